import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Actor, Dataset, Event, Place, Relation } from '#domain/schema.ts';

/** What the rivals show of the dataset, and nothing else: a good developer sends no more. */
export interface Facts {
	readonly title: string;
	readonly kinds: readonly { readonly id: string; readonly label: string }[];
	readonly roles: readonly { readonly id: string; readonly label: string }[];
	readonly events: readonly (Pick<
		Event,
		'id' | 'date' | 'kind' | 'title' | 'summary' | 'countries' | 'respondsTo'
	> & { readonly place?: string; readonly actors: readonly string[] })[];
	readonly actors: readonly (Pick<Actor, 'id' | 'name' | 'kind' | 'country'> & {
		readonly label: string;
	})[];
	readonly places: readonly Pick<Place, 'id' | 'name' | 'longitude' | 'latitude'>[];
	readonly relations: readonly Pick<Relation, 'id' | 'from' | 'to' | 'type'>[];
}

/** Outlines of countries, as `data/countries.geojson` publishes them. */
export type Countries = FeatureCollection<
	Polygon | MultiPolygon,
	{ readonly code: string; readonly name: string; readonly role: string | null }
>;

/** The part of the published dataset that the rivals show. */
export function factsOf({ meta, events, actors, places, relations }: Dataset): Facts {
	return {
		title: meta.title,
		kinds: meta.kinds.map(({ id, label }) => ({ id, label })),
		roles: meta.roles.map(({ id, label }) => ({ id, label })),
		events: events.map((event) => {
			const { id, date, kind, title, summary, countries, respondsTo, place } = event;
			return {
				...{ id, date, kind, title, summary, countries, respondsTo },
				...(place === undefined ? {} : { place }),
				actors: event.actors.map((one) => one.id),
			};
		}),
		actors: actors.map(({ id, name, label, kind, country }) => ({
			...{ id, name, label: label ?? name, kind },
			...(country === undefined ? {} : { country }),
		})),
		places: places.map(({ id, name, longitude, latitude }) => ({ id, name, longitude, latitude })),
		relations: relations.map(({ id, from, to, type }) => ({ id, from, to, type })),
	};
}

/** The same outlines with a kilometre's precision, and of each country only what the rivals show. */
export function lighter({ features }: Countries): Countries {
	const round = (ring: readonly (readonly number[])[]) =>
		ring.map((point) => point.map((degrees) => Math.round(degrees * 100) / 100));
	return {
		type: 'FeatureCollection',
		features: features.map(({ id, geometry, properties: { code, name, role } }) => ({
			type: 'Feature',
			...(id === undefined ? {} : { id }),
			properties: { code, name, role },
			geometry:
				geometry.type === 'Polygon'
					? { type: 'Polygon', coordinates: geometry.coordinates.map(round) }
					: {
							type: 'MultiPolygon',
							coordinates: geometry.coordinates.map((rings) => rings.map(round)),
						},
		})),
	};
}
