import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	dateOf,
	dayHead,
	dayNumber,
	daysBetween,
	inTime,
	isCalendarDate,
	longDate,
	parts,
	shortDate,
	spanWords,
	weekday,
} from '#domain/dates.ts';
import { anything } from '../hostile.ts';
import { property } from '../property.ts';

const days = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') });
const dates = fc
	.tuple(days.map(dateOf), fc.constantFrom(4, 7, 10))
	.map(([date, length]) => date.slice(0, length));
/** Text that looks like a date and may be none. */
const nearly = fc
	.tuple(
		fc.integer({ min: 0, max: 10_050 }),
		fc.nat(14),
		fc.nat(33),
		fc.constantFrom('-', '/', '–', ''),
	)
	.map(([year, month, day, dash]) =>
		[
			String(year).padStart(4, '0'),
			String(month).padStart(2, '0'),
			String(day).padStart(2, '0'),
		].join(dash),
	);

/** The same days by the clock of the language, in a zone where no day is missing or doubled. */
function clock(date: string): Date {
	const { year, month, day } = parts(date);
	const made = new Date(0);
	made.setUTCFullYear(year, month - 1, day);
	return made;
}

const months =
	'January February March April May June July August September October November December'.split(
		' ',
	);

describe('A text', () => {
	test('is a date where the calendar has it, and nothing else is; none ends in an error.', () => {
		property(fc.oneof(dates, nearly, anything), (text) => {
			const [, year, month = '01', day = '01'] =
				/^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
			const isDate =
				year !== undefined &&
				clock(text).toISOString().slice(-24, -14) === `${year}-${month}-${day}`;
			expect(isCalendarDate(text)).toBe(isDate);
		});
	});

	test('that is no date is refused by name wherever a date is needed.', () => {
		const strange = anything.filter((text) => !/^\d{4}(-\d\d(-\d\d)?)?$/.test(text));
		property(strange, (text) => {
			for (const read of [parts, dayNumber, weekday, longDate, shortDate, dayHead]) {
				expect(() => read(text)).toThrow(RangeError);
			}
		});
	});
});

describe('A date', () => {
	test('is as far from another as by the clock, and comes before it as text does.', () => {
		property(fc.tuple(days.map(dateOf), days.map(dateOf)), ([one, other]) => {
			const apart = daysBetween(one, other);
			expect(apart).toBe((clock(other).getTime() - clock(one).getTime()) / 86_400_000);
			expect(Math.sign(apart)).toBe(one < other ? 1 : one > other ? -1 : 0);
			expect(weekday(one)).toBe(clock(one).toUTCString().slice(0, 3));
		});
	});

	test('is written so that it can be read back, as precise as it is.', () => {
		property(dates, (date) => {
			const [year = '', month = '', day = ''] = longDate(date).split(' ').toReversed();
			const back = [year.padStart(4, '0')];
			if (month !== '') back.push(String(months.indexOf(month) + 1).padStart(2, '0'));
			if (day !== '') back.push(day.padStart(2, '0'));
			expect(back.join('-')).toBe(date);
			const short = shortDate(date).split(' ').toReversed();
			expect(short[0]).toBe(year);
			expect(month.startsWith(short[1]?.slice(0, 3) ?? '')).toBe(true);
			expect(short[2] ?? '').toBe(day);
		});
	});

	test('stands in time among others: nothing is lost, and what begins alike keeps its order.', () => {
		property(fc.array(dates, { maxLength: 30 }), (list) => {
			const records = list.map((date, index) => ({ date, index }));
			const ordered = inTime(records);
			expect(new Set(ordered)).toEqual(new Set(records));
			for (const [at, one] of ordered.entries()) {
				const before = ordered[at - 1];
				if (before === undefined) continue;
				const gap = daysBetween(before.date, one.date);
				expect(gap > 0 || (gap === 0 && before.index < one.index)).toBe(true);
			}
		});
	});
});

test('A longer span is never told as a shorter one.', () => {
	const size = (words: string) => {
		const [count = '', unit = ''] = words.split(' ');
		return Number(count) * (unit.startsWith('day') ? 1 : unit.startsWith('month') ? 30.44 : 365.25);
	};
	property(fc.tuple(fc.nat(40_000), fc.nat(400)), ([span, more]) => {
		// Rounding to months and to years may take back half of one.
		expect(size(spanWords(span + more))).toBeGreaterThan(size(spanWords(span)) - 190);
		expect(spanWords(span)).toMatch(/^\d+ (?:days?|months|years)$/);
	});
});
