import { expect, test } from 'vitest';
import { Deck, type Move } from '#state/deck.svelte.ts';

/** Where a presentation of four slides, the second in two looks, stands after some moves. */
function after(...moves: Move[]): string {
	const deck = new Deck([0, 1, 0, 0]);
	for (const move of moves) deck.do(move);
	return `${deck.step}/${deck.build}`;
}

test('One press is one step: the second look of a slide is a step too.', () => {
	expect(after('next')).toBe('2/0');
	expect(after('next', 'next')).toBe('2/1');
	expect(after('next', 'next', 'next')).toBe('3/0');
});

test('The way back passes the same looks.', () => {
	expect(after('end', 'back', 'back')).toBe('2/1');
	expect(after('end', 'back', 'back', 'back')).toBe('2/0');
	expect(after('end', 'back', 'back', 'back', 'back')).toBe('1/0');
});

test('There is nothing before the first slide and nothing behind the last.', () => {
	expect(after('back')).toBe('1/0');
	expect(after('end', 'next', 'next')).toBe('4/0');
	expect(after('end', 'home')).toBe('1/0');
});

test('While the screen is blank nothing else happens, and the same press ends it.', () => {
	expect(after('next', 'blank', 'next', 'end', 'overview')).toBe('2/0');
	expect(after('next', 'blank', 'next', 'blank', 'next')).toBe('2/1');
});

test('Among all slides a step is a whole slide.', () => {
	expect(after('overview', 'next', 'next')).toBe('3/0');
});

test('Only a slide that a press builds up is drawn before one’s eyes.', () => {
	const deck = new Deck([0, 1, 0]);
	deck.arrive({ step: 2, build: 1 });
	expect(deck.isDrawing).toBe(false);
	deck.goTo(2);
	deck.do('next');
	expect([deck.build, deck.isDrawing, deck.isUnbuilt]).toEqual([1, true, false]);
	deck.do('next');
	deck.do('back');
	expect([deck.build, deck.isDrawing]).toEqual([1, false]);
});

test('A number that no slide has leaves everything as it is.', () => {
	const deck = new Deck([0, 0]);
	for (const number of [0, 3, NaN]) deck.goTo(number);
	expect(deck.step).toBe(1);
});

test('Words grow and shrink within their bounds.', () => {
	const deck = new Deck([0]);
	for (let press = 0; press < 9; press++) deck.do('larger');
	expect(deck.text).toBe(140);
	deck.do('smaller');
	expect(deck.text).toBe(130);
	for (let press = 0; press < 9; press++) deck.do('smaller');
	expect(deck.text).toBe(100);
});
