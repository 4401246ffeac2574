/** Brings the speaker's notes to life: in step with the slides in the other window. Fetched by the page of notes. */
import { hydrate } from 'svelte';
import { Deck, type Move } from '#state/deck.svelte.ts';
import { followDeck } from '#state/deck-address.svelte.ts';
import { keepInStep } from './channel.svelte.ts';
import Desk from './Desk.svelte';
import type { Verb } from './keys.ts';
import { listen } from './listen.ts';

/** What the speaker's window can do; the rest is of the slides alone. */
const moves: readonly Verb[] = [
	'next',
	'back',
	'home',
	'end',
	'blank',
	'numbers',
	'larger',
	'smaller',
] satisfies readonly Move[];

function isMove(verb: Verb): verb is Move {
	return moves.includes(verb);
}

/** @param main the prerendered notes */
export function enhance(main: HTMLElement): void {
	// The list of all notes is the page; beside the slides, its address names the one that shows.
	if (!new URLSearchParams(location.search).has('step')) return;
	const entries = [...main.querySelectorAll<HTMLElement>('.entry')];
	const slides = entries.map((entry) => entry.querySelector<HTMLElement>('.slide'));
	const deck = new Deck(slides.map((slide) => Number(slide?.dataset['builds'])));
	const desk = document.getElementById('desk');
	const opened = Date.now();
	const planned = entries.map(({ dataset }) => Number(dataset['minutes']));
	const total = Number(main.dataset['minutes']);
	// As it was sent, and then to where the slides stand.
	if (desk) hydrate(Desk, { target: desk, props: { deck, opened, total, planned } });
	followDeck(deck, false);
	listen(deck, (verb) => {
		if (isMove(verb)) deck.do(verb);
	});
	keepInStep(deck, false);
	main.dataset['following'] = '';
	$effect.root(() => {
		$effect(() => {
			document.documentElement.dataset['step'] = `${deck.step}`;
			for (const [index, entry] of entries.entries()) {
				entry.toggleAttribute('data-current', index + 1 === deck.step);
				entry.toggleAttribute('data-next', index === deck.step);
				const isUnbuilt = index + 1 === deck.step && deck.isUnbuilt;
				slides[index]?.toggleAttribute('data-unbuilt', isUnbuilt);
			}
		});
	});
}
