import { expect, test } from 'vitest';
import { project } from '#domain/projection.ts';
import { partsOf } from '#domain/roles.ts';
import { data, library } from './read.ts';

/** The role of every country that has one on a day, by its code. */
const roles = (asOf: string) =>
	Object.fromEntries([...partsOf(library, asOf)].map(([country, { role }]) => [country, role.id]));

test('On the last day of the data each country has the role that the articles give it.', () => {
	expect(roles('2026-01-08')).toEqual({
		UKR: 'site',
		FRA: 'leads',
		GBR: 'leads',
		USA: 'backs',
		POL: 'article-5',
		EST: 'article-5',
		LVA: 'article-5',
		LTU: 'article-5',
		RUS: 'warns',
		CHN: 'named-2022',
	});
});

test('The day before the pledge of Paris nobody leads, warns or is to host a force.', () => {
	const before = Object.values(roles('2025-09-03'));
	expect(before.filter((role) => ['leads', 'warns', 'site', 'article-5'].includes(role))).toEqual([]);
});

test('On the day of the pledge two countries lead, and nobody has warned yet.', () => {
	expect(roles('2025-09-04')).toMatchObject({ FRA: 'leads', GBR: 'leads', UKR: 'site' });
	expect(Object.values(roles('2025-09-04'))).not.toContain('warns');
});

test('A day later Russia warns.', () => {
	expect(roles('2025-09-05')).toMatchObject({ RUS: 'warns' });
});

test('Before the talks of 2022 no country has a role.', () => {
	expect(roles('2022-03-28')).toEqual({});
});

test('Only France and the United Kingdom ever lead: no member of the 26 is guessed.', () => {
	const leading = Object.entries(roles('2026-01-08')).filter(([, role]) => role === 'leads');
	expect(leading.map(([country]) => country).toSorted()).toEqual(['FRA', 'GBR']);
});

test('Every role that is defined is seen on some day.', () => {
	const seen = new Set(
		['2022-03-29', '2025-09-04', '2026-01-08'].flatMap((day) => Object.values(roles(day))),
	);
	expect(data.meta.roles.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
});

test('Events stand where they happened, not in the capital.', () => {
	const place = (id: string) => library.events.get(id)?.place;
	expect(place('putin-warning-vladivostok')).toBe('vladivostok');
	expect(place('alaska-summit')).toBe('anchorage');
	expect(place('pledge-of-26')).toBe('paris');
});

test('Crimea is a place in Ukraine, and the note of the map says so.', () => {
	expect(library.places.get('crimea')?.country).toBe('UKR');
	expect(data.meta.mapNote).toMatch(/68\/262/);
	expect(data.meta.mapNote).toMatch(/annexed/);
	expect(data.meta.mapNote).toMatch(/most states do not recogni[sz]e/);
});

test('Every place of an event lies on the sheet of the map.', () => {
	const { bounds, projection } = library.sheet;
	const used = new Set(data.events.map(({ place }) => place));
	const beyond = data.places
		.filter(({ id }) => used.has(id))
		.filter(({ longitude, latitude }) => {
			const [x, y] = project(projection, [longitude, latitude]);
			return !(x > bounds[0] && x < bounds[2] && y > bounds[1] && y < bounds[3]);
		});
	expect(beyond.map(({ id }) => id)).toEqual([]);
});
