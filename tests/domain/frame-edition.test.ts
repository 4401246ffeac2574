import { describe, expect, test } from 'vitest';
import { abridge, Library, type Edition } from '#domain/edition.ts';
import { linkedTo } from '#domain/emphasis.ts';
import { editionFor, frameNames } from '#domain/frame-edition.ts';
import { tinyCountries, tinyDataset, tinyLibrary } from '../fixtures.ts';

const { sheet, graph, map } = tinyLibrary();
const whole: Edition = {
	data: abridge(tinyDataset()),
	countries: [...tinyCountries],
	sheet,
	graph,
	map,
};
const weight = (edition: Edition) => JSON.stringify(edition).length;

describe('editionFor', () => {
	test.each(frameNames)(
		'%s is sent less than the explorer, and all its pointers resolve.',
		(name) => {
			const edition = editionFor(name, whole);
			expect(weight(edition)).toBeLessThan(weight(whole));
			const library = new Library(edition);
			for (const item of library.refs) expect(() => linkedTo(library, item)).not.toThrow();
			for (const { speaker } of edition.data.quotes) expect(library.actors.has(speaker)).toBe(true);
			for (const { from, to } of edition.data.relations) {
				expect([from, to].every((id) => library.actors.has(id))).toBe(true);
			}
		},
	);

	test('keeps of the evidence which articles carry a claim and whether they differ, without the words.', () => {
		const before = whole.data.events.flatMap(({ evidence }) => evidence);
		const after = editionFor('timeline', whole).data.events.flatMap(({ evidence }) => evidence);
		expect(after.map(({ source, differs }) => [source, differs === undefined])).toEqual(
			before.map(({ source, differs }) => [source, differs === undefined]),
		);
		expect(after.some(({ excerpt }) => excerpt !== '')).toBe(false);
	});

	test('leaves the words of the articles in the card of an event.', () => {
		expect(editionFor('event', whole).data.events.map(({ evidence }) => evidence)).toEqual(
			whole.data.events.map(({ evidence }) => evidence),
		);
	});

	test('shows the same marks of differing sources as the explorer.', () => {
		const all = new Library(whole);
		const own = new Library(editionFor('timeline', whole));
		const events = [...all.disputed].filter((item) => item.startsWith('events/'));
		expect([...own.disputed].toSorted()).toEqual(events.toSorted());
	});

	test('gives the map the ties that its roles rest on, and the graph every tie.', () => {
		const roles = whole.data.meta.roles.map(({ relation }) => relation);
		const ids = (name: 'map' | 'graph') =>
			editionFor(name, whole).data.relations.map(({ id }) => id);
		expect(ids('map')).toEqual(
			whole.data.relations.filter(({ type }) => roles.includes(type)).map(({ id }) => id),
		);
		expect(ids('graph')).toEqual(whole.data.relations.map(({ id }) => id));
	});
});
