import type { Library } from './edition.ts';
import { must, refTo, type Ref } from './ref.ts';
import type { Event, Evidence, Relation } from './schema.ts';

/** What a reader narrows the record to. Empty lists and undefined ends narrow nothing. */
export interface Filter {
	/** Kinds of event. */
	readonly kinds: readonly string[];
	/** Articles that must carry the claim: at least one of them. */
	readonly sources: readonly string[];
	/** Only claims on which sources differ. */
	readonly differ: boolean;
	/** First and last day of the window. */
	readonly from: string | undefined;
	readonly to: string | undefined;
}

/** Whether a filter narrows anything. */
export function isNarrow({ kinds, sources, differ, from, to }: Filter): boolean {
	return kinds.length > 0 || sources.length > 0 || differ || from !== undefined || to !== undefined;
}

/**
 * The events and ties that pass a filter. A tie passes by its own evidence and date; where kinds are asked
 * for, it must show in an event of such a kind, and a tie in no event does not pass.
 * @param found what a search found; undefined where nothing is searched
 */
export function passing(
	library: Library,
	filter: Filter,
	found?: ReadonlySet<Ref>,
): ReadonlySet<Ref> {
	const { data } = library;
	const isFound = (item: Ref) => found === undefined || found.has(item);
	const events = data.events.filter(
		(event) => passesAsEvent(library, filter, event) && isFound(refTo('events', event.id)),
	);
	const ties = data.relations.filter(
		(tie) => passesAsTie(library, filter, tie) && isFound(refTo('relations', tie.id)),
	);
	return new Set([
		...events.map(({ id }) => refTo('events', id)),
		...ties.map(({ id }) => refTo('relations', id)),
	]);
}

function passesAsEvent(library: Library, filter: Filter, event: Event): boolean {
	return (
		(filter.kinds.length === 0 || filter.kinds.includes(event.kind)) &&
		isCarried(filter, event.evidence) &&
		isWithin(filter, event.date) &&
		(!filter.differ || library.disputed.has(refTo('events', event.id)))
	);
}

function passesAsTie(library: Library, filter: Filter, tie: Relation): boolean {
	const event = tie.event === undefined ? undefined : must(library.events, tie.event);
	if (filter.kinds.length > 0 && !(event && filter.kinds.includes(event.kind))) return false;
	return (
		isCarried(filter, tie.evidence) &&
		(tie.date === undefined || isWithin(filter, tie.date)) &&
		(!filter.differ || library.disputed.has(refTo('relations', tie.id)))
	);
}

function isCarried({ sources }: Filter, evidence: readonly Evidence[]): boolean {
	return sources.length === 0 || evidence.some(({ source }) => sources.includes(source));
}

/** Whether a date, as far as it is known, can lie in the window. */
function isWithin({ from, to }: Filter, date: string): boolean {
	return (
		(from === undefined || date >= from.slice(0, date.length)) &&
		(to === undefined || date <= to.slice(0, date.length))
	);
}
