import { expect, test } from 'vitest';
import { clock, spent } from '#shells/present/time.ts';

test('Time that is spent is told in minutes and seconds, also beyond an hour.', () => {
	expect([0, 999, 400_000, 3_661_000].map(spent)).toEqual(['00:00', '00:00', '06:40', '61:01']);
	expect(spent(-5)).toBe('00:00');
});

test('The time of day is that of the place.', () => {
	expect(clock(new Date(2026, 0, 8, 9, 7))).toBe('09:07');
});
