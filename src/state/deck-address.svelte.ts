import type { Deck } from './deck.svelte.ts';
import { decodeDeck, encodeDeck } from './deck-place.ts';

/**
 * Keeps the address and a presentation in step, so that a reload changes nothing.
 * @param isRemembered whether every slide is an entry of its own, from which Back returns
 */
export function followDeck(deck: Deck, isRemembered: boolean): void {
	const read = () => decodeDeck(location.search, deck.builds);
	deck.arrive(read());
	addEventListener('popstate', () => {
		deck.arrive(read());
	});
	$effect.root(() => {
		$effect(() => {
			const query = encodeDeck(deck.place);
			const before = read();
			if (query === encodeDeck(before)) return;
			const address = `${location.pathname}?${query}`;
			if (isRemembered && deck.step !== before.step) history.pushState(null, '', address);
			else history.replaceState(null, '', address);
		});
	});
}
