import { expect, test } from 'vitest';
import { medianOf, percentile, spreadOf } from './stats.ts';

test('figures have their middle, whatever their order, and halfway between two', () => {
	expect(medianOf([9, 1, 5])).toBe(5);
	expect(medianOf([8, 1, 5, 2])).toBe(3.5);
	expect(medianOf([])).toBeNaN();
});

test('figures have a least and a most', () => {
	expect(spreadOf([30, 4, 100])).toEqual({ median: 30, least: 4, most: 100 });
});

test('figures have one that 98 of 100 do not exceed', () => {
	const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
	expect(percentile(hundred, 0.98)).toBe(98);
	expect(percentile([7, 3], 0.98)).toBe(7);
	expect(percentile([7, 3], 0)).toBe(3);
	expect(percentile([], 0.98)).toBeNaN();
});
