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

describe('the search', () => {
	it.each([390, 430, 768])(
		'keeps its line at %i px, and shows what it found in whole words',
		async (width) => {
			const { page } = await visit(browser, '#explorer', { viewport: { width, height: 844 } });
			await ready(page);
			const field = page.getByRole('searchbox');
			await field.fill('Vladivostok');
			await page.locator('.search .found a').first().waitFor();
			await expect.poll(() => page.locator('.bar .state').textContent()).toContain('claims');
			expect((await field.boundingBox())?.width).toBeGreaterThan(170);
			const found = await page.locator('.search .found').boundingBox();
			expect(found?.width).toBeGreaterThan(300);
			expect((found?.x ?? 0) + (found?.width ?? 9999)).toBeLessThanOrEqual(width);
			expect((found?.y ?? 0) + (found?.height ?? 9999)).toBeLessThanOrEqual(844);
			await page.context().close();
		},
	);

	it('is walked by arrows, and its list gives way to what was chosen from it', async () => {
		const { page } = await visit(browser, '#explorer');
		await ready(page);
		await page.getByRole('searchbox').fill('ceasefire');
		const hits = page.locator('.search .found a[data-item]');
		await hits.first().waitFor();
		const second = (await hits.nth(1).getAttribute('data-item')) ?? '';
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		expect(await focused(page)).toBe(second);
		await page.keyboard.press('Enter');
		await expect.poll(() => focused(page)).toBe('details');
		expect(await page.locator('.search .found').isVisible()).toBe(false);
		await page.context().close();
	});
});

describe('what is not yet, or elsewhere', () => {
	it('a place of what happened after the day shown is not on the map, until that is chosen', async () => {
		const later = '[data-item="events/ministry-warning"]';
		const { page } = await visit(browser, '?asof=2025-09-05');
		await ready(page);
		const names = () =>
			page
				.locator('.map .place')
				.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
		expect((await names()).filter((name) => name.includes('Zakharova'))).toEqual([]);
		expect((await names()).length).toBeGreaterThan(5);
		await page.locator(`.timeline .picture ${later}`).first().click();
		await expect.poll(() => page.locator(`.map .place${later}`).count()).toBe(1);
		await page.context().close();
	});

	it('words that were put aside stay with the explorer', async () => {
		const { page } = await visit(browser, `?event=${warning.slice(7)}`, phone);
		await ready(page);
		await page.locator('.details [data-fold]').first().tap();
		await expect.poll(() => page.locator('.peek').isVisible()).toBe(true);
		const seen = () =>
			page.locator('.peek').evaluate((peek) => {
				const { top, bottom } = peek.getBoundingClientRect();
				return top < innerHeight && bottom > 0;
			});
		expect(await seen()).toBe(true);
		await page.evaluate(() => {
			scrollTo(0, 0);
		});
		await expect.poll(seen).toBe(false);
		await page.context().close();
	});

	it.each([760, 834, 999, 1000])(
		'the days of a wave stand clear of one another at %i px',
		async (width) => {
			const { page } = await visit(browser, '', { viewport: { width, height: 900 } });
			const ends = await page.locator('.waves .band').evaluateAll((bands) =>
				bands.flatMap((band) => {
					const days = [...band.querySelectorAll('time')].map((day) => day.getBoundingClientRect());
					return days.slice(1).map(({ left }, index) => left - (days[index]?.right ?? 0));
				}),
			);
			expect(ends.length).toBeGreaterThan(1);
			for (const gap of ends) expect(gap).toBeGreaterThan(2);
			await page.context().close();
		},
	);

	it.each([
		{ width: 390, height: 664 },
		{ width: 360, height: 640 },
	])(
		'a step of the story keeps its actors apart on a low phone of $width by $height',
		async (viewport) => {
			const { page } = await visit(browser, '?step=8', { ...phone, viewport });
			await ready(page);
			const shown = page.locator(
				'.step[data-current] .scene svg .chip:is(.linked, .selected) .outline',
			);
			await expect.poll(() => shown.count()).toBeGreaterThan(3);
			const hidden = await shown.evaluateAll((chips) => {
				const boxes = chips.map((chip) => chip.getBoundingClientRect());
				const share = (a: DOMRect, b: DOMRect) => {
					const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
					const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
					return wide > 0 && high > 0 ? (wide * high) / (a.width * a.height) : 0;
				};
				return boxes.map((a) => Math.max(...boxes.map((b) => (a === b ? 0 : share(a, b)))));
			});
			for (const part of hidden) expect(part).toBeLessThan(0.25);
			await page.context().close();
		},
	);
});
