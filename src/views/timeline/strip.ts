import type { Library } from '#domain/edition.ts';
import { stripPosition, stripSpans, type Span } from '#domain/timeline.ts';
import { marksOutside, type Mark } from './marks.ts';
import { spread } from './spread.ts';

/** An event outside the waves, near its share of the context strip. */
export interface StripMark {
	readonly mark: Mark;
	/** Share of the strip at which its date lies. */
	readonly position: number;
	/** Distance from there in px, where its neighbours leave it no room. */
	readonly aside: number;
	/** Height above the line, in rows of marks. */
	readonly level: number;
	/** Where its label begins or ends; undefined where there is no room for it. */
	readonly label: 'start' | 'middle' | 'end' | undefined;
}

/** The context strip: the stretches of time it draws, its marks, and its years. */
export interface Strip {
	readonly spans: readonly Span[];
	readonly marks: readonly StripMark[];
	readonly years: readonly { readonly year: string; readonly position: number }[];
	/** The rows of marks, the line included. */
	readonly levels: number;
	/** Whether marks would pile so high that the strip tells how many there are instead of showing each. */
	readonly isDense: boolean;
}

/** Width of the narrowest strip in px: what is apart there is apart in every wider one. */
export const narrowest = 638;

/** Distance of marks in px, and the height of their rows: the least target of a fine pointer. */
export const pitch = 24;

/** Rows of marks, the line included, that can be read; where there were more, only their number is shown. */
const mostRows = 3;

/** Marks beyond which none is placed. */
const mostPlaced = 150;

/** Rows above the line on which marks may stand. */
const rowsAbove = 4;

/** How far a mark or a label may reach over the right end, in px. */
const overhang = 20;

/** A box on a row: its share, and its ends in px from there. */
interface Box {
	readonly level: number;
	readonly share: number;
	readonly left: number;
	readonly right: number;
}

/** Estimated width of a label at the mark size, in px; wide enough for any system sans. */
function labelWidth(words: string): number {
	return words.length * 6.9 + 8;
}

/** Whether one box stays left of the other, however wide the strip. */
function isLeft(a: Box, b: Box): boolean {
	return a.share <= b.share && a.share * narrowest + a.right + 4 <= b.share * narrowest + b.left;
}

/**
 * The context strip. Marks of one time stand side by side and on top of each other, so that each can be
 * hit; a label stands right above its mark, or is left out, for the list has it.
 */
export function contextStrip(library: Library): Strip {
	const spans = stripSpans(library);
	const windows = library.data.meta.waves.flatMap(({ from }) => stripPosition(spans, from) ?? []);
	const outside = marksOutside(library);
	const isCountless = outside.length > mostPlaced;
	const found = (isCountless ? [] : outside).flatMap((mark) => {
		const position = stripPosition(spans, mark.event.date);
		return position === undefined ? [] : [{ mark, position }];
	});
	const places = spread(
		found.map(({ position }) => position * narrowest),
		windows.map((position) => position * narrowest),
		{ pitch, rows: rowsAbove, end: narrowest + overhang - pitch / 2 },
	);
	const half = pitch / 2;
	const boxes: Box[] = windows.map((share) => ({ level: 0, share, left: -half, right: half }));
	const placed = found.map(({ mark, position }, index) => {
		const { level, aside } = places[index] ?? { level: 0, aside: 0 };
		boxes.push({ level, share: position, left: aside - half, right: aside + half });
		return { mark, position, aside, level };
	});
	const marks = placed.map((one) => {
		const isCrowded = placed.some(
			(other) =>
				other !== one &&
				one.level > 0 &&
				other.level === one.level &&
				Math.abs((other.position - one.position) * narrowest + other.aside - one.aside) <
					pitch * 1.5,
		);
		if (isCrowded) return { ...one, label: undefined };
		const box = labelBoxes(one.mark.event.label, one).find(
			(box) =>
				box.share * narrowest + box.left >= -8 &&
				box.share * narrowest + box.right <= narrowest + overhang &&
				boxes.every(
					(other) => other.level !== box.level || isLeft(box, other) || isLeft(other, box),
				),
		);
		if (box) boxes.push(box);
		return { ...one, label: box?.anchor };
	});
	return {
		spans,
		marks,
		years: yearsOf(spans),
		levels: Math.max(0, ...boxes.map(({ level }) => level)) + 1,
		isDense: isCountless || placed.some(({ level }) => level >= mostRows),
	};
}

/** Where a label may stand: in the row above its mark, over it, or from it to either side. */
function labelBoxes(words: string, { position, aside, level }: Omit<StripMark, 'label' | 'mark'>) {
	const width = labelWidth(words);
	const row = { level: level + 1, share: position };
	return [
		{ ...row, left: aside - width / 2, right: aside + width / 2, anchor: 'middle' },
		{ ...row, left: aside - 8, right: aside - 8 + width, anchor: 'start' },
		{ ...row, left: aside + 8 - width, right: aside + 8, anchor: 'end' },
	] as const;
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
