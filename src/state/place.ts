import { isCalendarDate } from '#domain/dates.ts';
import type { Filter } from '#domain/filter.ts';
import { refTo, selectable, splitRef, type Ref } from '#domain/ref.ts';

/** The views of the explorer, by the name that an address gives them. */
export const views = ['map', 'graph', 'timeline'] as const;
/** One of them. */
export type View = (typeof views)[number];

/** Where a reader stands: all that a shared link, a story step or Back brings back. */
export interface Place extends Filter {
	readonly selected: Ref | undefined;
	/** The view in front where only one fits; the others are a tab away. */
	readonly view: View;
	/** Day as of which roles and ties are shown; undefined for the last day of the data. */
	readonly asOf: string | undefined;
	/** Words that are searched. */
	readonly words: string;
	/** Step of the story, counted from 1; undefined where the reader stands in none. */
	readonly storyStep: number | undefined;
}

/** Where a reader stands who has chosen nothing. */
export const home: Place = {
	selected: undefined,
	view: 'map',
	asOf: undefined,
	from: undefined,
	to: undefined,
	kinds: [],
	sources: [],
	differ: false,
	words: '',
	storyStep: undefined,
};

/** What an address may name. */
export interface Known {
	readonly refs: ReadonlySet<Ref>;
	readonly kinds: ReadonlyMap<string, unknown>;
	readonly sources: ReadonlyMap<string, unknown>;
}

/** What an address says: the place, and the parts that could not be read. */
export interface Reading {
	readonly place: Place;
	/** "event=no-such-event", as the reader would recognise it; empty for a good address. */
	readonly refused: readonly string[];
}

/** Singular of each selectable collection, its key in an address. */
export const singular = {
	events: 'event',
	actors: 'actor',
	countries: 'country',
	relations: 'relation',
} as const;

/** Longest search that an address carries; more is cut off. */
const longestWords = 80;

/**
 * The query string of a place, without `?`; empty at home. Parts at their default are left out.
 * {@link decode} reads it back.
 */
export function encode(place: Place): string {
	const query = new URLSearchParams();
	const put = (key: string, value: string | undefined) => {
		if (value !== undefined && value !== '') query.set(key, value);
	};
	if (place.selected !== undefined) {
		const { collection, id } = splitRef(place.selected);
		query.set(singular[collection], id);
	}
	put('asof', place.asOf);
	put('from', place.from);
	put('to', place.to);
	put('kind', place.kinds.join(','));
	put('source', place.sources.join(','));
	put('differ', place.differ ? '1' : undefined);
	put('q', place.words);
	if (place.view !== home.view) query.set('view', place.view);
	put('step', place.storyStep?.toString());
	// Commas between ids need no escape, and an address is read by people too.
	return query.toString().replaceAll('%2C', ',');
}

/**
 * The place that a query string names. Never throws: a part that is unknown or malformed falls back
 * to home and is listed as refused; keys that are not ours are ignored.
 */
export function decode(search: string, known: Known): Reading {
	const query = new URLSearchParams(search);
	const refused: string[] = [];
	const read = <T>(key: string, parse: (value: string) => T | undefined): T | undefined => {
		const value = query.get(key);
		if (value === null) return undefined;
		const parsed = parse(value);
		if (parsed === undefined) refused.push(`${key}=${value}`);
		return parsed;
	};
	const day = (value: string) => (value.length === 10 && isCalendarDate(value) ? value : undefined);
	const among = (index: ReadonlyMap<string, unknown>) => (value: string) => {
		const ids = [...new Set(value.split(','))];
		return ids.every((id) => index.has(id)) ? ids : undefined;
	};
	const refs = selectable.flatMap((collection) => {
		const ref = read(singular[collection], (id) => {
			const named = refTo(collection, id);
			return known.refs.has(named) ? named : undefined;
		});
		return ref ?? [];
	});
	const from = read('from', day);
	// A window that ends before it begins would hide everything: its end is refused.
	const to = read('to', (value) => (from !== undefined && value < from ? undefined : day(value)));
	const place: Place = {
		selected: refs[0],
		asOf: read('asof', day),
		from,
		to,
		kinds: read('kind', among(known.kinds)) ?? home.kinds,
		sources: read('source', among(known.sources)) ?? home.sources,
		differ: read('differ', (value) => (value === '1' ? true : undefined)) ?? home.differ,
		words: cut(query.get('q') ?? home.words),
		storyStep: read('step', (value) => (/^[1-9]\d?$/.test(value) ? Number(value) : undefined)),
		view: read('view', (value) => views.find((one) => one === value)) ?? home.view,
	};
	return { place, refused };
}

/** Counts whole characters, for half of one would not be read back. */
function cut(words: string): string {
	return Array.from(words).slice(0, longestWords).join('');
}
