import ICAL from 'ical.js';
import { parseICS } from 'node-ical';
import { afterEach, describe, expect, test } from 'vitest';
import { downloads } from '#build/downloads.ts';
import { isCalendarDate, longDate } from '#domain/dates.ts';
import { boundaries, byId, data, file, files } from './published.ts';

const event = byId(data.events);
const withDay = data.events.filter(({ precision }) => precision === 'day');
const pad = (value: number) => String(value).padStart(2, '0');
const iso = (year: number, month: number, day: number) => `${year}-${pad(month)}-${pad(day)}`;

describe.each(['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])('In %s', (zone) => {
	const home = process.env['TZ'];
	afterEach(() => {
		if (home === undefined) delete process.env['TZ'];
		else process.env['TZ'] = home;
	});

	test('every file has the same bytes.', () => {
		process.env['TZ'] = zone;
		const hours = { UTC: 0, 'Pacific/Kiritimati': -14, 'Pacific/Pago_Pago': 11 }[zone];
		expect(new Date(2025, 8, 5).getTimezoneOffset() / 60).toBe(hours);
		expect([...downloads(data, boundaries)]).toEqual([...files]);
	});

	test('a calendar shows each event on its day.', () => {
		process.env['TZ'] = zone;
		const entries = Object.values(parseICS(file('events.ics'))).filter(
			(entry) => entry.type === 'VEVENT',
		);
		expect(entries.length).toBe(withDay.length);
		for (const { uid, start, datetype } of entries) {
			const id = uid.split('@')[0] ?? '';
			expect(datetype).toBe('date');
			expect(iso(start.getFullYear(), start.getMonth() + 1, start.getDate())).toBe(event(id).date);
		}
	});
});

test('The calendar has the events whose day is known, as whole days without a time zone.', () => {
	const calendar = new ICAL.Component(ICAL.parse(file('events.ics')) as unknown[]);
	const entries = calendar.getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry));
	expect(entries.map(({ uid }) => uid.split('@')[0])).toEqual(withDay.map(({ id }) => id));
	for (const { uid, summary, startDate, endDate, duration } of entries) {
		const { title, date } = event(uid.split('@')[0] ?? '');
		expect(summary).toBe(title);
		expect(startDate.isDate).toBe(true);
		expect(startDate.toString()).toBe(date);
		expect([endDate.isDate, duration.toSeconds()]).toEqual([true, 24 * 60 * 60]);
	}
});

test('No line of the calendar is longer than 75 octets, and each ends with CR LF.', () => {
	const lines = file('events.ics').split('\r\n');
	expect(lines.at(-1)).toBe('');
	for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
	expect(file('events.ics').replaceAll('\r\n', '')).not.toContain('\n');
});

test('TimelineJS gets every event, with whole numbers as precise as the date is known.', () => {
	interface Slide {
		unique_id: string;
		start_date: { year: number; month?: number; day?: number; display_date?: string };
		text: { headline: string; text: string };
	}
	const { events } = JSON.parse(file('timelinejs.json')) as { events: Slide[] };
	expect(events.map((slide) => slide.unique_id)).toEqual(data.events.map(({ id }) => id));
	for (const { unique_id, start_date, text } of events) {
		const { year, month, day, display_date } = start_date;
		const { date, precision } = event(unique_id);
		const parts = [year, month, day].filter((part) => part !== undefined);
		expect(parts.every(Number.isInteger)).toBe(true);
		expect(parts.map(pad).join('-')).toBe(date);
		expect(display_date).toBe(precision === 'day' ? undefined : longDate(date));
		expect(text.text.replaceAll(/<\/?p>|&(amp|lt|gt);/g, '')).not.toMatch(/[<>&]/);
	}
});

test('Every date of the dataset is one of the calendar.', () => {
	const dates = [
		...data.events.map(({ date }) => date),
		...data.relations.flatMap(({ date }) => date ?? []),
		...data.positions.flatMap(({ asOf }) => asOf ?? []),
	];
	expect(dates.filter((date) => !isCalendarDate(date))).toEqual([]);
});
