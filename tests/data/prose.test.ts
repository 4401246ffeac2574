import { describe, expect, test } from 'vitest';
import { proseOf, withoutQuotes, type Prose } from '#domain/integrity/prose.ts';
import { data } from './read.ts';

/** Sentences end at a mark before a new beginning: a capital, a figure or a quotation. */
const sentencesOf = (text: string) => text.split(/(?<=[.?!][”’)]?)\s+(?=[“‘(]?[\p{Lu}\d])/u);
const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));

/** Our own prose, the lists on the articles as one piece an entry: they are no sentences in a row. */
const prose: readonly Prose[] = [
	...proseOf(data).filter(({ file }) => file !== 'sources.yaml'),
	...data.sources.flatMap(({ id, ownDate, weaknesses, only, cites }) =>
		[ownDate, ...weaknesses, ...only, ...cites].map((text) => ({
			file: 'sources.yaml',
			record: id,
			field: 'list',
			text,
		})),
	),
];
const where = ({ file, record, field }: Prose) => `${file} · ${record} · ${field}`;

test('The answer has 40 to 60 words.', () => {
	const count = wordsOf(data.meta.answer).length;
	expect(count).toBeGreaterThanOrEqual(40);
	expect(count).toBeLessThanOrEqual(60);
});

test('No answer to a question is longer than 60 words.', () => {
	expect(data.questions.filter(({ answer }) => wordsOf(answer).length > 60)).toEqual([]);
});

test('No sentence of ours is longer than 25 words.', () => {
	const long = prose.flatMap((piece) =>
		sentencesOf(piece.text)
			.filter((sentence) => wordsOf(sentence).length > 25)
			.map((sentence) => `${where(piece)}: ${sentence}`),
	);
	expect(long.join('\n')).toBe('');
});

test('Quotation marks are curved: straight ones would escape the check of what is quoted.', () => {
	expect(prose.filter(({ text }) => /["']/.test(text)).map(where)).toEqual([]);
});

test('Quotation marks are closed, in pairs, and none stands within another.', () => {
	const odd = prose.filter(({ text }) => {
		const marks = text.replaceAll(/[^“”]/g, '');
		return marks !== '“”'.repeat(marks.length / 2);
	});
	expect(odd.map((piece) => `${where(piece)}: ${piece.text}`)).toEqual([]);
});

test('The words of the warnings stand in quotation marks only.', () => {
	const bare = prose.filter(({ text }) => /legitimate (combat )?target/i.test(withoutQuotes(text)));
	expect(bare.map((piece) => `${where(piece)}: ${piece.text}`)).toEqual([]);
});

test('Words that the house style avoids do not slip in as plurals or other forms.', () => {
	const forms = /\b(threats?|threaten(s|ed|ing)?|ultimatums?|vow(s|ed|ing)?|slam(s|med)?|admits?|escalat(es|ed|ion|ing)|peacekeep(er|ers|ing)|occupiers?|NATO troops|boots)\b/i;
	const bare = prose.filter(({ text }) => forms.test(withoutQuotes(text)));
	expect(bare.map((piece) => `${where(piece)}: ${piece.text}`)).toEqual([]);
});

test('A count of articles is never a count of witnesses.', () => {
	const bare = prose.filter(({ text }) =>
		/confirmed by|\b(two|three|four|five|\d) sources\b/i.test(withoutQuotes(text)),
	);
	expect(bare.map((piece) => `${where(piece)}: ${piece.text}`)).toEqual([]);
});

describe('Sentences are told apart', () => {
	test('at a mark before a capital, a figure or a quotation.', () => {
		expect(sentencesOf('One. Two? “Three.” 4 is last.')).toEqual([
			'One.',
			'Two?',
			'“Three.”',
			'4 is last.',
		]);
	});

	test('but not inside a number or before a small letter.', () => {
		expect(sentencesOf('It is 2.5 km, e.g. here.')).toHaveLength(1);
	});

	test('and words are counted without dashes and dots alone.', () => {
		expect(wordsOf('One – two · three, 4')).toHaveLength(4);
	});
});
