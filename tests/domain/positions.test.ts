import { describe, expect, test } from 'vitest';
import { evidenceOfCells, matrixOf } from '#domain/positions.ts';
import { nextSorting, orderOf } from '#domain/stances.ts';
import type { Dataset, Position } from '#domain/schema.ts';
import { evidence, tinyDataset } from '../fixtures.ts';

/** A position on the ferry, unless said otherwise. */
function position(actor: string, more: Partial<Position> = {}): Position {
	return {
		id: `ferry-${actor}`,
		issue: 'ferry',
		actor,
		stance: 'for',
		asOf: '1987-06-01',
		summary: `What ${actor} thinks.`,
		evidence: [evidence('A', 2)],
		...more,
	};
}

/** The tiny dataset with two issues in a theme each, and two parties. */
function standing(...positions: Position[]): Dataset {
	const data = tinyDataset();
	data.meta.themes = [
		{ id: 'sea', title: 'Sea' },
		{ id: 'land', title: 'Land' },
	];
	data.meta.parties = [
		{ id: 'port', name: 'The port', actors: ['harbour', 'sigrun'] },
		{ id: 'north', name: 'Norway', actors: ['norway'] },
	];
	data.issues = [
		{ id: 'road', title: 'A road', question: 'Should there be a road?', theme: 'land' },
		{ id: 'ferry', title: 'The ferry', question: 'Should there be a ferry?', theme: 'sea' },
	];
	data.positions = positions;
	return data;
}

/** The cells of the ferry, party by party. */
const cellsOf = (data: Dataset) =>
	matrixOf(data).themes[0]?.rows.map(({ cells }) => cells[0]) ?? [];

describe('matrixOf', () => {
	test('has a cell for every party and proposal, theme by theme, and counts the blank ones.', () => {
		const matrix = matrixOf(standing(position('norway')));
		expect(matrix.themes.map(({ title, issues }) => [title, issues.map(({ id }) => id)])).toEqual([
			['Sea', ['ferry']],
			['Land', ['road']],
		]);
		expect(matrix.themes.map(({ rows }) => rows.map(({ cells }) => cells.length))).toEqual([
			[1, 1],
			[1, 1],
		]);
		expect([matrix.filled, matrix.blank]).toEqual([1, 3]);
	});

	test('shows the latest position of a party, and keeps the others behind it.', () => {
		const [port] = cellsOf(
			standing(position('harbour'), position('sigrun', { asOf: '1987-06-03', stance: 'against' })),
		);
		expect(port?.shown.actor).toBe('sigrun');
		expect(port?.positions.map(({ actor }) => actor)).toEqual(['sigrun', 'harbour']);
	});

	test('shows the weightiest actor of a party where the days are the same.', () => {
		const [port] = cellsOf(standing(position('sigrun'), position('harbour')));
		expect(port?.shown.actor).toBe('harbour');
		expect(port?.evidence).toHaveLength(2);
	});

	test('leaves a cell without a position empty: not reported.', () => {
		expect(cellsOf(standing(position('norway')))[0]).toBeUndefined();
	});

	test('says that the articles differ where one words it otherwise, or a card touches it.', () => {
		const plain = cellsOf(standing(position('norway')))[1];
		const worded = position('norway', {
			evidence: [evidence('A', 2, { differs: 'A says boat.' })],
		});
		const touched = standing(position('norway'));
		touched.discrepancies[0]?.touches.push('positions/ferry-norway');
		expect(
			[plain, cellsOf(standing(worded))[1], cellsOf(touched)[1]].map((cell) => cell?.differs),
		).toEqual([false, true, true]);
	});

	test('without themes and parties is one table with a row for every actor that takes a position.', () => {
		const { themes, parties } = matrixOf(tinyDataset());
		expect(themes.map(({ title, issues }) => [title, issues.length])).toEqual([['', 1]]);
		expect(parties.map(({ name }) => name)).toEqual(['Reykjavik Harbour']);
	});
});

describe('evidenceOfCells', () => {
	test('tells every position of a cell, under the id of the one that it shows.', () => {
		const data = standing(position('harbour'), position('sigrun', { id: 'second' }));
		const told = evidenceOfCells(data);
		expect(Object.keys(told)).toEqual(['ferry-harbour']);
		expect(told['ferry-harbour']).toMatchObject({
			party: 'The port',
			question: 'Should there be a ferry?',
			positions: [
				{
					actor: 'Reykjavik Harbour',
					carried: 'Carried by 1 of the 2 articles of the time: A.',
					silent: ['B'],
					apart: ['C'],
				},
				{ id: 'second', actor: 'Sigrún Jónsdóttir' },
			],
		});
	});
});

describe('orderOf', () => {
	const column = ['against', undefined, 'for', 'open', 'conditional', 'for'] as const;

	test('ascending puts those in favour first, then with conditions, open and against.', () => {
		expect(orderOf(column, 'ascending')).toEqual([2, 5, 4, 3, 0, 1]);
	});

	test('descending puts those against first, and keeps the unreported last.', () => {
		expect(orderOf(column, 'descending')).toEqual([0, 3, 4, 2, 5, 1]);
	});

	test('none gives the rows back as they were.', () => {
		expect(orderOf(column, 'none')).toEqual([0, 1, 2, 3, 4, 5]);
	});

	test('three presses lead back to where one began.', () => {
		expect(nextSorting('none')).toBe('ascending');
		expect(nextSorting('ascending')).toBe('descending');
		expect(nextSorting('descending')).toBe('none');
	});
});
