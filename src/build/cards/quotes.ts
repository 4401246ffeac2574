import { shortDate } from '#domain/dates.ts';
import { indexById, must } from '#domain/ref.ts';
import type { Quote } from '#domain/schema.ts';
import { quotesShare, shownQuotes } from '#domain/share.ts';
import { foot, lines, type Desk } from './marks.ts';
import { sheet, type Picture } from './picture.ts';
import { fit, fitAll, type Setting } from './words.ts';

const gap = 48;
const top = 196;

/** The card of the page on quotations: the words that answered in each wave, side by side, with their speakers. */
export function quotesPicture(desk: Desk): Picture {
	const { data, palette, measure } = desk;
	const { width, margin } = sheet;
	const inner = width - 2 * margin;
	const { title, counts } = quotesShare(data);
	const head = fit(
		title,
		'display',
		{ width: inner, height: 90, sizes: [80, 72, 64, 56, 48], leading: 1.05 },
		measure,
	);
	const shown = shownQuotes(data);
	const column = (inner - gap * (shown.length - 1)) / Math.max(1, shown.length);
	const sizes = [44, 40, 36, 33, 30, 27, 24, 22];
	const words = fitAll(
		shown.map((quote) => ({
			text: `“${quote.words}”`,
			room: { width: column - 28, height: 240, sizes, leading: 1.18 },
		})),
		'display',
		measure,
	);
	return [
		...lines(head, 'display', [margin, 64 + head.size * 0.84], palette.ink, 1.05),
		...shown.flatMap((quote, index) =>
			quotePicture(desk, quote, margin + index * (column + gap), column, words[index]),
		),
		...foot(desk, counts, margin),
	];
}

function quotePicture(
	{ data, palette, measure }: Desk,
	quote: Quote,
	x: number,
	width: number,
	words: Setting = { size: 22, lines: [] },
): Picture {
	const event = must(indexById(data.events), quote.occasion);
	const kind = must(indexById(data.meta.kinds), event.kind);
	const speaker = must(indexById(data.actors), quote.speaker);
	const by = fit(
		`${speaker.name}, ${shortDate(event.date)}${quote.translated ? ', in translation' : ''}`,
		'sans',
		{ width: width - 28, height: 60, sizes: [24, 22, 20, 18], leading: 1.25 },
		measure,
	);
	const end = top + words.lines.length * words.size * 1.18;
	return [
		{ d: `M${x + 2},${top}V${end}`, stroke: palette[kind.hue], width: 5 },
		...lines(words, 'display', [x + 28, top + words.size * 0.88], palette.ink, 1.18),
		...lines(by, 'sans', [x + 28, end + 34], palette['ink-2'], 1.25),
	];
}
