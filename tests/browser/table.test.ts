import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, ready, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const rows = (page: Page) => page.locator('.graph .list tbody tr');
const told = (page: Page) => page.locator('.graph .list').getByRole('status');
/** Opens the explorer with the table in place of the picture, alive. */
async function tableOf(path: string) {
	const { page, complaints } = await visit(browser, path);
	await ready(page);
	await page.locator('.graph label', { hasText: 'List' }).click();
	await told(page).waitFor();
	return { page, complaints };
}

describe('the table of ties', () => {
	it('has a row for every tie, a caption and seven heads, and without script the same rows', async () => {
		const { page, complaints } = await tableOf('');
		const count = await rows(page).count();
		expect(await told(page).textContent()).toBe(`${count} of ${count} ties, sorted by From`);
		expect(await page.locator('.graph th').count()).toBe(7);
		expect(await page.locator('.graph caption').textContent()).toContain('Ties reported by');
		expect(complaints).toEqual([]);
		const still = await visit(browser, '', { javaScriptEnabled: false });
		expect(await rows(still.page).count()).toBe(count);
		expect(await still.page.locator('.graph .list button').count()).toBe(0);
		await still.page.context().close();
		await page.context().close();
	});

	it('is sorted by its heads, which say so, and a second press turns the order', async () => {
		const { page } = await tableOf('');
		const head = page.locator('.graph th', { hasText: 'Date' });
		await head.getByRole('button').click();
		expect(await head.getAttribute('aria-sort')).toBe('ascending');
		expect(await page.locator('.graph th[aria-sort]').count()).toBe(1);
		const first = await rows(page).first().textContent();
		await head.getByRole('button').click();
		expect(await head.getAttribute('aria-sort')).toBe('descending');
		expect(await told(page).textContent()).toContain('sorted by Date, last first');
		expect(await rows(page).first().textContent()).not.toBe(first);
		await page.context().close();
	});

	it('is narrowed by the name of an actor and by a verb, with how many are left', async () => {
		const { page } = await tableOf('');
		const all = await rows(page).count();
		await page.getByLabel('Narrow by actor or verb').fill('putin warns');
		const left = await rows(page).count();
		expect(left).toBeGreaterThan(0);
		expect(left).toBeLessThan(all);
		expect(await told(page).textContent()).toContain(`${left} of ${all} ties`);
		await page.context().close();
	});

	it('holds what the picture holds under the same filter and day', async () => {
		const { page } = await tableOf('?source=E&asof=2026-01-06');
		const drawn = await page
			.locator('.graph svg a[data-item^="relations/"]')
			.evaluateAll((marks) => marks.map((mark) => (mark as SVGElement).dataset['item']));
		const listed = await page
			.locator('.graph tbody a[data-item^="relations/"]')
			.evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['item']));
		expect(drawn.length).toBeGreaterThan(0);
		expect(listed).toEqual(expect.arrayContaining(drawn));
		await page.context().close();
	});

	it('chooses a tie by its row, wherever it is pressed, and an actor by its name', async () => {
		const { page } = await tableOf('');
		const row = rows(page).nth(2);
		// The link of the row lies over its cells.
		await row.locator('td').nth(4).click({ force: true });
		const item = await row.locator('a').nth(1).getAttribute('data-item');
		await expect
			.poll(() => new URL(page.url()).search)
			.toBe(`?${item?.replace('relations/', 'relation=') ?? ''}`);
		await expect.poll(() => row.locator('[aria-current]').count()).toBe(1);
		await row.locator('a').first().click();
		await expect.poll(() => new URL(page.url()).search).toContain('actor=');
		await page.context().close();
	});

	it('on a phone of 320 px is rows of two lines in a fold, and nothing is wider than the screen', async () => {
		const { page } = await visit(browser, '?view=graph', {
			viewport: { width: 320, height: 700 },
			hasTouch: true,
			isMobile: true,
		});
		await ready(page);
		await page.locator('.graph summary', { hasText: 'ties in one table' }).tap();
		await rows(page).first().waitFor();
		const widest = await page
			.locator('.graph .list *')
			.evaluateAll((all) =>
				Math.max(
					...all
						.filter((one) => !one.closest('.unseen'))
						.map((one) => one.getBoundingClientRect().right),
				),
			);
		expect(widest).toBeLessThanOrEqual(320);
		await page.context().close();
	});
});
