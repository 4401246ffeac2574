import { describe, expect, test } from 'vitest';
import { isTold, keptPath, lined, withLine } from '#state/copy.ts';

const base = 'https://example.org/some/school/';

describe('an offline copy', () => {
	test.each([
		[base, 'index.html'],
		[`${base}?event=a#map`, 'index.html'],
		[`${base}event/a.html?theme=dark`, 'event/a.html'],
		['https://example.org/some/other.html', undefined],
		['https://example.com/some/school/index.html', undefined],
	])('%s is its file %s', (address, path) => {
		expect(keptPath(address, base)).toBe(path);
	});

	test('says at the top of a page which day it is of, and leaves other files as they are', async () => {
		const html = '<!doctype html><body class="page"><h1>Title</h1></body>';
		const page = new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
		const text = await (await withLine(page, '8 January 2026')).text();
		expect(text).toBe(lined(html, '8 January 2026'));
		expect(text).toContain(
			'<body class="page"><p class="copy-line" role="status">Offline copy. Data of 8 January 2026</p><h1>',
		);
		const data = new Response('{}', { headers: { 'Content-Type': 'application/json' } });
		expect(await withLine(data, '8 January 2026')).toBe(data);
	});

	test('tells how far it is in words of its own', () => {
		expect(isTold({ done: 1, of: 2 })).toBe(true);
		expect([undefined, null, 'done', { done: 1 }].some(isTold)).toBe(false);
	});
});
