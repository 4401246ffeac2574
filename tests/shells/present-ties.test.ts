import { expect, test } from 'vitest';
import { bunchesOf } from '#shells/present/ties.ts';
import { library } from '../data/read.ts';
import { tinyLibrary } from '../fixtures.ts';

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
