import { shortDate } from './dates.ts';
import type { Abridged, Library } from './edition.ts';
import { verbOf } from './names.ts';
import { must, refTo, type Ref } from './ref.ts';
import type { Actor, Relation } from './schema.ts';

/** Actors and ties of one picture or list. */
export interface Network {
	readonly actors: readonly Actor[];
	readonly relations: readonly Relation[];
}

/** An actor's ties of one verb: "warns" or, from the other end, "is warned by". */
export interface VerbGroup {
	readonly verb: string;
	readonly ties: readonly TieLine[];
}

/** A tie as seen from one of its ends. */
interface TieLine {
	readonly ref: Ref;
	readonly arrow: '→' | '←' | '↔';
	/** "Reassurance force, 5 Sept 2025" */
	readonly other: string;
}

/** What the picture draws: ties of pictured types between traceable actors, and the actors at their ends. */
export function pictured({
	actors,
	relations,
	meta,
}: Pick<Abridged, 'actors' | 'relations' | 'meta'>): Network {
	const drawn = new Set(meta.relationTypes.filter((type) => type.pictured).map(({ id }) => id));
	const traceable = new Set(actors.filter(isTraceable).map(({ id }) => id));
	const ties = relations.filter(
		({ type, from, to }) =>
			drawn.has(type) && from !== to && traceable.has(from) && traceable.has(to),
	);
	const ends = new Set(ties.flatMap(({ from, to }) => [from, to]));
	return { actors: actors.filter(({ id }) => ends.has(id)), relations: ties };
}

/** What the list holds: every traceable actor and every tie. */
export function listed({ actors, relations }: Pick<Abridged, 'actors' | 'relations'>): Network {
	return { actors: actors.filter(isTraceable), relations };
}

/** All ties of an actor by verb, its own first, in the order of the vocabulary. */
export function verbGroups(library: Library, actor: Actor): readonly VerbGroup[] {
	const groups = new Map<string, TieLine[]>();
	const all = library.ties.get(actor.id) ?? [];
	for (const [near, far] of [['from', 'to'] as const, ['to', 'from'] as const]) {
		for (const type of library.data.meta.relationTypes) {
			const verb = verbOf(type, actor, near);
			const arrow = type.end === 'both' ? '↔' : near === 'from' ? '→' : '←';
			for (const relation of all) {
				if (relation.type !== type.id || relation[near] !== actor.id) continue;
				const ref = refTo('relations', relation.id);
				const other = `${must(library.actors, relation[far]).name}${when(relation)}`;
				const line: TieLine = { ref, arrow, other };
				groups.set(verb, [...(groups.get(verb) ?? []), line]);
			}
		}
	}
	return [...groups].map(([verb, ties]) => ({ verb, ties }));
}

/** Actors of one kind, each with the number of its ties among some. */
export interface KindGroup {
	readonly kind: string;
	readonly actors: readonly { readonly actor: Actor; readonly count: number }[];
}

/** The listed actors by kind, in the order of the vocabulary, with how many of some ties each has. */
export function kindGroups({ data }: Library, ties: readonly Relation[]): readonly KindGroup[] {
	const { actors } = listed(data);
	return data.meta.actorKinds
		.map(({ id, plural }) => ({
			kind: plural,
			actors: actors
				.filter(({ kind }) => kind === id)
				.map((actor) => ({ actor, count: ties.filter((tie) => isOf(tie, actor.id)).length })),
		}))
		.filter((group) => group.actors.length > 0);
}

/** An actor and those it is tied to, most ties first. */
export interface Neighbours {
	readonly near: readonly { readonly actor: Actor; readonly ties: readonly Relation[] }[];
	/** How many were left out. */
	readonly left: number;
}

/** The neighbours of an actor by some ties, at most so many. */
export function neighboursOf(
	{ actors }: Library,
	id: string,
	ties: readonly Relation[],
	most: number,
): Neighbours {
	const near = new Map<string, Relation[]>();
	for (const tie of ties) {
		if (!isOf(tie, id) || tie.from === tie.to) continue;
		const other = tie.from === id ? tie.to : tie.from;
		near.set(other, [...(near.get(other) ?? []), tie]);
	}
	const all = [...near].map(([other, own]) => ({ actor: must(actors, other), ties: own }));
	const first = all.toSorted((a, b) => b.ties.length - a.ties.length).slice(0, most);
	return { near: first, left: all.length - first.length };
}

function isOf({ from, to }: Relation, id: string): boolean {
	return from === id || to === id;
}

function isTraceable({ status }: Actor): boolean {
	return status !== 'untraceable';
}

function when({ date, status }: Relation): string {
	return `${date === undefined ? '' : `, ${shortDate(date)}`}${status === 'contested' ? ', contested' : ''}`;
}
