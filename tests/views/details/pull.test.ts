import { describe, expect, test } from 'vitest';
import { endOf } from '#views/details/pull.ts';

describe('a pull at the sheet', () => {
	test('up, by some way or swiftly, takes it to its whole height', () => {
		expect(endOf(-80, 0, false)).toBe('tall');
		expect(endOf(-20, -1, false)).toBe('tall');
		expect(endOf(-80, 0, true)).toBe('tall');
	});

	test('down closes the low sheet', () => {
		expect(endOf(80, 0, false)).toBe('closed');
		expect(endOf(20, 1, false)).toBe('closed');
	});

	test('down brings the tall sheet back to its first height, and far down closes it at once', () => {
		expect(endOf(120, 0, true)).toBe('low');
		expect(endOf(400, 0, true)).toBe('closed');
	});

	test('that is small and slow changes nothing', () => {
		expect(endOf(20, 0.1, false)).toBe('low');
		expect(endOf(-20, -0.1, true)).toBe('tall');
	});
});
