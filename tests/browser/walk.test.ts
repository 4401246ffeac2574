import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, ready, visit } from './browser.ts';

const warning = 'putin-warning-vladivostok';
let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

describe('a page can be walked', () => {
	it.each([
		'',
		'sources.html',
		'positions.html',
		'quotes.html',
		'record.html',
		`event/${warning}.html`,
		'actor/putin.html',
	])('by its headings: one first, and no level left out: /%s', async (path) => {
		const { page } = await visit(browser, path, { javaScriptEnabled: false });
		const levels = await page
			.locator('h1, h2, h3, h4, h5, h6')
			.evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
		expect(levels.filter((level) => level === 1)).toHaveLength(1);
		expect(levels[0]).toBe(1);
		const leaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
		expect(leaps).toEqual([]);
		await page.context().close();
	});

	it('by its links within: each leads to a part that is there', async () => {
		const { page } = await visit(browser, '', { javaScriptEnabled: false });
		const lost = await page.locator('a[href^="#"]').evaluateAll((all) =>
			all.flatMap((link) => {
				const id = link.getAttribute('href')?.slice(1) ?? '';
				return document.getElementById(id) ? [] : [id];
			}),
		);
		expect(lost).toEqual([]);
		await page.context().close();
	});
});

it('the title of the page follows what is selected, and Back gives the first one again', async () => {
	const { page } = await visit(browser, '');
	await ready(page);
	const first = await page.title();
	await page.locator(`#explorer [data-item="events/${warning}"]`).first().click();
	await expect.poll(() => page.title()).not.toBe(first);
	expect(await page.title()).toMatch(/^Putin warns .* · /);
	await page.goBack();
	await expect.poll(() => page.title()).toBe(first);
	await page.context().close();
});

describe('the search', () => {
	it('finds questions, words, positions and quotes of the page and leads to them', async () => {
		const { page, complaints } = await visit(browser, '');
		await ready(page);
		const field = page.getByRole('searchbox');
		const found = page.locator('search .found');
		await field.fill('armistice');
		await found.getByRole('link', { name: 'Word: armistice' }).click();
		expect(new URL(page.url()).hash).toMatch(/^#term-/);
		await field.fill('which countries are the 26');
		await found.getByRole('link', { name: /^Question: Which countries/ }).click();
		const { hash } = new URL(page.url());
		await expect.poll(() => page.locator(`details${hash}`).getAttribute('open')).not.toBeNull();
		await field.fill('mine clearing');
		await expect
			.poll(() => found.getByRole('link', { name: /^Position: / }).count())
			.toBeGreaterThan(0);
		await field.fill('axis of war');
		const quote = found.getByRole('link', { name: /^Quote: / });
		expect(await quote.getAttribute('href')).toMatch(/^\.\/quotes\.html#/);
		expect(complaints).toEqual([]);
		await page.context().close();
	});

	it('says so where neither the record nor the page has the words', async () => {
		const { page } = await visit(browser, '');
		await ready(page);
		await page.getByRole('searchbox').fill('drones');
		expect(await page.locator('search .found').textContent()).toMatch(
			/Nothing on “drones” in our record/,
		);
		await page.context().close();
	});
});
