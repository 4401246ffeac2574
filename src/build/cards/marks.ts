import type { Boundaries } from '#domain/boundaries.ts';
import { carriage, sourceGroups } from '#domain/claims.ts';
import { glyphPaths } from '#domain/glyph.ts';
import type { GraphLayout } from '#domain/graph-layout.ts';
import type { Dataset, Evidence, Kind } from '#domain/schema.ts';
import type { Palette } from './palette.ts';
import {
	sheet,
	type Face,
	type Line,
	type Measure,
	type Outline,
	type Picture,
} from './picture.ts';
import { fit, type Setting } from './words.ts';

/** What the cards of the map and of the graph are drawn from, settled before. */
export interface Atlas {
	readonly boundaries: Boundaries;
	readonly graph: GraphLayout;
}

/** What every card is drawn with: the records, the settled pictures, the colours, the width of words. */
export interface Desk extends Atlas {
	readonly data: Dataset;
	readonly palette: Palette;
	readonly measure: Measure;
}

/** The mark of a kind at a point; a scale of 1 is its size on the page. Dashed where no article gives the day. */
export function glyph(
	kind: Kind,
	[x, y]: readonly [number, number],
	scale: number,
	palette: Palette,
	dashed = false,
): Outline {
	const stroke = palette[kind.hue];
	const fill = kind.shape === 'ring' || dashed ? palette.paper : stroke;
	const look = dashed ? { width: 1.75, dash: '3 2.2' } : { width: 2 };
	return { d: glyphPaths[kind.shape], fill, stroke, ...look, at: [x, y, scale] };
}

/** The line from a call, down and then right, to what answers it. */
export function elbow(
	[x, y]: readonly [number, number],
	[toX, toY]: readonly [number, number],
	stroke: string,
): Outline {
	const corner = Math.min(20, toX - x, toY - y);
	const d =
		toX - x < 1
			? `M${x},${y}V${toY}`
			: `M${x},${y}V${toY - corner}Q${x},${toY} ${x + corner},${toY}H${toX}`;
	return { d, stroke, width: 4 };
}

/** Lines of text one under the other; `y` is the first baseline. */
export function lines(
	{ lines: set, size }: Setting,
	face: Face,
	[x, y]: readonly [number, number],
	fill: string,
	leading: number,
): readonly Line[] {
	return set.map((text, index) => ({ text, face, size, x, y: y + index * size * leading, fill }));
}

/** A circle, as a path. */
function circle(x: number, y: number, r: number): string {
	return `M${x - r},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
}

/** Which articles carry a claim, as one dot an article; and where the row ends. */
export function dots(
	{ data, palette }: Desk,
	evidence: readonly Evidence[],
	date: string | undefined,
	[left, y]: readonly [number, number],
): { readonly marks: Picture; readonly right: number } {
	const { stands } = carriage(data, evidence, date);
	const places = sourceGroups(data.sources).flatMap((group, index) =>
		group.map(({ id }) => ({ id, index })),
	);
	const xOf = (order: number, group: number) => left + 10 + order * 29 + group * 20;
	const marks = places.flatMap(({ id, index }, order): Picture => {
		const x = xOf(order, index);
		const stand = stands.find(({ source }) => source === id)?.stand;
		if (stand === 'apart') return [{ d: circle(x, y, 3.5), fill: palette['ink-3'] }];
		if (stand === 'says' || stand === 'differs') {
			const dot = { d: circle(x, y, 10), fill: palette.ink };
			const slash = {
				d: `M${x - 10},${y + 10}L${x + 10},${y - 10}`,
				stroke: palette.paper,
				width: 4.5,
			};
			return stand === 'says' ? [dot] : [dot, slash];
		}
		return [{ d: circle(x, y, 9), stroke: palette['ink-3'], width: 2.5 }];
	});
	return { marks, right: xOf(places.length - 1, places.at(-1)?.index ?? 0) + 10 };
}

/** The foot of a card: a rule, words on the left, the name of the site on the right. */
export function foot({ data, palette, measure }: Desk, words: string, from: number): Picture {
	const { width, height, margin } = sheet;
	const y = height - 46;
	const { title } = data.meta;
	const nameX = width - margin - measure(title, 'display', 30);
	const set = fit(
		words,
		'sans',
		{ width: nameX - from - 32, height: 40, sizes: [24, 22, 20, 18, 16], leading: 1 },
		measure,
	);
	return [
		{ d: `M${margin},${height - 96}H${width - margin}`, stroke: palette.rule, width: 2 },
		...lines(set, 'sans', [from, y], palette['ink-2'], 1.1),
		{ text: title, face: 'display', size: 30, x: nameX, y: y + 1, fill: palette.ink },
	];
}

/** The head of a card of a view: its title, in the room that the picture leaves. */
export function heading(
	{ palette, measure }: Desk,
	title: string,
	room: { readonly width: number; readonly height: number },
): Picture {
	const sizes = [80, 72, 64, 56, 50, 45, 40, 36, 32];
	const set = fit(title, 'display', { ...room, sizes, leading: 1.06 }, measure);
	return lines(set, 'display', [sheet.margin, 48 + set.size * 0.84], palette.ink, 1.06);
}
