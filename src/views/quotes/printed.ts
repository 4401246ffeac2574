import type { Evidence, Quote } from '#domain/schema.ts';

/** The lines that print a quotation, as evidence of it. */
export function printed({ words, printedIn }: Quote): readonly Evidence[] {
	return printedIn.map((one) => ({ ...one, excerpt: words, mode: 'quote' }));
}

/** "A line 8, B lines 1 and 4": the places that print a quotation, article by article. */
export function printedPlaces({ printedIn }: Quote): string {
	const articles = [...new Set(printedIn.map(({ source }) => source))];
	return articles
		.map((article) => {
			const lines = printedIn.filter(({ source }) => source === article).map(({ line }) => line);
			const last = lines.at(-1);
			const rest = lines.slice(0, -1).join(', ');
			return rest === '' ? `${article} line ${last}` : `${article} lines ${rest} and ${last}`;
		})
		.join('; ');
}
