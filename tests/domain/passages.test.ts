import { describe, expect, test } from 'vitest';
import { passagesWith } from '#domain/passages.ts';
import { data as real } from '../data/read.ts';

const passages = [
	{ href: '#a', title: 'Question: Who pays the fares?', text: 'The line does, says Sigrún.' },
	{ href: '#b', title: 'Word: ferry', text: 'A ship that takes people over. Fares differ.' },
	{ href: '#c', title: 'Quote: “no room”', text: '' },
];
const find = (words: string) => passagesWith(passages, words).map(({ href }) => href);

describe('The passages with some words', () => {
	test('are those with the words in title or text; those with them in the title come first.', () => {
		expect(find('ferry')).toEqual(['#b']);
		expect(find('fares')).toEqual(['#a', '#b']);
		expect(find('fares ship')).toEqual(['#b']);
		expect(find('fares submarine')).toEqual([]);
	});

	test('are found by the beginning of a word, whatever its marks and capitals.', () => {
		expect(find('SIGR')).toEqual(['#a']);
		expect(find('igr')).toEqual([]);
	});

	test('are none for no words.', () => {
		expect(find('')).toEqual([]);
		expect(find(' … ')).toEqual([]);
	});
});

test('No answer and no meaning of a word mentions drones.', () => {
	const all = [
		...real.questions.map((one) => ({ href: one.id, title: one.question, text: one.answer })),
		...real.glossary.map((one) => ({ href: one.id, title: one.term, text: one.meaning })),
		...real.scenarios.map((one) => ({ href: one.id, title: one.title, text: one.summary })),
	];
	expect(all.length).toBeGreaterThan(20);
	expect(passagesWith(all, 'drones')).toEqual([]);
});
