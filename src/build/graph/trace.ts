import { curveOf } from './curve.ts';
import type { Body, Link, Scene } from './scene.ts';

/** A point of the picture. */
export interface Spot {
	readonly x: number;
	readonly y: number;
}

/** A tie as points along its curve, without those in its own chips. */
export interface Trace {
	readonly xs: readonly number[];
	readonly ys: readonly number[];
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	/** About where it leaves its first and its second chip. */
	readonly start: Spot;
	readonly end: Spot;
}

/** How many stretches a curve is looked at in. */
const stretches = 14;
/** Units that a tie keeps from every chip, and ends before its own. */
export const clearance = 5;

/** The points of a tie as things stand. */
export function traceOf({ bodies }: Scene, { from, to, bend }: Link): Trace {
	const a = bodies[from];
	const b = bodies[to];
	if (a === undefined || b === undefined) throw new Error('a tie has a loose end');
	const xs: number[] = [];
	const ys: number[] = [];
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	const [, [cx, cy]] = curveOf(a, b, bend);
	for (let i = 1; i < stretches; i++) {
		const t = i / stretches;
		const u = 1 - t;
		const x = u * u * a.x + 2 * u * t * cx + t * t * b.x;
		const y = u * u * a.y + 2 * u * t * cy + t * t * b.y;
		if (inside(a, x, y) || inside(b, x, y)) continue;
		xs.push(x);
		ys.push(y);
		if (x < left) left = x;
		if (x > right) right = x;
		if (y < top) top = y;
		if (y > bottom) bottom = y;
	}
	const start = border(a, cx - a.x, cy - a.y);
	const end = border(b, cx - b.x, cy - b.y);
	return { xs, ys, left, top, right, bottom, start, end };
}

/** Where a line from the centre of a chip in some direction comes out of it. */
function border({ x, y, width, height }: Body, right: number, down: number): Spot {
	const across = (width / 2 + clearance) / Math.abs(right);
	const share = Math.min(across, (height / 2 + clearance) / Math.abs(down));
	return { x: x + share * right, y: y + share * down };
}

/** Whether a point lies in a chip or just outside it. */
export function inside({ x, y, width, height }: Body, px: number, py: number): boolean {
	return Math.abs(px - x) < width / 2 + clearance && Math.abs(py - y) < height / 2 + clearance;
}

/** Whether two ties cross. */
export function crosses(a: Trace, b: Trace): boolean {
	if (a.left > b.right || b.left > a.right || a.top > b.bottom || b.top > a.bottom) return false;
	for (let i = 1; i < a.xs.length; i++) {
		const ax = a.xs[i - 1] ?? 0;
		const ay = a.ys[i - 1] ?? 0;
		const right = (a.xs[i] ?? 0) - ax;
		const down = (a.ys[i] ?? 0) - ay;
		let before = right * ((b.ys[0] ?? 0) - ay) - down * ((b.xs[0] ?? 0) - ax);
		for (let j = 1; j < b.xs.length; j++) {
			const cx = b.xs[j - 1] ?? 0;
			const cy = b.ys[j - 1] ?? 0;
			const dx = b.xs[j] ?? 0;
			const dy = b.ys[j] ?? 0;
			const after = right * (dy - ay) - down * (dx - ax);
			if (before * after < 0) {
				const one = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
				const two = (dx - cx) * (ay + down - cy) - (dy - cy) * (ax + right - cx);
				if (one * two < 0) return true;
			}
			before = after;
		}
	}
	return false;
}
