import { refTo, selectable, splitRef, type Ref } from '#domain/ref.ts';

/** The views of the explorer, by the name that an address gives them. */
export const views = ['map', 'graph', 'timeline'] as const;
export type View = (typeof views)[number];

/** Where a reader stands: all that a shared link, a story step or Back brings back. */
export interface Place {
	readonly selected: Ref | undefined;
	/** The view in front where only one fits; the others are a tab away. */
	readonly view: View;
}

/** Where a reader stands who has chosen nothing. */
export const home: Place = { selected: undefined, view: 'map' };

/** What an address says: the place, and the parts that could not be read. */
export interface Reading {
	readonly place: Place;
	/** "event=no-such-event", as the reader would recognise it; empty for a good address. */
	readonly refused: readonly string[];
}

/** Singular of each selectable collection, its key in an address. */
const keys = {
	events: 'event',
	actors: 'actor',
	countries: 'country',
	relations: 'relation',
} as const;

/**
 * The query string of a place, without `?`; empty at home. Parts at their default are left out.
 * {@link decode} reads it back.
 */
export function encode(place: Place): string {
	const query = new URLSearchParams();
	if (place.selected !== undefined) {
		const { collection, id } = splitRef(place.selected);
		query.set(keys[collection], id);
	}
	if (place.view !== home.view) query.set('view', place.view);
	return query.toString();
}

/**
 * The place that a query string names. Never throws: a part that is unknown or malformed falls back
 * to home and is listed as refused; keys that are not ours are ignored.
 * @param known the pointers that exist
 */
export function decode(search: string, known: ReadonlySet<Ref>): Reading {
	const query = new URLSearchParams(search);
	const refused: string[] = [];
	const refs: Ref[] = [];
	for (const collection of selectable) {
		const id = query.get(keys[collection]);
		if (id === null) continue;
		const ref = refTo(collection, id);
		if (known.has(ref)) refs.push(ref);
		else refused.push(`${keys[collection]}=${id}`);
	}
	const asked = query.get('view');
	const view = views.find((one) => one === asked);
	if (asked !== null && view === undefined) refused.push(`view=${asked}`);
	return { place: { selected: refs[0], view: view ?? home.view }, refused };
}
