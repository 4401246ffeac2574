/** What follows from the lesson and the records that it rests on. */
import { shortDate } from './dates.ts';
import type { Lesson } from './lesson-schema.ts';
import { must, type Identified } from './ref.ts';
import type { Dataset, Event, Evidence } from './schema.ts';

/** Words at a line of an article. */
export interface Printed {
	readonly words: string;
	readonly source: string;
	readonly line: number;
}

/** Whether the words are a speaker's, what an article reports, or its own voice; undefined where no record cites them. */
export function modeOf(
	data: Dataset,
	{ words, source, line }: Printed,
): Evidence['mode'] | undefined {
	const isQuoted = data.quotes.some(
		(quote) =>
			quote.words.includes(words) &&
			quote.printedIn.some((at) => at.source === source && at.line === line),
	);
	if (isQuoted) return 'quote';
	const lists: readonly { readonly evidence: readonly Evidence[] }[] = [
		...data.events,
		...data.actors,
		...data.relations,
		...data.positions,
		...data.glossary,
	];
	return lists
		.flatMap(({ evidence }) => evidence)
		.find((one) => one.source === source && one.line === line && one.excerpt.includes(words))?.mode;
}

/** Where words stand, and whose they are there. */
function whereOf(data: Dataset, printed: Printed): string {
	const { source, line } = printed;
	const told = {
		quote: `quoted in ${source}`,
		paraphrase: `as reported by ${source}`,
		assertion: `in ${source}’s own voice`,
	};
	return `${told[modeOf(data, printed) ?? 'assertion']}, line ${line}`;
}

/** A term to be sorted, with everything that is told once it is. */
export interface Sortable extends Printed {
	/** Stable within the lesson: its place, counted from 1. */
	readonly number: number;
	readonly group: string;
	readonly event: Event;
	/** "Maria Zakharova, 8 Jan 2026, quoted in E, line 10". */
	readonly told: string;
}

/** The terms of the sorting, with speaker, day and article. */
export function sortables(data: Dataset): readonly Sortable[] {
	return (data.lesson.sort?.terms ?? []).map((term, index) => {
		const event = found(data.events, term.event);
		const who =
			term.speaker === undefined
				? []
				: [found(data.actors, term.speaker).name, shortDate(event.date)];
		const { words, source, line, group } = term;
		return {
			words,
			source,
			line,
			group,
			event,
			number: index + 1,
			told: [...who, whereOf(data, term)].join(', '),
		};
	});
}

type Length = Lesson['lengths'][number];
type Session = Length['sessions'][number];

/** A phase of a session, with the minutes of the lesson at which it begins and ends. */
export interface Timed {
	readonly activity: Lesson['activities'][number];
	readonly minutes: number;
	readonly from: number;
	readonly to: number;
	readonly how: string | undefined;
}

/** The phases of a session by the clock. */
export function timed({ activities }: Lesson, { phases }: Session): readonly Timed[] {
	let at = 0;
	return phases.map(({ activity, minutes, how }) => {
		const from = at;
		at += minutes;
		return { activity: found(activities, activity), minutes, from, to: at, how };
	});
}

/** Minutes as a duration of ISO 8601: `PT45M`. */
export function duration(minutes: number): string {
	return `PT${minutes}M`;
}

/** The record with an id, or an error that names it: the build has checked that it is there. */
function found<T extends Identified>(records: readonly T[], id: string): T {
	return must(new Map(records.map((record) => [record.id, record])), id);
}

/** An event that can be compared, with the articles that carry it. */
export interface Comparable {
	readonly event: Event;
	readonly carriers: readonly string[];
}

/** Every event by time, with the articles that carry it in the order of their letters. */
export function comparables(
	{ sources }: Pick<Dataset, 'sources'>,
	inTime: readonly Event[],
): readonly Comparable[] {
	return inTime.map((event) => ({
		event,
		carriers: sources
			.map(({ id }) => id)
			.filter((id) => event.evidence.some(({ source }) => source === id)),
	}));
}

/** The pair with which the comparison begins: the lesson's, or the first that two articles carry. */
export function firstPair(
	data: Dataset,
	all: readonly Comparable[],
): { readonly event: string; readonly sources: readonly [string, string] } | undefined {
	if (data.lesson.compare) return data.lesson.compare;
	for (const { event, carriers } of all) {
		const [first, second] = carriers;
		if (first !== undefined && second !== undefined) {
			return { event: event.id, sources: [first, second] };
		}
	}
	return undefined;
}
