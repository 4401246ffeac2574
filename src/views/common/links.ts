import { splitRef, type Ref } from '#domain/ref.ts';

/**
 * Where an item can be read without script: the page of an event or an actor, otherwise its place in the
 * explorer. With script, the explorer takes the click and selects the item instead. Addresses begin with
 * `./`, the root of the site; the build makes them relative to the page.
 */
export function hrefOf(item: Ref): string {
	const { collection, id } = splitRef(item);
	return {
		events: `./event/${id}.html`,
		actors: `./actor/${id}.html`,
		countries: `./?country=${id}`,
		relations: `./?relation=${id}`,
	}[collection];
}

/** The card of a discrepancy: what is printed where, what the record says, what we show and why. */
export function cardHref(id: string): string {
	return `./sources.html#${id}`;
}
