import type { Box } from '#domain/boundaries.ts';
import type { Library } from '#domain/edition.ts';
import { project, type Point } from '#domain/projection.ts';
import { laneOf } from '#domain/timeline.ts';
import { arcsOf, stretch, type Arc } from './arcs.ts';
import { centred, offsets } from './boxes.ts';
import { placeLabels, type Label, type Wanted } from './labels.ts';
import { placeMarks, type PlaceMark } from './place-marks.ts';

/** The name of a country, set by hand where it reads best. */
interface CountryName {
	readonly country: string;
	readonly words: string;
	readonly at: Point;
	readonly label: Label;
}

/** A place with its mark, and its name where there is room for it. */
export interface NamedPlace extends PlaceMark {
	/** Undefined where no width of the sheet has room: the name then shows on demand. */
	readonly label: Label | undefined;
	/** Whether it lies on the part of the sheet that is shown at first. */
	readonly inFrame: boolean;
}

/** All that the map shows on top of the land. */
export interface MapMarks {
	readonly places: readonly NamedPlace[];
	readonly names: readonly CountryName[];
	readonly arcs: readonly Arc[];
}

/** From the records to placed things, in sheet units. */
export function mapMarks(library: Library): MapMarks {
	const { frame, projection } = library.sheet;
	const places = placeMarks(library);
	const arcs = arcsOf(library, places);
	const names = library.data.meta.map.labels.map(({ country, text, longitude, latitude }) => ({
		country,
		words: text,
		at: project(projection, [longitude, latitude]),
	}));
	const labels = placeLabels(
		[
			...places.map((mark) => wantedName(library, mark)).reverse(),
			...names.map(({ country, words, at }) => ({
				key: country,
				words,
				at,
				offsets: [centred],
				always: true,
			})),
		].sort((a, b) => Number(b.always) - Number(a.always)),
		{
			marks: places.map(({ at }) => at),
			arrows: arcs.flatMap(({ curve }) => stretch(curve)),
			words: arcs.map(({ label }) => label),
		},
		frame,
	);
	return {
		places: places.map((mark) => ({
			...mark,
			label: labels.get(mark.place.id),
			inFrame: isIn(frame, mark.at),
		})),
		names: names.flatMap((name) => {
			const label = labels.get(name.country);
			return label ? [{ ...name, label }] : [];
		}),
		arcs,
	};
}

/** Names of calls and replies always show; others wait for room. All prefer the side that the data names. */
function wantedName(library: Library, { place, at, events }: PlaceMark): Wanted {
	const always = events.some((event) => laneOf(library, event) !== 'axis');
	const sides = new Set([place.side, 'right', 'left', 'below', 'above'] as const);
	return {
		key: place.id,
		words: place.name,
		at,
		offsets: [...sides].map((side) => offsets[side]),
		always,
	};
}

function isIn([left, top, right, bottom]: Box, [x, y]: Point): boolean {
	return x >= left && x <= right && y >= top && y <= bottom;
}

/** A point of the sheet as shares of its frame: "14.78%" across and down, for SVG attributes. */
export function shareOf([left, top, right, bottom]: Box, [x, y]: Point): { x: string; y: string } {
	const share = (part: number, whole: number) => `${Math.round((part / whole) * 1e4) / 100}%`;
	return { x: share(x - left, right - left), y: share(y - top, bottom - top) };
}
