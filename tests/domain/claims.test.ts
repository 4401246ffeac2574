import { describe, expect, test } from 'vitest';
import {
	carriage,
	carriageSentence,
	discrepanciesOf,
	isDisputed,
	sourceGroups,
	type Carriage,
} from '#domain/claims.ts';
import { evidence, tinyDataset } from '../fixtures.ts';

/** The stands of A, B and C in one word each. */
const stands = (one: Carriage) => one.stands.map(({ stand }) => stand).join(' ');

describe('carriage', () => {
	const data = tinyDataset();

	test('asks every article, in the order of the sources.', () => {
		const { stands } = carriage(data, []);
		expect(stands.map(({ source }) => source)).toEqual(['A', 'B', 'C']);
	});

	test('Without a day, every article could have carried the claim.', () => {
		const one = carriage(data, [evidence('C', 1)]);
		expect(stands(one)).toBe('silent silent says');
		expect(one).toMatchObject({ carried: 1, could: 3 });
	});

	test('An article with evidence says it.', () => {
		const one = carriage(data, [evidence('A', 1), evidence('B', 1)], '1987-06-01');
		expect(stands(one)).toBe('says says apart');
		expect(one).toMatchObject({ carried: 2, could: 2 });
	});

	test('An article of the time without evidence is silent, and counts among those that could.', () => {
		const one = carriage(data, [evidence('A', 1)], '1987-06-01');
		expect(stands(one)).toBe('says silent apart');
		expect(one).toMatchObject({ carried: 1, could: 2 });
	});

	test('An article that says it only differently differs, and still carries it.', () => {
		const one = carriage(data, [evidence('B', 1, { differs: 'B says boat.' })], '1987-06-01');
		expect(stands(one)).toBe('silent differs apart');
		expect(one).toMatchObject({ carried: 1, could: 2 });
	});

	test('An article that says it plainly once says it, whatever its other lines are.', () => {
		const twice = [evidence('A', 1, { differs: 'Another number.' }), evidence('A', 4)];
		expect(stands(carriage(data, twice, '1987-06-01'))).toBe('says silent apart');
	});

	test('Several lines of one article are one article.', () => {
		const lines = [evidence('A', 1), evidence('A', 2), evidence('A', 3)];
		expect(carriage(data, lines, '1987-06-01').carried).toBe(1);
	});

	test('An article written before the day stands apart.', () => {
		const one = carriage(data, [evidence('C', 1)], '1987-10-12');
		expect(stands(one)).toBe('apart apart says');
		expect(one).toMatchObject({ carried: 1, could: 1 });
	});

	test('An article is not early on the last day it knows.', () => {
		expect(stands(carriage(data, [], '1987-06-04'))).toBe('silent silent apart');
	});

	test('Outside the waves no article is late: an old event could be told by all.', () => {
		expect(stands(carriage(data, [], '1950-05'))).toBe('silent silent silent');
		expect(stands(carriage(data, [], '1985'))).toBe('silent silent silent');
	});

	test('Between the waves only the articles written later could carry a claim.', () => {
		expect(stands(carriage(data, [], '1987-08-01'))).toBe('apart apart silent');
	});

	test('An article of a later wave that carries the claim nonetheless says it and is counted.', () => {
		const one = carriage(data, [evidence('C', 1)], '1987-06-01');
		expect(stands(one)).toBe('silent silent says');
		expect(one).toMatchObject({ carried: 1, could: 3 });
	});
});

describe('carriageSentence', () => {
	const { sources, meta } = tinyDataset();
	const sentence = (...args: [lines: Parameters<typeof carriage>[1], date?: string]) =>
		carriageSentence(carriage({ sources, meta }, ...args));

	test('names the articles that carry the claim and how many could.', () => {
		expect(sentence([evidence('A', 1), evidence('B', 1)], '1987-06-01')).toBe(
			'Carried by 2 of the 2 articles of the time: A, B.',
		);
	});

	test('marks those that carry it differently.', () => {
		expect(sentence([evidence('A', 1), evidence('B', 1, { differs: 'A boat.' })])).toBe(
			'Carried by 2 of the 3 articles of the time: A, B (differently).',
		);
	});

	test('has the singular where one article could.', () => {
		expect(sentence([evidence('C', 1)], '1987-10-12')).toBe(
			'Carried by 1 of the 1 article of the time: C.',
		);
	});

	test('ends without a list where none carries it.', () => {
		expect(sentence([], '1987-06-01')).toBe('Carried by 0 of the 2 articles of the time.');
	});

	test('never speaks of sources that confirm.', () => {
		expect(sentence([evidence('A', 1)])).not.toMatch(/confirm|source/);
	});
});

describe('sourceGroups', () => {
	test('puts articles that know until the same day together, earliest first.', () => {
		const { sources } = tinyDataset();
		const groups = sourceGroups(sources.toReversed());
		expect(groups.map((group) => group.map(({ id }) => id))).toEqual([['B', 'A'], ['C']]);
	});

	test('gives no group where there is no article.', () => {
		expect(sourceGroups([])).toEqual([]);
	});
});

describe('discrepanciesOf', () => {
	const data = tinyDataset();

	test('gives the cards that touch an item, gravest first.', () => {
		expect(discrepanciesOf(data, 'events/ferry-offer').map(({ id }) => id)).toEqual([
			'wrong-port',
			'boat-or-ferry',
		]);
	});

	test('gives none for an item that no card touches, nor for a part of its name.', () => {
		expect(discrepanciesOf(data, 'events/cheap-fares')).toEqual([]);
		expect(discrepanciesOf(data, 'events/ferry')).toEqual([]);
	});

	test('leaves the data in its order.', () => {
		discrepanciesOf(data, 'events/ferry-offer');
		expect(data.discrepancies.map(({ id }) => id)).toEqual(
			tinyDataset().discrepancies.map(({ id }) => id),
		);
	});
});

describe('isDisputed', () => {
	const data = tinyDataset();

	test('is so where a card of weight touches the item.', () => {
		expect(isDisputed(data, 'actors/ferry-line')).toBe(true);
	});

	test('is not so for mere damage, nor without a card.', () => {
		expect(isDisputed(data, 'events/second-objection')).toBe(false);
		expect(isDisputed(data, 'events/cheap-fares')).toBe(false);
	});
});
