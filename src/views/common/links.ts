import { splitRef, type Ref } from '#domain/ref.ts';

/**
 * Where an item can be read without script: its entry in the record at the foot of the page. With
 * script, the shell takes the click and selects the item instead.
 */
export function hrefOf(item: Ref): string {
	return `#${anchorOf(item)}`;
}

/** The id of an item's entry in the record. */
export function anchorOf(item: Ref): string {
	const { collection, id } = splitRef(item);
	return `${collection}-${id}`;
}

/** The card of a discrepancy: what is printed where, what the record says, what we show and why. */
export function cardHref(id: string): string {
	return `sources.html#${id}`;
}
