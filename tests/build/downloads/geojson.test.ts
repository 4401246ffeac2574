import { check } from '@placemarkio/check-geojson';
import { geoArea, geoContains } from 'd3';
import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { geojsonOf } from '#build/downloads/geojson.ts';
import type { Boundaries } from '#domain/boundaries.ts';
import { unproject, type Point } from '#domain/projection.ts';
import { boundaries, byId, data, file } from './published.ts';

type Country = Feature<MultiPolygon, Readonly<Record<string, unknown>>>;

const parse = (text: string) => check(text) as FeatureCollection<MultiPolygon>;
const countries = parse(file('countries.geojson')).features as Country[];
const country = byId(countries.map((feature) => ({ ...feature, id: String(feature.id) })));

/** d3 wants outlines clockwise, RFC 7946 counterclockwise. */
function turned({ geometry }: Pick<Country, 'geometry'>): MultiPolygon {
	return {
		type: 'MultiPolygon',
		coordinates: geometry.coordinates.map((polygon) => polygon.map((ring) => ring.toReversed())),
	};
}

function owners(place: Point): readonly unknown[] {
	return countries.filter((feature) => geoContains(turned(feature), place)).map(({ id }) => id);
}

test('Every country of the map is there once, with its name.', () => {
	expect(countries.map(({ id }) => id)).toEqual(boundaries.countries.map(({ id }) => id));
	for (const { id, name } of boundaries.countries) {
		expect(country(id).properties).toMatchObject({ code: id, name });
	}
});

test.each<[string, string, Point]>([
	['Simferopol', 'UKR', [34.1, 44.95]],
	['Sevastopol', 'UKR', [33.52, 44.6]],
	['Donetsk', 'UKR', [37.8, 48.0]],
	['Luhansk', 'UKR', [39.31, 48.57]],
	['Kaliningrad', 'RUS', [20.51, 54.71]],
	['Krasnodar', 'RUS', [38.98, 45.04]],
	['Vladivostok', 'RUS', [131.88, 43.12]],
	['Chukotka west of 180°', 'RUS', [177.5, 66.5]],
	['Chukotka east of 180°', 'RUS', [-175, 66.5]],
	['Paris', 'FRA', [2.35, 48.86]],
	['London', 'GBR', [-0.13, 51.51]],
	['Anchorage', 'USA', [-149.9, 61.2]],
])('%s lies in %s and in no other country.', (_, id, place) => {
	expect(owners(place)).toEqual([id]);
});

test('Every place of the data lies in the country that the data gives, or at most 40 km off its coast.', () => {
	for (const { id, country: code, longitude, latitude } of data.places) {
		if (code === undefined) continue;
		const around = [-0.4, 0, 0.4].flatMap((dx) =>
			[-0.4, 0, 0.4].map((dy): Point => [longitude + dx, latitude + dy]),
		);
		expect(around.flatMap(owners), id).toContain(code);
	}
});

test('No ring leaps across 180°, and each outline runs counterclockwise and ends where it began.', () => {
	for (const feature of countries) {
		expect(geoArea(turned(feature)), String(feature.id)).toBeLessThan(1.5);
		for (const ring of feature.geometry.coordinates.flat()) {
			expect(ring.at(-1)).toEqual(ring[0]);
			expect(ring.length).toBeGreaterThan(3);
			ring.forEach(([lon = NaN, lat = NaN], i) => {
				expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90, String(feature.id)).toBe(true);
				expect(Math.abs(lon - (ring[i - 1]?.[0] ?? lon))).toBeLessThan(90);
			});
		}
	}
});

test('Countries bear the role of the last day, and none that no article names has one.', () => {
	const roleOf = (id: string) => country(id).properties['role'];
	const relation = byId(data.relations);
	const roles = byId(data.meta.roles);
	expect(roleOf('UKR')).toBe('site');
	expect([roleOf('FRA'), roleOf('GBR')]).toEqual(['leads', 'leads']);
	expect(roleOf('RUS')).toBe('warns');
	expect([roleOf('ITA'), roleOf('DEU'), roleOf('CAN')]).toEqual([null, null, null]);
	for (const { properties } of countries) {
		for (const id of properties['relations'] as string[]) {
			expect(relation(id).type).toBe(roles(String(properties['role'])).relation);
		}
	}
});

test('The note on borders travels with the shapes.', () => {
	expect(JSON.parse(file('countries.geojson'))).toMatchObject({
		note: data.meta.mapNote,
		asOf: data.meta.coversUntil,
	});
});

test('A hole stays a hole: what lies in it is not in the country.', () => {
	const square = (size: number): Position[] =>
		[
			[-size, -size],
			[size, -size],
			[size, size],
			[-size, size],
		].map(([x = 0, y = 0]) => [500 + x, 400 + y]);
	const path = (ring: Position[]) =>
		ring
			.map(([x = 0, y = 0], i) => {
				const [px = 0, py = 0] = ring[i - 1] ?? [0, 0];
				return `${i === 0 ? 'M' : i === 1 ? 'l' : ' '}${x - px} ${y - py}`;
			})
			.join('');
	const holed: Boundaries = {
		...boundaries,
		countries: [{ id: 'AAA', name: 'A', path: path(square(40)) + path(square(10).toReversed()) }],
	};
	const [feature] = parse(geojsonOf({ ...data, relations: [] }, holed)).features;
	if (feature === undefined) throw new Error('there is no shape');
	const at = (x: number, y: number) =>
		geoContains(turned(feature), unproject(boundaries.projection, [x, y]));
	expect([at(525, 400), at(500, 400), at(600, 400)]).toEqual([true, false, false]);
});
