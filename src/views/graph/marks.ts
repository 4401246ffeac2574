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
	/** Where arrowheads and bars stand, as SVG transforms. */
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

/** The chip of an actor where it stands. */
export function chipMark({ actors, data }: Library, chip: Chip): ChipMark {
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
			...(end === 'arrow' || end === 'both' ? [tip] : []),
			...(end === 'both' ? [start] : []),
		].map(turned),
		bars: end === 'bar' ? [turned(tip)] : [],
	};
}

function turned([x, y, direction]: Tip): string {
	return `translate(${x} ${y})rotate(${direction})`;
}
