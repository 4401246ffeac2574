import { randomLcg } from 'd3';
import { daysBetween, dateOf, dayNumber } from '#domain/dates.ts';
import type { Identified } from '#domain/ref.ts';
import type {
	Actor,
	Dataset,
	Discrepancy,
	Event,
	Place,
	Quote,
	Relation,
	Wave,
} from '#domain/schema.ts';
import { nameOf } from './names.ts';

/** How many records a grown dataset has; never fewer than the one it grows from. */
export interface Sizes {
	readonly events: number;
	readonly actors: number;
	readonly relations: number;
	readonly places: number;
}

/** Draws from lists, the same for the same seed. */
interface Draw {
	/** One of a list, all alike. */
	one<T>(list: readonly T[]): T;
	/** One of a list, the first ones far more often: as few people and places make most of the news. */
	common<T>(list: readonly T[]): T;
	chance(share: number): boolean;
	between(least: number, most: number): number;
}

/** Share of the new events that lie in the waves; the others in the years around them. */
const inWaves = 0.4;
/** Share of the new events that answer an earlier one, have words quoted, or are told differently. */
const shares = { answer: 0.4, quote: 0.3, discrepancy: 0.1 };
/** Characters of a label that are kept, so that a number fits behind them. */
const kept = 38;

/**
 * A larger dataset of the same subject: all records as they are, and copies of them under other names, on
 * other days, at other places, with the same evidence. The same seed gives the same records.
 */
export function grow(
	base: Dataset,
	countries: readonly Identified[],
	sizes: Sizes,
	seed = 1,
): Dataset {
	const draw = drawOf(seed);
	const lands = countries.map(({ id }) => id);
	const more = <T>(list: readonly T[], size: number, make: (number: number) => T) => [
		...list,
		...Array.from({ length: Math.max(0, size - list.length) }, (_, index) => make(index)),
	];
	const places = more(base.places, sizes.places, (number) => placeOf(base, number, draw));
	const actors = more(base.actors, sizes.actors, (number) => actorOf(base, number, lands, draw));
	const events = answering(
		base,
		more(base.events, sizes.events, (number) => eventOf(base, number, { places, actors }, draw)),
		draw,
	);
	const fresh = events.slice(base.events.length);
	return {
		...base,
		places,
		actors,
		events,
		relations: more(base.relations, sizes.relations, (number) =>
			relationOf(base, number, { actors, events }, draw),
		),
		quotes: [
			...base.quotes,
			...fresh.flatMap((event) => (draw.chance(shares.quote) ? quoteOf(base, event, draw) : [])),
		],
		discrepancies: [
			...base.discrepancies,
			...fresh.flatMap((event) =>
				draw.chance(shares.discrepancy) ? discrepancyOf(base, event, draw) : [],
			),
		],
	};
}

function drawOf(seed: number): Draw {
	const random = randomLcg(seed);
	const at = <T>(list: readonly T[], share: number): T => {
		const found = list[Math.min(list.length - 1, Math.floor(share * list.length))];
		if (found === undefined) throw new Error('there is nothing to draw from');
		return found;
	};
	return {
		one: (list) => at(list, random()),
		common: (list) => at(list, random() ** 4),
		chance: (share) => random() < share,
		between: (least, most) => least + random() * (most - least),
	};
}

function placeOf({ places }: Dataset, number: number, draw: Draw): Place {
	const { country, longitude, latitude, side } = draw.one(places);
	const round = (degrees: number) => Math.round(degrees * 1000) / 1000;
	const reach = Math.min(8, 80 - Math.abs(latitude));
	return {
		id: `grown-place-${number}`,
		name: `${nameOf(number)} Town`,
		aliases: [],
		country,
		// Kept on this side of the date line, beyond which degrees begin anew.
		longitude: round(Math.min(180, longitude + draw.between(-reach, reach))),
		latitude: round(latitude + draw.between(-reach, reach)),
		side,
	};
}

function actorOf({ actors }: Dataset, number: number, lands: readonly string[], draw: Draw): Actor {
	const { kind, role, camp, evidence } = draw.one(actors.filter(({ status }) => !status));
	return {
		id: `grown-actor-${number}`,
		name: `${nameOf(number)} of ${nameOf(number * 7 + 3)}`,
		label: nameOf(number),
		aliases: [],
		kind,
		role,
		country: draw.common(lands),
		countries: [],
		memberOf: [],
		camp,
		evidence,
	};
}

function eventOf(
	{ events, meta }: Dataset,
	number: number,
	{ places, actors }: { readonly places: readonly Place[]; readonly actors: readonly Actor[] },
	draw: Draw,
): Event {
	const model = draw.one(events);
	const place = draw.common(places);
	const times: readonly Pick<Wave, 'from' | 'to'>[] = draw.chance(inWaves)
		? meta.waves
		: meta.spans;
	const { from, to } = draw.one(times);
	const own = new Set([draw.common(actors), draw.common(actors)]);
	return {
		...model,
		id: `grown-event-${number}`,
		date: dateOf(dayNumber(from) + Math.floor(draw.between(0, daysBetween(from, to) + 1))),
		precision: 'day',
		title: `${model.title}, ${number}`,
		label: `${model.label.slice(0, kept)} ${number}`,
		actors: [...own].map(({ id }) => ({ id, role: 'takes part' })),
		place: place.id,
		countries: place.country === undefined ? [] : [place.country],
		respondsTo: [],
	};
}

/** Lets some of the new events that stand under the axis answer one above it, of the days before. */
function answering(
	{ meta, events: known }: Dataset,
	events: readonly Event[],
	draw: Draw,
): Event[] {
	const lanes = new Map(meta.kinds.map(({ id, lane }) => [id, lane]));
	const calls = events
		.filter(({ kind, precision }) => lanes.get(kind) === 'above' && precision === 'day')
		.toSorted((a, b) => (a.date < b.date ? -1 : 1));
	return events.map((event, index) => {
		if (index < known.length || lanes.get(event.kind) !== 'below') return event;
		const earlier = calls.findLastIndex(({ date }) => date <= event.date) + 1;
		if (earlier === 0 || !draw.chance(shares.answer)) return event;
		const call = draw.one(calls.slice(Math.max(0, earlier - 40), earlier));
		return { ...event, respondsTo: [call.id] };
	});
}

function relationOf(
	{ relations }: Dataset,
	number: number,
	{ actors, events }: { readonly actors: readonly Actor[]; readonly events: readonly Event[] },
	draw: Draw,
): Relation {
	const { type, status, summary, evidence } = draw.one(relations);
	const from = draw.common(actors);
	const event = draw.one(events);
	return {
		id: `grown-tie-${number}`,
		from: from.id,
		to: draw.common(actors.filter((actor) => actor !== from)).id,
		type,
		status,
		summary,
		evidence,
		date: event.date,
		event: event.id,
	};
}

function quoteOf({ quotes }: Dataset, event: Event, draw: Draw): Quote[] {
	const speaker = event.actors[0];
	return speaker === undefined
		? []
		: [{ ...draw.one(quotes), id: `quote-${event.id}`, speaker: speaker.id, occasion: event.id }];
}

function discrepancyOf({ discrepancies }: Dataset, event: Event, draw: Draw): Discrepancy {
	return {
		...draw.one(discrepancies),
		id: `differs-${event.id}`,
		touches: [`events/${event.id}`],
	};
}
