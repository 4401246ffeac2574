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
	/** Whether it comes back to a chip of its own that it has left. */
	readonly returns: boolean;
}

/** About how many units apart the points of a trace are, and how few and many there may be. */
const stride = 18;
const [fewest, most] = [8, 26];
/** Units that a tie keeps from every chip, and ends before its own. */
export const clearance = 5;

/** The points of a tie as things stand. */
export function traceOf({ bodies }: Scene, link: Link): Trace {
	const a = bodies[link.from];
	const b = bodies[link.to];
	if (a === undefined || b === undefined) throw new Error('a tie has a loose end');
	const xs: number[] = [];
	const ys: number[] = [];
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	const [[ax, ay], [bx, by], [cx, cy], [dx, dy]] = curveOf(a, b, link);
	const long = Math.abs(ax - dx) + Math.abs(ay - dy);
	const stretches = Math.round(Math.min(Math.max(long / stride, fewest), most));
	let gaps = 0;
	let wasInside = true;
	for (let step = 1; step < stretches; step++) {
		const t = step / stretches;
		const u = 1 - t;
		const [i, j, k, l] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
		const x = i * ax + j * bx + k * cx + l * dx;
		const y = i * ay + j * by + k * cy + l * dy;
		const isInside = inside(a, x, y) || inside(b, x, y);
		if (isInside !== wasInside) gaps++;
		wasInside = isInside;
		if (isInside) continue;
		xs.push(x);
		ys.push(y);
		if (x < left) left = x;
		if (x > right) right = x;
		if (y < top) top = y;
		if (y > bottom) bottom = y;
	}
	const start = border(a, ax, ay, xs[0] ?? bx, ys[0] ?? by);
	const end = border(b, dx, dy, xs.at(-1) ?? cx, ys.at(-1) ?? cy);
	return { xs, ys, left, top, right, bottom, start, end, returns: gaps > 2 };
}

/** Where a line from a point inside a chip to one outside comes out of it. */
function border(
	{ x, y, width, height }: Body,
	px: number,
	py: number,
	qx: number,
	qy: number,
): Spot {
	const right = qx - px;
	const down = qy - py;
	const across = (width / 2 + clearance - Math.sign(right) * (px - x)) / Math.abs(right);
	const share = Math.min(
		across,
		(height / 2 + clearance - Math.sign(down) * (py - y)) / Math.abs(down),
	);
	return { x: px + share * right, y: py + share * down };
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
