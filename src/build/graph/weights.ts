import { gap, type Body, type Link, type Scene } from './scene.ts';
import { clearance, crosses, inside, type Spot, type Trace } from './trace.ts';

/** What makes a picture hard to read, by weight; lengths in units of the picture. */
const weights = {
	overlap: 1000,
	throughChip: 260,
	perSample: 6,
	outside: 400,
	twin: 150,
	crossing: 14,
	crowded: 26,
	covered: 10,
	jammed: 16,
	cramped: 6,
	bent: 60,
	swayed: 40,
	shifted: 2,
	returns: 200,
	length: 0.03,
	aside: 0.2,
};
/** Room that a tie needs between two chips: for its ends, and for a mark in its middle. */
const room = { plain: 28, marked: 42 };
/** Two ties leave the same chip at least this far apart. */
const apart = 16;
/** Half the room of a mark in the middle of a tie. */
const mark = 11;
/** Two ties between the same two chips differ in bend by this share of their length. */
const spread = 0.08;
/** Share of the width, around the middle, for those without a side. */
const middle = 0.6;
/** A curve keeps this far inside the frame. */
const border = 3;

/** Two chips nearer than the gap: a share of the weight, more the deeper they overlap. */
export function overlap(a: Body, b: Body): number {
	const right = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
	const down = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
	if (right <= 0 || down <= 0) return 0;
	return weights.overlap * (0.2 + (2 * Math.min(right, down)) / (a.height + b.height));
}

/** A chip of no camp that stands far out on one side. */
export function aside({ width }: Scene, { x, side }: Body): number {
	if (side !== 0) return 0;
	return weights.aside * Math.max(0, Math.abs(x - width / 2) - (middle * width) / 2);
}

/** A tie that runs through or close by a chip that is not its own. */
export function passing(trace: Trace, body: Body): number {
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

/** Two ties that cross, run alike, leave the same chip at the same spot, or hide each other's mark. */
export function meeting(a: Trace, first: Link, b: Trace, second: Link): number {
	let cost = crosses(a, b) ? weights.crossing : 0;
	if (first.from === second.from) cost += crowded(a.start, b.start);
	if (first.from === second.to) cost += crowded(a.start, b.end);
	if (first.to === second.from) cost += crowded(a.end, b.start);
	if (first.to === second.to) cost += crowded(a.end, b.end);
	if (twin(first, second)) cost += weights.twin;
	cost += jammed(a, b);
	if (first.marked) cost += covered(a, b);
	if (second.marked) cost += covered(b, a);
	return cost;
}

/** A tie that is long, bends more than suits it, too short for its ends and its mark, or leaves the frame. */
export function running(
	scene: Scene,
	{ marked, bend, arc, sway, out: leaving, into }: Link,
	trace: Trace,
	a: Body,
	b: Body,
): number {
	const dx = Math.abs(a.x - b.x);
	const dy = Math.abs(a.y - b.y);
	const right = Math.max(dx - (a.width + b.width) / 2, 0);
	const down = Math.max(dy - (a.height + b.height) / 2, 0);
	const short = (marked ? room.marked : room.plain) - Math.sqrt(right * right + down * down);
	const out = Math.max(
		border - trace.left,
		border - trace.top,
		trace.right + border - scene.width,
		trace.bottom + border - scene.height,
	);
	return (
		weights.length * Math.sqrt(dx * dx + dy * dy) +
		weights.bent * Math.abs(Math.abs(bend) - arc) +
		weights.swayed * Math.abs(sway) +
		weights.shifted * (Math.abs(leaving) + Math.abs(into)) +
		(trace.returns ? weights.returns : 0) +
		weights.cramped * Math.max(0, short) +
		(out > 0 ? weights.outside + out : 0)
	);
}

/** Whether two ties join the same two chips on nearly the same way. */
function twin(a: Link, b: Link): boolean {
	if (a.from === b.from && a.to === b.to) return Math.abs(a.bend - b.bend) < spread;
	return a.from === b.to && a.to === b.from && Math.abs(a.bend + b.bend) < spread;
}

function crowded(one: Spot, other: Spot): number {
	const right = one.x - other.x;
	const down = one.y - other.y;
	const square = right * right + down * down;
	return square < apart * apart ? weights.crowded * (1 - Math.sqrt(square) / apart) : 0;
}

/** Two ties whose middles lie so near that neither can be hit. */
function jammed(a: Trace, b: Trace): number {
	const right = (a.xs[a.xs.length >> 1] ?? 0) - (b.xs[b.xs.length >> 1] ?? 0);
	const down = (a.ys[a.ys.length >> 1] ?? 0) - (b.ys[b.ys.length >> 1] ?? 0);
	return right * right + down * down < mark * mark ? weights.jammed : 0;
}

/** Whether another tie runs through the mark in the middle of a tie. */
function covered({ xs, ys }: Trace, other: Trace): number {
	const x = xs[xs.length >> 1] ?? 0;
	const y = ys[ys.length >> 1] ?? 0;
	if (x < other.left - mark || x > other.right + mark) return 0;
	if (y < other.top - mark || y > other.bottom + mark) return 0;
	for (let i = 0; i < other.xs.length; i++) {
		const right = (other.xs[i] ?? 0) - x;
		const down = (other.ys[i] ?? 0) - y;
		if (right * right + down * down < mark * mark) return weights.covered;
	}
	return 0;
}
