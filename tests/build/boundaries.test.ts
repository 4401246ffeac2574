import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { boundariesText, makeBoundaries } from '#build/boundaries.ts';
import { readPlan } from '#build/dataset.ts';
import { rings, type Boundaries } from '#domain/boundaries.ts';
import { project, type Point } from '#domain/projection.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));
const text = readFileSync(`${data}/boundaries/countries.json`, 'utf8');
const { countries, frame, bounds, projection, graticule } = JSON.parse(text) as Boundaries;
const outlines = new Map(countries.map(({ id, path }) => [id, rings(path)]));

/** Even-odd rule over all rings of a country. */
function holds(id: string, place: Point): boolean {
	const [x, y] = project(projection, place);
	let inside = false;
	for (const ring of outlines.get(id) ?? []) {
		ring.forEach(([bx, by], i) => {
			const [ax, ay] = ring.at(i - 1) ?? [bx, by];
			if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
		});
	}
	return inside;
}

test('Making the boundaries again gives the committed bytes.', async () => {
	expect(boundariesText(makeBoundaries(await readPlan(data)))).toBe(text);
});

test.each<[string, string, Point]>([
	['Simferopol', 'UKR', [34.1, 44.95]],
	['Sevastopol', 'UKR', [33.52, 44.6]],
	['Kerch', 'UKR', [36.47, 45.36]],
	['Donetsk', 'UKR', [37.8, 48.0]],
	['Luhansk', 'UKR', [39.31, 48.57]],
	['Kaliningrad', 'RUS', [20.51, 54.71]],
	['Krasnodar', 'RUS', [38.98, 45.04]],
	['Vladivostok', 'RUS', [131.88, 43.12]],
	['Chukotka beyond 180°', 'RUS', [-175, 66.5]],
	['Moscow', 'RUS', [37.62, 55.75]],
	['Paris', 'FRA', [2.35, 48.86]],
	['London', 'GBR', [-0.13, 51.51]],
	['Anchorage', 'USA', [-149.9, 61.2]],
	['Washington', 'USA', [-77.04, 38.9]],
	['Istanbul’s hinterland', 'TUR', [28.3, 41.2]],
	['Laayoune', 'ESH', [-13.2, 27.15]],
])('%s lies in %s and in no other country.', (_, id, place) => {
	const owners = countries.filter((country) => holds(country.id, place));
	expect(owners.map((country) => country.id)).toEqual([id]);
});

test('No line streaks across the map: none is longer than a quarter of the frame, but along its cut edge.', () => {
	const [left, top, right, bottom] = bounds;
	const onEdge = ([ax, ay]: Point, [bx, by]: Point) =>
		(ax === bx && (ax === left || ax === right)) || (ay === by && (ay === top || ay === bottom));
	for (const [id, shape] of outlines) {
		for (const ring of shape) {
			ring.forEach((point, i) => {
				const before = ring.at(i - 1) ?? point;
				if (onEdge(before, point)) return;
				const length = Math.hypot(point[0] - before[0], point[1] - before[1]);
				expect(length, `${id} at ${before.join()} to ${point.join()}`).toBeLessThan(
					(frame[2] - frame[0]) / 4,
				);
			});
		}
	}
});

test('The corners of the story lie in the frame.', () => {
	for (const place of [
		[-9.5, 52],
		[-151, 60],
		[134, 42.6],
		[30, 41],
	] satisfies Point[]) {
		const [x, y] = project(projection, place);
		expect(x > frame[0] && x < frame[2] && y > frame[1] && y < frame[3]).toBe(true);
	}
});

test('Every shape is whole numbers within the bounds, and a ring has at least three points.', () => {
	const shapes = [...outlines.values()].flat();
	for (const ring of shapes) expect(ring.length).toBeGreaterThan(2);
	for (const [x, y] of [...shapes, ...rings(graticule)].flat()) {
		expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
		expect(x >= bounds[0] && x <= bounds[2] && y >= bounds[1] && y <= bounds[3]).toBe(true);
	}
});

test('Countries stand in the order of their codes, each once, under the names that we use.', () => {
	const ids = countries.map((country) => country.id);
	expect(ids).toEqual([...new Set(ids)].sort());
	const names = new Map(countries.map(({ id, name }) => [id, name]));
	expect(names.get('UKR')).toBe('Ukraine');
	expect(names.get('TUR')).toBe('Türkiye');
	expect(names.get('XKX')).toBe('Kosovo');
	expect(names.get('ESH')).toBe('Western Sahara');
});

test('The file is at most 20 kB in Brotli.', () => {
	expect(brotliCompressSync(text).length).toBeLessThanOrEqual(20_000);
});
