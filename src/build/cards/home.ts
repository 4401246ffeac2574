import { longDate, shortDate, spanWords } from '#domain/dates.ts';
import { indexById, must } from '#domain/ref.ts';
import type { Event } from '#domain/schema.ts';
import { repliesOf, type Reply } from '#domain/share.ts';
import { elbow, foot, glyph, lines, type Desk } from './marks.ts';
import { sheet, type Picture } from './picture.ts';
import { fitAll, type Setting } from './words.ts';

/** Replies that find room side by side. */
const most = 2;
const gap = 48;
/** How far right a day is; a longer wait than three days is drawn as three. */
const day = 92;
const above = 234;
const axis = 356;
const below = 418;
/** Distance of words from the mark that they belong to. */
const beside = 34;

/** A reply with the place of its marks. */
interface Place {
	readonly reply: Reply;
	readonly x: number;
	readonly width: number;
	readonly call: number;
	readonly response: number;
}

/** The card of the first page: the headline, and each wave as the reply that it is. */
export function homePicture(desk: Desk): Picture {
	const { data, palette, measure } = desk;
	const { width, margin } = sheet;
	const inner = width - 2 * margin;
	const room = { width: inner, height: 80, sizes: [64, 60, 56, 52, 48, 44, 40], leading: 1.06 };
	const headline = fitAll(
		data.meta.headline.map((text) => ({ text, room })),
		'display',
		measure,
	);
	const size = headline[0]?.size ?? 40;
	const places = placesOf(repliesOf(data).slice(0, most), inner);
	const sizes = [34, 31, 28, 26, 24, 22];
	const labels = fitAll(
		places.flatMap(({ reply, x, width, call, response }) =>
			[
				{ text: reply.call.label, from: call },
				{ text: reply.response.label, from: response },
			].map(({ text, from }) => ({
				text,
				room: { width: x + width - from - beside, height: 84, sizes, leading: 1.14 },
			})),
		),
		'display',
		measure,
	);
	return [
		...lines(
			{ size, lines: headline.flatMap((one) => one.lines) },
			'display',
			[margin, 56 + size * 0.8],
			palette.ink,
			1.06,
		),
		...places.flatMap((place, index) => replyPicture(desk, place, labels.slice(2 * index))),
		...foot(desk, `Covers reporting up to ${longDate(data.meta.coversUntil)}`, margin),
	];
}

function placesOf(replies: readonly Reply[], inner: number): readonly Place[] {
	const width = (inner - gap * (replies.length - 1)) / replies.length;
	return replies.map((reply, index) => {
		const x = sheet.margin + index * (width + gap);
		return { reply, x, width, call: x + 16, response: x + 16 + Math.min(reply.days, 3) * day };
	});
}

/** A call on top of the axis, what answered it underneath, and the days between. */
function replyPicture(
	desk: Desk,
	{ reply, x, width, call, response }: Place,
	[first, second]: readonly Setting[],
): Picture {
	const { palette } = desk;
	const kinds = indexById(desk.data.meta.kinds);
	const kindOf = ({ kind }: Event) => must(kinds, kind);
	const between = {
		text: spanWords(reply.days),
		face: 'sans' as const,
		size: 24,
		x: call + 18,
		y: below - 14,
		fill: palette['ink-2'],
	};
	return [
		{ d: `M${x},${axis}H${x + width}`, stroke: palette.ink, width: 3 },
		elbow([call, above], [response, below], palette.ink),
		...(reply.days === 0 ? [] : [between]),
		glyph(kindOf(reply.call), [call, above], 2.6, palette),
		glyph(kindOf(reply.response), [response, below], 2.6, palette),
		...words(desk, reply.call, [call + beside, above + 8], first),
		...words(desk, reply.response, [response + beside, below + 8], second),
	];
}

/** Kind and day of an event, its label under them. */
function words(
	{ data, palette, measure }: Desk,
	event: Event,
	[x, y]: readonly [number, number],
	set: Setting | undefined,
): Picture {
	const kind = must(indexById(data.meta.kinds), event.kind);
	const head = measure(kind.label, 'strong', 24);
	return [
		{ text: kind.label, face: 'strong', size: 24, x, y, fill: palette[kind.hue] },
		{
			text: shortDate(event.date),
			face: 'sans',
			size: 24,
			x: x + head + 12,
			y,
			fill: palette['ink-2'],
		},
		...(set === undefined
			? []
			: lines(set, 'display', [x, y + 10 + set.size * 0.9], palette.ink, 1.14)),
	];
}
