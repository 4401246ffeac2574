import { expect, test } from 'vitest';
import { refTo } from '#domain/ref.ts';
import { decode, encode, home } from '#state/place.ts';
import { pairOf, queryOf, toldOf, withSource, type Choices } from '#views/lesson/pair.ts';

const choices: Choices = {
	carriers: new Map([
		['offer', ['A', 'B']],
		['reply', ['C']],
		['refusal', ['B', 'C']],
	]),
	sources: ['A', 'B', 'C'],
	first: { event: 'offer', sources: ['A', 'B'] },
};
const read = (search: string) => pairOf(search, choices);

test('A pair in an address is a place of the explorer with the same event and articles.', () => {
	const pair = { event: 'refusal', sources: ['C', 'A'] } as const;
	const query = queryOf(pair);
	const selected = refTo('events', 'refusal');
	expect(query).toBe(encode({ ...home, selected, sources: pair.sources }));
	const known = {
		refs: new Set([selected]),
		kinds: new Map(),
		sources: new Map(choices.sources.map((id) => [id, id])),
	};
	expect(decode(query, known)).toMatchObject({
		place: { selected, sources: ['C', 'A'] },
		refused: [],
	});
	expect(read(query)).toEqual({ pair, refused: false });
});

test('An address that says nothing gives the first pair, and keys of others are ignored.', () => {
	expect(read('')).toEqual({ pair: choices.first, refused: false });
	expect(read('?utm_source=mail&theme=dark').refused).toBe(false);
});

test('An event alone brings the articles that carry it, filled up where only one does.', () => {
	expect(read('event=refusal').pair.sources).toEqual(['B', 'C']);
	expect(read('event=reply').pair.sources).toEqual(['C', 'A']);
	expect(read('event=refusal&source=A').pair.sources).toEqual(['A', 'B']);
});

test.each(['event=none', 'source=Z', 'source=A,Z', 'source=A,A', 'event=%E0%A4', 'source='])(
	'What cannot be read falls back and is told, and never throws: %s',
	(search) => {
		const { pair, refused } = read(search);
		expect(refused).toBe(true);
		expect(new Set(pair.sources).size).toBe(2);
	},
);

test('An article that is taken from the other side changes places with it.', () => {
	const pair = { event: 'offer', sources: ['A', 'B'] } as const;
	expect(withSource(pair, 0, 'B').sources).toEqual(['B', 'A']);
	expect(withSource(pair, 1, 'C').sources).toEqual(['A', 'C']);
});

test('It is told who of the two carries the event, and where one article alone does.', () => {
	const told = (event: string, ...sources: [string, string]) => toldOf({ event, sources }, choices);
	expect(told('offer', 'A', 'B')).toBe('A and B both carry this.');
	expect(told('offer', 'A', 'C')).toBe('Of these two, only A carries this.');
	expect(told('reply', 'C', 'A')).toBe('Of these two, only C carries this. No other article does.');
	expect(told('reply', 'A', 'B')).toBe('Neither A nor B carries this. It stands in C.');
});
