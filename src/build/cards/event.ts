import { carriage } from '#domain/claims.ts';
import { daysBetween, longDate, shortDate, spanWords } from '#domain/dates.ts';
import { indexById, must } from '#domain/ref.ts';
import type { Event } from '#domain/schema.ts';
import { statedPlace } from '#domain/share.ts';
import { dots, elbow, foot, glyph, lines, type Desk } from './marks.ts';
import { sheet, type Picture } from './picture.ts';
import { fit } from './words.ts';

/** Where the mark stands, and where the words begin. */
const mark = sheet.margin + 20;
const text = sheet.margin + 66;

/** The card of an event: its kind, day and place, what happened, and who reports it; above it what it answers. */
export function eventPicture(desk: Desk, event: Event): Picture {
	const { data, palette, measure } = desk;
	const { width, height, margin } = sheet;
	const kinds = indexById(data.meta.kinds);
	const kind = must(kinds, event.kind);
	const place = statedPlace(data, event);
	const [answered] = event.respondsTo;
	const call = answered === undefined ? undefined : must(indexById(data.events), answered);
	const top = call === undefined ? 96 : 196;
	const where = place === undefined ? '' : ` · ${place.name}`;
	const isDoubtful = event.basis === 'outside' && kind.lane === 'axis';
	const head = measure(kind.label, 'strong', 30);
	const title = fit(
		event.title,
		'display',
		{
			width: width - margin - text,
			height: height - 96 - 28 - (top + 34),
			sizes: [84, 78, 72, 66, 60, 56, 52, 48, 44, 40, 36],
			leading: 1.06,
		},
		measure,
	);
	const { marks, right } = dots(desk, event.evidence, event.date, [margin, height - 54]);
	const stands = marksOf(desk, event);
	return [
		...(call === undefined ? [] : answerPicture(desk, call, event, top)),
		glyph(kind, [mark, top - 10], 3.1, palette, isDoubtful),
		{ text: kind.label, face: 'strong', size: 30, x: text, y: top, fill: palette[kind.hue] },
		{
			text: `${longDate(event.date)}${where}`,
			face: 'sans',
			size: 30,
			x: text + head + 16,
			y: top,
			fill: palette['ink-2'],
		},
		...lines(title, 'display', [text, top + 34 + title.size * 0.82], palette.ink, 1.06),
		...foot(desk, stands, right + 24),
		...marks,
	];
}

/** "3 of 3 articles of the time report it". */
function marksOf({ data }: Desk, event: Event): string {
	const { carried, could } = carriage(data, event.evidence, event.date);
	return could === 1
		? 'The one article of the time reports it'
		: `${carried} of ${could} articles of the time report it`;
}

/** What an event answers, above it: its mark and its name, and the elbow with the days between. */
function answerPicture(
	{ data, palette, measure }: Desk,
	call: Event,
	event: Event,
	y: number,
): Picture {
	const kind = must(indexById(data.meta.kinds), call.kind);
	const isExact = call.precision === 'day' && event.precision === 'day';
	const days = daysBetween(call.date, event.date);
	const between = !isExact || days < 1 ? '' : `, ${spanWords(days)} earlier`;
	const set = fit(
		`${call.label} · ${shortDate(call.date)}${between}`,
		'sans',
		{
			width: sheet.width - sheet.margin - text,
			height: 40,
			sizes: [28, 26, 24, 22, 20],
			leading: 1,
		},
		measure,
	);
	return [
		elbow([mark, 76], [mark, y - 10], palette.ink),
		glyph(kind, [mark, 76], 2, palette),
		...lines(set, 'sans', [text, 86], palette['ink-2'], 1.2),
	];
}
