import { gap, type Body, type Link, type Scene } from './scene.ts';
import { clearance, crosses, inside, traceOf, type Trace } from './trace.ts';

/** What makes a picture hard to read, by weight; lengths in units of the picture. */
const weights = {
	overlap: 1000,
	throughChip: 120,
	perSample: 6,
	crossing: 14,
	length: 0.03,
	cramped: 4,
	alike: 10,
	aside: 0.2,
};
/** Room that a tie needs between two chips: for its ends, and for a mark in its middle. */
const room = { plain: 28, marked: 42 };
/** Ties leave a chip at least this far apart, in radians. */
const apart = 0.25;
/** Share of the width, around the middle, for those without a side. */
const middle = 0.6;

/** Keeps the cost of a scene while its bodies move; a tie is traced anew only when it moved. */
export class Cost {
	readonly #scene: Scene;
	readonly #traces: Trace[];
	/** The ties of each body, and of all bodies. */
	readonly #ties: readonly (readonly number[])[];
	readonly #all: readonly number[];
	/** Set for the ties that are being summed, so that no two are counted twice. */
	readonly #summed: Uint8Array;

	constructor(scene: Scene) {
		this.#scene = scene;
		this.#traces = scene.links.map((link) => traceOf(scene, link));
		this.#all = scene.links.map((_, tie) => tie);
		this.#summed = new Uint8Array(scene.links.length);
		this.#ties = scene.bodies.map((_, body) =>
			this.#all.filter((tie) => scene.links[tie]?.from === body || scene.links[tie]?.to === body),
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
		const { bodies } = this.#scene;
		let cost = this.ofTies(this.#all);
		for (let body = 0; body < bodies.length; body++) {
			cost += aside(this.#scene, bodies[body]);
			for (let other = 0; other < body; other++) cost += overlap(bodies[body], bodies[other]);
		}
		return cost;
	}

	/** How much the chips of one body, or of two, overlap others: the part that is quickly known. */
	ofChips(moving: readonly number[]): number {
		const { bodies } = this.#scene;
		const [one = 0, two = one] = moving;
		let cost = one === two ? 0 : overlap(bodies[one], bodies[two]);
		for (const body of moving) {
			for (let other = 0; other < bodies.length; other++) {
				if (other !== one && other !== two) cost += overlap(bodies[body], bodies[other]);
			}
		}
		return cost;
	}

	/** The part of the cost that depends on one body, or on two. */
	of(moving: readonly number[]): number {
		const { bodies, links } = this.#scene;
		const [one = 0, two = one] = moving;
		const ties = one === two ? (this.#ties[one] ?? []) : union(this.#ties[one], this.#ties[two]);
		let cost = this.ofTies(ties) + this.ofChips(moving);
		for (const body of moving) {
			cost += aside(this.#scene, bodies[body]);
			for (let tie = 0; tie < links.length; tie++) {
				if (this.#summed[tie] === 0) cost += this.#through(tie, body);
			}
		}
		return cost;
	}

	/** The part of the cost that depends on some ties, wherever the chips are. */
	ofTies(ties: readonly number[]): number {
		const { bodies, links } = this.#scene;
		let cost = 0;
		this.#summed.fill(0);
		for (const tie of ties) {
			this.#summed[tie] = 1;
			for (let body = 0; body < bodies.length; body++) cost += this.#through(tie, body);
			for (let other = 0; other < links.length; other++) {
				if (this.#summed[other] === 0) cost += this.#meeting(tie, other);
			}
			cost += lengthCost(this.#scene, links[tie]);
		}
		return cost;
	}

	/** A tie that runs through or close by a chip that is not its own. */
	#through(tie: number, index: number): number {
		const link = this.#scene.links[tie];
		const body = this.#scene.bodies[index];
		const trace = this.#traces[tie];
		if (link === undefined || body === undefined || trace === undefined) return 0;
		if (link.from === index || link.to === index) return 0;
		const right = body.width / 2 + clearance;
		const down = body.height / 2 + clearance;
		if (trace.left > body.x + right || trace.right < body.x - right) return 0;
		if (trace.top > body.y + down || trace.bottom < body.y - down) return 0;
		let within = 0;
		for (let i = 0; i < trace.xs.length; i++) {
			if (inside(body, trace.xs[i] ?? 0, trace.ys[i] ?? 0)) within++;
		}
		return within === 0 ? 0 : weights.throughChip + weights.perSample * within;
	}

	/** Two ties that cross, or that leave the same chip in nearly the same direction. */
	#meeting(tie: number, other: number): number {
		const a = this.#traces[tie];
		const b = this.#traces[other];
		const first = this.#scene.links[tie];
		const second = this.#scene.links[other];
		if (!a || !b || !first || !second) return 0;
		let cost = crosses(a, b) ? weights.crossing : 0;
		if (first.from === second.from) cost += alike(a.leavesFrom, b.leavesFrom);
		if (first.from === second.to) cost += alike(a.leavesFrom, b.leavesTo);
		if (first.to === second.from) cost += alike(a.leavesTo, b.leavesFrom);
		if (first.to === second.to) cost += alike(a.leavesTo, b.leavesTo);
		return cost;
	}
}

function union(a: readonly number[] = [], b: readonly number[] = []): readonly number[] {
	return [...a, ...b.filter((one) => !a.includes(one))];
}

/** A share of the full weight for chips that are merely too near, more the deeper they overlap. */
function overlap(a: Body | undefined, b: Body | undefined): number {
	if (a === undefined || b === undefined) return 0;
	const right = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
	const down = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
	if (right <= 0 || down <= 0) return 0;
	return weights.overlap * (0.2 + (2 * Math.min(right, down)) / (a.height + b.height));
}

function aside({ width }: Scene, body: Body | undefined): number {
	if (body === undefined || body.side !== 0) return 0;
	const out = Math.abs(body.x - width / 2) - (middle * width) / 2;
	return out > 0 ? weights.aside * out : 0;
}

function alike(one: number, other: number): number {
	const turn = Math.abs(one - other);
	const angle = Math.min(turn, 2 * Math.PI - turn);
	return angle < apart ? weights.alike * (1 - angle / apart) : 0;
}

function lengthCost({ bodies }: Scene, link: Link | undefined): number {
	const a = bodies[link?.from ?? -1];
	const b = bodies[link?.to ?? -1];
	if (link === undefined || a === undefined || b === undefined) return 0;
	const dx = Math.abs(a.x - b.x);
	const dy = Math.abs(a.y - b.y);
	const clear = Math.hypot(
		Math.max(dx - (a.width + b.width) / 2, 0),
		Math.max(dy - (a.height + b.height) / 2, 0),
	);
	const short = (link.marked ? room.marked : room.plain) - clear;
	return weights.length * Math.hypot(dx, dy) + (short > 0 ? weights.cramped * short : 0);
}
