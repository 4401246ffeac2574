import type { Box } from '../boundaries.ts';
import { daysBetween, spanWords } from '../dates.ts';
import type { Sheet } from '../edition.ts';
import { project, type Point } from '../projection.ts';
import { groupBy, indexById, refTo, type Ref } from '../ref.ts';
import type { Event, Kind } from '../schema.ts';
import { weightiest } from '../weightiest.ts';
import { around, boxOf, overlap, type Offset } from './boxes.ts';
import { onSheet, widths, type Words } from './labels.ts';

/** Both ends of an arc and the point between them that bends it. */
type Curve = readonly [Point, Point, Point];

/** An arrow from the place of a call to the place of its reply; a tie in time, not a route. */
export interface DrawnArc {
	readonly call: Ref;
	readonly reply: Ref;
	/** Both ends and the point between them that bends the curve, in sheet units. */
	readonly curve: Curve;
	readonly path: string;
	/** Direction of the arrowhead, in degrees clockwise from the right. */
	readonly heading: number;
	/** "1 day", set outside the bend. */
	readonly label: Words & { readonly offset: Offset };
}

/** Arcs that a map has room for. */
const most = 12;
/** How far the curve leaves the straight line, as a share of its length; a second arc of a pair goes further. */
const bend = 0.36;
const further = 0.16;
/** Where the words stand on the curve, 0 to 1, best first. */
const wordsAt = [0.46, 0.54, 0.62, 0.38, 0.7] as const;
/** How far outside the curve they stand, in px. */
const away: Point = [34, 14];
/** How far before its end, in sheet units, the direction of the arrowhead is taken. */
const headLength = 40;

/** What arcs are made from: the events, the lane of each, and where places stand on the sheet. */
export interface Tied {
	readonly events: readonly Event[];
	readonly laneOf: (event: Event) => Kind['lane'];
	readonly at: ReadonlyMap<string, Point>;
}

/** The replies from below the axis to calls above it at another place, one arc for each pair and time between. */
export function arcsOf(
	{ events, laneOf, at }: Tied,
	{ projection, frame }: Sheet,
): readonly DrawnArc[] {
	const pole = project(projection, [0, 90]);
	const drawn: string[] = [];
	const calls = indexById(events.filter((event) => laneOf(event) === 'above'));
	const pairs = events
		.filter((event) => laneOf(event) === 'below')
		.flatMap((reply) =>
			reply.respondsTo.flatMap((id) => calls.get(id) ?? []).map((call) => ({ call, reply })),
		)
		.flatMap(({ call, reply }) => {
			const [from, to] = [at.get(call.place ?? ''), at.get(reply.place ?? '')];
			if (!from || !to || from === to) return [];
			const days = daysBetween(call.date, reply.date);
			return [{ call, reply, from, to, days, pair: `${from.join()} ${to.join()}` }];
		});
	const counts = groupBy(pairs, ({ pair, days }) => [`${pair} ${days}`]);
	const bare = weightiest([...counts.values()], most, (same) => same.length).flatMap(([first]) => {
		if (!first) return [];
		const { call, reply, from, to, days, pair } = first;
		const before = drawn.filter((one) => one === pair).length;
		drawn.push(pair);
		const curve = bent(from, to, pole, bend + further * before);
		return [{ call, reply, words: spanWords(days), curve }];
	});
	return bare.map(({ call, reply, words, curve }) => ({
		call: refTo('events', call.id),
		reply: refTo('events', reply.id),
		curve,
		path: pathOf(curve),
		heading: headingOf(curve),
		label: labelOf(
			words,
			curve,
			bare.map((other) => other.curve).filter((other) => other !== curve),
			frame,
		),
	}));
}

function headingOf(curve: Curve): number {
	const [from, , to] = curve;
	const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
	const before = pointOn(curve, Math.max(0.5, 1 - headLength / length));
	return Math.round((Math.atan2(to[1] - before[1], to[0] - before[0]) * 180) / Math.PI);
}

/** The words outside the bend, where no other arc runs through them on the narrowest sheet. */
function labelOf(
	words: string,
	curve: Curve,
	others: readonly Curve[],
	frame: Box,
): DrawnArc['label'] {
	const [from, control, to] = curve;
	const [x, y] = along(from, to, 0.5);
	const out = Math.hypot(control[0] - x, control[1] - y) || 1;
	const offset: Offset = {
		dx: Math.round(((control[0] - x) / out) * away[0]),
		dy: Math.round(((control[1] - y) / out) * away[1] + 4),
		anchor: 'middle',
	};
	const px = onSheet(frame, widths[0]);
	const lines = others.flatMap(stretch).map((point) => around(px(point), 4));
	const points = wordsAt.map((t) => pointOn(curve, t));
	const free = points.find((at) => {
		const box = boxOf(words, px(at), offset);
		return !lines.some((line) => overlap(box, line));
	});
	return { words, at: free ?? pointOn(curve, wordsAt[0]), offset };
}

/** Points along an arc that words must keep clear of. */
export function stretch(curve: Curve): Point[] {
	return Array.from({ length: 49 }, (_, index) => pointOn(curve, index / 48));
}

/** The curve from one place to another, bent towards the pole. */
function bent(from: Point, to: Point, pole: Point, share: number): Curve {
	const middle = along(from, to, 0.5);
	const normal: Point = [to[1] - from[1], from[0] - to[0]];
	const towards = normal[0] * (pole[0] - middle[0]) + normal[1] * (pole[1] - middle[1]);
	const side = towards < 0 ? -share : share;
	return [from, [middle[0] + side * normal[0], middle[1] + side * normal[1]], to];
}

/** A point of a quadratic curve, 0 at its start and 1 at its end. */
function pointOn([from, control, to]: Curve, t: number): Point {
	return along(along(from, control, t), along(control, to, t), t);
}

function along([x1, y1]: Point, [x2, y2]: Point, t: number): Point {
	return [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
}

function pathOf(curve: Curve): string {
	const [from, control, to] = curve.map(([x, y]) => `${Math.round(x)},${Math.round(y)}`);
	return `M${from}Q${control} ${to}`;
}
