import type { Library } from './edition.ts';
import { must, refTo, splitRef, type Ref } from './ref.ts';
import type { Actor, Event, Relation } from './schema.ts';

/** How an item is lit: chosen by the reader, linked to the chosen one, or neither. */
export type Light = 'selected' | 'linked' | 'unlit' | 'plain';

/** The items that belong to the selected one, itself included. Empty when nothing is selected. */
export function linkedTo(library: Library, selected: Ref | undefined): ReadonlySet<Ref> {
	if (selected === undefined) return new Set();
	const { collection, id } = splitRef(selected);
	const links = {
		events: () => linksOfEvent(library, must(library.events, id)),
		actors: () => linksOfActor(library, must(library.actors, id)),
		countries: () => linksOfCountry(library, id),
		relations: () => linksOfRelation(library, must(library.relations, id)),
	}[collection]();
	return new Set([selected, ...links]);
}

/** How one item is lit under a selection. */
export function lightOf(item: Ref, selected: Ref | undefined, linked: ReadonlySet<Ref>): Light {
	if (selected === undefined && linked.size === 0) return 'plain';
	if (item === selected) return 'selected';
	return linked.has(item) ? 'linked' : 'unlit';
}

/** The countries of an actor: its own, and those of its members that an article names. */
export function countriesOf({ country, countries }: Actor): readonly string[] {
	return country === undefined ? countries : [country, ...countries];
}

/** Events that answer this one. */
export function answersTo({ answers }: Library, id: string): readonly Event[] {
	return answers.get(id) ?? [];
}

function linksOfEvent(library: Library, event: Event): Ref[] {
	const { data } = library;
	return [
		...event.respondsTo.map((id) => refTo('events', id)),
		...answersTo(library, event.id).map(({ id }) => refTo('events', id)),
		...event.actors.map(({ id }) => refTo('actors', id)),
		...data.relations
			.filter((relation) => relation.event === event.id)
			.flatMap((relation) => [refTo('relations', relation.id), ...endsOf(relation)]),
		...event.countries.map((id) => refTo('countries', id)),
	];
}

function linksOfActor(library: Library, actor: Actor): Ref[] {
	const ties = library.ties.get(actor.id) ?? [];
	return [
		...(library.deeds.get(actor.id) ?? []).map(({ id }) => refTo('events', id)),
		...ties.flatMap((tie) => [refTo('relations', tie.id), ...endsOf(tie)]),
		...countriesOf(actor).map((id) => refTo('countries', id)),
	];
}

function linksOfCountry({ data }: Library, country: string): Ref[] {
	return [
		...data.events
			.filter(({ countries }) => countries.includes(country))
			.map(({ id }) => refTo('events', id)),
		...data.actors
			.filter((actor) => countriesOf(actor).includes(country))
			.map(({ id }) => refTo('actors', id)),
	];
}

function linksOfRelation(library: Library, relation: Relation): Ref[] {
	const ends = [must(library.actors, relation.from), must(library.actors, relation.to)];
	return [
		...endsOf(relation),
		...(relation.event === undefined ? [] : [refTo('events', relation.event)]),
		...ends.flatMap(countriesOf).map((id) => refTo('countries', id)),
	];
}

function endsOf({ from, to }: Relation): Ref[] {
	return [refTo('actors', from), refTo('actors', to)];
}
