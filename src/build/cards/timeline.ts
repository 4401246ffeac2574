import { shortDate } from '#domain/dates.ts';
import { indexById, must } from '#domain/ref.ts';
import type { Event, Kind, Wave } from '#domain/schema.ts';
import { inWave, runsOf, type Run } from '#domain/timeline.ts';
import { timelineShare } from '#domain/view-share.ts';
import { elbow, foot, glyph, heading, lines, type Desk } from './marks.ts';
import { sheet, type Picture } from './picture.ts';
import { fit } from './words.ts';

/** Waves that find room side by side, and rows of each lane. */
const most = 2;
const rows = { above: 2, below: 3 } as const;
/** Where marks stand in their column, and words beside a line that comes down there. */
const inset = 14;
const clear = 30;
/** Room beside a mark from which its label stands there. */
const least = 140;
const gap = 40;
/** The axis: a band with the days, marks of its own lane in it. */
const axis = 296;
const band = 66;
/** Height that a lane has for its rows. */
const lanes = { above: 108, below: 104 } as const;

/** The card of the timeline: the waves as days, calls above the axis, replies under it. */
export function timelinePicture(desk: Desk): Picture {
	const { data } = desk;
	const { title, counts } = timelineShare(data);
	const waves = data.meta.waves.slice(0, most);
	const width = (sheet.width - 2 * sheet.margin - gap * (waves.length - 1)) / waves.length;
	return [
		...heading(desk, title, { width: sheet.width - 2 * sheet.margin, height: 100 }),
		...waves.flatMap((wave, index) =>
			wavePicture(desk, wave, sheet.margin + index * (width + gap), width),
		),
		...foot(desk, counts, sheet.margin),
	];
}

function wavePicture(desk: Desk, wave: Wave, left: number, width: number): Picture {
	const { data, palette, measure } = desk;
	const kinds = indexById(data.meta.kinds);
	const events = data.events.filter((event) => inWave(event, wave));
	const columns = columnsOf(runsOf(wave, data.events), left, width);
	const xOf = ({ date }: Pick<Event, 'date'>) =>
		inset + (columns.findLast((column) => column.date <= date)?.x ?? left);
	const lane = (name: Kind['lane'], head = '') =>
		events
			.filter(({ kind }) => must(kinds, kind).lane === name)
			.toSorted((a, b) => Number(b.id === head) - Number(a.id === head));
	const shown = {
		above: lane('above', wave.call.event).slice(0, rows.above),
		below: lane('below', wave.response.event).slice(0, rows.below),
	};
	const [call] = shown.above;
	/** Where a row of a lane stands, counted from the axis on. */
	const yOf = (name: 'above' | 'below', row: number) => {
		const room = lanes[name] / Math.max(1, shown[name].length);
		return name === 'above' ? axis - room * (row + 0.5) : axis + band + room * (row + 0.5);
	};
	return [
		{ d: `M${left},${axis}H${left + width}V${axis + band}H${left}Z`, fill: palette.surface },
		{ d: `M${left},${axis}H${left + width}`, stroke: palette.ink, width: 3 },
		...columns.flatMap(({ date, days, x, width: own }, index): Picture => {
			const text = index === 0 ? shortDate(date) : shortDate(date).replace(/ \d+$/, '');
			const isNamed = days === 1 && measure(text, 'strong', 20) < own - inset;
			const style = { face: 'strong', size: 20, fill: palette.ink } as const;
			return isNamed ? [{ text, ...style, x: x + clear, y: axis + 28 }] : [];
		}),
		...columns.flatMap(({ date, x, width: own }) => {
			const marks = lane('axis').filter((event) => event.date === date);
			const apart = Math.min(20, (own - clear - inset) / marks.length);
			return marks.map((event, place) => {
				const at = [x + clear + 5 + place * apart, axis + 48] as const;
				const isDashed = event.basis === 'outside';
				return glyph(must(kinds, event.kind), at, 1, palette, isDashed);
			});
		}),
		...shown.below.flatMap((event, row) =>
			call !== undefined && event.respondsTo.includes(call.id)
				? [elbow([xOf(call), yOf('above', 0)], [xOf(event), yOf('below', row)], palette.ink)]
				: [],
		),
		...(['above', 'below'] as const).flatMap((name) =>
			shown[name].flatMap((event, row) => {
				const height = lanes[name] / shown[name].length;
				const at = [xOf(event), yOf(name, row)] as const;
				return label(desk, event, at, { right: left + width, height });
			}),
		),
	];
}

/** The days of a wave side by side; a run of quiet ones is half as wide as a day. */
function columnsOf(runs: readonly Run[], left: number, width: number) {
	const weights = runs.map(({ days }) => (days > 1 ? 0.5 : 1));
	const unit = width / weights.reduce((sum, weight) => sum + weight, 0);
	let x = left;
	return runs.map((run, index) => {
		const own = { ...run, x, width: unit * (weights[index] ?? 1) };
		x += own.width;
		return own;
	});
}

/** A mark with its label beside it, in as many lines as find room; where there is hardly any, under it. */
function label(
	{ data, palette, measure }: Desk,
	event: Event,
	[x, y]: readonly [number, number],
	{ right, height }: { readonly right: number; readonly height: number },
): Picture {
	const kind = must(indexById(data.meta.kinds), event.kind);
	const beside = right - x - clear;
	const isUnder = beside < least;
	const width = isUnder ? 2 * least : beside;
	const sizes = [26, 24, 22, 20, 18, 16];
	const set = fit(event.label, 'strong', { width, height, sizes, leading: 1.15 }, measure);
	const widest = Math.max(...set.lines.map((line) => measure(line, 'strong', set.size)));
	const first = isUnder
		? y + 24 + set.size
		: y + 0.34 * set.size - ((set.lines.length - 1) * set.size * 1.15) / 2;
	const from = isUnder ? right - widest : x + clear - 6;
	return [
		glyph(kind, [x, y], 1.9, palette),
		...lines(set, 'strong', [from, first], palette.ink, 1.15),
	];
}
