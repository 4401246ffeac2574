import type { Explorer } from './explorer.svelte.ts';
import { decode, encode } from './place.ts';

/**
 * Keeps the address and the explorer in step: the only code that touches history. Every choice is a
 * new entry, so that Back undoes it; an address that cannot be read falls home and is told.
 * @returns a function that lets go of the address
 */
export function followAddress(explorer: Explorer): () => void {
	const arrive = () => {
		const { place, refused } = decode(location.search, explorer.library.refs);
		explorer.go({ ...place });
		explorer.refused = refused;
	};
	arrive();
	addEventListener('popstate', arrive);
	const stop = $effect.root(() => {
		$effect(() => {
			const query = encode(explorer.place);
			if (query === encode(decode(location.search, explorer.library.refs).place)) return;
			history.pushState(null, '', addressOf(query));
			explorer.refused = [];
		});
	});
	return () => {
		removeEventListener('popstate', arrive);
		stop();
	};
}

/** The address of a place on this page; foreign keys and the hash of the present address are left behind. */
export function addressOf(query: string): string {
	return query === '' ? location.pathname : `${location.pathname}?${query}`;
}
