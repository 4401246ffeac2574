import { expect, test } from 'vitest';
import { partsOf } from '#domain/roles.ts';
import { tinyDataset, tinyLibrary } from '../fixtures.ts';

/** The role of every country that has one, by its code. */
const roles = (asOf: string, data = tinyDataset()) =>
	Object.fromEntries(
		[...partsOf(tinyLibrary(data), asOf)].map(([country, { role }]) => [country, role.id]),
	);

test('Each country has the role that its ties give it.', () => {
	expect(roles('1987-10-12')).toEqual({ ISL: 'site', NOR: 'offers', DNK: 'offers' });
});

test('Before the first tie no country has a role.', () => {
	expect(roles('1987-05-31')).toEqual({});
});

test('A tie counts from its own day on.', () => {
	expect(roles('1987-06-01')).toEqual({ ISL: 'site', NOR: 'offers' });
	expect(roles('1987-10-09')).toEqual({ ISL: 'site', NOR: 'offers' });
	expect(roles('1987-10-10')).toEqual({ ISL: 'site', NOR: 'offers', DNK: 'offers' });
});

test('A tie without a day always counts.', () => {
	const data = tinyDataset();
	for (const relation of data.relations) delete relation.date;
	expect(roles('1900-01-01', data)).toEqual({ ISL: 'site', NOR: 'offers', DNK: 'offers' });
});

test('A tie of a month counts from that month on.', () => {
	const data = tinyDataset();
	for (const relation of data.relations) relation.date = '1987-08';
	expect(roles('1987-07-31', data)).toEqual({});
	expect(roles('1987-08-01', data)).toEqual({ ISL: 'site', NOR: 'offers', DNK: 'offers' });
});

test('A country with several roles takes the first of the vocabulary.', () => {
	const data = tinyDataset();
	data.meta.roles.reverse();
	expect(roles('1987-10-12', data)).toEqual({ ISL: 'objects', NOR: 'offers', DNK: 'offers' });
});

test('A role of the other end goes to the other country.', () => {
	const data = tinyDataset();
	data.meta.roles = data.meta.roles.filter(({ id }) => id === 'site');
	expect(roles('1987-10-12', data)).toEqual({ ISL: 'site' });
});

test('A part names every tie that it rests on, and no tie of another role.', () => {
	const parts = partsOf(tinyLibrary(), '1987-10-12');
	const ties = (country: string) => parts.get(country)?.relations.map(({ id }) => id);
	expect(ties('ISL')).toEqual(['norway-offers', 'line-offers']);
	expect(ties('NOR')).toEqual(['norway-offers', 'line-offers']);
	expect(ties('DNK')).toEqual(['line-offers']);
});

test('A tie of a type without a role gives none.', () => {
	const data = tinyDataset();
	data.relations = data.relations.filter(({ type }) => type === 'speaks-for');
	expect(roles('1987-10-12', data)).toEqual({});
});
