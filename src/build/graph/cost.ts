import { at, curveOf } from './curve.ts';
import { gap, type Body, type Link, type Scene } from './scene.ts';

/** What makes a picture hard to read, by weight. Lengths and distances in units of the picture. */
const weights = {
	overlap: 1000,
	throughChip: 120,
	perSample: 6,
	crossing: 14,
	length: 0.03,
	cramped: 3,
	alike: 8,
	aside: 0.25,
};
/** Room that a tie needs between two chips: for its end, and for a mark in its middle. */
const room = { plain: 26, marked: 44 };
/** Ties leave a chip at least this far apart, in radians. */
const apart = 0.22;
/** Share of the width, around the middle, for those without a side. */
const middle = 0.56;
const samples = 14;
/** A tie passes a chip, and ends before one, at this distance. */
const clearance = 5;

/** A tie as points along its curve, without those in its own chips, and their bounding box. */
interface Trace {
	readonly xs: readonly number[];
	readonly ys: readonly number[];
	readonly box: readonly [number, number, number, number];
}

/** Keeps the cost of a scene while its bodies move, one tie traced anew only when an end of it moved. */
export class Cost {
	readonly #scene: Scene;
	readonly #traces: Trace[];
	/** The ties of each body, by position. */
	readonly #ties: readonly (readonly number[])[];

	constructor(scene: Scene) {
		this.#scene = scene;
		this.#traces = scene.links.map((link) => traceOf(scene, link));
		this.#ties = scene.bodies.map((_, index) =>
			scene.links.flatMap(({ from, to }, tie) => (from === index || to === index ? [tie] : [])),
		);
	}

	/** Traces the ties of some bodies anew after they moved. */
	moved(bodies: readonly number[]): void {
		for (const body of bodies) for (const tie of this.#ties[body] ?? []) this.bent(tie);
	}

	/** Traces one tie anew. */
	bent(tie: number): void {
		const link = this.#scene.links[tie];
		if (link !== undefined) this.#traces[tie] = traceOf(this.#scene, link);
	}

	/** Cost of everything. */
	total(): number {
		return this.of(this.#scene.bodies.map((_, index) => index));
	}

	/** The part of the cost that depends on some bodies. */
	of(moving: readonly number[]): number {
		const { bodies, links } = this.#scene;
		const ties = [...new Set(moving.flatMap((body) => this.#ties[body] ?? []))];
		let cost = 0;
		for (const one of moving) {
			for (let other = 0; other < bodies.length; other++) {
				if (other === one || (moving.includes(other) && other < one)) continue;
				cost += overlap(bodies[one], bodies[other]);
			}
			cost += aside(this.#scene, bodies[one]);
			for (let tie = 0; tie < links.length; tie++) {
				if (!ties.includes(tie)) cost += this.#through(tie, one);
			}
		}
		return cost + this.ofTies(ties);
	}

	/** The part of the cost that depends on some ties, wherever the chips are. */
	ofTies(ties: readonly number[]): number {
		const { bodies, links } = this.#scene;
		let cost = 0;
		for (const tie of ties) {
			const link = links[tie];
			if (link === undefined) continue;
			for (let body = 0; body < bodies.length; body++) cost += this.#through(tie, body);
			for (let other = 0; other < links.length; other++) {
				if (other === tie || (other < tie && ties.includes(other))) continue;
				cost += this.#meeting(tie, other);
			}
			cost += lengthCost(this.#scene, link);
		}
		return cost;
	}

	#through(tie: number, index: number): number {
		const link = this.#scene.links[tie];
		const body = this.#scene.bodies[index];
		const trace = this.#traces[tie];
		if (link === undefined || body === undefined || trace === undefined) return 0;
		if (link.from === index || link.to === index) return 0;
		const right = body.width / 2 + clearance;
		const down = body.height / 2 + clearance;
		const [x0, y0, x1, y1] = trace.box;
		if (x0 > body.x + right || x1 < body.x - right) return 0;
		if (y0 > body.y + down || y1 < body.y - down) return 0;
		let inside = 0;
		for (let i = 0; i < trace.xs.length; i++) {
			const dx = Math.abs((trace.xs[i] ?? 0) - body.x);
			if (dx < right && Math.abs((trace.ys[i] ?? 0) - body.y) < down) inside++;
		}
		return inside === 0 ? 0 : weights.throughChip + weights.perSample * inside;
	}

	#meeting(one: number, other: number): number {
		const a = this.#traces[one];
		const b = this.#traces[other];
		const first = this.#scene.links[one];
		const second = this.#scene.links[other];
		if (!a || !b || !first || !second) return 0;
		const shared = [first.from, first.to].filter((end) => end === second.from || end === second.to);
		let cost = 0;
		if (shared.length === 1) {
			const angle = angleAt(this.#scene, shared[0] ?? 0, first, second);
			if (angle < apart) cost += weights.alike * (2 - angle / apart);
		}
		return cost + (crosses(a, b) ? weights.crossing : 0);
	}
}

function traceOf({ bodies }: Scene, { from, to, bend }: Link): Trace {
	const a = bodies[from];
	const b = bodies[to];
	const xs: number[] = [];
	const ys: number[] = [];
	if (a !== undefined && b !== undefined) {
		const curve = curveOf(a, b, bend);
		for (let i = 1; i < samples; i++) {
			const [x, y] = at(curve, i / samples);
			if (within(a, x, y) || within(b, x, y)) continue;
			xs.push(x);
			ys.push(y);
		}
	}
	return { xs, ys, box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] };
}

function within({ x, y, width, height }: Body, px: number, py: number): boolean {
	return Math.abs(px - x) < width / 2 + clearance && Math.abs(py - y) < height / 2 + clearance;
}

/** A share of the full weight for chips that are merely too near, more the deeper they overlap. */
function overlap(a: Body | undefined, b: Body | undefined): number {
	if (a === undefined || b === undefined) return 0;
	const right = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
	const down = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
	if (right <= 0 || down <= 0) return 0;
	return weights.overlap * (0.2 + Math.min(right, down) / a.height);
}

function aside({ width }: Scene, body: Body | undefined): number {
	if (body === undefined || body.side !== 0) return 0;
	const out = Math.abs(body.x - width / 2) - (middle * width) / 2;
	return out > 0 ? weights.aside * out : 0;
}

function lengthCost({ bodies }: Scene, { from, to, marked }: Link): number {
	const a = bodies[from];
	const b = bodies[to];
	if (a === undefined || b === undefined) return 0;
	const dx = Math.abs(a.x - b.x);
	const dy = Math.abs(a.y - b.y);
	const clear = Math.hypot(
		Math.max(dx - (a.width + b.width) / 2, 0),
		Math.max(dy - (a.height + b.height) / 2, 0),
	);
	const short = (marked ? room.marked : room.plain) - clear;
	return weights.length * Math.hypot(dx, dy) + (short > 0 ? weights.cramped * short : 0);
}

function angleAt({ bodies }: Scene, hub: number, first: Link, second: Link): number {
	const angle = ({ from, to }: Link) => {
		const near = bodies[hub];
		const far = bodies[from === hub ? to : from];
		return near && far ? Math.atan2(far.y - near.y, far.x - near.x) : 0;
	};
	const turn = Math.abs(angle(first) - angle(second));
	return Math.min(turn, 2 * Math.PI - turn);
}

function crosses(a: Trace, b: Trace): boolean {
	if (a.box[0] > b.box[2] || b.box[0] > a.box[2]) return false;
	if (a.box[1] > b.box[3] || b.box[1] > a.box[3]) return false;
	for (let i = 1; i < a.xs.length; i++) {
		for (let j = 1; j < b.xs.length; j++) if (segmentsCross(a, i, b, j)) return true;
	}
	return false;
}

function segmentsCross(a: Trace, i: number, b: Trace, j: number): boolean {
	const [ax, ay, bx, by] = [a.xs[i - 1] ?? 0, a.ys[i - 1] ?? 0, a.xs[i] ?? 0, a.ys[i] ?? 0];
	const [cx, cy, dx, dy] = [b.xs[j - 1] ?? 0, b.ys[j - 1] ?? 0, b.xs[j] ?? 0, b.ys[j] ?? 0];
	const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number) =>
		(qx - px) * (ry - py) - (qy - py) * (rx - px);
	return (
		side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
		side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
	);
}
