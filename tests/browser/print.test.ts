import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, ready, settled, visit } from './browser.ts';
import { kinds, open } from './kinds.ts';
import { spilled } from './spill.ts';

const warning = 'event/putin-warning-vladivostok.html';
const printed = [
	'',
	warning,
	'sources.html',
	'positions.html',
	'quotes.html',
	'actor/putin.html',
	'record.html',
	'accessibility.html',
	'compare.html',
	'embed.html',
];
/** What margins of 16 mm leave of a sheet, in px. */
const widths = { A4: 673, Letter: 695 };

/** A page as it is printed: the text of each sheet, lines joined, spaces single. */
async function sheets(page: Page, format: 'A4' | 'Letter'): Promise<string[]> {
	const data = new Uint8Array(await page.pdf({ format, printBackground: true }));
	const document = await getDocument({ data, verbosity: 0 }).promise;
	const texts: string[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const { items } = await (await document.getPage(number)).getTextContent();
		const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''));
		texts.push(words.join('').replaceAll(/\s+/g, ' '));
	}
	return texts;
}

/** What a selector finds, as text with single spaces. */
const textsOf = (page: Page, selector: string) =>
	page
		.locator(selector)
		.evaluateAll((all) => all.map((one) => one.textContent.replaceAll(/\s+/g, ' ').trim()));

/** Text without spaces: lines of a sheet break where they like. */
const bare = (text: string) => text.replaceAll(/\s+/g, '');

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

describe('on paper', () => {
	it.each(['A4', 'Letter'] as const)(
		'the first page has the answer, every step with its picture, positions, quotes, answers and words, on %s',
		async (format) => {
			const { page } = await visit(browser, '');
			await ready(page);
			await page.emulateMedia({ media: 'print' });
			const text = bare((await sheets(page, format)).join(' '));
			for (const selector of [
				'h1',
				'#answer .answer',
				'.comparison td',
				'#standing li > p:first-child',
				'.step h3',
				'.step dd',
				'#quotes .side blockquote',
				'#questions h3',
				'#questions .answer',
				'#scenarios li b',
				'#glossary dd',
				'.on-paper',
			]) {
				const all = await textsOf(page, selector);
				expect(all.length, selector).toBeGreaterThan(0);
				const missing = all.filter((one) => !text.includes(bare(one)));
				expect(missing, selector).toEqual([]);
			}
			const steps = page.locator('.step');
			for (let index = 0; index < (await steps.count()); index++) {
				const picture = steps.nth(index).locator('.drawn svg').first();
				expect((await picture.boundingBox())?.height).toBeGreaterThan(150);
			}
			await page.context().close();
		},
	);

	it.each(printed)(
		'nothing is chrome, and the address and the day are there: /%s',
		async (path) => {
			const { page } = await visit(browser, path);
			await ready(page);
			await page.emulateMedia({ media: 'print' });
			const seen = await page
				.locator('nav, button:not(th *), input, select, dialog, #explainer, .skip')
				.evaluateAll((all) =>
					all.flatMap((one) => (one.checkVisibility() ? one.textContent.slice(0, 40) : [])),
				);
			expect(seen).toEqual([]);
			const text = (await sheets(page, 'A4')).join(' ');
			const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
			expect(bare(text)).toContain(bare(canonical ?? 'no address'));
			expect(text).toMatch(/Covers reporting up to \d+ \w+ \d{4}/);
			await page.context().close();
		},
	);

	it.each(printed)('no sheet but the last is empty or holds a heading alone: /%s', async (path) => {
		const { page } = await visit(browser, path);
		await ready(page);
		const all = await sheets(page, 'A4');
		expect(all.length).toBeGreaterThan(1);
		for (const sheet of all.slice(0, -1)) expect(sheet.length).toBeGreaterThan(150);
		await page.context().close();
	});

	it.each(['light', 'dark'] as const)('all is black on white, from a page in %s', async (theme) => {
		const { page } = await visit(browser, `?theme=${theme}`, { colorScheme: theme });
		await ready(page);
		await page.emulateMedia({ media: 'print', colorScheme: theme });
		const colours = await page.evaluate(() =>
			['.answer', '.kind-first', '.kind-second', '.step h3', '#questions .answer'].map(
				(selector) => {
					const element = document.querySelector(`main ${selector}`);
					return element ? getComputedStyle(element).color : `no ${selector}`;
				},
			),
		);
		expect(new Set(colours)).toEqual(new Set(['rgb(0, 0, 0)']));
		expect(
			await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
		).toBe('rgb(255, 255, 255)');
		await page.context().close();
	});

	it('a source outside stands with its address', async () => {
		const { page } = await visit(browser, warning);
		await ready(page);
		const href = await page.locator('a[href^=http]').first().getAttribute('href');
		expect(bare((await sheets(page, 'A4')).join(''))).toContain(`(${href ?? ''})`);
		await page.context().close();
	});

	describe.concurrent('of every kind', () => {
		it.each(kinds.filter(({ stands }) => stands !== 'wall' && stands !== 'framed'))(
			'no word is cut at the edge or in a box: /$path',
			async (kind) => {
				const { page } = await open(browser, kind);
				await page.emulateMedia({ media: 'print' });
				for (const [format, width] of Object.entries(widths)) {
					await page.setViewportSize({ width, height: 1000 });
					await settled(page);
					expect(await spilled(page), format).toEqual([]);
				}
				await page.context().close();
			},
		);
	});
});
