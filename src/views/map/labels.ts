import type { Box } from '#domain/boundaries.ts';
import type { Point } from '#domain/projection.ts';

/** Sides of a mark on which its name can stand. */
export const sides = ['right', 'left', 'below', 'above'] as const;
export type Side = (typeof sides)[number];

/** Words at a point of the sheet, with what they may do to find room. */
export interface Wanted {
	readonly key: string;
	readonly words: string;
	readonly at: Point;
	/** Sides to try, best first; none for words that stand on their point. */
	readonly sides: readonly Side[];
	/** Words that are never left out. */
	readonly always: boolean;
}

/** Where words stand: their side, and the width of the sheet from which there is room for them. */
export interface Label {
	readonly side: Side | undefined;
	/** One of {@link widths}. */
	readonly from: number;
}

/** Widths of the sheet in px at which room is looked for; the drawing hides and shows words by these. */
export const widths = [320, 480, 760, 1100, 1800, 3000] as const;

/** Widths up to which the whole sheet is on the screen, so that words must not leave it. */
const whole = 1100;
const height = 15;
/** Estimated width of a letter, in px: that of the widest system sans. */
const letter = 7.2;

/** Offset of words from their mark, in px, and how they are anchored. */
export const offsets: Readonly<
	Record<Side, { dx: number; dy: number; anchor: 'start' | 'middle' | 'end' }>
> = {
	right: { dx: 13, dy: 4.5, anchor: 'start' },
	left: { dx: -13, dy: 4.5, anchor: 'end' },
	below: { dx: 0, dy: 24, anchor: 'middle' },
	above: { dx: 0, dy: -14, anchor: 'middle' },
};

/** The box of words in px on a sheet drawn at `scale` px a unit; `at` in sheet units from its frame's corner. */
export function boxOf(words: string, [x, y]: Point, side: Side | undefined, scale: number): Box {
	const { dx, dy, anchor } = side ? offsets[side] : { dx: 0, dy: 4.5, anchor: 'middle' as const };
	const width = words.length * letter;
	const left = x * scale + dx - { start: 0, middle: width / 2, end: width }[anchor];
	const bottom = y * scale + dy + 3.5;
	return [left, bottom - height, left + width, bottom];
}

/** Whether two boxes share any area. */
export function overlap(a: Box, b: Box): boolean {
	return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/**
 * Finds room for words, greedily: in their order, from the narrowest sheet to the widest. Words
 * that are always shown take their best side that is free, or the first at the narrowest width.
 * @param points marks and points of arrows, in sheet units, that words must not cover
 */
export function placeLabels(
	wanted: readonly Wanted[],
	points: readonly Point[],
	[left, top, right, bottom]: Box,
): ReadonlyMap<string, Label> {
	const found = new Map<string, Label>();
	const shift = ([x, y]: Point): Point => [x - left, y - top];
	const [across, down] = [right - left, bottom - top];
	for (const width of widths) {
		const scale = width / across;
		const sheet: Box = [0, 0, width, down * scale];
		const dots = points.map(shift).map(([x, y]): Box => {
			return [x * scale - 7, y * scale - 7, x * scale + 7, y * scale + 7];
		});
		const fits = (one: Wanted, side: Side | undefined) => {
			const box = boxOf(one.words, shift(one.at), side, scale);
			const others = wanted.flatMap((other) => {
				const label = found.get(other.key);
				return label ? [boxOf(other.words, shift(other.at), label.side, scale)] : [];
			});
			const inside = width > whole || !overlap(sheet, box) || within(sheet, box);
			return inside && ![...others, ...dots].some((other) => overlap(box, other));
		};
		for (const one of wanted) {
			if (found.has(one.key)) continue;
			const choices = one.sides.length > 0 ? one.sides : [undefined];
			const side = choices.find((choice) => fits(one, choice));
			const free = side !== undefined || (one.sides.length === 0 && fits(one, undefined));
			if (free || one.always) found.set(one.key, { side: side ?? choices[0], from: width });
		}
	}
	return found;
}

function within(outer: Box, inner: Box): boolean {
	return (
		inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]
	);
}
