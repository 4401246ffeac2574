import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, ready, visit } from './browser.ts';

const warning = 'events/putin-warning-vladivostok';
const pledge = 'events/pledge-of-26';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

/** The explorer with the focus on a mark of the timeline; its keys are fetched when the focus comes. */
async function focused(path: string): Promise<Page> {
	const { page } = await visit(browser, path);
	await ready(page);
	await page.locator(`.timeline .picture [data-item="${warning}"]`).first().focus();
	await page.locator(`.timeline [data-lit]`).first().waitFor();
	await page.waitForSelector(`.timeline .picture [data-item="${warning}"][tabindex="0"]`);
	return page;
}
const search = (page: Page) => new URL(page.url()).search;
const at = (page: Page) =>
	page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['item']);

describe('single keys', () => {
	it('step the day, and go to the search', async () => {
		const page = await focused('');
		await page.keyboard.press('[');
		await expect.poll(() => search(page)).toBe('?asof=2026-01-06');
		await page.keyboard.press(']');
		await expect.poll(() => search(page)).toBe('');
		await page.keyboard.press('/');
		expect(await page.getByRole('searchbox').first().evaluate(isFocused)).toBe(true);
		expect(await page.getByRole('searchbox').first().inputValue()).toBe('');
		await page.context().close();
	});

	it('are only letters in a field, and outside the explorer', async () => {
		const page = await focused('');
		await page.keyboard.press('/');
		await page.keyboard.type('[?/');
		expect(await page.getByRole('searchbox').first().inputValue()).toBe('[?/');
		expect(await page.getByRole('dialog').count()).toBe(0);
		await page.locator('header a').first().focus();
		await page.keyboard.press('[');
		await page.keyboard.press('?');
		expect(search(page)).not.toContain('asof');
		expect(await page.getByRole('dialog').count()).toBe(0);
		await page.context().close();
	});

	it('do nothing with keys=off, while arrows and Enter still do', async () => {
		const page = await focused('?keys=off');
		for (const key of ['[', '?', '/', 'r']) await page.keyboard.press(key);
		await expect.poll(() => search(page)).toBe('?keys=off');
		expect(await at(page)).toBe(warning);
		expect(await page.getByRole('dialog').count()).toBe(0);
		await page.keyboard.press('ArrowLeft');
		expect(await at(page)).not.toBe(warning);
		await page.keyboard.press('Enter');
		await expect.poll(() => search(page)).toContain('event=');
		await page.context().close();
	});

	it('R goes to the claim that this one answers', async () => {
		const page = await focused('');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('ArrowRight');
		await page.locator(`.timeline .picture [data-item="${warning}"]`).first().focus();
		await page.keyboard.press('r');
		expect(await at(page)).toBe(pledge);
		await page.context().close();
	});
});

describe('the list of keys', () => {
	it('opens by its key, closes by Esc without letting go of the choice, and gives the focus back', async () => {
		const page = await focused(`?event=${warning.slice('events/'.length)}`);
		await page.keyboard.press('?');
		const dialog = page.getByRole('dialog', { name: 'Keys' });
		await dialog.waitFor();
		expect(await dialog.textContent()).toContain('to the claim that this one answers');
		await page.keyboard.press('Escape');
		await dialog.waitFor({ state: 'detached' });
		await expect.poll(() => search(page)).toContain('event=');
		expect(await at(page)).toBe(warning);
		await page.context().close();
	});

	it('opens by its button, however fast it is pressed, and closes by its cross', async () => {
		const { page, complaints } = await visit(browser, '');
		await ready(page);
		const button = page.getByRole('button', { name: 'Keys', exact: true });
		await button.evaluate((one) => {
			(one as HTMLElement).click();
		});
		await page.getByRole('dialog', { name: 'Keys' }).waitFor();
		await page.getByRole('button', { name: 'Close' }).click();
		expect(await page.getByRole('dialog').count()).toBe(0);
		expect(complaints).toEqual([]);
		await page.context().close();
	});
});

describe('the item under the pointer or the focus', () => {
	const lit = (page: Page, view: string) =>
		page
			.locator(`${view} [data-lit]`)
			.evaluateAll((marks) => [
				...new Set(marks.map((mark) => (mark as HTMLElement).dataset['item'])),
			]);

	it('is lit in the map and in the timeline alike, and no longer when the pointer leaves', async () => {
		const { page, shift } = await visit(browser, '', { reducedMotion: 'reduce' });
		await ready(page);
		const mark = page.locator(`.timeline .picture [data-item="${warning}"]`).first();
		await mark.hover();
		await expect.poll(() => lit(page, '.map')).toEqual([warning]);
		expect(await lit(page, '.timeline')).toEqual([warning]);
		expect(
			await page
				.locator('.map svg [data-lit] .shape')
				.first()
				.evaluate((one) => getComputedStyle(one).scale),
		).toBe('1.2');
		await page.locator('#explorer-title').hover();
		expect(await page.locator('[data-lit]').count()).toBe(0);
		expect(await shift()).toBe(0);
		await page.context().close();
	});

	it('is lit in the graph while the arrows go through the table', async () => {
		const { page } = await visit(browser, '');
		await ready(page);
		await page.locator('.graph label', { hasText: 'List' }).click();
		const links = page.locator('.graph tbody td:nth-child(2) a');
		await links.first().focus();
		await page.keyboard.press('ArrowDown');
		await expect.poll(() => lit(page, '.graph')).toHaveLength(1);
		const before = await lit(page, '.graph');
		await page.keyboard.press('ArrowDown');
		expect(await lit(page, '.graph')).not.toEqual(before);
		expect(await lit(page, '.graph')).toEqual([await at(page)]);
		await page.context().close();
	});
});

function isFocused(element: Element): boolean {
	return element === document.activeElement;
}
