import { expect, test } from 'vitest';
import { ownSentences, readingOf, readings } from '#build/reading.ts';
import { data } from './read.ts';

test('Our prose reads at grade 9 or lower: the whole, and every section of at least 100 words.', () => {
	const hard = readings(data).filter(({ words, grade }) => words >= 100 && grade > 9);
	expect(hard).toEqual([]);
});

test('All of it is judged, without titles and without what it quotes.', () => {
	const sentences = ownSentences(data);
	expect(sentences.length).toBeGreaterThan(1000);
	expect(sentences.filter(({ text }) => /[“”]/.test(text))).toEqual([]);
	expect(sentences.filter(({ text }) => !/[.?!…]/.test(text))).toEqual([]);
});

test('Short words in short sentences read easily, and long words in long ones do not.', () => {
	expect(readingOf('easy', [{ text: 'The cat sat on the mat.' }]).grade).toBeLessThan(2);
	const hard =
		'Multilateral institutional considerations necessitate comprehensive deliberation concerning intergovernmental responsibilities.';
	expect(readingOf('hard', [{ text: hard }]).grade).toBeGreaterThan(15);
});
