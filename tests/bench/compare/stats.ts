/** What several visits gave: the middle, and the least and the most. */
export interface Spread {
	readonly median: number;
	readonly least: number;
	readonly most: number;
}

/** The spread of some figures; of none it is not a number. */
export function spreadOf(figures: readonly number[]): Spread {
	const sorted = figures.toSorted((a, b) => a - b);
	return {
		median: medianOf(sorted),
		least: sorted.at(0) ?? NaN,
		most: sorted.at(-1) ?? NaN,
	};
}

/** The middle of some figures, or halfway between the two in the middle. */
export function medianOf(figures: readonly number[]): number {
	const sorted = figures.toSorted((a, b) => a - b);
	const half = Math.floor(sorted.length / 2);
	const [low = NaN, high = NaN] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
	return (low + high) / 2;
}

/** The least of some figures that so large a share of them does not exceed (nearest rank). */
export function percentile(figures: readonly number[], share: number): number {
	const sorted = figures.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
