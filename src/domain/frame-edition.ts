import type { Abridged, Edition } from './edition.ts';
import type { Actor, Event, Evidence, Relation } from './schema.ts';

/** The views that can stand alone in another page, by the names of their files. */
export const frameNames = ['map', 'timeline', 'graph', 'positions', 'quotes', 'event'] as const;
/** One of them. */
export type FrameName = (typeof frameNames)[number];

/** What a frame shows besides the events and the actors that its short details name. */
interface Shown {
	/** Ties, as lines of the graph or as what a role on the map rests on. */
	readonly ties: 'all' | 'roles' | 'none';
	/** Countries and the land. */
	readonly land: boolean;
	/** Who took part in an event. */
	readonly parties: boolean;
	/** The words of the articles behind an event. */
	readonly excerpts: boolean;
	readonly events: boolean;
}

const shown: Readonly<Record<FrameName, Shown>> = {
	map: { ties: 'roles', land: true, parties: true, excerpts: false, events: true },
	timeline: { ties: 'none', land: false, parties: true, excerpts: false, events: true },
	graph: { ties: 'all', land: false, parties: true, excerpts: false, events: true },
	positions: { ties: 'none', land: false, parties: false, excerpts: false, events: false },
	quotes: { ties: 'none', land: false, parties: false, excerpts: false, events: true },
	event: { ties: 'none', land: false, parties: false, excerpts: true, events: true },
};

/** The part of an edition that one frame reads; what it never shows is left out. */
export function editionFor(frame: FrameName, { data, ...edition }: Edition): Edition {
	const { ties, land, parties, excerpts, events: hasEvents } = shown[frame];
	const roles = new Set(data.meta.roles.map(({ relation }) => relation));
	const quoted = new Set(data.quotes.map(({ occasion }) => occasion));
	const events = hasEvents
		? data.events.map((event) => shortEvent(event, quoted.has(event.id), { parties, excerpts }))
		: [];
	const relations = data.relations
		.filter(({ type }) => ties === 'all' || (ties === 'roles' && roles.has(type)))
		.map(shortTie);
	const quotes = hasEvents ? data.quotes.map(withoutNote) : [];
	const named = new Set([
		...quotes.map(({ speaker }) => speaker),
		...relations.flatMap(({ from, to }) => [from, to]),
		...events.flatMap(({ actors }) => actors.map(({ id }) => id)),
	]);
	const items = new Set([
		...events.map(({ id }) => `events/${id}`),
		...relations.map(({ id }) => `relations/${id}`),
		...(frame === 'quotes' ? quotes.map(({ id }) => `quotes/${id}`) : []),
	]);
	const touched = new Set(
		data.discrepancies.flatMap((card) => (card.weight === 'minor' ? [] : card.touches)),
	);
	const touches = [...touched].filter((one) => items.has(one));
	const none = { width: 0, height: 0, grown: false, chips: [], ties: [] };
	return {
		data: {
			...data,
			meta: shortMeta(data.meta),
			actors: data.actors.filter(({ id }) => named.has(id)).map(shortActor),
			places: hasEvents ? data.places.map((place) => ({ ...withoutNote(place), aliases: [] })) : [],
			events,
			relations,
			quotes,
			sources: data.sources.map((source) => ({ ...source, ownDate: '' })),
			// Marks only ask whether any card of weight touches an item: one card tells it of all.
			discrepancies: [{ id: '', title: '', weight: 'notable', touches }],
		},
		countries: edition.countries.filter(
			({ id }) =>
				(land && edition.sheet.cast.includes(id)) ||
				events.some(({ countries }) => countries.includes(id)),
		),
		// The shapes stand in the page itself: nothing may be fetched from a frame.
		sheet: { ...edition.sheet, cast: land ? edition.sheet.cast : [], backdrop: '' },
		graph: ties === 'all' ? edition.graph : none,
		map: land ? edition.map : { places: [], names: [], arcs: [] },
	};
}

function shortEvent(
	event: Event,
	isQuoted: boolean,
	{ parties, excerpts }: Pick<Shown, 'parties' | 'excerpts'>,
): Event {
	return {
		...withoutNote(event),
		dating: '',
		// Where words are quoted, they are the short detail.
		summary: isQuoted && !excerpts ? '' : event.summary,
		actors: parties ? event.actors.map(({ id }) => ({ id, role: '' })) : [],
		countries: parties ? event.countries : [],
		evidence: excerpts ? event.evidence : event.evidence.map(bare),
	};
}

function shortTie(relation: Relation): Relation {
	return { ...withoutNote(relation), evidence: relation.evidence.map(bare) };
}

function shortActor(actor: Actor): Actor {
	return { ...withoutNote(actor), aliases: [], evidence: actor.evidence.map(bare) };
}

/** A record without what an editor notes on it: it stands on the page of the record. */
function withoutNote<One extends { readonly note?: unknown }>(record: One): Omit<One, 'note'> {
	const copy: { note?: unknown } = { ...record };
	delete copy.note;
	return copy as Omit<One, 'note'>;
}

/** Which article carries a claim, and whether differently, without its words: all that dots tell. */
function bare({ source, line, mode, differs }: Evidence): Evidence {
	return { source, line, mode, excerpt: '', ...(differs === undefined ? {} : { differs: '' }) };
}

/** The vocabularies without the words of pages that a frame is not. */
function shortMeta(meta: Abridged['meta']): Abridged['meta'] {
	return {
		...meta,
		description: '',
		answer: '',
		headline: [],
		comparison: { title: '', rows: [] },
		standing: [],
		lineages: [],
		workings: { title: '', lead: '', method: [] },
		waves: meta.waves.map(({ call, response, ...wave }) => ({
			...wave,
			call: { ...call, title: '', support: '' },
			response: { ...response, title: '', support: '' },
		})),
	};
}
