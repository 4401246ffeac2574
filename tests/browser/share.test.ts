import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, ready, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const warning = 'event/putin-warning-vladivostok.html';

describe('sharing', () => {
	it.each(['', 'sources.html', 'positions.html', 'quotes.html', warning, 'actor/putin.html'])(
		'the picture of a page is there, of the size and weight that sharing asks for, and told in words: /%s',
		async (path) => {
			const site = inject('site');
			const html = await (await fetch(site + path)).text();
			const image = /property="og:image" content="[^"]*?(og\/[^"]+)"/.exec(html)?.[1] ?? '';
			const alt = /property="og:image:alt" content="([^"]*)"/.exec(html)?.[1] ?? '';
			expect(alt.length).toBeGreaterThan(40);
			const png = Buffer.from(await (await fetch(site + image)).arrayBuffer());
			expect(png.subarray(1, 4).toString()).toBe('PNG');
			expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
			expect(png.length).toBeLessThan(120_000);
		},
	);

	it('every page of the list of pages is there', async () => {
		const site = inject('site');
		const xml = await (await fetch(`${site}sitemap.xml`)).text();
		const pages = [...xml.matchAll(/<loc>https:\/\/[^/]+\/([^<]*)<\/loc>/g)].map(
			([, path = '']) => path,
		);
		expect(pages.length).toBeGreaterThan(100);
		for (const path of pages) expect((await fetch(site + path)).status, path).toBe(200);
	});

	it('a page that others embed by its address says so early enough for WordPress, and the answer is there', async () => {
		const site = inject('site');
		const found = await Promise.all(
			['', 'positions.html', 'quotes.html', warning, 'actor/putin.html'].map(async (path) => {
				const html = await (await fetch(site + path)).text();
				const [link = '', answer = ''] =
					/type="application\/json\+oembed"[^>]*href="https:\/\/[^/]+\/([^"]+)"/.exec(html) ?? [];
				return { path, at: Buffer.from(html).indexOf(link), link, answer };
			}),
		);
		for (const { path, at, link, answer } of found) {
			expect(link, path).not.toBe('');
			// It reads no more of a page than so many bytes.
			expect(at, path).toBeLessThan(150_000);
			expect((await fetch(site + answer)).status, path).toBe(200);
		}
	});

	it('the feed of changes and the note for robots are there, and every change has its anchor', async () => {
		const site = inject('site');
		const feed = await (await fetch(`${site}feed.xml`)).text();
		const sources = await (await fetch(`${site}sources.html`)).text();
		const anchors = [...feed.matchAll(/sources\.html#(change-[^<"]+)<\/id>/g)].map(([, id]) => id);
		expect(anchors.length).toBeGreaterThan(0);
		for (const id of anchors) expect(sources).toContain(`id="${id}"`);
		expect(await (await fetch(`${site}robots.txt`)).text()).toContain('sitemap.xml');
	});
});

describe('an address without a page', () => {
	it.each(['nothing.html', 'event/nothing.html', 'a/b/c/'])(
		'answers 404 and leads home, without script, at any depth: /%s',
		async (path) => {
			const site = inject('site');
			expect((await fetch(site + path)).status).toBe(404);
			const { page, strangers } = await visit(browser, path, { javaScriptEnabled: false });
			expect(await page.locator('h1').textContent()).toContain('no page');
			const size = await page.locator('h1').evaluate((one) => getComputedStyle(one).fontSize);
			expect(size).toBe('40px');
			expect(await page.locator('main a').count()).toBeGreaterThan(1);
			for (const link of await page.locator('main a').all()) {
				const href = (await link.getAttribute('href')) ?? '';
				expect((await fetch(new URL(href, site))).status, href).toBe(200);
			}
			expect(strangers).toEqual([]);
			await page.context().close();
		},
	);
});

describe('preferences', () => {
	it('what an address asks for stands on the page before it is painted, and storage stays empty', async () => {
		const { page } = await visit(browser, 'sources.html?theme=dark&text=150&motion=off');
		await ready(page);
		const root = page.locator('html');
		for (const [name, value] of [
			['theme', 'dark'],
			['text', '150'],
			['motion', 'off'],
		]) {
			expect(await root.getAttribute(`data-${name}`)).toBe(value);
		}
		expect(await root.evaluate((one) => getComputedStyle(one).fontSize)).toBe('24px');
		expect(await page.evaluate(() => localStorage.length)).toBe(0);
		await page.context().close();
	});

	it('what is chosen is kept on the next page, where no script of the page has run yet', async () => {
		const { page } = await visit(browser, 'sources.html');
		await ready(page);
		await page
			.getByRole('group', { name: 'Text size' })
			.getByRole('button', { name: '125 %' })
			.click();
		await page.getByRole('group', { name: 'Theme' }).getByRole('button', { name: 'Dark' }).click();
		await page.getByRole('group', { name: 'Motion' }).getByRole('button', { name: 'Off' }).click();
		await page.route(/assets\/(?!first-).*\.js$/, (route) => route.abort());
		await page.goto(`${inject('site')}${warning}`);
		const look = await page.evaluate(() =>
			Object.fromEntries(Object.entries(document.documentElement.dataset)),
		);
		expect(look).toMatchObject({ theme: 'dark', text: '125', motion: 'off' });
		expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(1);
		await page.context().close();
	});

	it.each(['', 'sources.html', 'positions.html', 'quotes.html', warning])(
		'text half as large again scrolls no page sideways on a phone: /%s',
		async (path) => {
			const { page } = await visit(browser, `${path}?text=150`, {
				viewport: { width: 390, height: 844 },
			});
			await ready(page);
			const over = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect(over).toBeLessThanOrEqual(0);
			await page.context().close();
		},
	);

	it('where storage is refused every choice still works, as long as the page lasts', async () => {
		const { page, complaints } = await visit(browser, 'sources.html');
		await page.addInitScript(() => {
			Object.defineProperty(window, 'localStorage', {
				get() {
					throw new DOMException('refused', 'SecurityError');
				},
			});
		});
		await page.reload();
		await ready(page);
		await page.getByRole('button', { name: '150 %' }).click();
		await page.getByRole('button', { name: 'Off' }).click();
		expect(await page.locator('html').getAttribute('data-text')).toBe('150');
		expect(await page.locator('html').getAttribute('data-motion')).toBe('off');
		expect(complaints.filter((one) => one.startsWith('error'))).toEqual([]);
		await page.context().close();
	});
});
