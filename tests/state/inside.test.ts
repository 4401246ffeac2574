import { describe, expect, test } from 'vitest';
import { insideAddress, pageIn, queryOf } from '#state/inside.ts';

const pages = { 'index.html': 1, 'present.html': 1, 'sources.html': 1, 'event/a.html': 1 };

describe('where a page stands in the one file', () => {
	test.each([
		['./', 'index.html', '?'],
		['./?event=a', 'index.html', '?event=a'],
		['./sources.html#downloads', 'index.html', '?page=sources#downloads'],
		['./event/a.html', 'index.html', '?page=event/a'],
		['../sources.html', 'event/a.html', '?page=sources'],
		['../?event=a#map', 'event/a.html', '?event=a#map'],
		['?step=2', 'present.html', '?page=present&step=2'],
		['./index.html?step=2', 'present.html', '?step=2'],
	])('%s on %s leads to %s', (href, from, to) => {
		expect(insideAddress(href, from, pages)).toBe(to);
	});

	test.each([
		'#method',
		'https://example.org/sources.html',
		'./data/events.csv',
		'mailto:a@b',
		'http://[',
		'./%E0%A4%A.html',
	])('%s is left as it is', (href) => {
		expect(insideAddress(href, 'index.html', pages)).toBeUndefined();
	});

	test('is read back from the query, and is the first page where the query names none', () => {
		expect(pageIn('?page=event/a&step=2', pages)).toBe('event/a.html');
		expect(pageIn('?event=a', pages)).toBe('index.html');
		expect(pageIn('?page=elsewhere', pages)).toBe('index.html');
		expect(pageIn('?page=toString', pages)).toBe('index.html');
	});

	test('keeps the name of the page once, before what the page asks for', () => {
		expect(queryOf('present.html', '?step=3')).toBe('?page=present&step=3');
		expect(queryOf('present.html', '?page=present&step=3')).toBe('?page=present&step=3');
		expect(queryOf('present.html', '')).toBe('?page=present');
		expect(queryOf('index.html', '?page=present&step=3')).toBe('?step=3');
	});
});
