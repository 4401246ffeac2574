import type { Light } from '#domain/emphasis.ts';
import type { Library } from '#domain/edition.ts';
import { project, type Point } from '#domain/projection.ts';
import { must, refTo, type Ref } from '#domain/ref.ts';
import type { Event, Kind, Place } from '#domain/schema.ts';

/** A place at which something happened, with its mark. */
export interface PlaceMark {
	readonly place: Place;
	/** Where it stands, in sheet units. */
	readonly at: Point;
	/** Its events, gravest first. */
	readonly events: readonly Event[];
	/** The gravest event, which the mark stands for and leads to. */
	readonly item: Ref;
	readonly kind: Kind;
	/** No article says that the gravest event happened here. */
	readonly dashed: boolean;
	/** "Paris: Pledge, 26 nations offer a force, and 3 more". */
	readonly name: string;
}

/** The places that have events, least grave first, so that the gravest are drawn on top. */
export function placeMarks(library: Library): readonly PlaceMark[] {
	const order = gravity(library);
	return library.data.places
		.flatMap((place) => {
			const events = library.data.events
				.filter((event) => event.place === place.id)
				.toSorted(order);
			const [first] = events;
			return first === undefined ? [] : [markOf(library, place, first, events)];
		})
		.sort((a, b) => order(mustFirst(b), mustFirst(a)));
}

function mustFirst({ events }: PlaceMark): Event {
	const [first] = events;
	if (first === undefined) throw new Error('a mark has no event');
	return first;
}

function markOf(library: Library, place: Place, first: Event, events: readonly Event[]): PlaceMark {
	const kind = must(library.kinds, first.kind);
	const more = events.length > 1 ? `, and ${events.length - 1} more` : '';
	return {
		place,
		at: project(library.sheet.projection, [place.longitude, place.latitude]),
		events,
		item: refTo('events', first.id),
		kind,
		dashed: first.placeBasis !== 'stated',
		name: `${place.name}: ${kind.label}, ${first.label}${more}`,
	};
}

/** Gravest first: by the order of the kinds, then the events that head a wave, then by date. */
function gravity({ data }: Library): (a: Event, b: Event) => number {
	const kinds = data.meta.kinds.map(({ id }) => id);
	const heads = data.meta.waves.flatMap(({ call, response }) => [call.event, response.event]);
	const rank = ({ kind, id }: Event) => kinds.indexOf(kind) * 2 + (heads.includes(id) ? 0 : 1);
	return (a, b) => rank(a) - rank(b) || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);
}

/** Whether any event of a place is among those that pass. */
export function isShown({ events }: PlaceMark, passing: ReadonlySet<Ref>): boolean {
	return events.some(({ id }) => passing.has(refTo('events', id)));
}

/** How a place is lit: as the most strongly lit of its events. */
export function lightOfPlace({ events }: PlaceMark, light: (item: Ref) => Light): Light {
	const lights = events.map(({ id }) => light(refTo('events', id)));
	const order = ['selected', 'linked', 'unlit'] as const;
	return order.find((one) => lights.includes(one)) ?? 'plain';
}
