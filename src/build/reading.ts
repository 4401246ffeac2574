import { group } from 'd3';
import { syllable } from 'syllable';
import { proseOf, withoutQuotes } from '#domain/integrity/prose.ts';
import type { Dataset } from '#domain/schema.ts';
import { readDataset } from './dataset.ts';
import { readBoundaries } from './edition.ts';

/** How hard a part of our prose is to read. */
export interface Reading {
	readonly section: string;
	readonly words: number;
	readonly sentences: number;
	/** School years, by Flesch and Kincaid (1975). */
	readonly grade: number;
}

/** A sentence of ours, and where it stands. */
interface Sentence {
	readonly section: string;
	readonly where: string;
	readonly text: string;
}

/** The sentences of a text: they end at a mark before a new beginning, a capital, a figure or a quotation. */
export function sentencesOf(text: string): readonly string[] {
	return text.split(/(?<=[.?!][”’)]?)\s+(?=[“‘(]?[\p{Lu}\d])/u);
}

/** The words of a text; dashes and dots alone are none. */
export function wordsOf(text: string): readonly string[] {
	return text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
}

/** Our own sentences, without what they quote. Titles and labels, which are no sentences, are left out. */
export function ownSentences(data: Dataset): readonly Sentence[] {
	return proseOf(data).flatMap(({ file, record, field, text }) =>
		sentencesOf(text)
			.filter((sentence) => /[.?!][”’)]*$/.test(sentence))
			.map((sentence) => ({
				section: file === 'site.yaml' ? `${file} ${field}` : file,
				where: `${file} · ${record} · ${field}`,
				text: withoutQuotes(sentence),
			}))
			.filter((sentence) => wordsOf(sentence.text).length > 0),
	);
}

/** How hard sentences are to read, together. */
export function readingOf(section: string, sentences: readonly Pick<Sentence, 'text'>[]): Reading {
	const words = sentences.flatMap(({ text }) => wordsOf(text));
	const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
	const grade =
		0.39 * (words.length / Math.max(1, sentences.length)) +
		11.8 * (syllables / Math.max(1, words.length)) -
		15.59;
	return { section, words: words.length, sentences: sentences.length, grade };
}

/** The whole of our prose, then each of its sections, hardest first. */
export function readings(data: Dataset): readonly Reading[] {
	const all = ownSentences(data);
	const sections = group(all, ({ section }) => section);
	return [
		readingOf('everything', all),
		...[...sections]
			.map(([section, sentences]) => readingOf(section, sentences))
			.toSorted((a, b) => b.grade - a.grade),
	];
}

/** Prints the reading grade of our prose by section, and its longest sentences: `npm run reading`. */
export default async function run(): Promise<void> {
	const from = process.env['DATA'] ?? 'data';
	const data = await readDataset(from, (await readBoundaries(from)).countries);
	for (const { section, words, sentences, grade } of readings(data)) {
		const counts = `${words} words, ${sentences} sentences`;
		console.log(`${grade.toFixed(1).padStart(5)}  ${section.padEnd(24)} ${counts}`);
	}
	console.log('\nLongest sentences:');
	const longest = ownSentences(data).toSorted(
		(a, b) => wordsOf(b.text).length - wordsOf(a.text).length,
	);
	for (const { where, text } of longest.slice(0, 12)) {
		console.log(`${String(wordsOf(text).length).padStart(5)}  ${where}: ${text}`);
	}
}
