import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexById, knownRefs, must, refTo, selectable, splitRef } from '#domain/ref.ts';
import { tinyCountries, tinyDataset } from '../fixtures.ts';

test('refTo joins a collection and an id with a slash.', () => {
	expect(refTo('events', 'ferry-offer')).toBe('events/ferry-offer');
});

test('splitRef takes a pointer apart.', () => {
	expect(splitRef('countries/NOR')).toEqual({ collection: 'countries', id: 'NOR' });
});

test('splitRef undoes refTo, whatever the id holds.', () => {
	fc.assert(
		fc.property(fc.constantFrom(...selectable), fc.string(), (collection, id) => {
			expect(splitRef(refTo(collection, id))).toEqual({ collection, id });
		}),
	);
});

test('indexById finds each record by its id.', () => {
	const { events } = tinyDataset();
	const index = indexById(events);
	expect(index.size).toBe(events.length);
	expect(index.get('ferry-offer')).toBe(events.find(({ id }) => id === 'ferry-offer'));
});

test('indexById keeps the first of two records with one id.', () => {
	const [first, second] = [{ id: 'a' }, { id: 'a' }];
	expect(indexById([first, second]).get('a')).toBe(first);
});

test('must gives the record, and names the id where there is none.', () => {
	const index = new Map([['a', 1]]);
	expect(must(index, 'a')).toBe(1);
	expect(() => must(index, 'b')).toThrow('no record has the id "b"');
});

test('must gives a record that is false or zero.', () => {
	expect(must(new Map([['a', 0]]), 'a')).toBe(0);
});

test('knownRefs has a pointer for every event, actor, relation and country, and for nothing else.', () => {
	const data = tinyDataset();
	const known = knownRefs(data, tinyCountries);
	expect(known.size).toBe(
		data.events.length + data.actors.length + data.relations.length + tinyCountries.length,
	);
	expect([...known]).toEqual(
		expect.arrayContaining([
			'events/ferry-offer',
			'actors/sigrun',
			'relations/norway-offers',
			'countries/ISL',
		]),
	);
	expect([...known].filter((ref) => ref.startsWith('places/'))).toEqual([]);
});
