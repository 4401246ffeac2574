import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameOf } from '#domain/names.ts';
import { searchIndex, searchWords } from '#domain/search.ts';
import { library as real } from '../data/read.ts';
import { event, tinyDataset, tinyLibrary } from '../fixtures.ts';
import { anything } from '../hostile.ts';
import { property } from '../property.ts';

const data = tinyDataset();
data.events.push(
	event('cyrillic', { title: 'Їх було п’ять біля Києва', date: '1951-01-02' }),
	event('accents', { title: 'The Élysée’s çelik in Reykjavík, 12,5 %', date: '1951-01-03' }),
);
const library = tinyLibrary(data);
const index = searchIndex(library);
const titles = [...library.refs]
	.filter((item) => index.find(nameOf(library, item)).refs.has(item))
	.map((item) => ({ item, words: nameOf(library, item).split(' ') }));

describe('Words as they are searched', () => {
	test('are letters and numbers alone, from whatever text, and are the same when searched again.', () => {
		property(anything, (text) => {
			const words = searchWords(text);
			expect(words.filter((word) => !/^[\p{L}\p{N}]+$/u.test(word))).toEqual([]);
			expect(searchWords(words.join(' '))).toEqual(words);
		});
	});

	test('are the same composed and decomposed, whatever the apostrophe.', () => {
		const marks = fc.constantFrom("'", '’', 'ʼ', '`', '');
		property(fc.tuple(anything, marks), ([text, mark]) => {
			expect(searchWords(text.normalize('NFD'))).toEqual(searchWords(text.normalize('NFC')));
			expect(searchWords(`п${mark}ят ${text}`)).toEqual(searchWords(`пят ${text}`));
		});
	});
});

describe('A search', () => {
	test('of whatever text finds items of the record, each once, or nothing.', () => {
		property(anything, (text) => {
			const { hits, refs } = index.find(text);
			expect(hits.map(({ item }) => item)).toEqual([...refs]);
			expect([...refs].every((item) => library.refs.has(item))).toBe(true);
			if (searchWords(text).length === 0) expect(hits).toEqual([]);
		});
	});

	test('of ten thousand letters, or of a thousand words, ends too.', () => {
		const long = [
			'a'.repeat(10_000),
			'п’'.repeat(10_000),
			'e\u0301'.repeat(10_000),
			'ferry '.repeat(1000),
			'%'.repeat(10_000),
		];
		for (const text of long) expect(() => index.find(text)).not.toThrow();
	});

	test('of words that stand in a title finds it: in any order, in capitals, decomposed, without marks.', () => {
		const looks: readonly ((words: string) => string)[] = [
			(words) => words,
			(words) => words.toUpperCase(),
			(words) => words.toLowerCase(),
			(words) => words.normalize('NFD'),
			(words) => words.replaceAll('’', "'"),
			(words) => words.replaceAll('’', ''),
			(words) =>
				words
					.normalize('NFD')
					.replaceAll(/([a-z])\p{M}+/giu, '$1')
					.normalize('NFC'),
			(words) => ` ${words.replaceAll(' ', ' … ')}?`,
		];
		const asked = fc.constantFrom(...titles).chain(({ item, words }) =>
			fc.record({
				item: fc.constant(item),
				words: fc.shuffledSubarray(words, { minLength: 1 }),
				look: fc.constantFrom(...looks),
			}),
		);
		property(asked, ({ item, words, look }) => {
			const text = look(words.join(' '));
			fc.pre(searchWords(text).length > 0);
			expect(index.find(text).refs).toContain(item);
		});
		expect(titles.length).toBe(library.refs.size - 1);
	});
});

test('In the record of this explainer every item that a search knows is found by its whole title.', () => {
	const found = searchIndex(real);
	const missed = [...real.refs].filter((item) => !found.find(nameOf(real, item)).refs.has(item));
	// Countries that are nobody’s are not searched: they have no words of their own.
	const owned = new Set(real.data.actors.map(({ country }) => `countries/${country ?? ''}`));
	expect(missed.filter((item) => !item.startsWith('countries/') || owned.has(item))).toEqual([]);
	expect(real.refs.size - missed.length).toBeGreaterThan(100);
});
