/** Browser entry of every page: the reader's preferences, and the explorer where the page has one. */
import { hydrate } from 'svelte';
import Foot from '#shells/Foot.svelte';
import { Preferences } from '#state/preferences.svelte.ts';
import { enliven } from '#views/common/enliven.ts';
import { trouble } from '#views/common/trouble.ts';

/** Tells, in place, that the pictures could not be brought to life, and offers to try again. */
function tellTrouble(place: HTMLElement, error: unknown) {
	console.warn(error);
	const words = 'The pictures cannot be used now. All they show can be read in the record.';
	const again = () => {
		location.reload();
	};
	place.prepend(trouble(words, again));
}

// A build takes the styles of all pages from the prerenderer; in development they come with its modules.
if (import.meta.env.DEV) void import('./prerender.ts');

const preferences = new Preferences();
preferences.restore(location.search);
const appearance = document.getElementById('appearance');
if (appearance) hydrate(Foot, { target: appearance, props: { preferences } });

enliven({
	positions: () => import('#views/positions/enhance.ts'),
	quotations: () => import('#views/quotes/enhance.ts'),
	questions: () => import('#views/answers/enhance.ts'),
	offline: () => import('#views/offline/enhance.ts'),
});

// Only where a reader has asked for an offline copy is there a worker.
if (window.top === window && (navigator as Partial<Navigator>).serviceWorker?.controller) {
	void import('#views/offline/newer.ts').then(({ tellNewer }) => {
		tellNewer();
	});
}

const explainer = document.getElementById('explainer');
if (explainer) {
	import('./explore.ts')
		.then(({ explore }) => explore(explainer))
		.catch((error: unknown) => {
			tellTrouble(document.getElementById('explorer') ?? explainer, error);
		});
} else {
	// What only other pages have is no part of the script of the first.
	import('./elsewhere.ts').then(
		() => (document.documentElement.dataset['ready'] = 'true'),
		() => undefined,
	);
}
