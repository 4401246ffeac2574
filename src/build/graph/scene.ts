import type { ChipShape } from '#domain/chip-shape.ts';
import { labelOf } from '#domain/names.ts';
import { pictured } from '#domain/network.ts';
import { indexById, must } from '#domain/ref.ts';
import type { Dataset, Relation } from '#domain/schema.ts';
import { roomFor } from './choose.ts';
import { textWidth } from './text-width.ts';

/** A chip that is being placed; only its centre changes. */
export interface Body {
	readonly id: string;
	readonly shape: ChipShape;
	readonly width: number;
	readonly height: number;
	/** The side of its camp: -1 left, 1 right, 0 for everyone else. */
	readonly side: -1 | 0 | 1;
	x: number;
	y: number;
}

/** A tie between two bodies, by their positions in the list. */
export interface Link {
	readonly id: string;
	readonly from: number;
	readonly to: number;
	/** Whether it wants room for a mark in its middle, or for arrowheads at both ends. */
	readonly marked: boolean;
	/** The height of arc that suits it. */
	readonly arc: number;
	/** Height of its arc as a share of its length, positive to the left of its direction. */
	bend: number;
	/** How much it swings to the one side first and then to the other, as a share of its length. */
	sway: number;
	/** Where it leaves its first chip and reaches its second: -1 far left, 0 in the middle, 1 far right. */
	out: number;
	into: number;
}

/** Everything that is placed, and the frame it is placed in. */
export interface Scene {
	width: number;
	height: number;
	readonly bodies: readonly Body[];
	readonly links: readonly Link[];
}

/** Units between chips, and between a chip and the frame. */
export const gap = 8;
const edge = 7;

/** Room for the name inside each shape, left and right together; a hexagon needs its points. */
const padding = { pill: 19, rectangle: 16, hexagon: 25 };
const chipHeight = { pill: 24, rectangle: 24, hexagon: 26 };
const curve = 0.1;
/** Arcs of several ties between the same two, so that none lies on another. */
const fan = [curve, -curve, 0, 2 * curve, -2 * curve];

/**
 * The frame at which text of 12.5 units is 12 px or more in the narrowest pane that shows the picture; and the share
 * of it that chips may fill, above which it grows.
 */
export const frame = { width: 528, height: 340 };
const fill = 0.44;

/** The chips and ties of the picture, not placed yet. */
export function sceneOf(data: Dataset): Scene {
	const { actors, relations } = roomFor(pictured(data));
	const kinds = indexById(data.meta.actorKinds);
	const camps = indexById(data.meta.camps);
	const bodies = actors.map((actor): Body => {
		const { shape } = must(kinds, actor.kind);
		const side = actor.camp === undefined ? undefined : must(camps, actor.camp).side;
		const name = textWidth(labelOf(actor), shape === 'rectangle');
		return {
			id: actor.id,
			shape,
			width: Math.ceil(name + padding[shape]),
			height: chipHeight[shape],
			side: side === 'left' ? -1 : side === 'right' ? 1 : 0,
			x: 0,
			y: 0,
		};
	});
	const area = bodies.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
	const grown = Math.sqrt(Math.max(1, area / (fill * frame.width * frame.height)));
	return {
		width: Math.round(frame.width * grown),
		height: Math.round(frame.height * grown),
		bodies,
		links: linksOf(data, relations, new Map(bodies.map(({ id }, index) => [id, index]))),
	};
}

function linksOf(
	{ meta }: Dataset,
	relations: readonly Relation[],
	places: ReadonlyMap<string, number>,
): Link[] {
	const types = indexById(meta.relationTypes);
	const pairOf = ({ from, to }: { from: string; to: string }) => [from, to].sort().join(' ');
	const pairs = new Map<string, number>();
	for (const relation of relations) {
		pairs.set(pairOf(relation), (pairs.get(pairOf(relation)) ?? 0) + 1);
	}
	const seen = new Map<string, number>();
	return relations.map((relation) => {
		const { hue, middle, end } = must(types, relation.type);
		const pair = pairOf(relation);
		const nth = seen.get(pair) ?? 0;
		seen.set(pair, nth + 1);
		const alone = pairs.get(pair) === 1;
		const turned = relation.from < relation.to ? 1 : -1;
		const fanned = turned * (fan[nth % fan.length] ?? 0);
		const bend = alone ? (hue === 'rule' ? 0 : curve) : fanned;
		return {
			id: relation.id,
			from: places.get(relation.from) ?? 0,
			to: places.get(relation.to) ?? 0,
			marked: middle !== undefined || end === 'both',
			arc: Math.abs(bend),
			bend,
			sway: 0,
			out: 0,
			into: 0,
		};
	});
}

/** Least and greatest x of a body's centre: the frame, and its own half if it has a side. */
export function reach({ width: frameWidth }: Scene, { width, side }: Body): [number, number] {
	const least = edge + width / 2;
	const most = frameWidth - edge - width / 2;
	if (side < 0) return [least, Math.max(least, 0.4 * frameWidth)];
	if (side > 0) return [Math.min(most, 0.6 * frameWidth), most];
	return [least, most];
}

/** Puts a body at a point, or as near as its reach allows. */
export function put(scene: Scene, body: Body, x: number, y: number): void {
	const [least, most] = reach(scene, body);
	const down = edge + body.height / 2;
	body.x = Math.min(Math.max(x, least), most);
	body.y = Math.min(Math.max(y, down), scene.height - down);
}
