import type { Light } from '#domain/emphasis.ts';
import type { Library } from '#domain/edition.ts';
import type { Arc, MapLayout, Spot } from '#domain/map/layout.ts';
import { must, refTo, type Ref } from '#domain/ref.ts';
import type { Event, Place } from '#domain/schema.ts';

/** A place of the layout with its records. */
export interface PlaceMark {
	readonly spot: Spot;
	readonly place: Place;
	/** The gravest event, which the mark stands for. */
	readonly first: Event;
	/** Its events, gravest first. */
	readonly events: readonly Event[];
}

/**
 * The places with an event that passes, least grave first.
 * @param isDue whether an event has happened by the day shown, or is chosen all the same
 */
export function placeMarks(
	library: Library,
	passing: ReadonlySet<Ref>,
	{ places }: MapLayout = library.map,
	isDue: (event: Event) => boolean = () => true,
): readonly PlaceMark[] {
	return places.flatMap((spot) => {
		const events = spot.events
			.filter((id) => passing.has(refTo('events', id)))
			.map((id) => must(library.events, id))
			.filter(isDue);
		const [first] = events;
		return first ? [{ spot, place: must(library.places, spot.place), first, events }] : [];
	});
}

/** The event of a place after the selected one, round and round; at first the gravest. */
export function nextOf({ events, first }: PlaceMark, selected: Ref | undefined): Event {
	const index = events.findIndex(({ id }) => refTo('events', id) === selected);
	return events[(index + 1) % events.length] ?? first;
}

/** "Paris: Pledge, 26 nations offer a force, and 3 more". */
export function nameOf(
	{ kinds }: Library,
	{ spot, place, events }: PlaceMark,
	event: Event,
): string {
	const more = events.length > 1 ? `, and ${events.length - 1} more` : '';
	return `${placesOf({ place, spot })}: ${must(kinds, event.kind).label}, ${event.label}${more}`;
}

/** "Paris", or "Paris and 14 places near it" where one mark stands for all of them. */
export function placesOf({ place, spot: { near } }: Pick<PlaceMark, 'place' | 'spot'>): string {
	if (near === undefined) return place.name;
	return `${place.name} and ${near} ${near === 1 ? 'place' : 'places'} near it`;
}

/** How a place is lit: as the most strongly lit of its events. */
export function lightOfPlace({ events }: PlaceMark, light: (item: Ref) => Light): Light {
	const lights = events.map(({ id }) => light(refTo('events', id)));
	const order = ['selected', 'linked', 'unlit'] as const;
	return order.find((one) => lights.includes(one)) ?? 'plain';
}

/** How an arc is lit: as the weaker of its two ends, for it shows both or nothing. */
export function lightOfArc(
	{ call, reply }: Pick<Arc, 'call' | 'reply'>,
	light: (item: Ref) => Light,
): Light {
	const lights = [light(call), light(reply)];
	const order = ['plain', 'unlit', 'linked', 'selected'] as const;
	return order.find((one) => lights.includes(one)) ?? 'plain';
}
