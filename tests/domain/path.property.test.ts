import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortestPath } from '#domain/path.ts';
import type { Relation } from '#domain/schema.ts';
import { evidence } from '../fixtures.ts';
import { property } from '../property.ts';

const actors = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const ends = fc.constantFrom(...actors);
const graphs = fc
	.array(
		fc.record({
			from: ends,
			to: ends,
			date: fc.option(fc.constantFrom('1999', '1999-12', '1999-12-31'), { nil: undefined }),
		}),
		{ maxLength: 12 },
	)
	.map((ties) =>
		ties.map(({ from, to, date }, index): Relation => ({
			id: `tie-${index}`,
			from,
			to,
			type: 'offers',
			status: 'reported',
			summary: 'One offers something to another.',
			evidence: [evidence('A', 1)],
			...(date === undefined ? {} : { date }),
		})),
	);

/** How many ties lie between any two, by trying every actor on the way (Floyd 1962); Infinity where there is no way. */
function distances(ties: readonly Relation[]): (from: string, to: string) => number {
	const far = new Map(actors.map((one) => [one as string, new Map<string, number>([[one, 0]])]));
	const get = (from: string, to: string) => far.get(from)?.get(to) ?? Infinity;
	const set = (from: string, to: string, count: number) => {
		if (count < get(from, to)) far.get(from)?.set(to, count);
	};
	for (const { from, to } of ties) {
		set(from, to, 1);
		set(to, from, 1);
	}
	for (const by of actors) {
		for (const from of actors) for (const to of actors) set(from, to, get(from, by) + get(by, to));
	}
	return get;
}

test('The way between two actors is the shortest there is, tie by tie, and the same length back.', () => {
	property(fc.tuple(graphs, ends, ends), ([ties, from, to]) => {
		const way = shortestPath(ties, from, to);
		expect(way?.length ?? Infinity).toBe(distances(ties)(from, to));
		expect(shortestPath(ties, to, from)?.length).toBe(way?.length);
		let at: string = from;
		for (const step of way ?? []) {
			const { relation } = step;
			expect([relation.from, relation.to].toSorted()).toEqual([at, step.to].toSorted());
			at = step.to;
		}
		if (way) expect(at).toBe(to);
	});
});
