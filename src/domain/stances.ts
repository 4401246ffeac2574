import type { Position } from './schema.ts';

/** Where an actor stands on a proposal. */
export type Stance = Position['stance'];

/** What each stance is called, in the order in which a column is sorted. */
export const stanceWords: Readonly<Record<Stance, string>> = {
	for: 'In favour',
	conditional: 'With conditions',
	open: 'Left open',
	against: 'Against',
};

/** The ways in which a column can be sorted, as `aria-sort` has them. */
export type Sorting = 'none' | 'ascending' | 'descending';

/** What a press on the head of a column does next: from in favour down, from against up, as it was. */
export function nextSorting(sorting: Sorting): Sorting {
	return ({ none: 'ascending', ascending: 'descending', descending: 'none' } as const)[sorting];
}

/**
 * The rows of a column in a new order, by their places in the given one. Rows alike keep their order;
 * those without a report come last, whichever way is up.
 */
export function orderOf(
	column: readonly (Stance | undefined)[],
	sorting: Sorting,
): readonly number[] {
	const words = Object.keys(stanceWords);
	const rank = (stance: Stance | undefined) => {
		if (sorting === 'none') return 0;
		if (stance === undefined) return words.length;
		return sorting === 'ascending' ? words.indexOf(stance) : -words.indexOf(stance);
	};
	return column
		.map((stance, index) => ({ rank: rank(stance), index }))
		.sort((a, b) => a.rank - b.rank || a.index - b.index)
		.map(({ index }) => index);
}
