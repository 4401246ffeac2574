import type { Library } from './edition.ts';
import { refTo, type Ref } from './ref.ts';
import { partsOf, type Part } from './roles.ts';
import type { Relation } from './schema.ts';

/** What a reader sees who has narrowed nothing: every page begins with it. */
export interface Whole {
	readonly passing: ReadonlySet<Ref>;
	/** The ties that are reported by the last day of the data. */
	readonly ties: readonly Relation[];
	readonly parts: ReadonlyMap<string, Part>;
}

const known = new WeakMap<Library, Whole>();

/** The whole of a library, made once, however many pages are drawn from it. */
export function wholeOf(library: Library): Whole {
	const before = known.get(library);
	if (before) return before;
	const { events, relations, meta } = library.data;
	const made = {
		passing: new Set([
			...events.map(({ id }) => refTo('events', id)),
			...relations.map(({ id }) => refTo('relations', id)),
		]),
		ties: relations.filter(({ date }) => date === undefined || date <= meta.coversUntil),
		parts: partsOf(library, meta.coversUntil),
	};
	known.set(library, made);
	return made;
}
