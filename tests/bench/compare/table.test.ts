import { describe, expect, test } from 'vitest';
import type { Part } from './pages.ts';
import { p98, tableOf, type Column } from './table.ts';
import type { Visit } from './use.ts';
import { verdicts } from './verdicts.ts';

const still = { events: [], actors: [], countries: [] };

/** A visit that took nothing, but for what is said. */
function visit(
	told: Partial<Visit>,
	answers: Readonly<Record<Part, readonly number[]>> = still,
): Visit {
	const clicks = (part: Part) => ({ answers: answers[part], work: answers[part] });
	return {
		...{ bytes: 0, usedBytes: 0, requests: 1, firstPaint: 0, largestPaint: 0, drawn: 0, live: 0 },
		...{ blocking: 0, script: 0, heap: 0, frames: 1 },
		clicks: {
			events: clicks('events'),
			actors: clicks('actors'),
			countries: clicks('countries'),
		},
		...told,
	};
}

function column(id: string, ...visits: readonly Visit[]): Column {
	return { id, title: id, visits };
}

describe('the table', () => {
	const ours = column(
		'ours',
		visit({ bytes: 100_000, drawn: 600 }),
		visit({ bytes: 100_000, drawn: 800 }),
	);
	const other = column('other', visit({ bytes: 250_000, drawn: 2100, frames: 0.5 }));
	const rows = (compare: boolean) => tableOf([ours, other], compare).split('\n');

	test('has a column for each page, ours first', () => {
		expect(rows(true).slice(0, 2)).toEqual(['|  | ours | other |', '| --- | --- | --- |']);
	});

	test('says the middle, the range where there is one, and the ratio to ours', () => {
		expect(rows(true)).toContain('| bytes until it is up, kB | 100.0 | 250.0 ×2.5 |');
		expect(rows(true)).toContain('| all views drawn, s | 0.70 (0.60–0.80) | 2.10 ×3.0 |');
	});

	test('says no ratio where pages are no rivals, and none of a share', () => {
		expect(rows(false)).toContain('| bytes until it is up, kB | 100.0 | 250.0 |');
		expect(rows(true)).toContain('| frames in time while the map is dragged, % | 100 | 50 |');
	});

	test('leaves out a row that no page has a figure for, and says so of a page that has none', () => {
		expect(rows(true).some((row) => row.includes('click on an event'))).toBe(false);
		const clicked = column('clicked', visit({}, { ...still, events: [16, 24, 40] }));
		expect(tableOf([ours, clicked], true)).toContain(
			'| click on an event: median / 98th, ms | – | 24 / 40 |',
		);
	});

	test('takes the 98th percentile over the clicks of all visits', () => {
		const twice = column(
			'twice',
			visit({}, { ...still, actors: [8] }),
			visit({}, { ...still, actors: [80, 16] }),
		);
		expect(p98(twice, 'actors')).toBe(80);
	});
});

describe('the verdicts', () => {
	const page = (id: string, told: Partial<Visit>, answer: number) =>
		column(id, visit(told, { events: [answer], actors: [answer], countries: [answer] }));
	const judged = (drawn: number, answer: number, bytes: number, blocking: number) =>
		verdicts(
			[
				page('ours', { drawn, bytes, usedBytes: bytes, blocking }, answer),
				page('d3', { drawn: 2000, bytes: 100, usedBytes: 100 }, 64),
				page('echarts', { drawn: 3000, bytes: 200, usedBytes: 200 }, 200),
				column('still', visit({ drawn: 500 })),
			],
			[column('embed', visit({ blocking }))],
		);
	const met = (lines: readonly string[]) => lines.map((line) => line.startsWith('- met: '));

	test('are all met at their bars', () => {
		const lines = judged(750, 32, 100, 49);
		expect(lines).toHaveLength(8);
		expect(met(lines)).toEqual(lines.map(() => true));
	});

	test('are none of them met beyond', () => {
		const lines = judged(751, 33, 101, 50);
		expect(met(lines)).toEqual(lines.map(() => false));
		expect(lines.every((line) => line.startsWith('- **not met**: '))).toBe(true);
	});

	test('say the figures and the best of the others', () => {
		expect(judged(750, 48, 100, 0)[1]).toBe(
			'- **not met**: click on an event answered in 48 ms (98th), 0.75 times the 64 ms of the best other, d3; bar 0.5',
		);
	});
});
