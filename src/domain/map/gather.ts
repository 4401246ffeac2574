import type { Point } from '../projection.ts';

/** Something that stands at a point of the sheet. */
interface Placed {
	readonly at: Point;
}

/** Places up to which each has a mark of its own, however near to one another the marks stand. */
const each = 40;
/** Sheet units between two marks where there are more: about the width of a mark in the narrowest pane. */
const apart = 64;

/** A place with those near it for which there is no room. */
export interface Gathered<T> {
	readonly lead: T;
	readonly others: readonly T[];
}

/**
 * Gathers places that stand too near to one another to be told apart: each goes to the nearest of those
 * heavier than it that has a mark. A map of few places is left as it is.
 */
export function gather<T extends Placed>(
	places: readonly T[],
	weigh: (place: T) => number,
): readonly Gathered<T>[] {
	if (places.length <= each) return places.map((lead) => ({ lead, others: [] }));
	const found: { lead: T; others: T[] }[] = [];
	for (const place of places.toSorted((a, b) => weigh(b) - weigh(a))) {
		const away = ({ lead }: { lead: T }) =>
			Math.hypot(lead.at[0] - place.at[0], lead.at[1] - place.at[1]);
		const near = found
			.map((one) => ({ one, far: away(one) }))
			.filter(({ far }) => far < apart)
			.sort((a, b) => a.far - b.far)[0];
		if (near) near.one.others.push(place);
		else found.push({ lead: place, others: [] });
	}
	return found;
}
