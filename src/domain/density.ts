import { dateOf, dayNumber, daysBetween, parts } from './dates.ts';
import { stripPosition, type Span } from './timeline.ts';

/** A stretch of the calendar on the context strip: a month, three of them, half a year or a year. */
export interface Bin {
	/** First and last day, as far as the strip has them. */
	readonly from: string;
	readonly to: string;
	/** Left and right end as shares of the strip, 0 to 1. */
	readonly start: number;
	readonly end: number;
	/** Months that a whole one has. */
	readonly months: number;
}

const units = [1, 3, 6, 12] as const;
const daysOfMonth = 30.44;

/**
 * The strip as stretches of the calendar, in each span the shortest ones that are wide enough.
 * @param least width of a stretch, as a share of the strip
 */
export function binsOf(spans: readonly Span[], least: number): readonly Bin[] {
	return spans.flatMap((span) => {
		const { from, to, start, end } = span;
		const month = (daysOfMonth / (daysBetween(from, to) || 1)) * (end - start);
		const months = units.find((unit) => unit * month >= least) ?? 12;
		const { year, month: first } = parts(from);
		const begin = Math.floor((year * 12 + first - 1) / months) * months;
		const last = parts(to);
		const count = Math.floor((last.year * 12 + last.month - 1 - begin) / months) + 1;
		return Array.from({ length: count }, (_, index): Bin => {
			const own = later(firstOf(begin + index * months), from);
			const next = dateOf(dayNumber(firstOf(begin + (index + 1) * months)) - 1);
			const until = next < to ? next : to;
			return {
				from: own,
				to: until,
				start: stripPosition(spans, own) ?? start,
				end: stripPosition(spans, dateOf(dayNumber(until) + 1)) ?? end,
				months,
			};
		});
	});
}

/** The stretch of a date, by its first day; none in the time left out. */
export function binAt(bins: readonly Bin[], date: string): Bin | undefined {
	const day = dateOf(dayNumber(date));
	return bins.find(({ from, to }) => from <= day && day <= to);
}

/** How many dates lie in each stretch, in the order of the stretches; dates in none of them are left out. */
export function countsIn(bins: readonly Bin[], dates: readonly string[]): readonly number[] {
	const found = dates.map((date) => binAt(bins, date));
	return bins.map((bin) => found.filter((one) => one === bin).length);
}

/** "a month", "3 months", "a year". */
export function monthsWords(months: number): string {
	if (months === 12) return 'a year';
	return months === 1 ? 'a month' : `${months} months`;
}

/** The first day of a month, counted from the year 0. */
function firstOf(month: number): string {
	const pad = (value: number, width: number) => String(value).padStart(width, '0');
	return `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}-01`;
}

function later(one: string, other: string): string {
	return one > other ? one : other;
}
