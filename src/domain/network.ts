import { shortDate } from './dates.ts';
import type { Library } from './edition.ts';
import { must, refTo, type Ref } from './ref.ts';
import type { Actor, Dataset, Relation } from './schema.ts';

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
export interface TieLine {
	readonly ref: Ref;
	readonly arrow: '→' | '←' | '↔';
	/** "Reassurance force, 5 Sept 2025" */
	readonly other: string;
	/** "Putin warns Reassurance force, 5 Sept 2025" */
	readonly sentence: string;
}

/** What the picture draws: ties of pictured types between traceable actors, and the actors at their ends. */
export function pictured({ actors, relations, meta }: Dataset): Network {
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
export function listed({ actors, relations }: Dataset): Network {
	return { actors: actors.filter(isTraceable), relations };
}

/** Name of an actor where room is short. */
export function shortName({ label, name }: Actor): string {
	return label ?? name;
}

/** A tie in words: "Putin warns Reassurance force, 5 Sept 2025". */
export function tieSentence({ actors, types }: Library, relation: Relation): string {
	const { verb } = must(types, relation.type);
	return `${must(actors, relation.from).name} ${verb} ${must(actors, relation.to).name}${when(relation)}`;
}

/** All ties of an actor by verb, its own first, in the order of the vocabulary. */
export function verbGroups(library: Library, actor: Actor): readonly VerbGroup[] {
	const { relationTypes } = library.data.meta;
	const outgoing = relationTypes.map(
		({ id, verb }) => ({ id, verb, near: 'from', far: 'to' }) as const,
	);
	const incoming = relationTypes.map(
		({ id, inverse }) => ({ id, verb: inverse, near: 'to', far: 'from' }) as const,
	);
	const groups = new Map<string, TieLine[]>();
	for (const { id, verb, near, far } of [...outgoing, ...incoming]) {
		for (const relation of library.data.relations) {
			if (relation.type !== id || relation[near] !== actor.id) continue;
			const other = `${must(library.actors, relation[far]).name}${when(relation)}`;
			const line = {
				ref: refTo('relations', relation.id),
				other,
				sentence: `${actor.name} ${verb} ${other}`,
			};
			groups.set(verb, [...(groups.get(verb) ?? []), line]);
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
