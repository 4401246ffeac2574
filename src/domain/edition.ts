import type { Boundaries } from './boundaries.ts';
import { inTime } from './dates.ts';
import type { GraphLayout } from './graph-layout.ts';
import type { MapLayout } from './map/layout.ts';
import { groupBy, indexById, knownRefs, type Ref } from './ref.ts';
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

/** How the map is laid out. Its shapes travel apart: the cast's once in the page, the rest in a file of their own. */
export interface Sheet extends Pick<Boundaries, 'frame' | 'bounds' | 'projection'> {
	/** Countries that have a part on some day, in the order in which they are drawn. */
	readonly cast: readonly string[];
	/** Address of the picture of all other land and of the net, from the root of the site. */
	readonly backdrop: string;
}

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

/** Words that the page tells before script comes, or that only an editor reads. */
const told = { houseStyle: [], themes: [], parties: [], compare: [], frames: {} };

/** The part of a dataset that the explorer reads. */
export function abridge(data: Dataset): Abridged {
	const { meta, sources, actors, places, events, relations, quotes, discrepancies } = data;
	return {
		meta: { ...meta, map: { views: meta.map.views }, ...told },
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
	/** The events from the oldest on. */
	readonly chronology: readonly Event[];
	/** What answers an event, by the event that is answered. */
	readonly answers: ReadonlyMap<string, readonly Event[]>;
	/** What an actor takes part in, and its ties, by actor. */
	readonly deeds: ReadonlyMap<string, readonly Event[]>;
	readonly ties: ReadonlyMap<string, readonly Relation[]>;
	/** The items on which sources differ: a card of weight touches them, not mere damage. */
	readonly disputed: ReadonlySet<string>;

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
		this.chronology = inTime(data.events);
		this.answers = groupBy(data.events, ({ respondsTo }) => respondsTo);
		this.deeds = groupBy(data.events, ({ actors }) => actors.map(({ id }) => id));
		this.ties = groupBy(data.relations, ({ from, to }) => [from, to]);
		this.disputed = new Set(
			data.discrepancies.flatMap(({ weight, touches }) => (weight === 'minor' ? [] : touches)),
		);
	}
}
