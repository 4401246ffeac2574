import type { Dataset } from '#domain/schema.ts';

/** A stretch of a text; with `term`, the id of the term that its words name. */
export interface Stretch {
	readonly words: string;
	readonly term?: string;
}

/**
 * A text cut at the first mention of each term of the glossary, whatever its case. Longer terms go first,
 * so that "full-scale invasion" is not cut at a shorter one within it; words in a quotation are left alone.
 */
export function withTerms(
	text: string,
	glossary: readonly Pick<Dataset['glossary'][number], 'id' | 'term'>[],
): readonly Stretch[] {
	const found: { readonly start: number; readonly end: number; readonly term: string }[] = [];
	const quoted = [...text.matchAll(/“[^”]*”/g)].map(({ index, 0: words }) => ({
		start: index,
		end: index + words.length,
	}));
	for (const { id, term } of glossary.toSorted((a, b) => b.term.length - a.term.length)) {
		const bare = term.replaceAll(/[“”]/g, '');
		const escaped = bare.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
		const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}s?(?![\p{L}\p{N}])`, 'iu');
		const match = pattern.exec(text);
		if (match === null) continue;
		const [start, end] = [match.index, match.index + match[0].length];
		const isTaken = [...found, ...quoted].some((other) => start < other.end && end > other.start);
		if (!isTaken) found.push({ start, end, term: id });
	}
	const stretches: Stretch[] = [];
	let at = 0;
	for (const { start, end, term } of found.toSorted((a, b) => a.start - b.start)) {
		if (start > at) stretches.push({ words: text.slice(at, start) });
		stretches.push({ words: text.slice(start, end), term });
		at = end;
	}
	if (at < text.length) stretches.push({ words: text.slice(at) });
	return stretches;
}
