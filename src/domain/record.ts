import { shortDate } from './dates.ts';
import type { Library } from './edition.ts';
import type { Actor, Event } from './schema.ts';

/** A page of the record, where it is too long for the first page of the site. */
export interface RecordPage {
	/** From the root of the site: `record/events-2.html`. */
	readonly path: string;
	/** "4 Sept 2025 to 5 Sept 2025", or "Actors 1 to 200". */
	readonly title: string;
	readonly events: readonly Event[];
	readonly actors: readonly Actor[];
}

/** Records up to which the first page of the site holds them all, and how many each further page holds. */
export const most = 200;

/** The pages on which the record is told that does not fit on the first; none where all of it does. */
export function recordPages({ chronology, data }: Library): readonly RecordPage[] {
	const events = chronology.length > most ? pagesOf(chronology) : [];
	const actors = data.actors.length > most ? pagesOf(data.actors) : [];
	return [
		...events.map((own, index) => ({
			path: `record/events-${index + 1}.html`,
			title: `${shortDate(own[0]?.date ?? '')} to ${shortDate(own.at(-1)?.date ?? '')}`,
			events: own,
			actors: [],
		})),
		...actors.map((own, index) => ({
			path: `record/actors-${index + 1}.html`,
			title: `Actors ${index * most + 1} to ${index * most + own.length}`,
			events: [],
			actors: own,
		})),
	];
}

function pagesOf<T>(records: readonly T[]): readonly (readonly T[])[] {
	return Array.from({ length: Math.ceil(records.length / most) }, (_, index) =>
		records.slice(index * most, (index + 1) * most),
	);
}
