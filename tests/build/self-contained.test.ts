import { describe, expect, test } from 'vitest';
import { atFolder, rootFrom } from '#build/at-folder.ts';
import type { Alone } from '#build/pages.ts';
import { policyAlone } from '#build/policy.ts';
import { brokenAt, selfContained } from '#build/self-contained.ts';
import { usedStyle } from '#build/used-style.ts';

const page: Alone = {
	path: 'embed/one.html',
	language: 'eo',
	head: '<title>One</title>',
	body: '<main class="a">One</main>',
	data: { edition: { words: '</script><b>' } },
	entry: '',
	first: '',
	style: '',
	display: '',
};

describe('selfContained', () => {
	const html = selfContained(page, { style: 'p{}', first: 'one()', script: 'two()' });

	test('holds style, scripts and data, and a policy that names just these.', () => {
		expect(html).toContain(`content="${policyAlone(['p{}'], ['one()', 'two()'])}"`);
		expect(html).toContain('<style>p{}</style>');
		expect(html.indexOf('<script>one()</script>')).toBeLessThan(html.indexOf('<style>'));
		expect(html.indexOf('<script>two()</script>')).toBeGreaterThan(html.indexOf('<main'));
		expect(html).toContain('<html lang="eo">');
	});

	test('holds data that cannot end its element, and is read back as it was.', () => {
		const block = /<script type="application\/json" id="edition">(.*?)<\/script>/.exec(html)?.[1];
		expect(JSON.parse(block ?? '')).toEqual(page.data['edition']);
	});
});

describe('usedStyle', () => {
	const css =
		'.a{x:y}.b{x:y}.c .a{x:y}@media (width>=9px){.a{x:y}.b{x:y}}@container (width>9px){.b{x:y}}@font-face{src:url(f)}@font-face{src:local(F)}#d{x:y}';

	test('keeps what the markup names and what the script may make, in queries too.', () => {
		expect(usedStyle(css, '<i class="a"></i>', '')).toBe(
			'.a{x:y}@media (width>=9px){.a{x:y}}@font-face{src:local(F)}',
		);
		expect(usedStyle(css, '', 'make("b","d")')).toBe(
			'.b{x:y}@media (width>=9px){.b{x:y}}@container (width>9px){.b{x:y}}@font-face{src:local(F)}#d{x:y}',
		);
	});
});

describe('brokenAt', () => {
	test('moves the widths at which layouts change, and no other length.', () => {
		expect(
			brokenAt('@media (min-width:1200px){a{width:1200px}}@media (max-width:1199px){b{}}', {
				1200: 560,
			}),
		).toBe('@media (min-width:560px){a{width:1200px}}@media (max-width:559px){b{}}');
	});

	test('leaves a stylesheet as it is where nothing is to be moved.', () => {
		expect(brokenAt('@media (min-width:1200px){a{}}')).toBe('@media (min-width:1200px){a{}}');
	});
});

test('rootFrom goes up a folder for each that a page lies in.', () => {
	expect(['offline.html', 'embed/map.html', 'a/b/c.html'].map(rootFrom)).toEqual([
		'./',
		'../',
		'../../',
	]);
});

test('atFolder moves addresses from the root of the site, and no import.', () => {
	const { transform } = atFolder('embed/map.html');
	const moved = (code: string) => {
		if (typeof transform !== 'function') throw new Error('it does not transform');
		const made = transform.call({} as never, code, 'links.ts') as { code: string } | undefined;
		return made?.code;
	};
	expect(moved('`./event/${id}.html` + "./?country=" + `<a href="./quotes.html">`')).toBe(
		'`../event/${id}.html` + "../?country=" + `<a href="../quotes.html">`',
	);
	expect(moved(`import './links.ts'; import('./event/card.ts')`)).toBeUndefined();
});
