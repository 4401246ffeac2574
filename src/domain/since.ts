import { daysBetween, spanWords } from './dates.ts';
import type { Library } from './edition.ts';
import { must } from './ref.ts';
import type { Event } from './schema.ts';

/** "1 day later", from one event to a later one; nothing where either has no day. */
export function laterWords(from: Event, to: Event): string {
	if (from.precision !== 'day' || to.precision !== 'day') return '';
	const days = daysBetween(from.date, to.date);
	return days > 0 ? `${spanWords(days)} later` : 'the same day';
}

/** How long after the last thing that it answers an event is; nothing where it answers none. */
export function sinceCall({ events }: Library, event: Event): string {
	const calls = event.respondsTo.map((id) => must(events, id));
	const last = calls.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
	return last === undefined ? '' : laterWords(last, event);
}
