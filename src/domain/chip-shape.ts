import type { Dataset } from './schema.ts';

/** The outline of a chip: one for each kind of actor. */
export type ChipShape = Dataset['meta']['actorKinds'][number]['shape'];

interface Size {
	readonly width: number;
	readonly height: number;
}

/** How far the points of a hexagon reach beyond its flat top, in units of the picture. */
const point = 9;

/** The outline of a chip around the origin as an SVG path, `off` units outside its border. */
export function chipOutline(shape: ChipShape, { width, height }: Size, off = 0): string {
	const x = width / 2 + off;
	const y = height / 2 + off;
	if (shape === 'rectangle') return `M${-x},${-y}H${x}V${y}H${-x}Z`;
	if (shape === 'pill') {
		const flat = x - y;
		return `M${-flat},${-y}H${flat}A${y},${y} 0 0 1 ${flat},${y}H${-flat}A${y},${y} 0 0 1 ${-flat},${-y}Z`;
	}
	const flat = x - point - off / 4;
	return `M${-x},0L${-flat},${-y}H${flat}L${x},0L${flat},${y}H${-flat}Z`;
}

/** Whether a point, measured from the chip's centre, is less than `off` units outside its border. */
export function chipReaches(
	shape: ChipShape,
	size: Size,
	dx: number,
	dy: number,
	off = 0,
): boolean {
	const x = size.width / 2;
	const y = size.height / 2;
	const right = Math.abs(dx);
	const down = Math.abs(dy);
	if (shape === 'pill') return Math.hypot(Math.max(right - (x - y), 0), down) < y + off;
	if (shape === 'hexagon') return down < y + off && right < x + off - (point * down) / (y + off);
	return Math.hypot(Math.max(right - x, 0), Math.max(down - y, 0)) < off || (right < x && down < y);
}
