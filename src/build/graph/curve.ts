import { chipReaches } from '#domain/chip-shape.ts';
import type { Tip } from '#domain/graph-layout.ts';
import type { Body, Link } from './scene.ts';

/** Right and down, in units of the picture. */
export type Point = readonly [number, number];
/** A cubic Bézier curve. */
export type Curve = readonly [Point, Point, Point, Point];
/** What makes the shape of a tie between two chips. */
export type Course = Pick<Link, 'bend' | 'sway' | 'out' | 'into'>;

/** A tie as it is drawn: from border to border. */
export interface Run {
	readonly curve: Curve;
	readonly start: Tip;
	readonly end: Tip;
}

/** Units between the end of a tie and the border of its chip. */
const clearance = 5;
/** How finely the end of a tie is sought. */
const steps = 400;

/** The curve of a tie from inside its first chip to inside its second. */
export function curveOf(from: Body, to: Body, { bend, sway, out, into }: Course): Curve {
	const ax = from.x + out * room(from);
	const bx = to.x + into * room(to);
	const dx = bx - ax;
	const dy = to.y - from.y;
	// The two controls of the arc that rises to `bend`, pushed apart by `sway`.
	const near = (4 / 3) * bend + sway;
	const far = (4 / 3) * bend - sway;
	return [
		[ax, from.y],
		[ax + dx / 3 + near * dy, from.y + dy / 3 - near * dx],
		[ax + (2 * dx) / 3 + far * dy, from.y + (2 * dy) / 3 - far * dx],
		[bx, to.y],
	];
}

/** How far from its centre a chip may be left, to either side. */
function room({ width, height }: Body): number {
	return Math.max(0, (width - height) / 2 - 2);
}

/** The point of a curve at `t`, 0 to 1. */
export function at([a, b, c, d]: Curve, t: number): Point {
	const u = 1 - t;
	const [i, j, k, l] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
	return [i * a[0] + j * b[0] + k * c[0] + l * d[0], i * a[1] + j * b[1] + k * c[1] + l * d[1]];
}

/** The part of a tie that is drawn: its curve without the parts inside and just outside the two chips. */
export function runOf(bodies: readonly Body[], link: Link): Run {
	const from = bodies[link.from];
	const to = bodies[link.to];
	if (from === undefined || to === undefined) throw new Error(`tie "${link.id}" has a loose end`);
	const whole = curveOf(from, to, link);
	const begin = leaves(whole, from, 0, 1);
	const finish = Math.max(begin, leaves(whole, to, 1, -1));
	const [a, b, c, d] = cut(whole, begin, finish);
	const curve: Curve = [onGrid(a), onGrid(b), onGrid(c), onGrid(d)];
	return { curve, start: tip(b, curve[0]), end: tip(c, curve[3]) };
}

/** A curve as an SVG path. */
export function pathOf([a, b, c, d]: Curve): string {
	return `M${String(a)}C${String(b)} ${String(c)} ${String(d)}`;
}

/** The first `t` from an end at which the curve is clear of the chip that it starts from. */
function leaves(curve: Curve, body: Body, begin: 0 | 1, direction: 1 | -1): number {
	for (let step = 1; step < steps; step++) {
		const t = begin + (direction * step) / steps;
		const [x, y] = at(curve, t);
		if (!chipReaches(body.shape, body, x - body.x, y - body.y, clearance)) return t;
	}
	return 1 - begin;
}

/** The part of a curve between two `t`, by blossoming (Ramshaw 1987). */
function cut(curve: Curve, from: number, to: number): Curve {
	const mix = (a: Point, b: Point, t: number): Point => [
		(1 - t) * a[0] + t * b[0],
		(1 - t) * a[1] + t * b[1],
	];
	const blossom = (r: number, s: number, t: number): Point => {
		const [a, b, c, d] = curve;
		const [e, f, g] = [mix(a, b, r), mix(b, c, r), mix(c, d, r)];
		return mix(mix(e, f, s), mix(f, g, s), t);
	};
	return [
		blossom(from, from, from),
		blossom(from, from, to),
		blossom(from, to, to),
		blossom(to, to, to),
	];
}

function tip(before: Point, [x, y]: Point): Tip {
	return [x, y, Math.round(Math.atan2(y - before[1], x - before[0]) * (180 / Math.PI))];
}

/** A point on the grid of whole units, in which the picture travels. */
function onGrid([x, y]: Point): Point {
	return [Math.round(x), Math.round(y)];
}
