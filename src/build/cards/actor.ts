import { chipOutline } from '#domain/chip-shape.ts';
import { parts } from '#domain/dates.ts';
import { indexById, must } from '#domain/ref.ts';
import type { Actor } from '#domain/schema.ts';
import { countsOf, eventsOf } from '#domain/share.ts';
import { foot, glyph, lines, type Desk } from './marks.ts';
import { sheet, type Picture } from './picture.ts';
import { fit } from './words.ts';

const axis = 446;
/** How far a mark stands from the axis, by its lane. */
const lanes = { above: -34, axis: 0, below: 34 } as const;

/** The card of an actor: the name, the part it had, and its events in order of time around the axis. */
export function actorPicture(desk: Desk, actor: Actor): Picture {
	const { data, palette, measure } = desk;
	const { width, margin } = sheet;
	const inner = width - 2 * margin;
	const kind = must(indexById(data.meta.actorKinds), actor.kind);
	const name = fit(
		actor.name,
		'display',
		{ width: inner, height: 150, sizes: [110, 100, 92, 84, 76, 68, 60], leading: 1.04 },
		measure,
	);
	const role = fit(
		actor.role,
		'sans',
		{ width: inner, height: 88, sizes: [38, 34, 30, 27, 24], leading: 1.25 },
		measure,
	);
	const nameTop = 124;
	const roleTop = nameTop + name.lines.length * name.size * 1.04 + 16;
	const counts = countsOf(data, actor).map(({ count, noun }) => `${count} ${noun}`);
	return [
		{
			d: chipOutline(kind.shape, { width: 46, height: 24 }),
			stroke: palette.ink,
			width: 3,
			at: [margin + 24, 86],
		},
		{ text: kind.label, face: 'sans', size: 30, x: margin + 62, y: 96, fill: palette['ink-2'] },
		...lines(name, 'display', [margin, nameTop + name.size * 0.84], palette.ink, 1.04),
		...lines(role, 'sans', [margin, roleTop + role.size], palette['ink-2'], 1.25),
		...eventsPicture(desk, actor),
		...foot(desk, counts.join(' · '), margin),
	];
}

/** The actor's events at equal distances in order of time, with their first and last year. */
function eventsPicture({ data, palette, measure }: Desk, actor: Actor): Picture {
	const own = eventsOf(data, actor);
	const [first, last] = [own[0], own.at(-1)];
	if (first === undefined || last === undefined) return [];
	const { width, margin } = sheet;
	const kinds = indexById(data.meta.kinds);
	const years = [first, last].map(({ date }) => String(parts(date).year));
	const [from = '', to = ''] = years;
	const left = margin + measure(from, 'sans', 24) + 24;
	const right = width - margin - measure(to, 'sans', 24) - 24;
	const step = Math.min(64, (right - left - 40) / Math.max(1, own.length - 1));
	const start = own.length === 1 ? (left + right) / 2 : left + 20;
	const end = start + step * (own.length - 1);
	return [
		{ d: `M${left},${axis}H${own.length === 1 ? right : end + 20}`, stroke: palette.ink, width: 3 },
		{ text: from, face: 'sans', size: 24, x: margin, y: axis + 8, fill: palette['ink-2'] },
		...(from === to
			? []
			: [
					{
						text: to,
						face: 'sans' as const,
						size: 24,
						x: (own.length === 1 ? right : end + 20) + 16,
						y: axis + 8,
						fill: palette['ink-2'],
					},
				]),
		...own.map((event, index) => {
			const kind = must(kinds, event.kind);
			const scale = Math.min(2.2, step / 15);
			return glyph(kind, [start + index * step, axis + lanes[kind.lane]], scale, palette);
		}),
	];
}
