import type { Facts } from './facts.ts';

/** What a reader has chosen, in the words of `data-item`. */
export type Item = `events/${string}` | `actors/${string}` | `countries/${string}`;

/** All that is lit with a choice, as items. */
export type Lit = ReadonlySet<string>;

/** What belongs to a choice: the events, actors and countries that it names or that name it. */
export function litBy({ events, actors }: Facts, item: Item): Lit {
	const id = item.slice(item.indexOf('/') + 1);
	const own = events.filter((event) => {
		if (item.startsWith('events/')) return event.id === id;
		if (item.startsWith('actors/')) return event.actors.includes(id);
		return event.countries.includes(id);
	});
	const lit = new Set<string>([item]);
	for (const event of own) {
		lit.add(`events/${event.id}`);
		for (const actor of event.actors) lit.add(`actors/${actor}`);
		for (const country of event.countries) lit.add(`countries/${country}`);
		if (event.place !== undefined) lit.add(`places/${event.place}`);
	}
	for (const actor of actors) {
		if (item === `countries/${actor.country}`) lit.add(`actors/${actor.id}`);
		if (item === `actors/${actor.id}` && actor.country) lit.add(`countries/${actor.country}`);
	}
	return lit;
}
