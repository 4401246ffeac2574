import type { Library } from '#domain/edition.ts';
import type { Chip, Tip } from '#domain/graph-layout.ts';
import { labelOf, tieSentence } from '#domain/names.ts';
import { neighboursOf } from '#domain/network.ts';
import { must, refTo } from '#domain/ref.ts';
import type { Actor, Relation } from '#domain/schema.ts';
import { chipMark, drawing, type ChipMark, type TieMark } from './marks.ts';

/** A small picture of an actor and its neighbours: its ties come down from it and turn to each of them. */
export interface NearMarks {
	readonly width: number;
	readonly height: number;
	readonly chips: readonly ChipMark[];
	readonly ties: readonly TieMark[];
	/** How many neighbours there was no room for. */
	readonly left: number;
}

/** Neighbours that the picture has room for. */
const most = 9;
/** Its width, at which text of 12.5 units is 12 px on the narrowest phone, with the room of a halo on the left. */
const width = 284;
/** Height of a chip and of the row of a neighbour. */
const chip = 24;
const row = 38;
/** Where the neighbours begin, and where the marks of ties stand. */
const column = 132;
const marked = 112;
/** The stretch of the actor's lower border at which ties leave, and how far apart at most. */
const [first, last] = [12, 96];
const apart = 12;
/** How far a neighbour's ties stand apart where they arrive, and the radius at which they turn. */
const lane = 9;
const turn = 8;
/** Units between a tie and a chip. */
const clear = 5;

/** Places an actor, its neighbours and the ties between them; no tie crosses another or a chip. */
export function nearMarks(
	library: Library,
	actor: Actor,
	relations: readonly Relation[],
): NearMarks {
	const { near, left } = neighboursOf(library, actor.id, relations, most);
	const count = near.reduce((sum, { ties }) => sum + ties.length, 0);
	const step = Math.min(apart, (last - first) / Math.max(1, count - 1));
	const own = chipOf(library, actor, 0, chip / 2 + 5);
	const wide = Math.max(own.width, first + (count - 1) * step + 16);
	let at = count;
	const rows = near.map(({ actor: other, ties }, index) => {
		const y = own.y + 6 + (index + 1) * row;
		return {
			chip: chipOf(library, other, column, y),
			ties: ties.map((tie, nth) => {
				at -= 1;
				const down = y + (nth - (ties.length - 1) / 2) * Math.min(lane, 22 / ties.length);
				return tieMark(
					library,
					tie,
					tie.from === actor.id,
					first + at * step,
					down,
					own.y + chip / 2,
				);
			}),
		};
	});
	const centre: Chip = { ...own, width: wide, x: wide / 2 + 1 };
	return {
		width,
		height: own.y + 6 + near.length * row + chip / 2 + 7,
		chips: [centre, ...rows.map((one) => one.chip)].map((one) => chipMark(library, one)),
		ties: rows.flatMap(({ ties }) => ties),
		left,
	};
}

/** A chip that begins at `x`; its width is that of the large picture, or about that of its letters. */
function chipOf({ graph }: Library, actor: Actor, x: number, y: number): Chip {
	const known = graph.chips.find(({ id }) => id === actor.id);
	const wide = Math.min(
		known?.width ?? Math.ceil(labelOf(actor).length * 6.6 + 26),
		width - column - 2,
	);
	return { id: actor.id, x: x + wide / 2, y, width: wide, height: chip };
}

/** A tie from the actor above, down at `x`, and to the right at `y`; or the same way back. */
function tieMark(
	library: Library,
	relation: Relation,
	isGiven: boolean,
	x: number,
	y: number,
	top: number,
): TieMark {
	const [up, right] = [top + clear, column - clear];
	const path = isGiven
		? `M${x},${up}V${y - turn}Q${x},${y} ${x + turn},${y}H${right}`
		: `M${right},${y}H${x + turn}Q${x},${y} ${x},${y - turn}V${up}`;
	const near: Tip = [x, up, -90];
	const far: Tip = [right, y, 0];
	const [start, end] = isGiven ? [near, far] : [far, near];
	return {
		ref: refTo('relations', relation.id),
		name: tieSentence(library, relation),
		...drawing(must(library.types, relation.type), { path, middle: [marked, y], start, end }),
	};
}
