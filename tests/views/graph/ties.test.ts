import { describe, expect, test } from 'vitest';
import { data, library } from '../../data/read.ts';
import { columns, holding, sorted, tieRows } from '#views/graph/ties.ts';

const rows = tieRows(library, data.relations);
const columnOf = (title: string) => columns.findIndex((column) => column.title === title);

describe('The rows of the table', () => {
	test('are the ties, one each.', () => {
		expect(rows.map(({ item }) => item)).toEqual(data.relations.map(({ id }) => `relations/${id}`));
	});

	test('name the articles in the order of their letters, each once.', () => {
		for (const { articles } of rows) {
			expect(articles).toEqual([...new Set(articles)].toSorted());
			expect(articles.length).toBeGreaterThan(0);
		}
	});
});

describe('Sorted', () => {
	test('by any column they are the same rows, and the other way round they end where they began.', () => {
		for (const [index] of columns.entries()) {
			const up = sorted(rows, index, false);
			const down = sorted(rows, index, true);
			expect(new Set(up)).toEqual(new Set(rows));
			expect(new Set(down)).toEqual(new Set(rows));
			if (index !== columnOf('Date')) expect(down).toEqual(up.toReversed());
		}
	});

	test('by date they go from early to late or back, and undated ones come last in both.', () => {
		for (const isDown of [false, true]) {
			const dates = sorted(rows, columnOf('Date'), isDown).map(({ date }) => date);
			const known = dates.filter((date) => date !== undefined);
			const order = known.toSorted();
			expect(known).toEqual(isDown ? order.toReversed() : order);
			expect(dates.slice(known.length).every((date) => date === undefined)).toBe(true);
		}
	});
});

describe('Narrowed', () => {
	const [first] = rows;

	test('by nothing, all stay.', () => {
		expect(holding(rows, '  ')).toBe(rows);
	});

	test('by the name of an actor, its ties in both directions stay.', () => {
		const name = first?.from.name ?? '';
		const found = holding(rows, name.toUpperCase());
		expect(found).toEqual(
			rows.filter(({ from, to }) => [from, to].some((end) => end.name.includes(name))),
		);
		expect(found.length).toBeGreaterThan(1);
	});

	test('by several words, only rows with each of them stay.', () => {
		const [verb, name] = [first?.verb ?? '', first?.from.name ?? ''];
		const found = holding(rows, `${verb} ${name}`);
		expect(found).toContain(first);
		expect(found).toEqual(holding(holding(rows, verb), name));
		expect(found.length).toBeLessThan(rows.length);
	});

	test('marks above letters make no difference.', () => {
		expect(holding(rows, 'putin').length).toBeGreaterThan(1);
		expect(holding(rows, 'Pútín')).toEqual(holding(rows, 'putin'));
	});
});
