/** The middle and the 98th of a hundred, in milliseconds. */
export interface Spread {
	readonly median: number;
	readonly p98: number;
}

/** The spread of some times. */
export function spreadOf(times: readonly number[]): Spread {
	const sorted = times.toSorted((a, b) => a - b);
	const at = (share: number) =>
		sorted.at(Math.min(sorted.length - 1, Math.floor(share * sorted.length))) ?? NaN;
	return { median: at(0.5), p98: at(0.98) };
}
