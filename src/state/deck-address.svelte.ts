import type { Deck } from './deck.svelte.ts';
import { decodeDeck, encodeDeck } from './deck-place.ts';

/**
 * Keeps the address and a presentation in step, so that a reload changes nothing.
 * @param isRemembered whether every slide is an entry of its own, from which Back returns
 */
export function followDeck(deck: Deck, isRemembered: boolean): void {
	const read = () => decodeDeck(location.search, deck.builds);
	const arrive = () => {
		const place = read();
		deck.arrive(place);
		const asked = new URLSearchParams(location.search).get('step');
		const isThere = asked === null || Number(asked) === place.step;
		deck.note = isThere ? '' : 'This link points to a slide that is not here. You see the first.';
	};
	arrive();
	addEventListener('popstate', arrive);
	$effect.root(() => {
		$effect(() => {
			const query = encodeDeck(deck.place);
			const before = read();
			if (query === encodeDeck(before)) return;
			const address = `${location.pathname}?${query}`;
			const isNew = isRemembered && deck.step !== before.step;
			try {
				history[isNew ? 'pushState' : 'replaceState'](null, '', address);
			} catch (error) {
				// A sandbox may refuse it: the slides go on, and only a reload begins anew.
				console.warn(error);
			}
		});
	});
}
