import type { Box } from '../boundaries.ts';
import type { Point } from '../projection.ts';
import type { Place } from '../schema.ts';

/** How words stand to their point: moved by so many px, and by which end they are held there. */
export interface Offset {
	readonly dx: number;
	readonly dy: number;
	readonly anchor: 'start' | 'middle' | 'end';
}

/** Words beside a mark, on each side of it. */
export const offsets: Readonly<Record<Place['side'], Offset>> = {
	right: { dx: 13, dy: 4.5, anchor: 'start' },
	left: { dx: -13, dy: 4.5, anchor: 'end' },
	below: { dx: 0, dy: 24, anchor: 'middle' },
	above: { dx: 0, dy: -14, anchor: 'middle' },
};

/** Words on their point. */
export const centred: Offset = { dx: 0, dy: 4.5, anchor: 'middle' };

const height = 15;
/** Estimated width of a letter, in px: that of the widest system sans at the size of marks. */
const letter = 6.8;

/** The box of words in px, for a point that is in px. */
export function boxOf(words: string, [x, y]: Point, { dx, dy, anchor }: Offset): Box {
	const width = words.length * letter;
	const left = x + dx - { start: 0, middle: width / 2, end: width }[anchor];
	const bottom = y + dy + 3.5;
	return [left, bottom - height, left + width, bottom];
}

/** The square around a point, `reach` to each side. */
export function around([x, y]: Point, reach: number): Box {
	return [x - reach, y - reach, x + reach, y + reach];
}

/** Whether two boxes share any area. */
export function overlap(a: Box, b: Box): boolean {
	return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** Whether a box lies wholly in another. */
export function within(outer: Box, [left, top, right, bottom]: Box): boolean {
	return left >= outer[0] && top >= outer[1] && right <= outer[2] && bottom <= outer[3];
}
