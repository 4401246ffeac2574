import { expect, test } from 'vitest';
import { firstSentence, sentence } from '#domain/sentence.ts';

test('The first sentence of a text ends before the next begins.', () => {
	expect(firstSentence('Who pays. No article says it.')).toBe('Who pays.');
	expect(firstSentence('He said “no.” Then he left.')).toBe('He said “no.”');
	expect(firstSentence('It is 2.5 km long, e.g. here.')).toBe('It is 2.5 km long, e.g. here.');
	expect(firstSentence('Who pays')).toBe('Who pays');
});

test('A sentence gets a full stop where it has no mark of its own, inside a quotation or not.', () => {
	expect(sentence('The harbour objects')).toBe('The harbour objects.');
	for (const whole of ['It objects.', 'Does it?', 'It said “no!”'])
		expect(sentence(whole)).toBe(whole);
	expect(sentence('It said “no”')).toBe('It said “no”.');
});
