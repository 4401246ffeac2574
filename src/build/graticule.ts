import { geoGraticule, geoPath, type GeoProjection } from 'd3';
import type { Point } from '#domain/projection.ts';
import { compactPath, roundPoints } from './rings.ts';

/** How far, in map units, a drawn line may leave the true curve. */
const tolerance = 2;

/** Meridians every 15° up to the pole and parallels every 10°, as one compact path, clipped as the projection is. */
export function graticulePath(projection: GeoProjection): string {
	const lines: Point[][] = [];
	const net = geoGraticule()
		.stepMajor([15, 360])
		.extentMajor([
			[-180, -90],
			[180, 90],
		])
		.step([15, 10]);
	geoPath(projection, {
		beginPath() {},
		moveTo: (x, y) => lines.push([[x, y]]),
		lineTo: (x, y) => lines.at(-1)?.push([x, y]),
		closePath() {},
		arc() {},
	})(net());
	return lines
		.map((line) => roundPoints(straighten(line)))
		.filter((line) => line.length > 1)
		.map((line) => compactPath(line, ''))
		.join('');
}

/** The fewest points of a line that stay within the tolerance of it (Douglas and Peucker 1973). */
function straighten(line: Point[]): Point[] {
	const [first, last] = [line[0], line.at(-1)];
	if (!first || !last || line.length < 3) return line;
	const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
	const length = Math.hypot(dx, dy);
	const off = line.map(([x, y]) =>
		length === 0
			? Math.hypot(x - first[0], y - first[1])
			: Math.abs(dx * (y - first[1]) - dy * (x - first[0])) / length,
	);
	const far = off.indexOf(Math.max(...off));
	if ((off[far] ?? 0) <= tolerance) return [first, last];
	return [...straighten(line.slice(0, far + 1)).slice(0, -1), ...straighten(line.slice(far))];
}
