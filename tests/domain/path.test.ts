import { describe, expect, test } from 'vitest';
import { shortestPath } from '#domain/path.ts';
import type { Relation } from '#domain/schema.ts';
import { evidence } from '../fixtures.ts';

function tie(id: string, from: string, to: string, date?: string): Relation {
	return {
		id,
		from,
		to,
		type: 'knows',
		status: 'reported',
		summary: `${from} knows ${to}.`,
		evidence: [evidence('A', 1)],
		...(date === undefined ? {} : { date }),
	};
}

const ids = (path: ReturnType<typeof shortestPath>) => path?.map(({ relation }) => relation.id);

describe('shortestPath', () => {
	test('finds a tie in either direction.', () => {
		expect(ids(shortestPath([tie('one', 'a', 'b')], 'a', 'b'))).toEqual(['one']);
		expect(ids(shortestPath([tie('one', 'a', 'b')], 'b', 'a'))).toEqual(['one']);
	});

	test('goes by way of others where there is no direct tie, and tells whom each leads to.', () => {
		const path = shortestPath([tie('two', 'c', 'b'), tie('one', 'a', 'b')], 'a', 'c');
		expect(ids(path)).toEqual(['one', 'two']);
		expect(path?.map(({ to }) => to)).toEqual(['b', 'c']);
	});

	test('prefers fewer ties to earlier ones.', () => {
		const ties = [
			tie('early', 'a', 'b', '2000'),
			tie('early-on', 'b', 'c', '2000'),
			tie('direct', 'a', 'c', '2020'),
		];
		expect(ids(shortestPath(ties, 'a', 'c'))).toEqual(['direct']);
	});

	test('prefers the earlier of two ties alike, and a dated one to an undated one.', () => {
		const ties = [
			tie('undated', 'a', 'b'),
			tie('late', 'a', 'b', '2020'),
			tie('early', 'a', 'b', '2010'),
		];
		expect(ids(shortestPath(ties, 'a', 'b'))).toEqual(['early']);
		expect(ids(shortestPath(ties.slice(0, 2), 'a', 'b'))).toEqual(['late']);
	});

	test('is empty from an actor to itself, and undefined where there is no way.', () => {
		expect(shortestPath([tie('one', 'a', 'b')], 'a', 'a')).toEqual([]);
		expect(shortestPath([tie('one', 'a', 'b')], 'a', 'z')).toBeUndefined();
	});

	test('ends on a circle.', () => {
		const ties = [tie('one', 'a', 'b'), tie('two', 'b', 'c'), tie('three', 'c', 'a')];
		expect(ids(shortestPath(ties, 'a', 'c'))).toEqual(['three']);
	});
});
