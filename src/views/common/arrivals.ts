import { trouble } from './trouble.ts';

/** Reads the page anew, where the site answers: else the words that are here would be lost too. */
function again() {
	void fetch(location.href).then(() => {
		location.reload();
	}, console.warn);
}

/**
 * Tells on the page itself when its script or its stylesheet did not arrive whole: then nothing else of ours may
 * be there to tell it. Both leave a sign at their very end, and a page that has loaded has waited for them.
 */
export function watchArrivals(): void {
	addEventListener('load', () => {
		const root = document.documentElement;
		const isWhole = root.dataset['begun'] && getComputedStyle(root).getPropertyValue('--whole');
		// The site in one file waits for nothing.
		if (isWhole || !document.querySelector('[type=module]')) return;
		(document.querySelector('#explorer, main') ?? document.body).prepend(
			trouble('Part of this page did not arrive. It can be read as it is.', again),
		);
	});
}
