import { polygonArea, polygonContains } from 'd3';
import type { Feature, MultiPolygon, Position } from 'geojson';
import { rings, type Boundaries, type Country } from '#domain/boundaries.ts';
import { unproject, type Point, type Projection } from '#domain/projection.ts';
import { indexById } from '#domain/ref.ts';
import { partsOf } from '#domain/roles.ts';
import type { Dataset } from '#domain/schema.ts';
import { clipRing } from '../rings.ts';

/**
 * The shapes of our map as GeoJSON by RFC 7946: longitude and latitude, rings counterclockwise and cut at
 * 180°. Each country bears the role that it has on the last day that the data covers.
 */
export function geojsonOf(data: Dataset, { countries, projection }: Boundaries): string {
	const { title, mapNote, coversUntil } = data.meta;
	const roles = partsOf({ data, actors: indexById(data.actors) }, coversUntil);
	const features = countries
		.filter(({ path }) => path !== '')
		.map((country): Feature<MultiPolygon> => {
			const part = roles.get(country.id);
			return {
				type: 'Feature',
				id: country.id,
				properties: {
					code: country.id,
					name: country.name,
					role: part?.role.id ?? null,
					roleLabel: part?.role.label ?? null,
					relations: part?.relations.map(({ id }) => id) ?? [],
				},
				geometry: {
					type: 'MultiPolygon',
					coordinates: polygonsOf(country).flatMap((polygon) => onGlobe(polygon, projection)),
				},
			};
		});
	const head = JSON.stringify({
		type: 'FeatureCollection',
		title,
		note: mapNote,
		asOf: coversUntil,
	});
	const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
	return `${head.slice(0, -1)},"features":[\n${lines}\n]}\n`;
}

/** A country's outlines in map units, each with its holes. Holes run the other way round (Natural Earth). */
function polygonsOf({ path }: Country): readonly (readonly Point[][])[] {
	const all = rings(path);
	const holes = all.filter((ring) => !isOutline(ring));
	return all
		.filter(isOutline)
		.map((outline) => [
			outline,
			...holes.filter(([first]) => first !== undefined && polygonContains(outline, first)),
		]);
}

/** Outlines run clockwise as we see them; d3 counts counterclockwise as positive where y points down. */
function isOutline(ring: Point[]): boolean {
	return polygonArea(ring) < 0;
}

/** A polygon of the map as polygons on the globe: two where it crosses 180°. */
function onGlobe(polygon: readonly Point[][], projection: Projection): Position[][][] {
	const unwrapped = polygon.map((ring) =>
		unwrap(ring.map((point) => unproject(projection, point))),
	);
	return [-360, 0, 360].flatMap((turn) => {
		const cut = unwrapped
			.map((ring) => ring.map(([lon, lat]): Point => [lon + turn, lat]))
			.map((ring) => (isWithin(ring) ? ring : clipRing(ring, [-180, -90, 180, 90])))
			.map(thousandths);
		const [outline = [], ...holes] = cut;
		if (outline.length < 3) return [];
		return [
			[
				closed(outline, 'counterclockwise'),
				...holes.filter(({ length }) => length > 2).map((hole) => closed(hole, 'clockwise')),
			],
		];
	});
}

/** A ring without leaps at 180°: longitudes run on beyond it. */
function unwrap(ring: readonly Point[]): Point[] {
	let turn = 0;
	return ring.map(([lon, lat], i): Point => {
		const before = ring[i - 1]?.[0] ?? lon;
		if (lon - before > 180) turn -= 360;
		if (lon - before < -180) turn += 360;
		return [lon + turn, lat];
	});
}

function isWithin(ring: readonly Point[]): boolean {
	return ring.every(([lon]) => lon >= -180 && lon <= 180);
}

/** Points to a thousandth of a degree, about 0.1 km: a tenth of what the map's whole units hold. */
function thousandths(ring: readonly Point[]): Point[] {
	const round = (degrees: number) => Math.round(degrees * 1000) / 1000;
	return ring
		.map(([lon, lat]): Point => [round(lon), round(lat)])
		.filter(([lon, lat], i, all) => lon !== all.at(i - 1)?.[0] || lat !== all.at(i - 1)?.[1]);
}

/** A ring in the asked direction, ended where it began. North is up here, so d3's sign is turned about. */
function closed(ring: Point[], direction: 'clockwise' | 'counterclockwise'): Position[] {
	const turns = polygonArea(ring) < 0 ? 'counterclockwise' : 'clockwise';
	const turned = turns === direction ? ring : ring.toReversed();
	return [...turned, ...turned.slice(0, 1)];
}
