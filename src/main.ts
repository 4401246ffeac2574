/** Browser entry of every page: the reader's preferences, and the explorer where the page has one. */
import { hydrate } from 'svelte';
import Foot from '#shells/Foot.svelte';
import { Preferences } from '#state/preferences.svelte.ts';

/** Tells, in place, that the pictures could not be brought to life, and offers to try again. */
function tellTrouble(place: HTMLElement, error: unknown) {
	console.warn(error);
	const note = document.createElement('p');
	note.className = 'trouble';
	note.setAttribute('role', 'status');
	note.append('The pictures cannot be used now. All they show can be read in the record below. ');
	const again = document.createElement('button');
	again.type = 'button';
	again.textContent = 'Try again';
	again.addEventListener('click', () => {
		location.reload();
	});
	note.append(again);
	place.prepend(note);
}

// A build takes the styles of all pages from the prerenderer; in development they come with its modules.
if (import.meta.env.DEV) void import('./prerender.ts');

const preferences = new Preferences();
preferences.restore(location.search);
const appearance = document.getElementById('appearance');
if (appearance) hydrate(Foot, { target: appearance, props: { preferences } });

const explainer = document.getElementById('explainer');
if (explainer) {
	import('./explore.ts')
		.then(({ explore }) => explore(explainer))
		.catch((error: unknown) => {
			tellTrouble(document.getElementById('explorer') ?? explainer, error);
		});
} else document.documentElement.dataset['ready'] = 'true';
