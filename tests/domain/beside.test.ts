import { expect, test } from 'vitest';
import { quotesBeside } from '#domain/beside.ts';
import { wordsAt } from '#domain/wording.ts';
import { tinyDataset } from '../fixtures.ts';

/** The tiny dataset with a quotation of the offer and one of the objection that answers it. */
function quoted() {
	const data = tinyDataset();
	data.meta.parties = [
		{ id: 'port', name: 'The port', actors: ['harbour', 'sigrun'] },
		{ id: 'north', name: 'Norway', actors: ['norway'] },
		{ id: 'isle', name: 'Iceland', actors: ['iceland'] },
	];
	for (const quote of data.quotes) quote.beside = true;
	data.quotes.push({
		id: 'a-ferry',
		speaker: 'norway',
		words: 'a ferry for all',
		occasion: 'ferry-offer',
		beside: true,
		translated: false,
		printedIn: [{ source: 'A', line: 2 }],
	});
	return data;
}

test('Sides that answer nobody stand above those that do, in every wave alike.', () => {
	const { sides, waves } = quotesBeside(quoted());
	expect(sides.map(({ name }) => name)).toEqual(['Norway', 'The port']);
	expect(waves.map(({ said }) => said.map((cell) => cell.map(({ quote }) => quote.id)))).toEqual([
		[['a-ferry'], ['no-room']],
		[[], []],
	]);
});

test('A quotation knows what its occasion answers.', () => {
	const [june] = quotesBeside(quoted()).waves;
	expect(june?.said.flat().map(({ answers }) => answers.map(({ id }) => id))).toEqual([
		[],
		['ferry-offer'],
	]);
});

test('A side without a chosen quotation has no row, and without parties there is none.', () => {
	expect(quotesBeside(tinyDataset()).sides).toEqual([]);
});

test('Words are found where a record cites them, in evidence and in quotations.', () => {
	const data = tinyDataset();
	const at = (item: string, line: number) => wordsAt(data, { item, source: 'A', line });
	expect(at('events/harbour-objection', 3)).toBe('there is no room for a ferry');
	expect(at('quotes/no-room', 3)).toBe('There is no room for a ferry');
	expect(at('positions/ferry-harbour', 3)).toBe('line 3 of A');
	expect(at('events/harbour-objection', 4)).toBeUndefined();
	expect(at('quotes/no-room', 4)).toBeUndefined();
	expect(at('events/gone', 3)).toBeUndefined();
});
