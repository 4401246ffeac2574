import type { Box } from '#domain/boundaries.ts';
import type { Point } from '#domain/projection.ts';

/** Area inside a ring, in square map units, never negative. */
export function ringArea(ring: Point[]): number {
	let twice = 0;
	let [px, py] = ring.at(-1) ?? [0, 0];
	for (const [x, y] of ring) {
		twice += px * y - x * py;
		[px, py] = [x, y];
	}
	return Math.abs(twice) / 2;
}

/** The part of a ring inside a box, side after side (Sutherland and Hodgman 1974); empty when nothing is. */
export function clipRing(ring: Point[], box: Box): Point[] {
	return box.reduce((kept: Point[], edge, side) => {
		const axis = side % 2;
		const sign = side < 2 ? 1 : -1;
		const depth = (point: Point) => sign * ((point[axis] ?? 0) - edge);
		return kept.flatMap((point, i) => {
			const before = kept.at(i - 1) ?? point;
			const [a, b] = [depth(before), depth(point)];
			const inside = b >= 0 ? [point] : [];
			if (a >= 0 === b >= 0) return inside;
			const t = a / (a - b);
			const cross: Point = [
				before[0] + t * (point[0] - before[0]),
				before[1] + t * (point[1] - before[1]),
			];
			return [cross, ...inside];
		});
	}, ring);
}

/** Points rounded to whole map units, without those that fall on the one before. */
export function roundPoints(points: Point[]): Point[] {
	return points
		.map(([x, y]): Point => [Math.round(x), Math.round(y)])
		.filter(([x, y], i, all) => i === 0 || x !== all[i - 1]?.[0] || y !== all[i - 1]?.[1]);
}

/** Whole points as the shortest SVG path of one move and relative lines, ended by `end` ("z" or nothing). */
export function compactPath(points: Point[], end: 'z' | ''): string {
	const [start, ...rest] = points;
	if (!start) return '';
	let [px, py] = start;
	const steps = rest.map(([x, y]) => {
		const [dx, dy] = [x - px, y - py];
		[px, py] = [x, y];
		return `${dx} ${dy}`;
	});
	return `M${start.join(' ')}l${steps.join(' ')}${end}`.replaceAll(' -', '-');
}
