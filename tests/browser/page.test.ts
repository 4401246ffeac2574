import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { data } from '../data/read.ts';
import { launch, ready, settled, visit } from './browser.ts';
import { unhinted } from './chromium.ts';

const warning = 'putin-warning-vladivostok';
const pages = [
	'',
	`?event=${warning}`,
	'sources.html',
	`event/${warning}.html`,
	'actor/putin.html',
];
/** What a link from elsewhere may lead into. */
const led = [
	`?event=${warning}`,
	'?kind=pledge',
	'?q=paris',
	'?view=graph&from=2025-09-01&to=2025-09-10',
	'?view=timeline&asof=2025-09-04',
	'?event=nothing',
	'?step=3',
	'#explorer',
	'positions.html',
	'quotes.html',
	'compare.html',
];
const windows = [
	{ name: 'phone', viewport: { width: 390, height: 844 } },
	{ name: 'desktop', viewport: { width: 1440, height: 900 } },
] as const;

let browser: Browser;
/** Sets letters as phones do: where they are put on whole pixels, two faces of one width differ by some. */
let unrounded: Browser;
beforeAll(async () => {
	browser = await launch();
	unrounded = await launch(unhinted);
});
afterAll(async () => {
	await browser.close();
	await unrounded.close();
});

/** Lets the display face arrive when the page is painted already. */
const lateLetters = (page: Page) =>
	page.route('**/*.woff2', async (route) => {
		await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
		await route.continue();
	});

describe.concurrent('every page', () => {
	for (const { name, viewport } of windows) {
		for (const colorScheme of ['light', 'dark'] as const) {
			it.each(pages)(
				`complains of nothing, asks nobody else and moves nothing, on a ${name} in ${colorScheme}: /%s`,
				async (path) => {
					const { page, complaints, strangers, shift } = await visit(browser, path, {
						viewport,
						colorScheme,
					});
					await ready(page);
					await page.evaluate(() => {
						scrollTo(0, document.body.scrollHeight);
					});
					await page.waitForTimeout(400);
					expect(complaints).toEqual([]);
					expect(strangers).toEqual([]);
					expect(await shift()).toBe(0);
					expect(await page.context().cookies()).toEqual([]);
					expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
					await page.context().close();
				},
			);
		}
	}

	it.each([
		{ width: 390, height: 844 },
		{ width: 768, height: 1024 },
		{ width: 1440, height: 900 },
	])('moves nothing under a reader who is led into it, at $width px', async (viewport) => {
		for (const path of led) {
			const { page, shift } = await visit(unrounded, path, { viewport }, undefined, lateLetters);
			await ready(page);
			await settled(page);
			expect(await shift(), path).toBe(0);
			await page.context().close();
		}
	});

	it.each(pages)('never scrolls sideways, at widths from 320 to 2560 px: /%s', async (path) => {
		const { page } = await visit(browser, path);
		await ready(page);
		for (const width of [320, 390, 768, 1440, 2560]) {
			await page.setViewportSize({ width, height: 800 });
			await settled(page);
			const overflow = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
		}
		await page.context().close();
	});

	it('has one heading of the first level, a language, a title and a description', async () => {
		for (const path of pages) {
			const { page } = await visit(browser, path);
			expect(await page.locator('h1').count(), path).toBe(1);
			expect(await page.locator('html').getAttribute('lang'), path).toBe(data.meta.language);
			expect((await page.title()).length, path).toBeGreaterThan(10);
			const description = page.locator('meta[name="description"]');
			expect((await description.getAttribute('content'))?.length, path).toBeGreaterThan(20);
			await page.context().close();
		}
	});

	it('requires Trusted Types and allows nothing inline', async () => {
		const { page } = await visit(browser, '');
		const policy = await page
			.locator('meta[http-equiv="Content-Security-Policy"]')
			.getAttribute('content');
		expect(policy).toContain("require-trusted-types-for 'script'");
		expect(policy).not.toContain('unsafe');
		const refused = await page.evaluate(() => {
			try {
				// eslint-disable-next-line no-restricted-properties -- the policy has to refuse it
				document.createElement('div').setHTMLUnsafe('<b>x</b>');
				return false;
			} catch {
				return true;
			}
		});
		expect(refused).toBe(true);
		await page.context().close();
	});
});

describe('the first screen', () => {
	it('holds question, answer, date and next step on a phone of 360 by 640, without script', async () => {
		const { page } = await visit(browser, '', {
			viewport: { width: 360, height: 640 },
			javaScriptEnabled: false,
		});
		for (const part of ['h1', '.answer', '.aside', '.next']) {
			const box = await page.locator(part).first().boundingBox();
			expect(box, part).not.toBeNull();
			expect((box?.y ?? 0) + (box?.height ?? 0), part).toBeLessThanOrEqual(640);
		}
		await page.context().close();
	});

	it('is whole in the first 14.6 kB that are sent', async () => {
		const { brotliCompressSync, brotliDecompressSync, constants } = await import('node:zlib');
		const html = Buffer.from(await (await fetch(inject('site'))).arrayBuffer());
		// A prefix of a compressed stream can be read as far as it goes: what a browser has by then.
		const sent = brotliCompressSync(html).subarray(0, 14_600);
		const read = brotliDecompressSync(sent, {
			finishFlush: constants.BROTLI_OPERATION_FLUSH,
		}).toString();
		expect(read).toContain('class="next');
	});
});
