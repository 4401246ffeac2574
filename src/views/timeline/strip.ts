import type { Library } from '#domain/edition.ts';
import { stripPosition, stripSpans, type Span } from '#domain/timeline.ts';
import type { Event } from '#domain/schema.ts';
import { marksOutside, type Mark } from './marks.ts';

/** An event outside the waves, at its share of the context strip. */
export interface StripMark {
	readonly mark: Mark;
	readonly position: number;
	/** Row of its label, 0 nearest the line; undefined where there is no room for it. */
	readonly row: number | undefined;
}

/** The context strip: the stretches of time it draws, its marks, and its years. */
export interface Strip {
	readonly spans: readonly Span[];
	readonly marks: readonly StripMark[];
	readonly years: readonly { readonly year: string; readonly position: number }[];
	/** The waves as small windows. */
	readonly windows: readonly { readonly id: string; readonly position: number }[];
}

/** Estimated width of a label at the mark size, in px; wide enough for any system sans. */
function labelWidth(words: string): number {
	return words.length * 6.6 + 14;
}

/**
 * The context strip, labels placed greedily in two rows from the left; a label without room is left
 * out, for the list has it.
 * @param events those that are drawn
 * @param width width in px for which labels are placed
 */
export function contextStrip(
	library: Library,
	events: readonly Event[] = library.data.events,
	width = 660,
): Strip {
	const spans = stripSpans(library);
	const ends = [0, 0];
	const marks = marksOutside(library, events).flatMap((mark) => {
		const position = stripPosition(spans, mark.event.date);
		if (position === undefined) return [];
		const half = labelWidth(mark.event.label) / 2;
		const centre = position * width;
		const row = ends.findIndex(
			(end) => end <= centre - half && centre - half >= -100 && centre + half <= width + 20,
		);
		if (row >= 0) ends[row] = centre + half;
		return { mark, position, row: row >= 0 ? row : undefined };
	});
	return { spans, marks, years: yearsOf(spans), windows: windowsOf(library, spans) };
}

function yearsOf(spans: readonly Span[]): Strip['years'] {
	return spans.flatMap(({ from, to }) => {
		const first = Number(from.slice(0, 4));
		const last = Number(to.slice(0, 4));
		return Array.from({ length: last - first + 1 }, (_, offset) => {
			const year = String(first + offset);
			return { year, position: stripPosition(spans, `${year}-01-01`) };
		}).flatMap(({ year, position }) => (position === undefined ? [] : { year, position }));
	});
}

function windowsOf({ data }: Library, spans: readonly Span[]): Strip['windows'] {
	return data.meta.waves.flatMap(({ id, from }) => {
		const position = stripPosition(spans, from);
		return position === undefined ? [] : { id, position };
	});
}
