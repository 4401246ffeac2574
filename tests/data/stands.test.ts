import { describe, expect, test } from 'vitest';
import { quotesBeside } from '#domain/beside.ts';
import { evidenceOfCells, matrixOf } from '#domain/positions.ts';
import { data } from './read.ts';

const matrix = matrixOf(data);
const cells = matrix.themes.flatMap(({ rows }) => rows.flatMap((row) => row.cells));

describe('Who stands where', () => {
	test('Every position is behind a cell, and none behind two.', () => {
		const behind = cells.flatMap((cell) => cell?.positions.map(({ id }) => id) ?? []);
		expect(behind.toSorted()).toEqual(data.positions.map(({ id }) => id).toSorted());
	});

	test('There is a cell for every proposal and party.', () => {
		expect(cells.length).toBe(data.issues.length * data.meta.parties.length);
	});

	test('Every position has a few words for its cell.', () => {
		expect(data.positions.filter(({ label }) => label === undefined)).toEqual([]);
	});

	test('No party stands in one cell for and against: one mark tells all of it.', () => {
		const mixed = cells.filter(
			(cell) => new Set(cell?.positions.map(({ stance }) => stance)).size > 1,
		);
		expect(mixed.map((cell) => cell?.shown.id)).toEqual([]);
	});

	test('The evidence that a press fetches tells every position once.', () => {
		const told = Object.values(evidenceOfCells(data)).flatMap(({ positions }) => positions);
		expect(told.length).toBe(data.positions.length);
	});
});

test('Quotations stand beside one another in both waves, and every chosen one has its place.', () => {
	const { waves } = quotesBeside(data);
	const shown = waves.flatMap(({ said }) => said.flat());
	expect(shown.length).toBe(data.quotes.filter(({ beside }) => beside).length);
	for (const { wave, said } of waves) expect(said.flat().length, wave.id).toBeGreaterThan(0);
});
