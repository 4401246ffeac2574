import type { Library } from '#domain/edition.ts';
import type { Chip, Tip } from '#domain/graph-layout.ts';
import { labelOf, tieSentence, verbOf } from '#domain/names.ts';
import { must, refTo } from '#domain/ref.ts';
import type { Relation } from '#domain/schema.ts';
import { chipMark, drawing, type ChipMark, type TieMark } from '#views/graph/marks.ts';

/** A tie of a slide: its line, and its verb in words above it. */
interface Row {
	readonly mark: TieMark;
	readonly verb: string;
	readonly at: readonly [x: number, y: number];
}

/** A few ties, large enough for a wall: an actor, and below it those to which it is tied. */
export interface Bunches {
	readonly width: number;
	readonly height: number;
	readonly chips: readonly ChipMark[];
	readonly rows: readonly Row[];
	/** The lines that come down from an actor, as paths. */
	readonly trunks: readonly string[];
}

/** Height of a chip, of a row, and of the room between two bunches. */
const chip = 26;
const row = 42;
const apart = 20;
/** Where lines come down, where chips of the other ends begin, and the room for a halo. */
const trunk = 16;
const edge = 4;
/** Units that a letter of 12.5 takes, and the room between words and the ends of a line. */
const letter = 6.2;
const room = 20;

/**
 * Places ties in bunches: the actor with most of them first, each other end on a line of its own.
 * @param words what a tie says in place of its verb, by its id
 */
export function bunchesOf(
	library: Library,
	ties: readonly Relation[],
	words: ReadonlyMap<string, string> = new Map(),
): Bunches {
	const bunches = gathered(ties);
	const rows = bunches.flatMap(({ centre, own }) => own.map((tie) => ({ tie, centre })));
	const said = (tie: Relation, centre: string) =>
		words.get(tie.id) ?? verbFrom(library, tie, centre);
	const verbs = rows.map(({ tie, centre }) => said(tie, centre));
	const column = trunk + room + Math.max(0, ...verbs.map((verb) => verb.length)) * letter + room;
	const made = { chips: [] as ChipMark[], rows: [] as Row[], trunks: [] as string[] };
	let y = edge + chip / 2;
	for (const { centre, own } of bunches) {
		made.chips.push(chipAt(library, centre, edge, y));
		const top = y + chip / 2;
		for (const tie of own) {
			y += row;
			const other = tie.from === centre ? tie.to : tie.from;
			made.chips.push(chipAt(library, other, column, y));
			made.rows.push({
				mark: tieMark(library, tie, tie.from === centre, column, y),
				verb: said(tie, centre),
				at: [trunk + room - 8, y - 7],
			});
		}
		made.trunks.push(`M${trunk},${top}V${y}`);
		y += chip + apart;
	}
	const width = Math.max(...made.chips.map(({ x, outline }) => x + halfOf(outline)), column + chip);
	return { ...made, width: width + edge, height: y - apart - chip / 2 + edge };
}

/** Ties by the actor that has most of those not yet taken; where that is alike, by the one that acts. */
function gathered(
	ties: readonly Relation[],
): readonly { readonly centre: string; readonly own: readonly Relation[] }[] {
	const isOf = (tie: Relation, id: string) => tie.from === id || tie.to === id;
	const bunches: { centre: string; own: readonly Relation[] }[] = [];
	let left = ties;
	while (left[0]) {
		const ends = [...new Set(left.map(({ from }) => from)), ...left.map(({ to }) => to)];
		const count = (id: string) => left.filter((tie) => isOf(tie, id)).length;
		const most = Math.max(...ends.map(count));
		const centre = ends.find((id) => count(id) === most) ?? left[0].from;
		bunches.push({ centre, own: left.filter((tie) => isOf(tie, centre)) });
		left = left.filter((tie) => !isOf(tie, centre));
	}
	return bunches;
}

function verbFrom(library: Library, tie: Relation, centre: string): string {
	const type = must(library.types, tie.type);
	return verbOf(type, must(library.actors, centre), tie.from === centre ? 'from' : 'to');
}

function chipAt(library: Library, id: string, left: number, y: number): ChipMark {
	const known = library.graph.chips.find((chip) => chip.id === id);
	const width = known?.width ?? Math.ceil(labelOf(must(library.actors, id)).length * 6.6 + 26);
	const placed: Chip = { id, x: left + width / 2, y, width, height: chip };
	return chipMark(library, placed);
}

/** Half the width of an outline around the origin: its largest number. */
function halfOf(outline: string): number {
	return Math.max(...(outline.match(/\d+(\.\d+)?/g) ?? []).map(Number));
}

/** The arm of a tie from the trunk to the chip, or the same way back. */
function tieMark(
	library: Library,
	relation: Relation,
	isGiven: boolean,
	column: number,
	y: number,
): TieMark {
	const [left, right] = [trunk, column - 5];
	const near: Tip = [left + 6, y, 180];
	const far: Tip = [right, y, 0];
	const [start, end] = isGiven ? [near, far] : [far, near];
	const path = isGiven ? `M${left},${y}H${right}` : `M${right},${y}H${left}`;
	return {
		ref: refTo('relations', relation.id),
		name: tieSentence(library, relation),
		...drawing(must(library.types, relation.type), {
			path,
			middle: [right - 22, y],
			start,
			end,
		}),
	};
}
