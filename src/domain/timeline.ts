import { dateOf, dayNumber, daysBetween, inTime } from './dates.ts';
import type { Library } from './edition.ts';
import { must } from './ref.ts';
import type { Event, Kind, Wave } from './schema.ts';

/** A column of a wave: one day, or a run of quiet days in a wave too long to draw each of them. */
export interface Run {
	/** The day, or the first of the run. */
	readonly date: string;
	readonly days: number;
}

/** A column of a wave, with what happened on its day, by lane. */
export interface Day extends Run {
	readonly above: readonly Event[];
	readonly axis: readonly Event[];
	readonly below: readonly Event[];
}

/** A wave as day columns: quiet days are kept or told in their place, so that distances stay true. */
export interface WaveColumns {
	readonly wave: Wave;
	readonly days: readonly Day[];
}

/** The lane of an event: the lane of its kind. */
export function laneOf({ kinds }: Library, event: Event): Kind['lane'] {
	return must(kinds, event.kind).lane;
}

/**
 * Whether no article gives the day of an event on the axis: its mark is drawn dashed, in the picture,
 * in the strip and in the lists of events alike; the map asks for the place instead. Calls and
 * responses keep their shape, for their day is argued in words beside them.
 */
export function isDoubtful(library: Library, event: Event): boolean {
	return event.basis === 'outside' && laneOf(library, event) === 'axis';
}

/** Whether an event lies in a wave: it has a day, and the day is one of the wave's. */
export function inWave(event: Event, { from, to }: Wave): boolean {
	return event.precision === 'day' && event.date >= from && event.date <= to;
}

/** Days of a wave up to which each is drawn, quiet or not. */
const daysEach = 8;

/**
 * The columns of a wave: its days, each of equal width. In a long wave, days in a row on which nothing
 * is recorded share one narrow column.
 * @param events all of the record, so that columns stay where they are when some are left out
 */
export function runsOf(wave: Wave, events: readonly Event[]): readonly Run[] {
	const count = daysBetween(wave.from, wave.to) + 1;
	const days = Array.from({ length: count }, (_, offset) => dateOf(dayNumber(wave.from) + offset));
	if (count <= daysEach) return days.map((date) => ({ date, days: 1 }));
	const busy = new Set(events.filter((event) => inWave(event, wave)).map(({ date }) => date));
	const runs: { date: string; days: number }[] = [];
	for (const date of days) {
		const last = runs.at(-1);
		if (last && !busy.has(date) && !busy.has(last.date)) last.days += 1;
		else runs.push({ date, days: 1 });
	}
	return runs;
}

/**
 * The waves as day columns, first to last.
 * @param drawn the events that are drawn
 */
export function waveColumns(
	library: Library,
	drawn: readonly Event[] = library.data.events,
): readonly WaveColumns[] {
	const { data } = library;
	return data.meta.waves.map((wave) => {
		const events = drawn.filter((event) => inWave(event, wave));
		const days = runsOf(wave, data.events).map((run) => {
			const own = events.filter(({ date }) => date === run.date);
			const lane = (name: Kind['lane']) => own.filter((event) => laneOf(library, event) === name);
			return { ...run, above: lane('above'), axis: lane('axis'), below: lane('below') };
		});
		return { wave, days };
	});
}

/** Events that lie in no wave, oldest first. */
export function outsideWaves(
	{ data }: Library,
	events: readonly Event[] = data.events,
): readonly Event[] {
	return inTime(events.filter((event) => !data.meta.waves.some((wave) => inWave(event, wave))));
}

/** A stretch of the context strip, drawn to its own scale. */
export interface Span {
	readonly from: string;
	readonly to: string;
	/** Left and right end as shares of the strip, 0 to 1. */
	readonly start: number;
	readonly end: number;
}

/** From the first day that the context strip draws to the last. */
export function allYears({ data }: Library): Pick<Span, 'from' | 'to'> {
	const { spans } = data.meta;
	return { from: spans[0]?.from ?? '', to: spans.at(-1)?.to ?? '' };
}

/** The stretches of the context strip, with equal gaps between them where time is left out. */
export function stripSpans({ data }: Library, gap = 0.02): readonly Span[] {
	const { spans } = data.meta;
	const total = spans.reduce((sum, { share }) => sum + share, 0);
	const room = 1 - gap * (spans.length - 1);
	let start = 0;
	return spans.map(({ from, to, share }) => {
		const end = start + (share / total) * room;
		const span = { from, to, start, end };
		start = end + gap;
		return span;
	});
}

/** Where a date stands on the strip, as a share of its width; undefined in the time left out. */
export function stripPosition(spans: readonly Span[], date: string): number | undefined {
	const day = dayNumber(date);
	const span = spans.find(({ from, to }) => day >= dayNumber(from) && day <= dayNumber(to));
	if (span === undefined) return undefined;
	const length = dayNumber(span.to) - dayNumber(span.from);
	return span.start + ((day - dayNumber(span.from)) / length) * (span.end - span.start);
}

/** The day at a share of the strip, the nearest where that lies in the time left out. */
export function stripDay(spans: readonly Span[], share: number): string | undefined {
	const span = spans.find(({ end }) => share <= end) ?? spans.at(-1);
	if (span === undefined) return undefined;
	const part = Math.min(1, Math.max(0, (share - span.start) / (span.end - span.start)));
	const first = dayNumber(span.from);
	return dateOf(first + Math.round(part * (dayNumber(span.to) - first)));
}
