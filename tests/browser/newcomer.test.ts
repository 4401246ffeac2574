/** What a newcomer does by mistake, or finds empty: double presses, Esc, Back, a slow network. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, ready, settled, visit } from './browser.ts';

const warning = 'events/putin-warning-vladivostok';
const pledge = 'events/pledge-of-26';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
let browser: Browser;

beforeAll(async () => {
	browser = await launch();
});
afterAll(async () => {
	await browser.close();
});

const marked = (page: Page, item: string) =>
	page.locator(`#explorer .timeline .picture [data-item="${item}"]`).first();
const search = (page: Page) => new URL(page.url()).search;
const focused = (page: Page) =>
	page.evaluate(() => {
		const { activeElement } = document;
		return activeElement?.id || activeElement?.getAttribute('data-item');
	});

describe('at a desk', () => {
	it('one press of Esc does one thing, and the focus is never lost', async () => {
		const { page } = await visit(browser, '');
		await ready(page);
		await marked(page, pledge).focus();
		await page.keyboard.press('Enter');
		const link = page.locator(`#details [data-item="${warning}"]`).first();
		await link.focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => focused(page)).toBe('details-title');
		expect(await page.locator('#details-title').textContent()).toContain('Putin warns');
		const field = page.getByRole('searchbox');
		await field.fill('Paris');
		await expect.poll(() => search(page)).toContain('q=');
		await page.keyboard.press('Escape');
		await expect.poll(() => search(page)).not.toContain('q=');
		expect(search(page)).toContain('event=');
		expect(await field.inputValue()).toBe('');
		await page.keyboard.press('Escape');
		await expect.poll(() => search(page)).toBe('');
		await expect.poll(() => focused(page)).toBe(warning);
		await page.context().close();
	});

	it('after Back, Esc goes to the mark of what was chosen, not to the one chosen last', async () => {
		const { page } = await visit(browser, '');
		await ready(page);
		for (const item of [pledge, warning]) {
			await marked(page, item).click();
			await expect.poll(() => search(page)).toContain(item.slice('events/'.length));
		}
		await page.goBack();
		await expect.poll(() => search(page)).toContain(pledge.slice('events/'.length));
		await settled(page);
		await page.keyboard.press('Escape');
		await expect.poll(() => focused(page)).toBe(pledge);
		await page.context().close();
	});

	it('a double press chooses, and a later press lets go', async () => {
		const { page } = await visit(browser, '');
		await ready(page);
		await marked(page, warning).dblclick();
		await expect.poll(() => search(page)).toContain('event=');
		await settled(page);
		expect(search(page)).toContain('event=');
		await marked(page, warning).click();
		await expect.poll(() => search(page)).toBe('');
		await page.context().close();
	});

	it('a filter leaves the parts of countries alone, and hidden ties are not called unreported', async () => {
		const { page } = await visit(browser, '');
		await ready(page);
		const key = page.locator('.map [data-island="roles"]');
		const before = await key.textContent();
		expect(before).toMatch(/\d/);
		await page.getByRole('button', { name: /^Only one article/ }).click();
		await page.getByRole('status').filter({ hasText: 'of 74 claims' }).waitFor();
		expect(await key.textContent()).toBe(before);
		await page.getByRole('searchbox').fill('nuclear');
		await page.getByText('Nothing on “nuclear” in our record of the 5 articles.').waitFor();
		await page.getByText('No tie matches.').first().waitFor();
		await page.context().close();
	});
});

describe('on a phone', () => {
	it('the sheet names what was chosen before its words are here', async () => {
		const { page } = await visit(browser, '?view=timeline', phone);
		let bring: () => void = () => undefined;
		const held = new Promise<void>((resolve) => (bring = resolve));
		await page.route(/\/panel-[^/]*\.js/, async (route) => {
			await held;
			await route.continue();
		});
		await ready(page);
		await marked(page, warning).tap();
		await expect.poll(() => page.locator('#details-title').textContent()).toContain('Putin warns');
		expect(await page.locator('#details').textContent()).toMatch(/^\s*Warning/);
		bring();
		await page.locator('#details blockquote').first().waitFor();
		await page.context().close();
	});

	it('the map comes to the top of the screen, Back opens the sheet again and closes it', async () => {
		const { page } = await visit(browser, '?view=timeline', phone);
		await ready(page);
		await marked(page, warning).tap();
		await page.locator('#details blockquote').first().waitFor();
		await page.getByRole('button', { name: 'Show on map' }).tap();
		const top = () =>
			page.locator('#explorer').evaluate((part) => Math.abs(part.getBoundingClientRect().top));
		await expect.poll(top).toBeLessThan(20);
		await expect.poll(() => search(page)).not.toContain('view=');
		expect(await page.getByRole('dialog').count()).toBe(0);
		await page.goBack();
		await expect.poll(() => focused(page)).toBe('details');
		await page.goBack();
		await expect.poll(() => focused(page)).toBe(warning);
		expect(search(page)).not.toContain('event=');
		await page.context().close();
	});

	it('what has no place is not offered on the map', async () => {
		const { page } = await visit(browser, '?event=moscow-wants-guarantor-role', phone);
		await ready(page);
		await page.locator('.details footer').getByText('Place not reported').waitFor();
		expect(await page.getByRole('button', { name: 'Show on map' }).count()).toBe(0);
		await page.context().close();
	});

	it('the fold of the filter opens under its name, which stays under the finger', async () => {
		const { page } = await visit(browser, '', phone);
		await ready(page);
		const name = page.locator('.filter summary');
		await name.scrollIntoViewIfNeeded();
		const place = () =>
			name.evaluate((part) => {
				const { left } = part.getBoundingClientRect();
				return [left, (part as HTMLElement).offsetTop];
			});
		const before = await place();
		await name.tap();
		await page.getByRole('button', { name: /^Only one article/ }).waitFor();
		expect(await place()).toEqual(before);
		await page.context().close();
	});

	it('the contents fold away when a link in them is chosen, and on Esc', async () => {
		const { page } = await visit(browser, '', phone);
		await ready(page);
		const fold = page.locator('.top details');
		const isOpen = () => fold.evaluate((one) => (one as HTMLDetailsElement).open);
		await fold.locator('summary').tap();
		await page.keyboard.press('Escape');
		await expect.poll(isOpen).toBe(false);
		await fold.locator('summary').tap();
		await fold.getByRole('link', { name: 'Positions', exact: true }).tap();
		await expect.poll(isOpen).toBe(false);
		expect(new URL(page.url()).hash).toBe('#positions');
		await page.context().close();
	});
});
