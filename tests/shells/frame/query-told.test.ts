import { describe, expect, test } from 'vitest';
import { queryTold } from '#shells/frame/query-told.ts';

describe('the place to which a frame is told to go', () => {
	test('is its own query with what is told added; what is told wins', () => {
		expect(queryTold('?kind=pledge', 'event=a')).toBe('kind=pledge&event=a');
		expect(queryTold('?kind=pledge', 'kind=warning')).toBe('kind=warning');
	});

	test('is its own again where nothing is told, or a key is empty', () => {
		expect(queryTold('?kind=pledge', '')).toBe('kind=pledge');
		expect(queryTold('?kind=pledge', 'kind=&event=')).toBe('kind=pledge');
	});

	test('lets go of an item of its own where another is told, of whatever sort', () => {
		expect(queryTold('?event=a&kind=pledge', 'country=B')).toBe('kind=pledge&country=B');
	});
});
