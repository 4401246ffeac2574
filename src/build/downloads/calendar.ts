import ICAL from 'ical.js';
import { parts } from '#domain/dates.ts';
import { indexById, must } from '#domain/ref.ts';
import type { Dataset } from '#domain/schema.ts';

/** Octets in a line before it is folded: RFC 5545 asks for at most 75, the leading space of the next included. */
ICAL.foldLength = 74;

/**
 * The events whose day is known as a calendar by RFC 5545, each a whole day without a time zone. The stamp
 * is the day on which the data last changed, so that the same data gives the same bytes.
 */
export function calendarOf({ meta, events, places }: Dataset): string {
	const kinds = indexById(meta.kinds);
	const byId = indexById(places);
	const calendar = new ICAL.Component('vcalendar');
	calendar.addPropertyWithValue('version', '2.0');
	calendar.addPropertyWithValue(
		'prodid',
		`-//${meta.title}//Events//${meta.language.toUpperCase()}`,
	);
	calendar.addPropertyWithValue('calscale', 'GREGORIAN');
	calendar.addPropertyWithValue('method', 'PUBLISH');
	calendar.addPropertyWithValue('x-wr-calname', meta.title);
	const stamp = new ICAL.Time(
		{ ...parts(meta.updated), hour: 0, minute: 0, second: 0, isDate: false },
		ICAL.Timezone.utcTimezone,
	);
	const { host } = new URL(meta.address);
	for (const event of events.filter(({ precision }) => precision === 'day')) {
		const entry = new ICAL.Component('vevent');
		const day = new ICAL.Time({ ...parts(event.date), isDate: true }, ICAL.Timezone.localTimezone);
		entry.addPropertyWithValue('uid', `${event.id}@${host}`);
		entry.addPropertyWithValue('dtstamp', stamp);
		entry.addPropertyWithValue('dtstart', day);
		entry.addPropertyWithValue('summary', event.title);
		entry.addPropertyWithValue('description', `${event.summary}\n${event.dating}`);
		entry.addPropertyWithValue('categories', must(kinds, event.kind).label);
		if (event.place !== undefined) {
			entry.addPropertyWithValue('location', must(byId, event.place).name);
		}
		entry.addPropertyWithValue('url', `${meta.address}event/${event.id}.html`);
		entry.addPropertyWithValue('transp', 'TRANSPARENT');
		calendar.addSubcomponent(entry);
	}
	return `${calendar.toString()}\r\n`;
}
