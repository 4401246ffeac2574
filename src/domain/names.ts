import { shortDate } from './dates.ts';
import type { Library } from './edition.ts';
import { must, splitRef, type Ref } from './ref.ts';
import type { Actor, Relation, RelationType } from './schema.ts';

/** What an item is called where it is one line: an event by its title, a tie by its sentence. */
export function nameOf(library: Library, item: Ref): string {
	const { collection, id } = splitRef(item);
	return {
		events: () => must(library.events, id).title,
		actors: () => must(library.actors, id).name,
		countries: () => must(library.countries, id).name,
		relations: () => tieSentence(library, must(library.relations, id)),
	}[collection]();
}

/** What an actor is called in a picture, where room is short. */
export function labelOf({ label, name }: Actor): string {
	return label ?? name;
}

/** The verb of a tie as it agrees with the actor at one of its ends: "warns", "warn", "are warned by". */
export function verbOf(type: RelationType, { plural }: Actor, end: 'from' | 'to' = 'from'): string {
	if (end === 'from') return (plural && type.plural) || type.verb;
	return (plural && type.inversePlural) || type.inverse;
}

/** "Russia warns Reassurance force, 5 Sept 2025": a tie from its giver to its taker. */
export function tieSentence(library: Library, { from, to, type, date }: Relation): string {
	const giver = must(library.actors, from);
	const verb = verbOf(must(library.types, type), giver);
	const when = date === undefined ? '' : `, ${shortDate(date)}`;
	return `${giver.name} ${verb} ${must(library.actors, to).name}${when}`;
}
