import { chipOutline, type ChipShape } from '#domain/chip-shape.ts';
import type { Library } from '#domain/edition.ts';
import type { Chip, Tip, TiePath } from '#domain/graph-layout.ts';
import { labelOf, tieSentence } from '#domain/names.ts';
import { must, refTo, type Ref } from '#domain/ref.ts';
import type { RelationType } from '#domain/schema.ts';

/** An actor's chip, ready to draw: outlines are around its centre. */
export interface ChipMark {
	readonly ref: Ref;
	/** What is written in it, and what it is called. */
	readonly label: string;
	readonly name: string;
	readonly x: number;
	readonly y: number;
	readonly outline: string;
	/** The same outline at 4 units distance, drawn when the chip is chosen. */
	readonly halo: string;
	/** Set for the kind of actor whose names stand out. */
	readonly strong: boolean;
	readonly camp: 'first' | 'second' | undefined;
}

/** The look of a tie: all that tells one kind from another. */
export type Look = Pick<RelationType, 'line' | 'end' | 'middle' | 'hue'>;

/** A line with its ends and its middle, ready to draw. */
export interface Drawing extends Look {
	readonly path: string;
	/** Arrowheads as filled shapes, bars as lines. */
	readonly heads: readonly string[];
	readonly bars: readonly string[];
	readonly at: readonly [number, number];
}

/** A tie, ready to draw. */
export interface TieMark extends Drawing {
	readonly ref: Ref;
	readonly name: string;
}

/** The picture of who is tied to whom. */
export interface GraphMarks {
	readonly width: number;
	readonly height: number;
	readonly grown: boolean;
	readonly chips: readonly ChipMark[];
	readonly ties: readonly TieMark[];
}

/** Everything that the picture draws, where the build has placed it. */
export function graphMarks(library: Library): GraphMarks {
	const { width, height, grown, chips, ties } = library.graph;
	return {
		width,
		height,
		grown,
		chips: chips.map((chip) => chipMark(library, chip)),
		ties: ties.map((tie) => {
			const relation = must(library.relations, tie.id);
			return {
				ref: refTo('relations', tie.id),
				name: tieSentence(library, relation),
				...drawing(must(library.types, relation.type), tie),
			};
		}),
	};
}

function chipMark({ actors, data }: Library, chip: Chip): ChipMark {
	const actor = must(actors, chip.id);
	const kind = data.meta.actorKinds.find(({ id }) => id === actor.kind);
	const shape: ChipShape = kind?.shape ?? 'rectangle';
	return {
		ref: refTo('actors', chip.id),
		label: labelOf(actor),
		name: [...new Set([labelOf(actor), actor.name, kind?.label ?? ''])].filter(Boolean).join(', '),
		x: chip.x,
		y: chip.y,
		outline: chipOutline(shape, chip),
		halo: chipOutline(shape, chip, 4),
		strong: shape === 'rectangle',
		camp: data.meta.camps.find(({ id }) => id === actor.camp)?.hue,
	};
}

/** A line of a look along a path. */
export function drawing(
	{ line, end, middle, hue }: Look,
	{ path, middle: at, start, end: tip }: Omit<TiePath, 'id'>,
): Drawing {
	const look = middle === undefined ? { line, end, hue } : { line, end, hue, middle };
	return {
		...look,
		path,
		at,
		heads: [
			...(end === 'arrow' || end === 'both' ? [head(tip)] : []),
			...(end === 'both' ? [head(start)] : []),
		],
		bars: end === 'bar' ? [bar(tip)] : [],
	};
}

/** A solid arrowhead around the end of a line, its point 2.5 units beyond. */
function head(tip: Tip): string {
	const corners = [along(tip, 2.5, 0), along(tip, -6, 4), along(tip, -6, -4)];
	return `M${corners.join('L')}Z`;
}

/** A short line across the end of a tie. */
function bar(tip: Tip): string {
	return `M${along(tip, 1, 6)}L${along(tip, 1, -6)}`;
}

/** The point that lies some units ahead of a tip and some to its right. */
function along([x, y, direction]: Tip, ahead: number, right: number): string {
	const angle = (direction * Math.PI) / 180;
	const px = x + ahead * Math.cos(angle) - right * Math.sin(angle);
	const py = y + ahead * Math.sin(angle) + right * Math.cos(angle);
	return `${Math.round(px * 10) / 10},${Math.round(py * 10) / 10}`;
}
