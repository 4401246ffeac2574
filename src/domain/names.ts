import { shortDate } from './dates.ts';
import type { Library } from './edition.ts';
import { must, splitRef, type Ref } from './ref.ts';
import type { Actor, Relation } from './schema.ts';

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

/** "Russia warns Reassurance force, 5 Sept 2025": a tie from its giver to its taker. */
export function tieSentence(library: Library, { from, to, type, date }: Relation): string {
	const { verb } = must(library.types, type);
	const when = date === undefined ? '' : `, ${shortDate(date)}`;
	return `${must(library.actors, from).name} ${verb} ${must(library.actors, to).name}${when}`;
}
