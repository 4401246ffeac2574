import type { Box } from '#domain/boundaries.ts';
import { daysBetween, spanWords } from '#domain/dates.ts';
import type { Library } from '#domain/edition.ts';
import { project, type Point } from '#domain/projection.ts';
import { must, refTo, type Ref } from '#domain/ref.ts';
import type { Event } from '#domain/schema.ts';
import { laneOf } from '#domain/timeline.ts';
import { around, boxOf, overlap, type Offset } from './boxes.ts';
import { onSheet, widths, type Words } from './labels.ts';
import type { PlaceMark } from './place-marks.ts';
import type { Light } from '#domain/emphasis.ts';

/** An arrow from the place of a call to the place of its reply; a tie in time, not a route. */
export interface Arc {
	readonly call: Ref;
	readonly reply: Ref;
	/** Both ends and the point between them that bends the curve, in sheet units. */
	readonly curve: readonly [Point, Point, Point];
	readonly path: string;
	/** Direction of the arrowhead, in degrees clockwise from the right. */
	readonly heading: number;
	/** "1 day", set outside the bend. */
	readonly label: Words & { readonly offset: Offset };
}

/** How far the curve leaves the straight line, as a share of its length; a second arc of a pair goes further. */
const bend = 0.36;
const further = 0.16;
/** Where the words stand on the curve, 0 to 1, best first. */
const wordsAt = [0.46, 0.54, 0.62, 0.38, 0.7] as const;
/** How far outside the curve they stand, in px. */
const away: Point = [34, 14];
/** How far before its end, in sheet units, the direction of the arrowhead is taken. */
const headLength = 40;

/** The replies from below the axis to calls above it at another place, one arc for each pair and time between. */
export function arcsOf(library: Library, places: readonly PlaceMark[]): readonly Arc[] {
	const pole = project(library.sheet.projection, [0, 90]);
	const at = (id: string | undefined) => places.find(({ place }) => place.id === id)?.at;
	const drawn: string[] = [];
	const bare = repliesOf(library).flatMap(({ call, reply }) => {
		const [from, to] = [at(call.place), at(reply.place)];
		if (!from || !to || call.place === reply.place) return [];
		const pair = `${call.place} ${reply.place}`;
		const days = daysBetween(call.date, reply.date);
		if (drawn.includes(`${pair} ${days}`)) return [];
		const before = drawn.filter((key) => key.startsWith(`${pair} `)).length;
		drawn.push(`${pair} ${days}`);
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
			library.sheet.frame,
		),
	}));
}

function repliesOf(library: Library): readonly { call: Event; reply: Event }[] {
	return library.data.events
		.filter((event) => laneOf(library, event) === 'below')
		.flatMap((reply) =>
			reply.respondsTo
				.map((id) => must(library.events, id))
				.filter((call) => laneOf(library, call) === 'above')
				.map((call) => ({ call, reply })),
		);
}

function headingOf(curve: Arc['curve']): number {
	const [from, , to] = curve;
	const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
	const before = pointOn(curve, Math.max(0.5, 1 - headLength / length));
	return Math.round((Math.atan2(to[1] - before[1], to[0] - before[0]) * 180) / Math.PI);
}

/** The words outside the bend, where no other arc runs through them on the narrowest sheet. */
function labelOf(
	words: string,
	curve: Arc['curve'],
	others: readonly Arc['curve'][],
	frame: Box,
): Arc['label'] {
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
export function stretch(curve: Arc['curve']): Point[] {
	return Array.from({ length: 49 }, (_, index) => pointOn(curve, index / 48));
}

/** The curve from one place to another, bent towards the pole. */
function bent(from: Point, to: Point, pole: Point, share: number): Arc['curve'] {
	const middle = along(from, to, 0.5);
	const normal: Point = [to[1] - from[1], from[0] - to[0]];
	const towards = normal[0] * (pole[0] - middle[0]) + normal[1] * (pole[1] - middle[1]);
	const side = towards < 0 ? -share : share;
	return [from, [middle[0] + side * normal[0], middle[1] + side * normal[1]], to];
}

/** A point of a quadratic curve, 0 at its start and 1 at its end. */
function pointOn([from, control, to]: Arc['curve'], t: number): Point {
	return along(along(from, control, t), along(control, to, t), t);
}

function along([x1, y1]: Point, [x2, y2]: Point, t: number): Point {
	return [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
}

function pathOf(curve: Arc['curve']): string {
	const [from, control, to] = curve.map(([x, y]) => `${Math.round(x)},${Math.round(y)}`);
	return `M${from}Q${control} ${to}`;
}

/** How an arc is lit: as the weaker of its two ends, for it shows both or nothing. */
export function lightOfArc({ call, reply }: Arc, light: (item: Ref) => Light): Light {
	const lights = [light(call), light(reply)];
	return (
		(['plain', 'unlit', 'linked', 'selected'] as const).find((one) => lights.includes(one)) ??
		'plain'
	);
}
