import { describe, expect, test } from 'vitest';
import {
	allowingWorker,
	headersFor,
	headersForSnapshots,
	inlineAttributes,
	policy,
	policyAlone,
	policyWith,
} from '#build/policy.ts';

describe('inlineAttributes', () => {
	test('finds nothing in a page without any.', () => {
		expect(
			inlineAttributes('<!doctype html><html lang="en"><body class="x"><p>style</p></body></html>'),
		).toEqual([]);
	});

	test('finds a style.', () => {
		expect(inlineAttributes('<p style="color: red">a</p>')).toEqual(['style="color: red"']);
	});

	test('finds a script, whatever it listens to.', () => {
		expect(inlineAttributes('<a onclick="go()">a</a><img onerror="x">')).toEqual([
			'onclick="go()"',
			'onerror="x"',
		]);
	});

	test('finds them after other attributes, on other lines, in any case, and in pictures.', () => {
		expect(inlineAttributes('<p\n\tclass="x"\n\tstyle="a">')).toEqual(['style="a"']);
		expect(inlineAttributes('<P STYLE="a">')).toEqual(['STYLE="a"']);
		expect(inlineAttributes('<svg><path d="M0,0" style="fill: red"/></svg>')).toEqual([
			'style="fill: red"',
		]);
	});

	test('finds an empty style: browsers refuse that as well.', () => {
		expect(inlineAttributes('<p style="">')).toEqual(['style=""']);
	});

	test('names every element that has one.', () => {
		expect(inlineAttributes('<p style="a"></p><p></p><p style="b"></p>')).toHaveLength(2);
	});

	test('passes over attributes that only sound alike.', () => {
		expect(
			inlineAttributes(
				'<p data-style="a" data-onclick="b" font-style="c" one="d" class="style"></p>',
			),
		).toEqual(['one="d"']);
	});

	test('passes over words of the text.', () => {
		expect(inlineAttributes('<p>He wrote style="a" and onclick="b".</p>')).toEqual([]);
		expect(inlineAttributes('1 < 2 style="a"')).toEqual([]);
	});

	test('passes over closing tags and stylesheets that are linked.', () => {
		expect(inlineAttributes('<link rel="stylesheet" href="./a.css"></p>')).toEqual([]);
	});
});

describe('The policy', () => {
	const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule]));

	test('allows nothing that it does not name.', () => {
		expect(rules.get('default-src')).toBe("default-src 'none'");
	});

	test('allows no inline code, no code from text, and nothing from elsewhere.', () => {
		expect(policy).not.toMatch(/unsafe|https?:|\*/);
		expect(rules.get('script-src')).toBe("script-src 'self'");
	});

	test('requires trusted types.', () => {
		expect(rules.get('require-trusted-types-for')).toBe("require-trusted-types-for 'script'");
	});

	test('is in the headers too, for every page that asks for other files.', () => {
		const inlined = { style: 'p{}', script: 'go()' };
		const headers = headersFor(inlined, ['index.html', 'event/a.html', 'event/b.html']);
		const rule = `\n  Content-Security-Policy: ${allowingWorker(policyWith(inlined))}\n`;
		for (const path of ['/', '/index.html', '/event/*']) expect(headers).toContain(path + rule);
		expect(headers.split(rule)).toHaveLength(4);
	});

	test('is not in the headers of pages in one file, which have one of their own and may be framed.', () => {
		const headers = headersFor({ style: '', script: '' }, ['index.html']);
		expect(headers).toMatch(/^\/\*\n {2}X-Content-Type-Options: nosniff\n/);
		expect(headers.slice(0, headers.indexOf('/assets'))).not.toContain('Content-Security-Policy');
		expect(headers).not.toMatch(/frame-ancestors|X-Frame-Options/i);
	});

	test('lets browsers keep what never changes for good, and says of nothing twice how long it is kept.', () => {
		const headers =
			headersFor({ style: '', script: '' }, ['index.html']) + headersForSnapshots(['1987-07-01']);
		const kept = [...headers.matchAll(/^(\S+)\n {2}Cache-Control: (.+)$/gm)].map(
			([, path]) => path,
		);
		expect(kept).toEqual(['/assets/*', '/fonts/*', '/snapshot/1987-07-01/*']);
		expect(headers.match(/Cache-Control/g)).toHaveLength(3);
	});

	test('of a page in one file names what stands in it, and nothing else.', () => {
		const own = policyAlone(['p{}'], ['one()', 'two()']);
		expect(own).not.toMatch(/unsafe|'self'|https?:|\*/);
		expect(own.match(/sha256-/g)).toHaveLength(3);
		expect(own).toContain("require-trusted-types-for 'script'");
	});

	test('names what is inlined by its hash, and allows nothing else with it.', () => {
		const own = policyWith({ style: 'p{}', script: 'go()' });
		expect(own).not.toContain('unsafe');
		expect(own.replaceAll(/ 'sha256-[\w+/]{43}='/g, '')).toBe(policy);
		expect(own.match(/sha256-/g)).toHaveLength(2);
	});
});
