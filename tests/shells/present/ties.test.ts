import { expect, test } from 'vitest';
import { bunchesOf } from '#shells/present/ties.ts';
import { slidesOf } from '#state/slides.ts';
import { data, library } from '../../data/read.ts';
import { tinyLibrary } from '../../fixtures.ts';

const tiny = tinyLibrary();
const { relations } = tiny.data;

test('An actor stands above those it is tied to, each with the verb as seen from it.', () => {
	const { chips, rows, trunks } = bunchesOf(tiny, relations.slice(0, 2));
	expect(chips.map(({ label }) => label)).toEqual(['Iceland', 'Norway', 'Ferry line']);
	expect(rows.map(({ verb }) => verb)).toEqual(['is offered a ferry by', 'is offered a ferry by']);
	expect(trunks.length).toBe(1);
});

test('Ties that have no end in common stand in bunches of their own.', () => {
	const { trunks, rows } = bunchesOf(
		tiny,
		relations.filter(({ id }) => ['norway-offers', 'harbour-objects'].includes(id)),
	);
	expect(trunks.length).toBe(2);
	expect(rows.map(({ verb }) => verb)).toEqual(['offers a ferry to', 'objects to']);
});

test('Nothing lies on anything else, and all lies in the picture.', () => {
	const all = library.data.relations.filter(({ id }) =>
		library.graph.ties.some((tie) => tie.id === id),
	);
	for (const ties of [all.slice(0, 9), all]) {
		const { chips, height, width } = bunchesOf(library, ties);
		for (const { x, y } of chips) {
			expect(x).toBeGreaterThan(0);
			expect(x).toBeLessThan(width);
			expect(y).toBeGreaterThan(0);
			expect(y).toBeLessThan(height);
		}
		const heights = chips.map(({ y }) => y).toSorted((a, b) => a - b);
		for (const [index, y] of heights.entries()) {
			if (index > 0) expect(y - (heights[index - 1] ?? 0)).toBeGreaterThanOrEqual(26);
		}
	}
});

test('No tie makes no picture.', () => {
	expect(bunchesOf(tiny, []).rows).toEqual([]);
});

test('A tie that has words of its own on a slide says them in place of its verb, and its chip gives them room.', () => {
	const words = 'has offered, twice and in vain,';
	const plain = bunchesOf(tiny, relations.slice(0, 2));
	const said = bunchesOf(tiny, relations.slice(0, 2), new Map([['norway-offers', words]]));
	expect(said.rows.map(({ verb }) => verb)).toEqual([words, 'is offered a ferry by']);
	const ends = ({ chips }: typeof said) => chips.slice(1).map(({ x }) => x);
	expect(Math.min(...ends(said))).toBeGreaterThan(Math.max(...ends(plain)));
	expect(said.width).toBeGreaterThan(plain.width);
});

test('Words for a tie that is not drawn change nothing.', () => {
	const ties = relations.slice(0, 1);
	expect(bunchesOf(tiny, ties, new Map([['line-offers', 'offers too']]))).toEqual(
		bunchesOf(tiny, ties),
	);
});

test('Every tie that a slide of the story chooses is there, and its words are no longer than a line.', () => {
	const chosen = data.story.flatMap(({ slide }) => slide?.ties ?? []);
	expect(chosen.length).toBeGreaterThan(0);
	for (const slide of slidesOf(data, library)) {
		if (slide.kind !== 'step' || slide.ties.length === 0) continue;
		const { rows } = bunchesOf(
			library,
			slide.ties.map(({ tie }) => tie),
			new Map(slide.ties.map(({ tie, words }) => [tie.id, words])),
		);
		expect(rows.map(({ verb }) => verb).toSorted()).toEqual(
			slide.ties.map(({ words }) => words).toSorted(),
		);
		expect(Math.max(...rows.map(({ verb }) => verb.length))).toBeLessThanOrEqual(60);
	}
});
