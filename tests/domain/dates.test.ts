import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	dateOf,
	dayHead,
	dayNumber,
	daysBetween,
	isCalendarDate,
	longDate,
	parts,
	shortDate,
	spanWords,
	weekday,
} from '#domain/dates.ts';

/** Any day from the year 1 to the last week but one of 9999, as its number. */
const days = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-24') });

describe('dayNumber and dateOf', () => {
	test('dayNumber of 1 January 1970 is 0.', () => {
		expect(dayNumber('1970-01-01')).toBe(0);
	});

	test('dateOf of 0 is 1 January 1970.', () => {
		expect(dateOf(0)).toBe('1970-01-01');
	});

	test('Days before 1970 are negative.', () => {
		expect(dayNumber('1969-12-31')).toBe(-1);
		expect(dayNumber('1953-07-27')).toBe(-6002);
	});

	test('Going from day to date and back ends on the same day, for 10,000 days.', () => {
		fc.assert(
			fc.property(days, (day) => dayNumber(dateOf(day)) === day),
			{ numRuns: 10_000 },
		);
	});

	test('dateOf(dayNumber(date)) is the date, for 10,000 days.', () => {
		fc.assert(
			fc.property(days.map(dateOf), (date) => dateOf(dayNumber(date)) === date),
			{ numRuns: 10_000 },
		);
	});

	test('They agree with the calendar of the machine in UTC, for 10,000 days.', () => {
		fc.assert(
			fc.property(days, (day) => {
				expect(dateOf(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
			}),
			{ numRuns: 10_000 },
		);
	});

	test('Dates in the order of time are in the order of text.', () => {
		fc.assert(
			fc.property(days, days, (a, b) => Math.sign(a - b) === compare(dateOf(a), dateOf(b))),
		);
	});

	test('A year or a month counts from its first day.', () => {
		expect(dayNumber('2022')).toBe(dayNumber('2022-01-01'));
		expect(dayNumber('2025-09')).toBe(dayNumber('2025-09-01'));
	});
});

function compare(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

describe('daysBetween', () => {
	test('counts calendar days.', () => {
		expect(daysBetween('2025-09-04', '2025-09-05')).toBe(1);
		expect(daysBetween('2026-01-06', '2026-01-08')).toBe(2);
	});

	test('is 0 from a day to itself, and negative backwards.', () => {
		expect(daysBetween('2025-09-04', '2025-09-04')).toBe(0);
		expect(daysBetween('2025-09-05', '2025-09-04')).toBe(-1);
	});

	test('crosses the end of a year and a leap day.', () => {
		expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1);
		expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
		expect(daysBetween('2025-02-28', '2025-03-01')).toBe(1);
	});

	test('is not moved by the change of clocks: every day is one day.', () => {
		expect(daysBetween('2025-03-30', '2025-03-31')).toBe(1);
		expect(daysBetween('2025-10-26', '2025-10-27')).toBe(1);
	});
});

describe('isCalendarDate', () => {
	test.each(['1953', '2025-09', '2025-09-04', '2024-02-29', '2000-02-29', '0001-01-01'])(
		'takes %s.',
		(text) => {
			expect(isCalendarDate(text)).toBe(true);
		},
	);

	test.each([
		['2025-02-29', 'no leap day in 2025'],
		['1900-02-29', 'no leap day in a century'],
		['2025-04-31', 'April has 30 days'],
		['2025-13-01', 'there is no thirteenth month'],
		['2025-13', 'there is no thirteenth month'],
		['2025-00-10', 'months count from 1'],
		['2025-01-00', 'days count from 1'],
		['2025-1-1', 'two digits each'],
		['25-01-01', 'four digits for the year'],
		['2025-01-01T00:00', 'no time of day'],
		['4 September 2025', 'not in words'],
		[' 2025-01-01', 'no space before'],
		['2025-01-01\n', 'no line end after'],
		['', 'something at all'],
	])('refuses %j: %s.', (text) => {
		expect(isCalendarDate(text)).toBe(false);
	});
});

describe('parts', () => {
	test('gives year, month and day.', () => {
		expect(parts('2025-09-04')).toEqual({ year: 2025, month: 9, day: 4 });
	});

	test('fills what is missing with the first.', () => {
		expect(parts('2022')).toEqual({ year: 2022, month: 1, day: 1 });
		expect(parts('2022-03')).toEqual({ year: 2022, month: 3, day: 1 });
	});

	test('throws on what is not a date, and says how to write one.', () => {
		expect(() => parts('September')).toThrow(
			new RangeError('"September" is not a date: write YYYY, YYYY-MM or YYYY-MM-DD'),
		);
	});
});

describe('weekday', () => {
	test.each([
		['2025-09-04', 'Thu'],
		['2025-09-05', 'Fri'],
		['2026-01-06', 'Tue'],
		['1953-07-27', 'Mon'],
		['2024-02-29', 'Thu'],
		['1970-01-01', 'Thu'],
		['1969-12-31', 'Wed'],
	])('of %s is %s.', (date, name) => {
		expect(weekday(date)).toBe(name);
	});

	test('is the same a week later, before and after 1970.', () => {
		fc.assert(fc.property(days, (day) => weekday(dateOf(day)) === weekday(dateOf(day + 7))));
	});
});

describe('A date in words', () => {
	test('longDate is as precise as the date.', () => {
		expect(longDate('2025-09-04')).toBe('4 September 2025');
		expect(longDate('2025-09')).toBe('September 2025');
		expect(longDate('2025')).toBe('2025');
	});

	test('shortDate has short months, and Sept has four letters.', () => {
		expect(shortDate('2025-09-04')).toBe('4 Sept 2025');
		expect(shortDate('2026-01')).toBe('Jan 2026');
		expect(shortDate('1953')).toBe('1953');
	});

	test('Months of five letters or fewer are not cut.', () => {
		expect(['03', '04', '05', '06', '07'].map((month) => shortDate(`2025-${month}`))).toEqual([
			'March 2025',
			'April 2025',
			'May 2025',
			'June 2025',
			'July 2025',
		]);
	});

	test('dayHead names the weekday and leaves out the year.', () => {
		expect(dayHead('2025-09-04')).toBe('Thu 4 Sept');
		expect(dayHead('2026-01-06')).toBe('Tue 6 Jan');
	});
});

describe('spanWords', () => {
	test.each([
		[0, '0 days'],
		[1, '1 day'],
		[2, '2 days'],
		[45, '45 days'],
		[46, '2 months'],
		[123, '4 months'],
		[365, '12 months'],
		[730, '2 years'],
		[26_500, '73 years'],
	])('of %i is "%s".', (span, words) => {
		expect(spanWords(span)).toBe(words);
	});

	test('never speaks of one months or one years.', () => {
		const all = Array.from({ length: 2000 }, (_, span) => spanWords(span));
		expect(all.filter((words) => /^1 \w+s$/.test(words))).toEqual([]);
	});
});
