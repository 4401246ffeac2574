import type { Fault } from '../fault.ts';
import type { CollectionName, Dataset } from '../schema.ts';
import { fileOf } from './files.ts';
import { proseOf, quotedParts } from './prose.ts';

/** Words that a record says stand at a line of an article. */
export interface Excerpt {
	readonly part: CollectionName;
	readonly record: string;
	readonly source: string;
	readonly line: number;
	readonly words: string;
}

/** Every place in the dataset that claims to give an article's words, for checking against its text. */
export function excerptsOf(data: Dataset): Excerpt[] {
	const cite =
		(part: CollectionName, record: string) =>
		(one: { source: string; line: number; excerpt: string }): Excerpt => ({
			part,
			record,
			source: one.source,
			line: one.line,
			words: one.excerpt,
		});
	return [
		...data.actors.flatMap((one) => one.evidence.map(cite('actors', one.id))),
		...data.events.flatMap((one) => one.evidence.map(cite('events', one.id))),
		...data.relations.flatMap((one) => one.evidence.map(cite('relations', one.id))),
		...data.positions.flatMap((one) => one.evidence.map(cite('positions', one.id))),
		...data.glossary.flatMap((one) => one.evidence.map(cite('glossary', one.id))),
		...data.scenarios.flatMap((one) => one.evidence.map(cite('scenarios', one.id))),
		...data.discrepancies.flatMap((one) => one.printed.map(cite('discrepancies', one.id))),
		...data.quotes.flatMap((one) =>
			one.printedIn.map(({ source, line }) =>
				cite('quotes', one.id)({ source, line, excerpt: one.words }),
			),
		),
	];
}

/** Every cited line exists: its article is known and has that many lines. */
export function evidenceInRange(data: Dataset): Fault[] {
	const lines = new Map(data.sources.map((source) => [source.id, source.lines]));
	return excerptsOf(data).flatMap(({ part, record, source, line }) => {
		const count = lines.get(source);
		if (count !== undefined && line >= 1 && line <= count) return [];
		const wrong =
			count === undefined
				? `it cites article "${source}", which is not one of the articles`
				: `it cites line ${line} of article ${source}, which has lines 1 to ${count}`;
		const right =
			count === undefined
				? `Name one of ${[...lines.keys()].join(', ')}, or add the article to sources.yaml`
				: 'Count the lines that are not empty, from 1';
		return { file: fileOf(part), record, wrong, right };
	});
}

/**
 * Quotation marks in our own prose stand only around words that an article prints, or that the record
 * outside the articles is reported to hold.
 */
export function excerptsQuoted(data: Dataset): Fault[] {
	const reported = [
		...data.discrepancies.flatMap(({ record }) => record ?? []),
		...[
			...data.actors,
			...data.events,
			...data.relations,
			...data.positions,
			...data.quotes,
		].flatMap(({ note }) => note?.text ?? []),
	];
	const printed = new Set([...excerptsOf(data).map(({ words }) => words), ...reported].map(plain));
	// One text to look through: plain words have no line breaks, so none reach from one to the next.
	const all = [...printed].join('\n');
	const known = new Map<string, boolean>();
	const isPrinted = (words: string) => {
		const before = known.get(words) ?? all.includes(words);
		known.set(words, before);
		return before;
	};
	return proseOf(data).flatMap(({ file, record, field, text }) =>
		quotedParts(text)
			.filter((words) => !isPrinted(plain(words)))
			.map((words) => ({
				file,
				record,
				wrong: `${field} puts “${words}” in quotation marks, and no excerpt or quotation has these words`,
				right: 'Quote words as an article prints them and cite them, or drop the marks',
			})),
	);
}

/** Words as they compare: without capitals, outer punctuation or the choice between quote marks. */
function plain(words: string): string {
	return words
		.toLowerCase()
		.replaceAll(/[“”„"]/g, '')
		.replaceAll(/[‘’]/g, "'")
		.replace(/[\s.,;:!?]+$/, '')
		.replaceAll(/\s+/g, ' ')
		.trim();
}
