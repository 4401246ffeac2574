import { daysBetween } from '../dates.ts';
import type { Fault } from '../fault.ts';
import type { Dataset } from '../schema.ts';

/** Whether one date is later than another, as far as the coarser of both tells. */
function isLater(one: string, other: string): boolean {
	const length = Math.min(one.length, other.length);
	return one.slice(0, length) > other.slice(0, length);
}

const lengths = { year: 4, month: 7, day: 10 } as const;
/** A wave is drawn as equal day columns, and more than these cannot be read on a phone. */
const longestWave = 14;

/** Dates agree with their precision, replies come after what they answer, waves are short. */
export function agreementOfDates(data: Dataset): Fault[] {
	const byId = new Map(data.events.map((event) => [event.id, event]));
	const precise = data.events
		.filter(({ date, precision }) => date.length !== lengths[precision])
		.map(({ id, date, precision }) => ({
			file: 'events.yaml',
			record: id,
			wrong: `the date "${date}" is not as precise as its precision, ${precision}`,
			right: `Write the date as ${'YYYY-MM-DD'.slice(0, lengths[precision])}, or change the precision`,
		}));
	const replies = data.events.flatMap((event) =>
		event.respondsTo
			.flatMap((id) => byId.get(id) ?? [])
			.filter((earlier) => earlier === event || isLater(earlier.date, event.date))
			.map((earlier) => ({
				file: 'events.yaml',
				record: event.id,
				wrong: `it responds to "${earlier.id}", which is later or itself`,
				right: 'A reply comes on the day of what it answers or after it: check both dates',
			})),
	);
	const waves = data.meta.waves
		.filter(({ from, to }) => daysBetween(from, to) < 0 || daysBetween(from, to) >= longestWave)
		.map(({ id, from, to }) => ({
			file: 'site.yaml',
			record: `waves/${id}`,
			wrong: `it runs from ${from} to ${to}`,
			right: `Let it end after it begins and last at most ${longestWave} days; split a longer one`,
		}));
	return [...precise, ...replies, ...waves];
}
