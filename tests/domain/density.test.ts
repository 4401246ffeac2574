import { describe, expect, test } from 'vitest';
import { binsOf, countsIn, monthsWords } from '#domain/density.ts';
import type { Span } from '#domain/timeline.ts';

const spans: readonly Span[] = [
	{ from: '1953-01-01', to: '1954-12-31', start: 0, end: 0.1 },
	{ from: '2022-01-01', to: '2026-03-31', start: 0.12, end: 1 },
];

describe('binsOf', () => {
	test('parts each span into whole months, quarters or years, the shortest that are wide enough', () => {
		const bins = binsOf(spans, 24 / 638);
		expect(bins.slice(0, 2).map(({ from, to }) => [from, to])).toEqual([
			['1953-01-01', '1953-12-31'],
			['1954-01-01', '1954-12-31'],
		]);
		expect(bins.slice(2, 4).map(({ from, to, months }) => [from, to, months])).toEqual([
			['2022-01-01', '2022-03-31', 3],
			['2022-04-01', '2022-06-30', 3],
		]);
		expect(bins.at(-1)).toMatchObject({ from: '2026-01-01', to: '2026-03-31', end: 1 });
	});

	test('leaves no day out and has none twice, and its stretches meet', () => {
		const bins = binsOf(spans, 24 / 638).slice(2);
		for (const [index, bin] of bins.slice(1).entries()) {
			expect(bin.start).toBe(bins[index]?.end);
			expect(bin.from > (bins[index]?.to ?? '')).toBe(true);
		}
	});

	test('begins with the first day of a span that begins within a stretch', () => {
		const [first] = binsOf([{ from: '2022-02-10', to: '2024-12-31', start: 0, end: 1 }], 0.05);
		expect(first).toMatchObject({ from: '2022-02-10', start: 0 });
	});
});

describe('countsIn', () => {
	test('counts dates in their stretches; a year counts on its first day, the time left out not at all', () => {
		const bins = binsOf(spans, 24 / 638);
		const counts = countsIn(bins, ['1953', '1953-07-27', '2000-01-01', '2022-03-31', '2026-03']);
		expect(counts[0]).toBe(2);
		expect(counts[2]).toBe(1);
		expect(counts.at(-1)).toBe(1);
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4);
	});
});

test('the length of a stretch is told in the words of the calendar', () => {
	expect([1, 3, 6, 12].map(monthsWords)).toEqual(['a month', '3 months', '6 months', 'a year']);
});
