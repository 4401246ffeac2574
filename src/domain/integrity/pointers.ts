import type { Fault } from '../fault.ts';
import { nearest } from '../nearest.ts';
import type { Identified } from '../ref.ts';
import type { CollectionName, Dataset } from '../schema.ts';
import { collectionNames, fileOf } from './files.ts';

/** A field that names another record. */
interface Pointer {
	readonly part: CollectionName | 'meta';
	readonly record: string;
	readonly field: string;
	readonly id: string | undefined;
	/** The records it may name. */
	readonly among: ReadonlySet<string>;
	/** What they are called: "an actor". */
	readonly noun: string;
}

/** Every id that a record names exists: actors, places, events, kinds, countries and the rest. */
export function pointersResolve(data: Dataset, countries: readonly Identified[]): Fault[] {
	return pointersOf(data, countries).flatMap(({ part, record, field, id, among, noun }) => {
		if (id === undefined || among.has(id)) return [];
		const close = nearest(id, among).map((word) => `"${word}"`);
		return {
			file: fileOf(part),
			record,
			wrong: `${field} "${id}" is not ${noun}`,
			right:
				close.length > 0
					? `Perhaps ${close.join(' or ')}; otherwise add it first`
					: 'Add it first, for there is none yet',
		};
	});
}

function pointersOf(data: Dataset, countries: readonly Identified[]): Pointer[] {
	const ids = (records: readonly Identified[]) => new Set(records.map(({ id }) => id));
	const { meta } = data;
	const actors = { among: ids(data.actors), noun: 'an actor' };
	const events = { among: ids(data.events), noun: 'an event' };
	const places = { among: ids(data.places), noun: 'a place' };
	const sources = { among: ids(data.sources), noun: 'one of the articles' };
	const ties = { among: ids(data.relations), noun: 'a relation' };
	const lands = { among: ids(countries), noun: 'a country of the map' };
	const types = { among: ids(meta.relationTypes), noun: 'a type of relation in site.yaml' };
	const anything = {
		among: new Set(collectionNames.flatMap((name) => data[name].map(({ id }) => `${name}/${id}`))),
		noun: 'the address of a record',
	};
	const inPictures = {
		among: new Set([...anything.among, ...countries.map(({ id }) => `countries/${id}`)]),
		noun: 'an item of a picture',
	};
	return [
		...data.actors.flatMap((one) => [
			point('actors', one.id, 'kind', one.kind, {
				among: ids(meta.actorKinds),
				noun: 'a kind of actor in site.yaml',
			}),
			point('actors', one.id, 'camp', one.camp, {
				among: ids(meta.camps),
				noun: 'a camp in site.yaml',
			}),
			point('actors', one.id, 'country', one.country, lands),
			...one.countries.map((id) => point('actors', one.id, 'country', id, lands)),
			...one.memberOf.map((id) => point('actors', one.id, 'memberOf', id, actors)),
		]),
		...data.places.map((one) => point('places', one.id, 'country', one.country, lands)),
		...data.events.flatMap((one) => [
			point('events', one.id, 'kind', one.kind, {
				among: ids(meta.kinds),
				noun: 'a kind of event in site.yaml',
			}),
			point('events', one.id, 'place', one.place, places),
			...one.actors.map(({ id }) => point('events', one.id, 'actor', id, actors)),
			...one.countries.map((id) => point('events', one.id, 'country', id, lands)),
			...one.respondsTo.map((id) => point('events', one.id, 'respondsTo', id, events)),
		]),
		...data.relations.flatMap((one) => [
			point('relations', one.id, 'from', one.from, actors),
			point('relations', one.id, 'to', one.to, actors),
			point('relations', one.id, 'type', one.type, types),
			point('relations', one.id, 'event', one.event, events),
		]),
		...data.positions.flatMap((one) => [
			point('positions', one.id, 'issue', one.issue, {
				among: ids(data.issues),
				noun: 'an issue',
			}),
			point('positions', one.id, 'actor', one.actor, actors),
		]),
		...data.issues.map((one) =>
			point('issues', one.id, 'theme', one.theme, {
				among: ids(meta.themes),
				noun: 'a theme in site.yaml',
			}),
		),
		...meta.parties.flatMap((one) =>
			one.actors.map((id) => point('meta', `parties/${one.id}`, 'actor', id, actors)),
		),
		...data.quotes.flatMap((one) => [
			point('quotes', one.id, 'speaker', one.speaker, actors),
			point('quotes', one.id, 'occasion', one.occasion, events),
		]),
		...data.discrepancies.flatMap((one) => [
			point('discrepancies', one.id, 'kind', one.kind, {
				among: ids(meta.discrepancyKinds),
				noun: 'a kind of discrepancy in site.yaml',
			}),
			...one.touches.map((id) => point('discrepancies', one.id, 'touches', id, anything)),
		]),
		...data.questions.flatMap((one) =>
			one.items.map((id) => point('questions', one.id, 'item', id, anything)),
		),
		...data.changes.flatMap((one) =>
			one.touches.map((id) => point('changes', one.id, 'touches', id, anything)),
		),
		...data.story.flatMap((one) => [
			...one.frames.flatMap(({ items }) =>
				items.map((id) => point('story', one.id, 'frames item', id, anything)),
			),
			...(one.slide?.look ?? []).map((id) => point('story', one.id, 'slide look', id, inPictures)),
			...(one.slide?.ties ?? []).map(({ tie }) => point('story', one.id, 'slide tie', tie, ties)),
			point('story', one.id, 'slide standing', one.slide?.standing, {
				among: new Set(meta.standing.map(({ title }) => title)),
				noun: 'the title of a group of what stands in site.yaml',
			}),
		]),
		...meta.standing.flatMap((group) =>
			group.items.flatMap(({ items }) =>
				items.map((id) => point('meta', `standing/${group.title}`, 'item', id, anything)),
			),
		),
		...meta.lineages.flatMap(({ title, steps }) =>
			steps.map(({ event }) => point('meta', `lineages/${title}`, 'event', event, events)),
		),
		...meta.compare.flatMap(({ left, right }) =>
			[left, right].map(({ source }) => point('meta', 'compare', 'source', source, sources)),
		),
		...meta.roles.flatMap((one) => [
			point('meta', `roles/${one.id}`, 'relation', one.relation, types),
			point('meta', `roles/${one.id}`, 'among actor', one.among?.actor, actors),
		]),
		...meta.waves.flatMap((one) => [
			point('meta', `waves/${one.id}`, 'call event', one.call.event, events),
			point('meta', `waves/${one.id}`, 'response event', one.response.event, events),
		]),
		...meta.map.labels.map((one) => point('meta', 'map/labels', 'country', one.country, lands)),
		...meta.map.names.map((one) => point('meta', 'map/names', 'country', one.country, lands)),
		...meta.map.marks.map((one) => point('meta', 'map/marks', 'place', one.place, places)),
	];
}

function point(
	part: Pointer['part'],
	record: string,
	field: string,
	id: string | undefined,
	target: Pick<Pointer, 'among' | 'noun'>,
): Pointer {
	return { part, record, field, id, ...target };
}
