import { binsOf, type Bin } from '#domain/density.ts';
import type { Library } from '#domain/edition.ts';
import { stripPosition, stripSpans, type Span } from '#domain/timeline.ts';
import {
	isApart,
	isInside,
	markBox,
	narrowest,
	pitch,
	widths,
	wordsBox,
	type Anchor,
	type Box,
} from './boxes.ts';
import { marksOutside, type Mark } from './marks.ts';
import { barBox, placesOf, type Placed } from './places.ts';

/** Words on the strip. */
export interface StripWords {
	readonly share: number;
	readonly anchor: Anchor;
	readonly box: Box;
	/** Index of the first of {@link widths} at which there is room for them. */
	readonly step: number;
}

/** A mark of the strip, with its words where there is room for them; the list has those that are left out. */
export interface StripMark extends Placed {
	readonly label: StripWords | undefined;
}

/** The context strip: marks where they fit, bars where they would crowd, and the years. */
export interface Strip {
	readonly spans: readonly Span[];
	readonly marks: readonly StripMark[];
	/** Stretches of which only the number of claims is told. */
	readonly bars: readonly Bin[];
	/** Where the words stand that give the bars their scale: above the tallest. */
	readonly scale: StripWords | undefined;
	readonly years: readonly { readonly year: string; readonly position: number }[];
}

/** The row of words at the upper edge of the strip. */
const top = 2;

/** Letters of "up to 999 claims in 3 months". */
const scaleLetters = 28;

/** The words of a mark: its label, with the sign of articles that differ. */
export function wordsOf({ event, differs }: Mark): string {
	return event.label + (differs ? ' ≠' : '');
}

/** The context strip: marks on at most two rows, and words only where they meet nothing. */
export function contextStrip(library: Library): Strip {
	const spans = stripSpans(library);
	const windows = library.data.meta.waves.flatMap(({ from }) => {
		const share = stripPosition(spans, from);
		return share === undefined ? [] : [markBox(0, share)];
	});
	const bins = binsOf(spans, pitch / narrowest);
	const { marks, bars } = placesOf(spans, bins, marksOutside(library), windows);
	const tallest = bars.toSorted((a, b) => b.count - a.count)[0]?.bin;
	const scale = tallest && topWords((tallest.start + tallest.end) / 2, scaleLetters);
	return {
		spans,
		marks: labelled(marks, [...bars.map(({ bin }) => barBox(bin)), ...(scale ? [scale.box] : [])]),
		bars: bars.map(({ bin }) => bin),
		scale,
		years: yearsOf(spans),
	};
}

/** Words at the upper edge, kept on the strip: what is shown there only while it is asked for takes the room of others. */
export function topWords(share: number, letters: number): StripWords {
	const anchor = share > 0.75 ? 'end' : share < 0.25 ? 'start' : 'middle';
	return { share, anchor, box: wordsBox(top, share, letters, anchor), step: 0 };
}

/** How far words keep from the middle of a mark beside them, and of one under them, in px. */
const clear = { beside: 8, under: 5 };

/**
 * Marks with their words, as far as these fit: those above or under the axis first, then the shortest.
 * Words meet no mark and no other words, and stand over no mark but their own.
 */
function labelled(marks: readonly Placed[], taken: readonly Box[]): readonly StripMark[] {
	const boxes = [...taken, ...marks.map((one) => markBox(one.level, one.position, clear.beside))];
	const above = marks.map((one) => ({
		one,
		box: markBox(one.level + 1, one.position, clear.under),
	}));
	const labels = new Map<Placed, StripWords>();
	const rank = ({ mark }: Placed) => (mark.kind.lane === 'axis' ? 1000 : 0) + wordsOf(mark).length;
	const order = marks.toSorted((a, b) => rank(a) - rank(b));
	widths.forEach((width, step) => {
		for (const one of order) {
			if (labels.has(one)) continue;
			const found = (['middle', 'start', 'end'] as const)
				.map((anchor) => ({
					anchor,
					box: wordsBox(one.level + 1, one.position, wordsOf(one.mark).length, anchor),
				}))
				.find(
					({ box }) =>
						isInside(box, width) &&
						boxes.every((other) => isApart(box, other, width)) &&
						above.every((other) => other.one === one || isApart(box, other.box, width)),
				);
			if (!found) continue;
			boxes.push(found.box);
			labels.set(one, { share: one.position, ...found, step });
		}
	});
	return marks.map((one) => ({ ...one, label: labels.get(one) }));
}

/** The first days of the years, as far as there is room for their names. */
function yearsOf(spans: readonly Span[]): Strip['years'] {
	let end = -1;
	return spans.flatMap(({ from, to }) => {
		const first = Number(from.slice(0, 4));
		const last = Number(to.slice(0, 4));
		return Array.from({ length: last - first + 1 }, (_, offset) => {
			const year = String(first + offset);
			const position = stripPosition(spans, `${year}-01-01`);
			if (position === undefined || position * narrowest < end) return [];
			end = position * narrowest + 28;
			return [{ year, position }];
		}).flat();
	});
}
