import { chipOutline } from '#domain/chip-shape.ts';
import { glyphPaths } from '#domain/glyph.ts';
import type { Chip, Tip, TiePath } from '#domain/graph-layout.ts';
import { labelOf } from '#domain/names.ts';
import { indexById, must } from '#domain/ref.ts';
import { graphShare } from '#domain/view-share.ts';
import { foot, heading, type Desk } from './marks.ts';
import { sheet, type Outline, type Picture } from './picture.ts';

/** Room of the picture: beside the title, above the foot. */
const room = { left: 270, top: 28, right: sheet.width - 32, bottom: sheet.height - 108 };
/** Size of the names in the settled picture. */
const names = 12.5;
/** Names smaller than this are left out: the picture is then one of shapes. */
const least = 16;

/** The card of the graph: the settled picture, as large as fits. */
export function graphPicture(desk: Desk): Picture {
	const { data, palette, graph, measure } = desk;
	const scale = Math.min(
		(room.right - room.left) / graph.width,
		(room.bottom - room.top) / graph.height,
	);
	const size = names * scale;
	const x = room.right - graph.width * scale;
	const y = room.top + (room.bottom - room.top - graph.height * scale) / 2;
	const actors = indexById(data.actors);
	const { title, counts } = graphShare(data);
	return [
		...graph.ties.flatMap((tie) => line(desk, tie, [x, y, scale])),
		...graph.chips.flatMap((chip): Picture => {
			const actor = must(actors, chip.id);
			const text = labelOf(actor);
			const centre = [x + chip.x * scale, y + chip.y * scale] as const;
			const width = measure(text, 'sans', size);
			return [
				...outline(desk, chip, [...centre, scale]),
				...(size < least
					? []
					: [
							{
								...{ text, face: 'sans' as const, size, fill: palette.ink },
								...{ x: centre[0] - width / 2, y: centre[1] + size * 0.36 },
							},
						]),
			];
		}),
		...heading(desk, title, { width: x - sheet.margin - 24, height: 320 }),
		...foot(desk, counts, sheet.margin),
	];
}

/** A chip: its shape says which kind of actor, its hue which side. */
function outline({ data, palette }: Desk, chip: Chip, at: [number, number, number]): Picture {
	const actor = must(indexById(data.actors), chip.id);
	const shape = data.meta.actorKinds.find(({ id }) => id === actor.kind)?.shape ?? 'rectangle';
	const camp = data.meta.camps.find(({ id }) => id === actor.camp)?.hue;
	const { line: stroke, tint: fill } =
		camp === undefined
			? { line: palette['ink-2'], tint: palette.paper }
			: data.meta.hues[camp].light;
	const d = chipOutline(shape, chip);
	return [
		{ d, stroke: palette.paper, width: 5, at },
		{ d, fill, stroke, width: 1.5, at },
	];
}

/** A tie with its ends and its middle, as on the page. */
function line(
	{ data, palette }: Desk,
	tie: TiePath,
	[x, y, scale]: readonly [number, number, number],
): Picture {
	const { type } = must(indexById(data.relations), tie.id);
	const { line, end, middle, hue } = must(indexById(data.meta.relationTypes), type);
	const stroke = hue === 'rule' ? palette['rule-strong'] : palette[hue];
	const head = ([across, down, turn]: Tip): Outline => ({
		d: end === 'bar' ? 'M1,-6V6' : 'M2.5,0L-6,4V-4Z',
		...(end === 'bar' ? { stroke, width: 2.25 } : { fill: stroke }),
		at: [x + across * scale, y + down * scale, scale, turn],
	});
	const dash = { solid: undefined, dashed: '5 3.5', dotted: '1.75 3' }[line];
	const run = { d: tie.path, stroke, width: hue === 'rule' ? 1.25 : 1.75 };
	return [
		{ ...run, ...(dash !== undefined && { dash }), at: [x, y, scale] },
		...(end === 'none' ? [] : [head(tie.end)]),
		...(end === 'both' ? [head(tie.start)] : []),
		...(middle === undefined
			? []
			: [
					{
						d: glyphPaths[middle],
						fill: stroke,
						at: [x + tie.middle[0] * scale, y + tie.middle[1] * scale, 0.82 * scale] as const,
					},
				]),
	];
}
