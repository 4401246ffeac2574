import { longDate, parts } from '#domain/dates.ts';
import { escape } from '#domain/markup.ts';
import { indexById, must } from '#domain/ref.ts';
import type { Dataset, Event } from '#domain/schema.ts';

/** A date as TimelineJS has it: whole numbers, as many as are known, and words where a day is not. */
interface SlideDate {
	readonly year: number;
	readonly month?: number;
	readonly day?: number;
	readonly display_date?: string;
}

/** The events as TimelineJS 3 reads them (https://timeline.knightlab.com/docs/json-format.html). */
export function timelineJsOf({ meta, events, sources }: Dataset): string {
	const kinds = indexById(meta.kinds);
	const timeline = {
		scale: 'human',
		title: { text: { headline: escape(meta.title), text: paragraph(meta.description) } },
		events: events.map((event) => ({
			unique_id: event.id,
			start_date: slideDate(event.date),
			group: must(kinds, event.kind).label,
			text: { headline: escape(event.title), text: textOf(event, sources.length) },
		})),
	};
	return `${JSON.stringify(timeline, null, '\t')}\n`;
}

function slideDate(date: string): SlideDate {
	const { year, month, day } = parts(date);
	if (date.length === 10) return { year, month, day };
	return { year, ...(date.length === 7 ? { month } : {}), display_date: longDate(date) };
}

function textOf({ summary, condition, dating, evidence }: Event, articles: number): string {
	const letters = [...new Set(evidence.map(({ source }) => source))].sort();
	return [
		summary,
		...(condition === undefined ? [] : [`Condition: ${condition}.`]),
		`Date: ${dating}`,
		`Carried by ${letters.length} of the ${articles} articles: ${letters.join(', ')}.`,
	]
		.map(paragraph)
		.join('');
}

/** TimelineJS takes text as HTML. */
function paragraph(text: string): string {
	return `<p>${escape(text)}</p>`;
}
