/** Browser entry of every page: the reader's preferences, and the explorer where the page has one. */
import { hydrate } from 'svelte';
import Foot from '#shells/Foot.svelte';
import { Preferences } from '#state/preferences.svelte.ts';
import { attempt } from '#views/common/attempt.ts';
import { enliven } from '#views/common/enliven.ts';
import { standIn } from '#views/common/stand-ins.ts';

// A build takes the styles of all pages from the prerenderer; in development they come with its modules.
if (import.meta.env.DEV) void import('./prerender.ts');

standIn();
const preferences = new Preferences();
preferences.restore(location.search);
const appearance = document.getElementById('appearance');
// In a task of its own: it is far below, and a slow phone has enough to do.
setTimeout(() => {
	if (appearance) hydrate(Foot, { target: appearance, props: { preferences } });
});

enliven({
	positions: () => import('#views/positions/enhance.ts'),
	quotations: () => import('#views/quotes/enhance.ts'),
	questions: () => import('#views/answers/enhance.ts'),
	offline: () => import('#views/offline/enhance.ts'),
});

// Only where a reader has asked for an offline copy is there a worker.
if (window.top === window && (navigator as Partial<Navigator>).serviceWorker?.controller) {
	import('#views/offline/newer.ts').then(
		({ tellNewer }) => {
			tellNewer();
		},
		// The copy in use serves; the next page looks again.
		() => undefined,
	);
}

const explainer = document.getElementById('explainer');
if (explainer) {
	void attempt(
		document.getElementById('explorer') ?? explainer,
		() => import('./explore.ts'),
		({ explore }) => explore(explainer),
		'The pictures cannot be used now. All they show can be read in the record.',
	)();
} else {
	const isReady = () => (document.documentElement.dataset['ready'] = 'true');
	// What only other pages have is no part of the script of the first: these are its sections.
	const late = '#deck, #speaker-notes, #lesson, #compared, #citation, #builder';
	const section = document.querySelector<HTMLElement>(late);
	if (section) void attempt(section, () => import('./elsewhere.ts'), isReady)();
	else setTimeout(isReady);
}

// What runs first looks for it when the page is loaded.
document.documentElement.dataset['begun'] = 'true';
