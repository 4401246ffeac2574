import { indexById, must } from './ref.ts';
import type { Dataset, Event, Quote, Wave } from './schema.ts';

/** A quotation with its occasion, and the earlier events that its occasion answers. */
export interface Said {
	readonly quote: Quote;
	readonly event: Event;
	readonly answers: readonly Event[];
}

/** What each side is quoted with in each wave; both lists stand in the same order for every wave. */
export interface Beside {
	readonly sides: readonly { readonly id: string; readonly name: string }[];
	readonly waves: readonly {
		readonly wave: Wave;
		/** One list a side; an empty one where no article quotes it. */
		readonly said: readonly (readonly Said[])[];
	}[];
}

/**
 * The chosen quotations wave by wave, one row a side, so that like stands beside like. Sides that answer
 * nobody stand above those that do, as a pledge stands above the reply.
 */
export function quotesBeside({
	meta,
	quotes,
	events,
}: Pick<Dataset, 'meta' | 'quotes' | 'events'>): Beside {
	const byId = indexById(events);
	const chosen = quotes
		.filter(({ beside }) => beside)
		.map((quote) => {
			const event = must(byId, quote.occasion);
			return { quote, event, answers: event.respondsTo.map((id) => must(byId, id)) };
		});
	const of = (actors: readonly string[]) =>
		chosen.filter(({ quote }) => actors.includes(quote.speaker));
	const isReply = (actors: readonly string[]) => of(actors).some((one) => one.answers.length > 0);
	const sides = meta.parties
		.filter(({ actors }) => of(actors).length > 0)
		.sort((a, b) => Number(isReply(a.actors)) - Number(isReply(b.actors)));
	return {
		sides,
		waves: meta.waves.map((wave) => ({
			wave,
			said: sides.map(({ actors }) =>
				of(actors).filter(({ event: { date } }) => date >= wave.from && date <= wave.to),
			),
		})),
	};
}
