/** Number of single-letter edits between two words (Levenshtein 1966), row by row. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}

/** The words most like the one asked for, nearest first: for "did you mean". */
export function nearest(word: string, among: Iterable<string>, count = 3): readonly string[] {
	return [...among]
		.map((candidate) => ({ candidate, far: distance(word, candidate) }))
		.sort((a, b) => a.far - b.far)
		.slice(0, count)
		.map(({ candidate }) => candidate);
}
