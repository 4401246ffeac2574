import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { parse, stringify } from 'yaml';
import * as z from 'zod';
import { describe, expect, test } from 'vitest';
import { judge } from '#build/dataset.ts';
import { bare } from '#build/schema-at.ts';
import { citationsOf } from '#domain/cite.ts';
import { Explorer } from '#state/explorer.svelte.ts';
import type { Rendered } from '../../src/build/pages.ts';
import { homePage } from '../../src/pages/home.ts';
import { actorPages, eventPages } from '../../src/pages/items.ts';
import { notesPage, presentPage } from '../../src/pages/present.ts';
import { positionsPage, quotesPage, recordOf, sourcesPage } from '../../src/pages/reference.ts';
import type { Site } from '../../src/pages/site.ts';
import { lessonPages } from '../../src/pages/teach.ts';
import { tinyCountries, tinyDataset, tinyLibrary } from '../fixtures.ts';
import { fieldsOf, spoil } from '../mutations.ts';

/** Markup, script and a link that runs, in as few letters as the shortest field takes. */
const words = '"><img src=x onerror=a()></script>';

/** Texts that are no words for a reader: an address, and words that no other text may hold. */
const apart = ['story[].place', 'meta.houseStyle[].avoid'];

/** The tiny dataset with these words in every field that takes words. */
function hostileDataset() {
	const files = Object.fromEntries(
		Object.entries(tinyDataset()).map(([part, records]) => [
			part,
			parse(stringify(records), { schema: 'failsafe' }) as unknown,
		]),
	);
	const fields = fieldsOf(files).filter(
		({ name, value, schema }) =>
			typeof value === 'string' &&
			!apart.includes(name) &&
			z.safeParse(bare(schema), 'two words').success,
	);
	const spoilt = fields.reduce<Readonly<Record<string, unknown>>>(
		(raw, field) => spoil(raw, { field, how: 'hostile words', value: words, isAllowed: true }),
		files,
	);
	const { data, faults } = judge(spoilt, tinyCountries);
	if (!data) throw new Error(faults.map(({ wrong }) => wrong).join('\n'));
	return { data, count: fields.length };
}

const { data, count } = hostileDataset();
const library = tinyLibrary(data);
const site: Site = {
	archive: data,
	library,
	explorer: new Explorer(library),
	cast: [],
	smallCast: [],
	downloads: [],
	snapshots: [],
	citing: (page, title) =>
		citationsOf(data.meta, { page, isKept: false, ...(title === undefined ? {} : { title }) }),
	standingAt: (selected) => {
		const explorer = new Explorer(library);
		explorer.go({ selected });
		return explorer;
	},
	footOf: () => '',
};
const pages: readonly Rendered[] = [
	homePage(site),
	...eventPages(site),
	...actorPages(site),
	...recordOf(site),
	sourcesPage(site),
	positionsPage(site),
	quotesPage(site),
	presentPage(site),
	notesPage(site),
	...lessonPages(site),
];

type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a piece of a page. */
function elementsOf(node: DefaultTreeAdapterTypes.ParentNode): readonly Element[] {
	return node.childNodes.flatMap((child) =>
		'tagName' in child ? [child, ...elementsOf(child)] : [],
	);
}

function textOf(node: DefaultTreeAdapterTypes.ParentNode): string {
	return node.childNodes
		.map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
		.join('');
}

describe('With markup in every text of the data', () => {
	test('the data passes, for it is text.', () => {
		expect(count).toBeGreaterThan(80);
	});

	test.each(pages.map(({ path, head, body }) => ({ path, html: head + body })))(
		'$path has no element and no attribute of it.',
		({ html }) => {
			const elements = elementsOf(parseFragment(html));
			const attributes = elements.flatMap(({ attrs }) => attrs);
			expect(attributes.filter(({ name }) => /^on/i.test(name))).toEqual([]);
			expect(attributes.filter(({ value }) => /^\s*javascript:/i.test(value))).toEqual([]);
			expect(attributes.filter(({ name, value }) => name === 'src' && value === 'x')).toEqual([]);
			const scripts = elements.filter(({ tagName }) => tagName === 'script');
			for (const script of scripts) {
				const type = script.attrs.find(({ name }) => name === 'type')?.value;
				expect(type).toMatch(/json$/);
				expect(() => JSON.parse(textOf(script)) as unknown).not.toThrow();
			}
		},
	);

	test('pages show the words as they are written.', () => {
		for (const { body } of pages) expect(textOf(parseFragment(body))).toContain(words);
	});
});
