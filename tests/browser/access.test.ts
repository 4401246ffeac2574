import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, ready, visit } from './browser.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const warning = 'putin-warning-vladivostok';
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

/** What axe finds wrong, as sentences. The policy of the page forbids eval, so axe comes by the protocol. */
async function violations(page: Page): Promise<string[]> {
	const session = await page.context().newCDPSession(page);
	await session.send('Runtime.evaluate', { expression: source });
	const results = await page.evaluate(async (values) => {
		const { axe } = window as unknown as {
			axe: { run: (options: RunOptions) => Promise<AxeResults> };
		};
		return axe.run({ runOnly: { type: 'tag', values } });
	}, tags);
	return results.violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
	);
}

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
