/** A box in a row of the strip: two shares of its width, and the distance of either end from there in px. */
export interface Box {
	/** Row, counted from the line upwards. */
	readonly level: number;
	readonly from: number;
	readonly left: number;
	readonly to: number;
	readonly right: number;
}

/** Where words begin or end: at their point, or around it. */
export type Anchor = 'start' | 'middle' | 'end';

/** Widths of the strip in px from which on more words may fit; media queries name the windows that have them. */
export const widths = [670, 890, 1190, 1590] as const;

/** Width of the narrowest strip in px: what is apart there is apart in every wider one. */
export const narrowest = widths[0];

/** Distance of marks in px, and the height of their rows: the least target of a fine pointer. */
export const pitch = 24;

/** How far words may reach over the ends of the strip, in px: to the left stands its name, lower than they. */
const overhang = { left: 40, right: 20 };

/** Whether two boxes do not touch, from a width of the strip on. */
export function isApart(a: Box, b: Box, width: number): boolean {
	const isLeft = (one: Box, other: Box) =>
		one.to <= other.from && one.to * width + one.right <= other.from * width + other.left;
	return a.level !== b.level || isLeft(a, b) || isLeft(b, a);
}

/** Whether a box stays on a strip of a width. */
export function isInside(box: Box, width: number): boolean {
	return (
		box.from * width + box.left >= -overhang.left &&
		box.to * width + box.right <= width + overhang.right
	);
}

/** The box of a mark on its row, at a share of the strip. */
export function markBox(level: number, share: number, half = pitch / 2): Box {
	return { level, from: share, to: share, left: -half, right: half };
}

/** How far words that begin or end at a mark reach over its middle, in px. */
export const reach = 4;

/** The box of words at a share of the strip; wide enough for any system sans at the mark size. */
export function wordsBox(level: number, share: number, letters: number, anchor: Anchor): Box {
	const width = letters * 6.7 + 4;
	const left = { start: -reach, middle: -width / 2, end: reach - width }[anchor];
	return { level, from: share, to: share, left: left - 1, right: left + width + 1 };
}
