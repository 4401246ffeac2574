import { describe, expect, test } from 'vitest';
import { allYears } from '#domain/timeline.ts';
import { windowsOf, withEnd } from '#views/timeline/windows.ts';
import { tinyLibrary } from '../../fixtures.ts';

const waves = [
	{ id: 'june', from: '1987-06-01', to: '1987-06-04' },
	{ id: 'october', from: '1987-10-10', to: '1987-10-12' },
];
const library = tinyLibrary();

describe('a window by its dates', () => {
	test('reaches, as a whole, from the first day that is drawn to the last', () => {
		expect(allYears(library)).toEqual({ from: '1950-01-01', to: '1988-12-31' });
	});

	test('keeps its other end, unless that would come to lie on the wrong side', () => {
		const range = { from: '1987-06-01', to: '1987-06-04' };
		expect(withEnd(range, 'to', '1987-07-01')).toEqual({ from: '1987-06-01', to: '1987-07-01' });
		expect(withEnd(range, 'from', '1987-08-01')).toEqual({ from: '1987-08-01', to: '1987-08-01' });
		expect(withEnd(range, 'to', '1987-05-01')).toEqual({ from: '1987-05-01', to: '1987-05-01' });
	});

	test('moves no window of the strip where it holds all waves', () => {
		expect(windowsOf(waves, allYears(library), undefined)).toEqual(
			waves.map((wave) => ({ ...wave, isPressed: false })),
		);
	});

	test('that is the days of no wave moves the nearest window there', () => {
		const [first, second] = windowsOf(waves, { from: '1987-05-01', to: '1987-05-03' }, undefined);
		expect(first).toEqual({ id: 'june', from: '1987-05-01', to: '1987-05-03', isPressed: true });
		expect(second?.isPressed).toBe(false);
	});
});
