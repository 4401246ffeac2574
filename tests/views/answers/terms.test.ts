import { describe, expect, test } from 'vitest';
import { withTerms } from '#views/answers/terms.ts';

const glossary = [
	{ id: 'force', term: 'force' },
	{ id: 'reassurance-force', term: 'reassurance force' },
	{ id: 'target', term: '“legitimate target”' },
];

describe('terms in a text', () => {
	test('the first mention of a term leads to its meaning, the next does not', () => {
		expect(withTerms('A ceasefire, a force, one more force.', glossary)).toEqual([
			{ words: 'A ceasefire, a ' },
			{ words: 'force', term: 'force' },
			{ words: ', one more force.' },
		]);
	});

	test('a longer term is not cut at a shorter one within it', () => {
		expect(withTerms('The reassurance force', glossary)).toEqual([
			{ words: 'The ' },
			{ words: 'reassurance force', term: 'reassurance-force' },
		]);
	});

	test('plurals and capitals are found, parts of words are not', () => {
		expect(withTerms('Forces', glossary)).toEqual([{ words: 'Forces', term: 'force' }]);
		expect(withTerms('enforced', glossary)).toEqual([{ words: 'enforced' }]);
	});

	test('words in a quotation are left alone', () => {
		expect(withTerms('He said “a force”.', glossary)).toEqual([{ words: 'He said “a force”.' }]);
	});

	test('put together, the stretches are the text', () => {
		const text = 'A reassurance force is a force for legitimate targets.';
		expect(
			withTerms(text, glossary)
				.map(({ words }) => words)
				.join(''),
		).toBe(text);
	});

	test('a text without terms stays whole, an empty one has no stretch', () => {
		expect(withTerms('Nothing here.', glossary)).toEqual([{ words: 'Nothing here.' }]);
		expect(withTerms('', glossary)).toEqual([]);
	});
});
