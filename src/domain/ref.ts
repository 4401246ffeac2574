import type { Dataset } from './schema.ts';

/** What a reader can select, in the order in which an address is read. */
export const selectable = ['events', 'actors', 'countries', 'relations'] as const;

/** A collection whose items can be selected; countries come from the boundaries. */
export type Selectable = (typeof selectable)[number];

/** A pointer to one selectable item, as `data-item` carries it: `events/first-meeting`. */
export type Ref = `${Selectable}/${string}`;

/** Makes a pointer from its two parts. */
export function refTo(collection: Selectable, id: string): Ref {
	return `${collection}/${id}`;
}

/** The collection and the id of a pointer. */
export function splitRef(ref: Ref): { collection: Selectable; id: string } {
	const slash = ref.indexOf('/');
	return { collection: ref.slice(0, slash) as Selectable, id: ref.slice(slash + 1) };
}

/** Any record with an id. */
export type Identified = { readonly id: string };

/** An index of records by id; later records with the same id are ignored. */
export function indexById<T extends Identified>(records: readonly T[]): ReadonlyMap<string, T> {
	const index = new Map<string, T>();
	for (const record of records) if (!index.has(record.id)) index.set(record.id, record);
	return index;
}

/** Records by keys of which each may have several, in their order. */
export function groupBy<T>(
	records: readonly T[],
	keysOf: (record: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
	const groups = new Map<string, T[]>();
	for (const record of records) {
		for (const key of new Set(keysOf(record))) {
			const group = groups.get(key);
			if (group) group.push(record);
			else groups.set(key, [record]);
		}
	}
	return groups;
}

/** The record at an id, or an error that names what is missing: for ids that the build has checked. */
export function must<T>(index: ReadonlyMap<string, T>, id: string): T {
	const found = index.get(id);
	if (found === undefined) throw new Error(`no record has the id "${id}"`);
	return found;
}

/** Every id that a pointer may name, for checking addresses. */
export function knownRefs(
	data: Pick<Dataset, 'events' | 'actors' | 'relations'>,
	countries: readonly Identified[],
): ReadonlySet<Ref> {
	return new Set([
		...data.events.map(({ id }) => refTo('events', id)),
		...data.actors.map(({ id }) => refTo('actors', id)),
		...data.relations.map(({ id }) => refTo('relations', id)),
		...countries.map(({ id }) => refTo('countries', id)),
	]);
}

/** Those of some addresses of records that name a selectable item, in their order. */
export function selectableOf(
	{ refs }: { readonly refs: ReadonlySet<string> },
	addresses: readonly string[],
): readonly Ref[] {
	return addresses.filter((address): address is Ref => refs.has(address));
}
