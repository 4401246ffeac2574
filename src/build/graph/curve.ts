import { chipReaches } from '#domain/chip-shape.ts';
import type { Tip, TiePath } from '#domain/graph-layout.ts';
import type { Body, Link } from './scene.ts';

type Point = readonly [number, number];
type Curve = readonly [Point, Point, Point];

/** Units between the end of a tie and the border of its chip. */
const clearance = 5;
/** How finely the end of a tie is sought. */
const steps = 400;

/** The quadratic Bézier curve of a tie from centre to centre. */
export function curveOf(from: Body, to: Body, bend: number): Curve {
	const dx = to.x - from.x;
	const dy = to.y - from.y;
	const control: Point = [(from.x + to.x) / 2 + 2 * bend * dy, (from.y + to.y) / 2 - 2 * bend * dx];
	return [[from.x, from.y], control, [to.x, to.y]];
}

/** The point of a curve at `t`, 0 to 1. */
export function at([a, b, c]: Curve, t: number): Point {
	const u = 1 - t;
	return [
		u * u * a[0] + 2 * u * t * b[0] + t * t * c[0],
		u * u * a[1] + 2 * u * t * b[1] + t * t * c[1],
	];
}

/** A tie as it is drawn: its curve without the parts inside and just outside the two chips. */
export function tiePath(bodies: readonly Body[], link: Link): TiePath {
	const from = bodies[link.from];
	const to = bodies[link.to];
	if (from === undefined || to === undefined) throw new Error(`tie "${link.id}" has a loose end`);
	const curve = curveOf(from, to, link.bend);
	const back = curveOf(to, from, -link.bend);
	const begin = leaves(curve, from);
	const finish = Math.max(begin, 1 - leaves(back, to));
	const [a, b, c] = cut(curve, begin, finish);
	const middle = at([a, b, c], 0.5);
	return {
		id: link.id,
		path: `M${round(a[0])},${round(a[1])}Q${round(b[0])},${round(b[1])} ${round(c[0])},${round(c[1])}`,
		middle: [round(middle[0]), round(middle[1])],
		start: tip(b, a),
		end: tip(b, c),
	};
}

/** The first `t` at which the curve is clear of the chip that it starts from. */
function leaves(curve: Curve, body: Body): number {
	for (let step = 1; step < steps; step++) {
		const [x, y] = at(curve, step / steps);
		if (!chipReaches(body.shape, body, x - body.x, y - body.y, clearance)) return step / steps;
	}
	return 1;
}

/** The part of a curve between two `t`, by blossoming (Ramshaw 1987). */
function cut([a, b, c]: Curve, from: number, to: number): Curve {
	const blossom = (s: number, t: number): Point => [
		(1 - s) * (1 - t) * a[0] + ((1 - s) * t + s * (1 - t)) * b[0] + s * t * c[0],
		(1 - s) * (1 - t) * a[1] + ((1 - s) * t + s * (1 - t)) * b[1] + s * t * c[1],
	];
	return [blossom(from, from), blossom(from, to), blossom(to, to)];
}

function tip(before: Point, point: Point): Tip {
	const direction = Math.atan2(point[1] - before[1], point[0] - before[0]) * (180 / Math.PI);
	return [round(point[0]), round(point[1]), round(direction)];
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
