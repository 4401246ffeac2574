import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { launch, ready, visit } from './browser.ts';

const warning = 'putin-warning-vladivostok';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

describe('axe finds nothing', () => {
	for (const path of [
		'',
		`?event=${warning}`,
		'?actor=putin&view=graph',
		'?country=UKR&view=timeline',
		'sources.html',
		`event/${warning}.html`,
		'actor/putin.html',
	]) {
		for (const [width, height] of [
			[390, 844],
			[1440, 900],
		] as const) {
			for (const colorScheme of ['light', 'dark'] as const) {
				it(`on /${path} at ${width} px in ${colorScheme}`, async () => {
					const { page } = await visit(browser, path, {
						viewport: { width, height },
						colorScheme,
						reducedMotion: 'reduce',
					});
					await ready(page);
					await page.waitForTimeout(300);
					expect(await violations(page)).toEqual([]);
					await page.context().close();
				});
			}
		}
	}
});

describe('forced colours', () => {
	it('keep the marks of pledges and warnings apart by shape, and the selection visible', async () => {
		const { page } = await visit(browser, `?event=${warning}`, { forcedColors: 'active' });
		await ready(page);
		const current = page.locator(`.timeline [data-item="events/${warning}"]`).first();
		const outline = await current.evaluate((mark) => getComputedStyle(mark).outlineStyle);
		expect(outline).toBe('solid');
		await page.context().close();
	});
});

describe('reduced motion', () => {
	it('leaves two looks at the page alike', async () => {
		const { page } = await visit(browser, `?event=${warning}`, { reducedMotion: 'reduce' });
		await ready(page);
		await page.waitForTimeout(600);
		const first = await page.screenshot();
		await page.waitForTimeout(300);
		expect((await page.screenshot()).equals(first)).toBe(true);
		await page.context().close();
	});
});
