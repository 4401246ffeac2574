import { expect, test } from 'vitest';
import { labelOf, nameOf, tieSentence, verbOf } from '#domain/names.ts';
import { must } from '#domain/ref.ts';
import { tinyLibrary } from '../fixtures.ts';

const library = tinyLibrary();

test('nameOf calls an event by its title, an actor and a country by its name.', () => {
	expect(nameOf(library, 'events/ferry-offer')).toBe('Norway offers a ferry');
	expect(nameOf(library, 'actors/ferry-line')).toBe('The Northern Ferry Line');
	expect(nameOf(library, 'countries/ISL')).toBe('Iceland');
});

test('nameOf calls a tie by its sentence.', () => {
	expect(nameOf(library, 'relations/norway-offers')).toBe(
		'Norway offers a ferry to Iceland, 1 June 1987',
	);
});

test('nameOf names what does not exist.', () => {
	expect(() => nameOf(library, 'actors/nobody')).toThrow('no record has the id "nobody"');
});

test('Everything that can be selected has a name.', () => {
	for (const ref of library.refs) expect(nameOf(library, ref)).toMatch(/\S/);
});

test('labelOf prefers the short name.', () => {
	expect(labelOf(must(library.actors, 'ferry-line'))).toBe('Ferry line');
	expect(labelOf(must(library.actors, 'norway'))).toBe('Norway');
});

test('tieSentence leaves out the day that no article gives.', () => {
	expect(tieSentence(library, must(library.relations, 'sigrun-speaks'))).toBe(
		'Sigrún Jónsdóttir speaks for Reykjavik Harbour',
	);
});

test('verbOf agrees with an actor that is several, where the vocabulary says how.', () => {
	const type = { ...must(library.types, 'offers'), plural: 'offer a ferry to' };
	const one = must(library.actors, 'norway');
	const several = { ...one, plural: true };
	expect(verbOf(type, one)).toBe('offers a ferry to');
	expect(verbOf(type, several)).toBe('offer a ferry to');
	expect(verbOf(type, several, 'to')).toBe('is offered a ferry by');
	expect(verbOf({ ...type, inversePlural: 'are offered a ferry by' }, several, 'to')).toBe(
		'are offered a ferry by',
	);
});
