import { describe, expect, test } from 'vitest';
import { answersTo, countriesOf, lightOf, linkedTo } from '#domain/emphasis.ts';
import { must, type Ref } from '#domain/ref.ts';
import { tinyLibrary } from '../fixtures.ts';

const library = tinyLibrary();
const linked = (ref: Ref) => [...linkedTo(library, ref)].toSorted();

describe('linkedTo', () => {
	test('Nothing is linked where nothing is selected.', () => {
		expect(linkedTo(library, undefined).size).toBe(0);
	});

	test('An event is linked to what it answers, its actors, its ties with both ends, and its countries.', () => {
		expect(linked('events/harbour-objection')).toEqual([
			'actors/ferry-line',
			'actors/harbour',
			'actors/sigrun',
			'countries/ISL',
			'events/ferry-offer',
			'events/harbour-objection',
			'relations/harbour-objects',
		]);
	});

	test('An event is linked to its answers too.', () => {
		expect(linked('events/ferry-offer')).toEqual([
			'actors/iceland',
			'actors/norway',
			'countries/ISL',
			'countries/NOR',
			'events/ferry-offer',
			'events/harbour-objection',
			'relations/norway-offers',
		]);
	});

	test('An actor is linked to its events, its ties with the other ends, and its countries.', () => {
		expect(linked('actors/harbour')).toEqual([
			'actors/ferry-line',
			'actors/harbour',
			'actors/sigrun',
			'countries/ISL',
			'events/harbour-objection',
			'relations/harbour-objects',
			'relations/sigrun-speaks',
		]);
	});

	test('A group is linked to the countries of its named members.', () => {
		expect(linked('actors/ferry-line')).toEqual(
			expect.arrayContaining(['countries/DNK', 'countries/NOR']),
		);
	});

	test('A country is linked to its events and its actors, also as a member of a group.', () => {
		expect(linked('countries/NOR')).toEqual([
			'actors/ferry-line',
			'actors/norway',
			'countries/NOR',
			'events/ferry-offer',
		]);
	});

	test('A country without any part is linked to itself alone.', () => {
		expect([...linkedTo(library, 'countries/SWE')]).toEqual(['countries/SWE']);
	});

	test('A tie is linked to both ends, its event, and the countries of both ends.', () => {
		expect(linked('relations/harbour-objects')).toEqual([
			'actors/ferry-line',
			'actors/harbour',
			'countries/DNK',
			'countries/ISL',
			'countries/NOR',
			'events/harbour-objection',
			'relations/harbour-objects',
		]);
	});

	test('A tie without an event is linked to none.', () => {
		expect(linked('relations/sigrun-speaks')).toEqual([
			'actors/harbour',
			'actors/sigrun',
			'countries/ISL',
			'relations/sigrun-speaks',
		]);
	});

	test('Every item that exists can be selected, is linked to itself, and to nothing unknown but itself.', () => {
		for (const ref of library.refs) {
			const links = linkedTo(library, ref);
			expect(links).toContain(ref);
			expect([...links].filter((one) => !library.refs.has(one))).toEqual([]);
		}
	});

	test('An event that does not exist is named in the error.', () => {
		expect(() => linkedTo(library, 'events/no-such')).toThrow('no record has the id "no-such"');
	});
});

describe('lightOf', () => {
	const selected: Ref = 'events/ferry-offer';
	const links = linkedTo(library, selected);

	test('Everything is plain where nothing is selected.', () => {
		expect(lightOf('events/ferry-offer', undefined, new Set())).toBe('plain');
	});

	test('A way that is lit without a selection leaves the rest unlit.', () => {
		expect(lightOf('actors/norway', undefined, links)).toBe('linked');
		expect(lightOf('actors/no-such', undefined, links)).toBe('unlit');
	});

	test('The selected item is selected, though it is linked to itself as well.', () => {
		expect(lightOf(selected, selected, links)).toBe('selected');
	});

	test('What belongs to it is linked, and the rest is unlit.', () => {
		expect(lightOf('actors/norway', selected, links)).toBe('linked');
		expect(lightOf('actors/harbour', selected, links)).toBe('unlit');
	});
});

describe('countriesOf', () => {
	test('gives the country of an actor, then those of its members.', () => {
		expect(countriesOf(must(library.actors, 'norway'))).toEqual(['NOR']);
		expect(countriesOf(must(library.actors, 'ferry-line'))).toEqual(['NOR', 'DNK']);
		expect(countriesOf({ ...must(library.actors, 'ferry-line'), country: 'ISL' })).toEqual([
			'ISL',
			'NOR',
			'DNK',
		]);
	});

	test('gives none where no article names one.', () => {
		expect(countriesOf(must(library.actors, 'old-captain'))).toEqual([]);
	});
});

describe('answersTo', () => {
	test('gives the events that respond to one.', () => {
		expect(answersTo(library, 'ferry-offer').map(({ id }) => id)).toEqual(['harbour-objection']);
	});

	test('gives none for an event that nobody answered.', () => {
		expect(answersTo(library, 'cheap-fares')).toEqual([]);
	});
});
