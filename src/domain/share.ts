/** What a page shows of itself where it is shared: the address of its picture, and that picture in words. */
import { carriage, carriageSentence } from './claims.ts';
import { dayNumber, daysBetween, longDate, shortDate, spanWords } from './dates.ts';
import { matrixOf } from './positions.ts';
import { indexById, must } from './ref.ts';
import { sentence } from './sentence.ts';
import type { Actor, Dataset, Event, Place, Quote } from './schema.ts';

/** Width and height of every such picture. */
export const sheetSize = { width: 1200, height: 630 } as const;

/** The picture that stands for a page where it is shared. */
export interface Share {
	/** Its path in the site. */
	readonly path: string;
	/** What it says, for those who do not see it. */
	readonly alt: string;
}

/** A call and what answered it, as the first picture draws them. */
export interface Reply {
	readonly title: string;
	readonly call: Event;
	readonly response: Event;
	readonly days: number;
}

/** The reply of each wave. */
export function repliesOf({ meta, events }: Dataset): readonly Reply[] {
	const byId = indexById(events);
	return meta.waves.map(({ title, call, response }) => {
		const first = must(byId, call.event);
		const second = must(byId, response.event);
		const days = daysBetween(first.date, second.date);
		return { title, call: first, response: second, days };
	});
}

/** The first page: every wave in a sentence. */
export function homeShare(data: Dataset): Share {
	const waves = repliesOf(data).map(
		({ call, response, days }) =>
			`${shortDate(call.date)}: ${sentence(call.label)} ${days === 0 ? 'The same day' : `${spanWords(days)} later`}: ${sentence(response.label)}`,
	);
	return { path: 'og/index.png', alt: waves.join(' ') };
}

/** The page on the articles: how many there are, and how many faults and differences were found. */
export function sourcesShare({ meta, sources, discrepancies }: Dataset): Share {
	const corrected = discrepancies.filter(({ outcome }) => outcome === 'corrected').length;
	return {
		path: 'og/sources.png',
		alt: `${sentence(meta.workings.title)} ${sources.length} articles, ${corrected} corrections, ${discrepancies.length - corrected} matters left open.`,
	};
}

/** The picture of a page or of a view, with the words that stand in it. */
export interface PageShare extends Share {
	readonly title: string;
	/** What it holds, in numbers. */
	readonly counts: string;
}

/** The page on positions: how many are reported, and how many are not. */
export function positionsShare(data: Dataset): PageShare {
	const { parties, filled, blank } = matrixOf(data);
	const title = 'Who stands where';
	const counts = `${filled} reported · ${blank} not reported`;
	return {
		path: 'og/positions.png',
		title,
		counts,
		alt: `${title}: ${parties.length} parties on ${data.issues.length} proposals. ${filled} positions are reported, ${blank} are not.`,
	};
}

/** The page on quotations: how many there are, and the words of the answers. */
export function quotesShare(data: Dataset): PageShare {
	const actors = indexById(data.actors);
	const said = shownQuotes(data).map(
		({ speaker, words }) => `${must(actors, speaker).name}: “${words}”.`,
	);
	const title = 'In their words';
	const counts = `${data.quotes.length} quotations, exactly as printed`;
	return { path: 'og/quotes.png', title, counts, alt: `${title}: ${counts}. ${said.join(' ')}` };
}

/** The quotations that stand for all: one of what answered in each wave, two at most. */
export function shownQuotes(data: Dataset): readonly Quote[] {
	return repliesOf(data)
		.flatMap(({ response }) => data.quotes.find(({ occasion }) => occasion === response.id) ?? [])
		.slice(0, 2);
}

/** Events and actors up to which each has a picture of its own: painting one takes a tenth of a second. */
const mostShares = 500;

/** Whether every event and actor has a picture of its own; where they are very many, they share the first page's. */
export function hasOwnShares({ events, actors }: Pick<Dataset, 'events' | 'actors'>): boolean {
	return events.length + actors.length <= mostShares;
}

/** An event: what happened, when and where, and which articles carry it. */
export function eventShare(data: Dataset, event: Event): Share {
	const kind = must(indexById(data.meta.kinds), event.kind);
	const place = statedPlace(data, event);
	const carried = carriageSentence(carriage(data, event.evidence, event.date));
	const where = place === undefined ? '' : `, ${place.name}`;
	return {
		path: `og/${event.id}.png`,
		alt: `${kind.label}, ${longDate(event.date)}${where}: ${sentence(event.title)} ${carried}`,
	};
}

/** The place of an event, where an article says where it was. */
export function statedPlace({ places }: Pick<Dataset, 'places'>, event: Event): Place | undefined {
	return event.placeBasis === 'stated' ? places.find(({ id }) => id === event.place) : undefined;
}

/** An actor: who it is, and how much it did. */
export function actorShare(data: Dataset, actor: Actor): Share {
	const own = eventsOf(data, actor);
	const counts = countsOf(data, actor).map(({ count, noun }) => `${count} ${noun}`);
	const [first, last] = [own[0], own.at(-1)];
	const span =
		first === undefined || last === undefined
			? ''
			: ` From ${longDate(first.date)} to ${longDate(last.date)}.`;
	return {
		path: `og/actor-${actor.id}.png`,
		alt: `${actor.name}: ${sentence(actor.role)} ${counts.join(', ')}.${own.length > 1 ? span : ''}`,
	};
}

/** The events in which an actor took part, in order of time. */
export function eventsOf({ events }: Pick<Dataset, 'events'>, actor: Actor): readonly Event[] {
	return events
		.filter(({ actors }) => actors.some(({ id }) => id === actor.id))
		.toSorted((a, b) => dayNumber(a.date) - dayNumber(b.date));
}

/** How many events, ties and quotations an actor has; what it has none of is left out. */
export function countsOf(
	data: Dataset,
	actor: Actor,
): readonly { readonly count: number; readonly noun: string }[] {
	const ties = data.relations.filter(({ from, to }) => from === actor.id || to === actor.id);
	const quotes = data.quotes.filter(({ speaker }) => speaker === actor.id);
	const count = (list: readonly unknown[], one: string, several: string) => ({
		count: list.length,
		noun: list.length === 1 ? one : several,
	});
	return [
		count(eventsOf(data, actor), 'event', 'events'),
		count(ties, 'tie', 'ties'),
		count(quotes, 'quotation', 'quotations'),
	].filter(({ count }) => count > 0);
}
