import { describe, expect, test } from 'vitest';
import { gather } from '#domain/map/gather.ts';
import type { Point } from '#domain/projection.ts';

/** Places on a line, so many units apart; the later ones are heavier. */
function row(count: number, apart: number) {
	return Array.from({ length: count }, (_, index) => ({
		at: [index * apart, 0] satisfies Point,
		weight: index,
	}));
}
const weigh = ({ weight }: { weight: number }) => weight;

describe('gather', () => {
	test('leaves a map of few places as it is, however near they are', () => {
		const places = row(12, 1);
		expect(gather(places, weigh)).toEqual(places.map((lead) => ({ lead, others: [] })));
	});

	test('gives each of many places to a heavier one near it, and loses none', () => {
		const found = gather(row(200, 10), weigh);
		expect(found.length).toBeLessThan(60);
		expect(found.reduce((sum, { others }) => sum + 1 + others.length, 0)).toBe(200);
		for (const { lead, others } of found) {
			for (const { weight, at } of others) {
				expect(weight).toBeLessThan(lead.weight);
				expect(Math.abs(at[0] - lead.at[0])).toBeLessThan(64);
			}
		}
	});

	test('keeps marks apart', () => {
		const leads = gather(row(200, 10), weigh).map(({ lead }) => lead.at[0]);
		for (const [index, x] of leads.entries()) {
			for (const other of leads.slice(index + 1))
				expect(Math.abs(x - other)).toBeGreaterThanOrEqual(64);
		}
	});
});
