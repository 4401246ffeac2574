import type { Dataset, Meta } from './schema.ts';

/** Where words are cited: a record, an article, a line. */
type Place = Pick<Meta['compare'][number]['left'], 'item' | 'source' | 'line'>;

/** The words that a record cites from a line of an article; undefined where it cites none there. */
export function wordsAt(data: Dataset, { item, source, line }: Place): string | undefined {
	const is = (one: { readonly source: string; readonly line: number }) =>
		one.source === source && one.line === line;
	const evidenced = { events: data.events, relations: data.relations, positions: data.positions };
	for (const [part, records] of Object.entries(evidenced)) {
		const found = records.find(({ id }) => `${part}/${id}` === item)?.evidence.find(is);
		if (found) return found.excerpt;
	}
	const quote = data.quotes.find(({ id }) => `quotes/${id}` === item);
	return quote?.printedIn.some(is) ? quote.words : undefined;
}
