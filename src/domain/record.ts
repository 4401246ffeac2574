import { shortDate } from './dates.ts';
import type { Library } from './edition.ts';
import type { Actor, Event } from './schema.ts';

/** A part of the record, on a page of its own where the whole is too long for one. */
export interface RecordPage {
	/** From the root of the site: `record/events-2.html`. */
	readonly path: string;
	/** "4 Sept 2025 to 5 Sept 2025", or "Actors 1 to 200". */
	readonly title: string;
	readonly events: readonly Event[];
	readonly actors: readonly Actor[];
}

/** Records up to which one page holds them all, and how many each page of a part holds. */
export const mostOnAPage = 200;

/** The pages on which a record is told that does not fit on one; none where all of it does. */
export function recordPages({ chronology, data }: Library): readonly RecordPage[] {
	const events = chronology.length > mostOnAPage ? pagesOf(chronology) : [];
	const actors = data.actors.length > mostOnAPage ? pagesOf(data.actors) : [];
	return [
		...events.map((own, index) => ({
			path: `record/events-${index + 1}.html`,
			title: `${shortDate(own[0]?.date ?? '')} to ${shortDate(own.at(-1)?.date ?? '')}`,
			events: own,
			actors: [],
		})),
		...actors.map((own, index) => ({
			path: `record/actors-${index + 1}.html`,
			title: `Actors ${index * mostOnAPage + 1} to ${index * mostOnAPage + own.length}`,
			events: [],
			actors: own,
		})),
	];
}

function pagesOf<T>(records: readonly T[]): readonly (readonly T[])[] {
	return Array.from({ length: Math.ceil(records.length / mostOnAPage) }, (_, index) =>
		records.slice(index * mostOnAPage, (index + 1) * mostOnAPage),
	);
}
