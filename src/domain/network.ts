import { shortDate } from './dates.ts';
import type { Abridged, Library } from './edition.ts';
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
	for (const [near, far] of [['from', 'to'] as const, ['to', 'from'] as const]) {
		for (const type of library.data.meta.relationTypes) {
			const verb = near === 'from' ? type.verb : type.inverse;
			const arrow = type.end === 'both' ? '↔' : near === 'from' ? '→' : '←';
			for (const relation of library.data.relations) {
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

function isTraceable({ status }: Actor): boolean {
	return status !== 'untraceable';
}

function when({ date, status }: Relation): string {
	return `${date === undefined ? '' : `, ${shortDate(date)}`}${status === 'contested' ? ', contested' : ''}`;
}
