const starts = 'Ka Ve Lo Mi Ra So Ti Be Du Fa Ge Ho Ju Ne Pa'.split(' ');
const middles = 'ra li no ve sta mo ri du ne lan'.split(' ');
const ends = 'n s k va ren dor mir lis tan ko'.split(' ');

/** A made-up name: another for each number, the same for the same number. */
export function nameOf(number: number): string {
	const at = (words: readonly string[], by: number) =>
		words[Math.floor(number / by) % words.length];
	const turn = Math.floor(number / (starts.length * middles.length * ends.length));
	const name = `${at(starts, 1)}${at(middles, starts.length)}${at(ends, starts.length * middles.length)}`;
	return turn === 0 ? name : `${name} ${turn + 1}`;
}
