import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { data } from '../data/read.ts';
import { violations } from './axe.ts';
import { launch, ready, settled, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

/** The first page with its tables in sight and alive. */
async function tables(width = 1440, path = '') {
	const watched = await visit(browser, path, { viewport: { width, height: 900 } });
	await ready(watched.page);
	await watched.page.locator('#positions').scrollIntoViewIfNeeded();
	await watched.page.waitForSelector('#positions[data-live="true"]', { state: 'attached' });
	return watched;
}

/** How far to the right our sections reach; on their own pages, everything. */
const reach = (page: Page) =>
	page.evaluate(() => {
		const own = document.querySelectorAll(':is(#positions, #quotes, main:not(:has(#explorer))) *');
		return Math.max(...[...own].map((part) => part.getBoundingClientRect().right));
	});
const firstHead = '#positions table >> nth=0 >> thead th >> nth=1';

describe('the tables of positions', () => {
	it('have a cell for every proposal and party, and lead to every position without script', async () => {
		const { page } = await visit(browser, '', { javaScriptEnabled: false });
		const cells = page.locator('#positions tbody td');
		expect(await cells.count()).toBe(data.issues.length * data.meta.parties.length);
		const filled = await page.locator('#positions tbody td a').count();
		expect(await cells.filter({ hasText: 'Not reported' }).count()).toBe(
			(await cells.count()) - filled,
		);
		const hrefs = await page
			.locator('#positions tbody td a')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
		await page.goto(new URL('./positions.html', page.url()).href);
		for (const href of hrefs) {
			expect(await page.locator(`[id="${href?.split('#')[1] ?? ''}"]`).count(), href ?? '').toBe(1);
		}
		for (const { id } of data.positions) {
			expect(await page.locator(`article[id="${id}"]`).count(), id).toBe(1);
		}
		await page.context().close();
	});

	it('are sorted by a press on a head, which says so, and a third press undoes it', async () => {
		const { page, complaints } = await tables();
		const rows = () =>
			page.locator('#positions table').first().locator('tbody th').allTextContents();
		const head = page.locator(firstHead);
		const given = await rows();
		await head.getByRole('button').press('Enter');
		expect(await head.getAttribute('aria-sort')).toBe('ascending');
		const status = page.locator('#positions [role="status"]');
		expect(await status.textContent()).toContain('those in favour first');
		expect(await rows()).not.toEqual(given);
		await head.getByRole('button').press('Enter');
		expect(await head.getAttribute('aria-sort')).toBe('descending');
		await head.getByRole('button').press('Enter');
		expect(await head.getAttribute('aria-sort')).toBe('none');
		expect(await rows()).toEqual(given);
		expect(complaints).toEqual([]);
		await page.context().close();
	});

	it('open the evidence of a cell in place, by keyboard too; Esc closes it and focus returns', async () => {
		const { page, complaints } = await tables();
		const cell = page.locator('#positions tbody td a').first();
		await cell.press('Enter');
		const dialog = page.getByRole('dialog');
		await dialog.waitFor();
		const id = (await cell.getAttribute('href'))?.split('#')[1] ?? '';
		const position = data.positions.find((one) => one.id === id);
		expect(await dialog.textContent()).toContain(position?.summary);
		expect(await dialog.textContent()).toContain(position?.evidence[0]?.excerpt);
		expect(await violations(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await dialog.waitFor({ state: 'detached' });
		expect(await cell.evaluate((link) => link === document.activeElement)).toBe(true);
		expect(page.url()).not.toContain('positions.html');
		expect(complaints).toEqual([]);
		await page.context().close();
	});

	it('follow the link where the evidence cannot be fetched', async () => {
		const { page } = await tables();
		await page.route(/stands-[^/]*\.json$/, (route) => route.abort());
		await page.locator('#positions tbody td a').first().click();
		await page.waitForURL(/positions\.html#/);
		await page.context().close();
	});

	it('show one proposal at a time on phones, chosen from a list', async () => {
		const { page } = await tables(390);
		const shown = page.locator('#positions tbody td:visible');
		expect(await shown.count()).toBe(data.meta.parties.length);
		const select = page.locator('#positions select');
		expect(await select.locator('option').count()).toBe(
			data.issues.length + data.meta.parties.length,
		);
		const last = data.issues.length - 1;
		await select.selectOption({ index: last });
		expect(await shown.count()).toBe(data.meta.parties.length);
		expect(await page.locator('#positions .theme:visible').count()).toBe(1);
		await page.context().close();
	});
});

describe('a window of 320 px', () => {
	for (const path of ['', 'positions.html', 'quotes.html']) {
		for (const javaScriptEnabled of [true, false]) {
			it(`holds /${path} without scrolling sideways, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
				const { page } = await visit(browser, path, {
					viewport: { width: 320, height: 640 },
					javaScriptEnabled,
				});
				if (javaScriptEnabled) await ready(page);
				await page
					.locator(path === 'quotes.html' ? '#two-wordings' : '#positions')
					.scrollIntoViewIfNeeded();
				if (javaScriptEnabled) await page.waitForSelector('[data-live="true"]');
				expect(await reach(page)).toBeLessThanOrEqual(320);
				await page.context().close();
			});
		}
	}
});

describe('the page of quotations', () => {
	it('has every quotation with its exact words, and copies one with its speaker, day and article', async () => {
		const { page, complaints } = await visit(browser, 'quotes.html', {
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		await ready(page);
		const words = await page.locator('#quotations blockquote').allTextContents();
		expect(words.toSorted()).toEqual(data.quotes.map((quote) => `“${quote.words}”`).toSorted());
		const first = page.locator('#quotations figure').first();
		await first.getByRole('button', { name: 'Copy' }).click();
		await page.getByText('Quotation copied.').waitFor({ state: 'attached' });
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toContain(await first.locator('blockquote').textContent());
		expect(copied).toMatch(/; printed in [A-Z] lines? \d/);
		expect(complaints).toEqual([]);
		await page.context().close();
	});

	it('compares two of a reader’s choice, and none without script', async () => {
		const { page } = await visit(browser, 'quotes.html');
		await page.locator('.chooser select').first().waitFor();
		await page.locator('.chooser select').last().selectOption({ index: 5 });
		expect(await page.locator('.chooser ins').count()).toBeGreaterThan(0);
		expect(await page.locator('.chooser ins .unseen').first().textContent()).toContain('only in');
		await page.context().close();
		const { page: still } = await visit(browser, 'quotes.html', { javaScriptEnabled: false });
		expect(await still.locator('select, #quotations button').count()).toBe(0);
		expect(await still.locator('.pair ins').count()).toBeGreaterThan(0);
		await still.context().close();
	});
});

describe('axe finds nothing', () => {
	for (const path of ['positions.html', 'quotes.html']) {
		it(`on /${path}, narrow and wide, in light and in dark`, async () => {
			const { page } = await visit(browser, path);
			await ready(page);
			for (const width of [390, 1440]) {
				await page.setViewportSize({ width, height: 900 });
				for (const colorScheme of ['light', 'dark'] as const) {
					await page.emulateMedia({ colorScheme });
					await settled(page);
					expect(await violations(page), `${width} px, ${colorScheme}`).toEqual([]);
				}
			}
			await page.context().close();
		});
	}

	for (const size of [390, 1440]) {
		it(`on the sections of the first page at ${size} px`, async () => {
			const { page } = await tables(size);
			expect(await violations(page, ['#positions', '#quotes'])).toEqual([]);
			await page.context().close();
		});
	}
});
