import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedPlaces } from '#views/quotes/printed.ts';
import { compared } from '#views/quotes/wording.ts';
import { tinyDataset } from '../../fixtures.ts';

/** The words of one side alone, and those that are shared. */
const told = (runs: readonly { text: string; own: boolean }[]) =>
	runs.map(({ text, own }) => (own ? `[${text}]` : text)).join('');

describe('compared', () => {
	test('marks on each side the words that the other does not have.', () => {
		const { left, right } = compared('no room for a ferry', 'no room here for a boat');
		expect(told(left)).toBe('no room for a [ferry]');
		expect(told(right)).toBe('no room [here ]for a [boat]');
	});

	test('takes no notice of capitals and marks, but keeps them.', () => {
		const { left, right } = compared('“No room,” she said.', 'no room, she said');
		expect(told(left)).toBe('[“]No room,” she said.');
		expect(told(right)).toBe('no room, she said');
	});

	test('keeps a word with an apostrophe or a hyphen whole.', () => {
		expect(told(compared('post-war Ukraine’s skies', 'post war Ukraine skies').left)).toBe(
			'[post-war Ukraine’s ]skies',
		);
	});

	test('tells words apart that are printed without a space between them.', () => {
		expect(told(compared('to peace,to long peace', 'to long peace').left)).toContain('long peace');
	});

	test('loses nothing of either side, whatever stands in it.', () => {
		const words = fc
			.array(fc.constantFrom('a', 'B', 'é', '“', '”', ',', ' ', '—', '.', '’', '-', '1'))
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(words, words, (a, b) => {
				const { left, right } = compared(a, b);
				expect(left.map(({ text }) => text).join('')).toBe(a);
				expect(right.map(({ text }) => text).join('')).toBe(b);
			}),
		);
	});

	test('finds nothing to mark in two that are alike.', () => {
		expect(compared('one two', 'one two').left.filter(({ own }) => own)).toEqual([]);
	});
});

describe('printedPlaces', () => {
	const [quote] = tinyDataset().quotes;
	if (!quote) throw new Error('the tiny dataset has no quotation');

	test('names the line of each article, and several lines of one together.', () => {
		const printedIn = [
			{ source: 'A', line: 3 },
			{ source: 'B', line: 1 },
			{ source: 'A', line: 7 },
			{ source: 'A', line: 9 },
		];
		expect(printedPlaces({ ...quote, printedIn })).toBe('A lines 3, 7 and 9; B line 1');
	});
});
