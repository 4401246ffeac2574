import type { Box } from '../boundaries.ts';
import type { Point } from '../projection.ts';
import { around, boxOf, overlap, within, type Offset } from './boxes.ts';

/** Words at a point of the sheet. */
export interface Words {
	readonly words: string;
	readonly at: Point;
}

/** Words that look for room. */
export interface Wanted extends Words {
	readonly key: string;
	/** How they may stand, best first. */
	readonly offsets: readonly Offset[];
	/** Words that are never left out; others take another side than their best only where that has room nowhere. */
	readonly always: boolean;
}

/** Where words stand, and the width of the sheet from which there is room for them. */
export interface Label {
	readonly offset: Offset;
	/** One of {@link widths}. */
	readonly from: number;
}

/** What words must keep clear of: marks and points of arrows in sheet units, and words that have their place. */
export interface Obstacles {
	readonly marks: readonly Point[];
	readonly arrows: readonly Point[];
	readonly words: readonly (Words & { readonly offset: Offset })[];
}

/** Widths of the sheet in px at which room is looked for; the drawing hides and shows words by these. */
export const widths = [320, 480, 760, 1100, 1800, 3000] as const;

/** Width up to which the whole sheet is on the screen, so that words must not leave it. */
const whole = 1100;
/** Room that the buttons take in the top right corner, in px, and the width from which they stand there. */
export const buttons = { width: 124, height: 108, from: 480 };
/** How far marks with their ground keep words away, in px. */
const ground = 9;

/**
 * Finds room for words, greedily: in their order, from the narrowest sheet to the widest. Words that
 * are always shown stand where they cover least on the narrowest sheet.
 * @param frame the part of the sheet that is shown at first
 */
export function placeLabels(
	wanted: readonly Wanted[],
	obstacles: Obstacles,
	frame: Box,
): ReadonlyMap<string, Label> {
	const found = new Map<string, Label>();
	for (const isLast of [false, true]) {
		for (const width of widths) {
			const cost = costAt(width, wanted, found, obstacles, frame);
			for (const one of wanted) {
				if (found.has(one.key) || (!isLast && width > whole)) continue;
				const sides = one.always || isLast ? one.offsets : one.offsets.slice(0, 1);
				const costs = sides.map((offset) => cost(one, offset));
				const least = Math.min(...costs);
				const offset = sides[costs.indexOf(least)];
				if (offset && (least === 0 || one.always)) found.set(one.key, { offset, from: width });
			}
		}
	}
	return found;
}

/** A point of the sheet in px from the corner of its frame, where the frame is drawn so many px wide. */
export function onSheet([left, top, right]: Box, width: number): (point: Point) => Point {
	const scale = width / (right - left);
	return ([x, y]) => [(x - left) * scale, (y - top) * scale];
}

/** How bad it is to set words in a way: leaving the sheet is worst, then other words, marks, arrows. */
function costAt(
	width: number,
	wanted: readonly Wanted[],
	found: ReadonlyMap<string, Label>,
	{ marks, arrows, words }: Obstacles,
	frame: Box,
): (one: Words, offset: Offset) => number {
	const px = onSheet(frame, width);
	const sheet: Box = [0, 0, ...px([frame[2], frame[3]])];
	const dots = marks.map((point) => around(px(point), ground));
	const lines = arrows.map((point) => around(px(point), 3));
	const settled = words.map((one) => boxOf(one.words, px(one.at), one.offset));
	if (width >= buttons.from && width <= whole) {
		settled.push([width - buttons.width, 0, width, buttons.height]);
	}
	return (one, offset) => {
		const box = boxOf(one.words, px(one.at), offset);
		const others = wanted.flatMap(({ key, words, at }) => {
			const label = found.get(key);
			return label ? [boxOf(words, px(at), label.offset)] : [];
		});
		const covered = (boxes: readonly Box[]) => boxes.filter((other) => overlap(box, other)).length;
		const seen = within(sheet, around(px(one.at), 0)) || overlap(sheet, box);
		const cut = width <= whole && seen && !within(sheet, box);
		return (
			(cut ? 1000 : 0) +
			100 * covered([...others, ...settled]) +
			30 * covered(dots) +
			covered(lines)
		);
	};
}
