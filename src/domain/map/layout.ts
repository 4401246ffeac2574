import type { Box } from '../boundaries.ts';
import type { Sheet } from '../edition.ts';
import { project, type Point } from '../projection.ts';
import { indexById, must } from '../ref.ts';
import type { Event, Meta, Place } from '../schema.ts';
import { weightiest } from '../weightiest.ts';
import { arcsOf, stretch, type DrawnArc } from './arcs.ts';
import { centred, offsets, type Offset } from './boxes.ts';
import { placeLabels, type Label, type Wanted } from './labels.ts';
import { spotsOf, type Placed } from './spots.ts';

/** A point of the sheet as shares of its frame, for SVG attributes: "14.78%" across and down. */
export interface Share {
	readonly x: string;
	readonly y: string;
}

/** A place at which something happened, with its mark, and its name where there is room for it. */
export interface Spot extends Share {
	readonly place: string;
	/** Where it stands, in sheet units. */
	readonly at: Point;
	/** Its events, gravest first. */
	readonly events: readonly string[];
	/** How many places near it have no mark of their own: their events are among its. */
	readonly near?: number;
	/** Without it no width of the sheet has room: the name then shows on demand. */
	readonly label?: Label;
	/** It lies beside the part of the sheet that is shown at first. */
	readonly beyond?: true;
	/** How the mark is moved off its place, in px, so that it hides nothing. */
	readonly move?: Point;
	/** The width of the sheet in px from which the mark is drawn. */
	readonly from?: string;
}

/** The name of a country, set by hand where it reads best. */
interface CountryName extends Share {
	readonly country: string;
	readonly words: string;
	readonly from: number;
}

/** An arrow from the place of a call to the place of its reply. */
export interface Arc extends Pick<DrawnArc, 'call' | 'reply' | 'path' | 'heading'> {
	readonly end: Share;
	readonly label: Share & { readonly words: string; readonly offset: Offset };
}

/** All that the map shows on top of the land, settled at build: plain values only. */
export interface MapLayout {
	/** Least grave first, so that the gravest are drawn on top. */
	readonly places: readonly Spot[];
	readonly names: readonly CountryName[];
	readonly arcs: readonly Arc[];
}

/** The records that a map is laid out from. */
export interface Plotted {
	readonly meta: Pick<Meta, 'kinds' | 'waves'> & {
		readonly map: Pick<Meta['map'], 'labels' | 'marks'>;
	};
	readonly places: readonly Place[];
	readonly events: readonly Event[];
}

/** From the records to placed things. */
export function layMap({ meta, places, events }: Plotted, sheet: Sheet): MapLayout {
	const { frame, projection } = sheet;
	const kinds = indexById(meta.kinds);
	const laneOf = (event: Event) => must(kinds, event.kind).lane;
	const spots = spotsOf({ meta, places, events }, sheet);
	const at = new Map(
		spots.flatMap(({ place, near, at }) => [place, ...near].map(({ id }) => [id, at] as const)),
	);
	const arcs = arcsOf({ events, laneOf, at }, sheet);
	const names = meta.map.labels.map(({ country, text, longitude, latitude }) => ({
		country,
		words: text,
		at: project(projection, [longitude, latitude]),
	}));
	const acted = spots.filter(({ events }) => events.some((event) => laneOf(event) !== 'axis'));
	const named = weightiest(acted, mostNamed, ({ events }) => events.length);
	const labels = placeLabels(
		[
			...spots
				.filter(({ beyond }) => !beyond)
				.map((spot) => wantedName(spot, named.includes(spot)))
				.reverse(),
			...names.map(({ country, words, at }) => ({
				key: country,
				words,
				at,
				offsets: [centred],
				always: true,
			})),
		].sort((a, b) => Number(b.always) - Number(a.always)),
		{
			marks: spots.map((spot) => spot.at),
			arrows: arcs.flatMap(({ curve }) => stretch(curve)),
			words: arcs.map(({ label }) => label),
		},
		frame,
	);
	return {
		places: spots.map(({ place, at, events, near, move, from, beyond }) => {
			const label = beyond
				? { offset: inward(frame, at), from: 0 }
				: besideMark(labels.get(place.id), move);
			return {
				place: place.id,
				at: [tenth(at[0]), tenth(at[1])],
				...shareOf(frame, at),
				events: events.map(({ id }) => id),
				...(near.length > 0 && { near: near.length }),
				...(label && { label }),
				...(beyond && { beyond }),
				...(move && { move }),
				...(from !== undefined && { from }),
			};
		}),
		names: names.flatMap(({ country, words, at }) => {
			const label = labels.get(country);
			return label ? [{ country, words, ...shareOf(frame, at), from: label.from }] : [];
		}),
		arcs: arcs.map(({ call, reply, path, heading, curve, label: { words, at, offset } }) => ({
			call,
			reply,
			path,
			heading,
			end: shareOf(frame, curve[2]),
			label: { words, offset, ...shareOf(frame, at) },
		})),
	};
}

/** Names that are shown though they lie on others. */
const mostNamed = 12;

/** Names of calls and replies always show, as far as there are few; others wait for room. All prefer the side that the data names. */
function wantedName({ place, at, move = [0, 0] }: Placed, always: boolean): Wanted {
	const sides = new Set([place.side, 'right', 'left', 'below', 'above'] as const);
	return {
		key: place.id,
		words: place.name,
		at,
		offsets: [...sides].map((side) => shifted(offsets[side], move, 1)),
		always,
	};
}

/** A label that stands to its moved mark as it was found to stand to the place. */
function besideMark(label: Label | undefined, move: Point = [0, 0]): Label | undefined {
	return label && { ...label, offset: shifted(label.offset, move, -1) };
}

function shifted({ dx, dy, anchor }: Offset, [x, y]: Point, by: 1 | -1): Offset {
	return { dx: dx + by * x, dy: dy + by * y, anchor };
}

/** The side of a mark beside the frame that faces it. */
function inward([left, , right]: Box, [x]: Point): Offset {
	return x < left ? offsets.right : x > right ? offsets.left : offsets.below;
}

function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}

/** A point of the sheet as shares of its frame. */
export function shareOf([left, top, right, bottom]: Box, [x, y]: Point): Share {
	const share = (part: number, whole: number) => `${Math.round((part / whole) * 1e4) / 100}%`;
	return { x: share(x - left, right - left), y: share(y - top, bottom - top) };
}

/** An event, and what it answers or is answered by at another place: all that a map of it alone shows. */
export function alone(
	{ meta, places, events }: Plotted,
	{ id, place, kind, respondsTo }: Event,
): Plotted {
	const laneOf = (name: string) => meta.kinds.find((one) => one.id === name)?.lane ?? 'axis';
	const others = events.filter(
		(other) =>
			(respondsTo.includes(other.id) || other.respondsTo.includes(id)) &&
			other.place !== place &&
			[laneOf(kind), laneOf(other.kind)].toSorted().join() === 'above,below',
	);
	return {
		// Names of countries would leave too little room for those of places.
		meta: { ...meta, map: { ...meta.map, labels: [] } },
		places,
		events: [
			...events.filter((event) => event.id === id),
			...others.map((other) => ({
				...other,
				respondsTo: other.respondsTo.filter((one) => one === id),
			})),
		],
	};
}
