import type { Boundaries } from './boundaries.ts';
import type { GraphLayout } from './graph-layout.ts';
import type { MapLayout } from './map/layout.ts';
import { indexById, knownRefs, type Ref } from './ref.ts';
import type {
	Actor,
	Dataset,
	Discrepancy,
	Event,
	Kind,
	Meta,
	Place,
	Relation,
	RelationType,
	Role,
	Source,
} from './schema.ts';

/** A country as the page names it; its shape is in the boundaries. */
export interface Country {
	readonly id: string;
	readonly name: string;
}

/** How the map is laid out; its shapes travel apart, once, in the page itself. */
export type Sheet = Pick<Boundaries, 'frame' | 'bounds' | 'projection'>;

/**
 * The part of the dataset that the explorer reads. The whole is a superset of it: pages that are
 * complete without script are made from the whole, and the browser is sent this part.
 */
export interface Abridged extends Pick<
	Dataset,
	'sources' | 'actors' | 'places' | 'events' | 'relations' | 'quotes'
> {
	readonly meta: Omit<Meta, 'map'> & { readonly map: Pick<Meta['map'], 'views'> };
	readonly discrepancies: readonly Pick<Discrepancy, 'id' | 'title' | 'weight' | 'touches'>[];
}

/** The part of a dataset that the explorer reads. */
export function abridge(data: Dataset): Abridged {
	const { meta, sources, actors, places, events, relations, quotes, discrepancies } = data;
	return {
		meta: { ...meta, map: { views: meta.map.views }, houseStyle: [] },
		sources: sources.map((source) => ({ ...source, cites: [], weaknesses: [], only: [] })),
		actors,
		places,
		events,
		relations,
		quotes,
		discrepancies: discrepancies.map(({ id, title, weight, touches }) => ({
			id,
			title,
			weight,
			touches,
		})),
	};
}

/** What is published at one build: the records, the names of countries, and the settled pictures. */
export interface Edition {
	readonly data: Abridged;
	readonly countries: readonly Country[];
	readonly sheet: Sheet;
	readonly graph: GraphLayout;
	readonly map: MapLayout;
}

/** An edition with its indexes: what every view reads. Made once; nothing in it changes. */
export class Library {
	readonly data: Abridged;
	readonly countries: ReadonlyMap<string, Country>;
	readonly sheet: Sheet;
	readonly graph: GraphLayout;
	readonly map: MapLayout;
	readonly sources: ReadonlyMap<string, Source>;
	readonly actors: ReadonlyMap<string, Actor>;
	readonly places: ReadonlyMap<string, Place>;
	readonly events: ReadonlyMap<string, Event>;
	readonly relations: ReadonlyMap<string, Relation>;
	readonly kinds: ReadonlyMap<string, Kind>;
	readonly types: ReadonlyMap<string, RelationType>;
	readonly roles: ReadonlyMap<string, Role>;
	readonly refs: ReadonlySet<Ref>;

	constructor({ data, countries, sheet, graph, map }: Edition) {
		this.data = data;
		this.sheet = sheet;
		this.graph = graph;
		this.map = map;
		this.countries = indexById(countries);
		this.sources = indexById(data.sources);
		this.actors = indexById(data.actors);
		this.places = indexById(data.places);
		this.events = indexById(data.events);
		this.relations = indexById(data.relations);
		this.kinds = indexById(data.meta.kinds);
		this.types = indexById(data.meta.relationTypes);
		this.roles = indexById(data.meta.roles);
		this.refs = knownRefs(data, countries);
	}
}
