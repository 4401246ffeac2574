import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from '#domain/nearest.ts';

test('It gives the three nearest words, nearest first.', () => {
	expect(nearest('ferry', ['harbour', 'fairy', 'ferris', 'ferry', 'fern'])).toEqual([
		'ferry',
		'fairy',
		'ferris',
	]);
});

test('It gives as many as asked for, and no more than there are.', () => {
	expect(nearest('ferry', ['fairy', 'fern'], 1)).toEqual(['fairy']);
	expect(nearest('ferry', ['fern'])).toEqual(['fern']);
	expect(nearest('ferry', [])).toEqual([]);
});

test.each([
	['a missing letter', 'putin-warnin', 'putin-warning'],
	['a letter too many', 'putin-warrning', 'putin-warning'],
	['a wrong letter', 'putin-wanning', 'putin-warning'],
	['two letters changed about', 'putin-wanring', 'putin-warning'],
])('It finds the word behind %s.', (_, typed, meant) => {
	const others = ['putin-praise', 'ministry-warning', 'minsk-1'];
	expect(nearest(typed, [...others, meant], 1)).toEqual([meant]);
});

test('Words that are equally far keep their order.', () => {
	expect(nearest('a', ['b', 'c', 'd'])).toEqual(['b', 'c', 'd']);
});

test('It reads any list once, a set too.', () => {
	expect(nearest('b', new Set(['aaa', 'b']), 1)).toEqual(['b']);
});

test('A word that is among them comes first, whatever the others are.', () => {
	fc.assert(
		fc.property(fc.string(), fc.array(fc.string()), (word, others) => {
			expect(nearest(word, [...others, word])[0]).toBe(word);
		}),
	);
});

test('The empty word is nearest to the shortest.', () => {
	expect(nearest('', ['abc', 'ab', 'abcd'], 1)).toEqual(['ab']);
});
