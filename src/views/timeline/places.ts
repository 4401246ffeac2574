import { binAt, type Bin } from '#domain/density.ts';
import { stripPosition, type Span } from '#domain/timeline.ts';
import { isApart, markBox, narrowest, pitch, type Box } from './boxes.ts';
import type { Mark } from './marks.ts';

/** A mark with its share of the strip, and its row: on the line or above it. */
export interface Placed {
	readonly mark: Mark;
	readonly position: number;
	readonly level: number;
}

/** Marks where they fit, and the stretches in which they do not. */
interface Places {
	readonly marks: readonly Placed[];
	readonly bars: readonly { readonly bin: Bin; readonly count: number }[];
}

/** Rows of marks, the line included. */
const rows = [0, 1] as const;

/** Marks of one stretch beyond which none of them is tried. */
const mostTried = 8;

/** A mark that wants a place: where it may stand, and the stretch that counts it otherwise. */
interface Wanted {
	readonly mark: Mark;
	readonly from: number;
	readonly to: number;
	readonly bin: Bin;
}

/**
 * Places marks on the line or one row above it; what has only a month or a year stands where that has
 * room. A stretch whose marks do not all fit counts them instead, and so do all where most would.
 * @param taken what is on the strip before
 */
export function placesOf(
	spans: readonly Span[],
	bins: readonly Bin[],
	marks: readonly Mark[],
	taken: readonly Box[],
): Places {
	const wanted = wantedOf(spans, bins, marks);
	const counts = new Map<Bin, number>();
	for (const { bin } of wanted) counts.set(bin, (counts.get(bin) ?? 0) + 1);
	const crowded = new Set([...counts].flatMap(([bin, count]) => (count > mostTried ? [bin] : [])));
	for (;;) {
		if (crowded.size * 2 > counts.size) for (const bin of counts.keys()) crowded.add(bin);
		const bars = bins.filter((bin) => crowded.has(bin));
		const boxes = [...taken, ...bars.map(barBox)];
		const placed: Placed[] = [];
		const failed = wanted.filter(({ mark, from, to, bin }) => {
			if (crowded.has(bin)) return false;
			const place = freePlace(from, to, boxes);
			if (!place) return true;
			boxes.push(markBox(place.level, place.position));
			placed.push({ mark, ...place });
			return false;
		});
		if (failed.length === 0) {
			return {
				marks: placed.toSorted((a, b) => a.position - b.position),
				bars: bars.map((bin) => ({ bin, count: counts.get(bin) ?? 0 })),
			};
		}
		for (const { bin } of failed) crowded.add(bin);
	}
}

/** Those that the strip has room for at all, the most precise first. */
function wantedOf(spans: readonly Span[], bins: readonly Bin[], marks: readonly Mark[]) {
	return marks
		.flatMap((mark): Wanted[] => {
			const { date } = mark.event;
			const from = stripPosition(spans, date);
			const bin = binAt(bins, date);
			// The last day of a month or a year, near enough; a day is its own.
			const to = stripPosition(spans, date + '-12-28'.slice(date.length - 4)) ?? from;
			if (from === undefined || to === undefined || bin === undefined) return [];
			return [{ mark, from, to, bin }];
		})
		.toSorted((a, b) => a.to - a.from - (b.to - b.from));
}

/** The first free place between two shares: on the line where there is one. */
function freePlace(from: number, to: number, boxes: readonly Box[]) {
	for (const level of rows) {
		for (let position = from; position <= to; position += pitch / 4 / narrowest) {
			const box = markBox(level, position);
			if (boxes.every((other) => isApart(box, other, narrowest))) return { position, level };
		}
	}
	return undefined;
}

/** A bar stands in the row above the line. */
export function barBox({ start, end }: Bin): Box {
	return { level: 1, from: start, to: end, left: 0, right: 0 };
}
