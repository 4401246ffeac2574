import { nameOf } from '#domain/names.ts';
import { afterPaint } from './after-paint.ts';
import type { Explorer } from './explorer.svelte.ts';
import { decode, encode } from './place.ts';

/**
 * Keeps the address and the explorer in step: the only code that touches history. Every choice is a
 * new entry, so that Back undoes it; words that are typed change the present entry, for nobody wants
 * to go back letter by letter. An address that cannot be read falls home and is told. The title of the
 * page follows, so that tabs, bookmarks and the list of Back can be told apart.
 * @returns a function that lets go of the address
 */
export function followAddress(explorer: Explorer): () => void {
	const read = () => decode(location.search, explorer.library);
	const arrive = () => {
		const { place, refused } = read();
		explorer.go({ ...place });
		explorer.refused = refused;
	};
	arrive();
	addEventListener('popstate', arrive);
	const untitled = document.title;
	const stop = $effect.root(() => {
		$effect(() => {
			const { selected, library } = explorer;
			const title =
				selected === undefined
					? untitled
					: `${nameOf(library, selected)} · ${library.data.meta.title}`;
			return afterPaint(() => (document.title = title));
		});
		$effect(() => {
			// To write an address takes as long as to draw the choice, and can wait until it is seen.
			const place = explorer.shown;
			const before = read().place;
			const query = encode(place);
			if (query === encode(before)) return;
			const isTyping = encode({ ...place, words: before.words }) === encode(before);
			write(query, isTyping);
			explorer.refused = [];
		});
	});
	return () => {
		removeEventListener('popstate', arrive);
		stop();
	};
}

/** Writes an address; where a sandbox or a busy reader is refused that, the choice holds without it. */
function write(query: string, isTyping: boolean) {
	try {
		history[isTyping ? 'replaceState' : 'pushState'](null, '', addressOf(query));
	} catch (error) {
		console.warn(error);
	}
}

/** The address of a place on this page; foreign keys and the hash of the present address are left behind. */
export function addressOf(query: string): string {
	return query === '' ? location.pathname : `${location.pathname}?${query}`;
}
