import { shortDate } from '#domain/dates.ts';
import type { Sheet } from '#domain/edition.ts';
import { layMap, type Spot } from '#domain/map/layout.ts';
import type { Offset } from '#domain/map/boxes.ts';
import { indexById, must } from '#domain/ref.ts';
import { partsOf } from '#domain/roles.ts';
import type { Role } from '#domain/schema.ts';
import { mapShare } from '#domain/view-share.ts';
import { foot, glyph, heading, lines, type Desk } from './marks.ts';
import { sheet, type Outline, type Picture, type Texture } from './picture.ts';
import { fit } from './words.ts';

/** The part of the card that is the map: from here to its right edge, down to the rule of the foot. */
const left = 464;
const bottom = sheet.height - 96;
/** Room for half a mark. */
const edge = 14;
/** How much larger words and marks stand off their places than on the page. */
const larger = 1.5;

/** The card of the map: countries by role, arrows from calls to replies, and the key at its side. */
export function mapPicture(desk: Desk): Picture {
	const { data, palette, boundaries } = desk;
	const { frame, bounds, projection, countries, graticule } = boundaries;
	const layout = layMap(data, {
		frame,
		bounds,
		projection,
		cast: [],
		backdrop: '',
	} satisfies Sheet);
	const scale = bottom / (frame[3] - frame[1]);
	const x = (left + sheet.width - (frame[0] + frame[2]) * scale) / 2;
	const y = -frame[1] * scale;
	const at = [x, y, scale] as const;
	const parts = partsOf({ data, actors: indexById(data.actors) }, data.meta.coversUntil);
	const line = 1 / scale;
	const cast = countries.flatMap(({ id, path }): Outline[] => {
		const role = parts.get(id)?.role;
		return role === undefined ? [] : [{ d: path, ...look(desk, role), width: 1.25 * line, at }];
	});
	const heads = data.meta.waves.flatMap(({ call, response }) => [call.event, response.event]);
	const point = ([across, down]: Spot['at']) => [x + across * scale, y + down * scale] as const;
	const percent = (share: string, from: number, to: number) =>
		from + (Number.parseFloat(share) / 100) * (to - from);
	const spotAt = ({ x: across, y: down }: { readonly x: string; readonly y: string }) =>
		point([percent(across, frame[0], frame[2]), percent(down, frame[1], frame[3])]);
	const spots = layout.places.filter(({ at: place, move = [0, 0] }) => {
		const [across, down] = point(place);
		return isWhole([across + move[0] * larger, down + move[1] * larger]);
	});
	return [
		{ d: graticule, stroke: palette.rule, width: line, at },
		...countries.map(({ path: d }): Outline => ({
			d,
			fill: palette.land,
			stroke: palette.paper,
			width: line,
			at,
		})),
		...cast,
		...layout.arcs.flatMap(({ path, heading, end }): Picture => [
			{ d: path, stroke: palette.paper, width: 6 * line, at },
			{ d: path, stroke: palette.ink, width: 2.5 * line, at },
			{ d: 'M-26,-7L-10,0L-26,7Z', fill: palette.ink, at: [...spotAt(end), 1, heading] },
		]),
		...spots.flatMap((spot) => markOf(desk, spot, point(spot.at))),
		...layout.names.flatMap(({ words, ...share }) =>
			name(desk, words, spotAt(share), { dx: 0, dy: 6, anchor: 'middle' }),
		),
		...spots
			.filter(({ events }) => events.some((id) => heads.includes(id)))
			.flatMap((spot) =>
				spot.label === undefined
					? []
					: name(
							desk,
							must(indexById(data.places), spot.place).name,
							point(spot.at),
							spot.label.offset,
						),
			),
		...layout.arcs.flatMap(({ label }) => name(desk, label.words, spotAt(label), label.offset)),
		{ d: `M0,0H${left}V${sheet.height}H0Z`, fill: palette.paper },
		{ d: `M0,${bottom}H${sheet.width}V${sheet.height}H0Z`, fill: palette.paper },
		...heading(desk, mapShare(data).title, { width: left - sheet.margin - 24, height: 116 }),
		...key(desk, [...new Set([...parts.values()].map(({ role }) => role))]),
		...foot(desk, footOf(data), sheet.margin),
	];
}

/** Whether the mark at a point lies in the part of the card that is the map. */
function isWhole([x, y]: readonly [number, number]): boolean {
	return x > left + edge && x < sheet.width - edge && y > edge && y < bottom - edge;
}

/** The note that stands with every map; where there is no short one, what the map holds. */
function footOf(data: Desk['data']): string {
	const { mapNoteShort, coversUntil } = data.meta;
	return mapNoteShort === undefined
		? mapShare(data).counts
		: `As of ${shortDate(coversUntil)}. ${mapNoteShort}`;
}

/** How countries of a role are drawn: as on the page, by fill, texture and outline. */
function look(
	{ data, palette }: Desk,
	{ fill, texture }: Role,
): { readonly fill: string | Texture; readonly stroke: string } {
	if (fill === 'ink') return { fill: palette.ink, stroke: palette.paper };
	const { line: stroke, mid } =
		fill === 'neutral' ? { line: palette['ink-3'], mid: palette.land } : data.meta.hues[fill].light;
	const ground = texture === 'solid' ? mid : palette.land;
	return { fill: texture === 'solid' ? mid : { kind: texture, stroke, ground }, stroke };
}

function markOf(
	{ data, palette }: Desk,
	{ events, move = [0, 0] }: Spot,
	[x, y]: readonly [number, number],
): Picture {
	const event = must(indexById(data.events), events[0] ?? '');
	const kind = must(indexById(data.meta.kinds), event.kind);
	const at = [x + move[0] * larger, y + move[1] * larger] as const;
	return [
		{ d: 'M-10,0a10,10 0 1,0 20,0a10,10 0 1,0 -20,0Z', fill: palette.paper, at },
		glyph(kind, at, 1.2, palette),
	];
}

/** Words beside a point of the map, rimmed. */
function name(
	{ palette, measure }: Desk,
	text: string,
	[x, y]: readonly [number, number],
	{ dx, dy, anchor }: Offset,
): Picture {
	const size = 18;
	const width = measure(text, 'strong', size);
	const back = { start: 0, middle: width / 2, end: width }[anchor];
	const from = Math.min(x + dx * larger - back, sheet.width - sheet.margin - width);
	return [
		{
			...{ text, face: 'strong' as const, size },
			...{ x: from, y: y + dy * larger, fill: palette.ink, halo: palette.paper },
		},
	];
}

/** Each role with a swatch of its look. */
function key(desk: Desk, used: readonly Role[]): Picture {
	const { data, palette, measure } = desk;
	const roles = data.meta.roles.filter((role) => used.includes(role));
	const step = Math.min(50, 330 / Math.max(1, roles.length));
	return roles.flatMap((role, index): Picture => {
		const y = 212 + index * step;
		const set = fit(
			role.label,
			'sans',
			{ width: left - sheet.margin - 66, height: step, sizes: [24, 22, 20, 18, 16], leading: 1.1 },
			measure,
		);
		return [
			{ d: 'M0,-20H36V6H0Z', ...look(desk, role), width: 1.5, at: [sheet.margin, y] },
			...lines(set, 'sans', [sheet.margin + 50, y], palette.ink, 1.1),
		];
	});
}
