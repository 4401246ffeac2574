import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violations } from './axe.ts';
import { launch, ready, visit } from './browser.ts';
import { serveHosts } from './hosts.ts';
import { sent } from './weights.ts';

const names = ['map', 'timeline', 'graph', 'positions', 'quotes', 'event'] as const;
type Name = (typeof names)[number];
const pledge = 'a[data-item="events/pledge-of-26"]';

/** What an editor may write at a frame: AUDIENCES B.1. */
const manners = {
	plain: '',
	allowed: 'allow="clipboard-write; fullscreen"',
	wordpress: 'sandbox="allow-scripts"',
	amp: 'sandbox="allow-scripts allow-same-origin"',
	most: 'sandbox="allow-scripts allow-same-origin allow-popups allow-downloads" allow="clipboard-write; fullscreen"',
};

const site = inject('site');
const frame = (id: string, path: string, more = '', size = 'width="640" height="420"') =>
	`<iframe id="${id}" title="${id}" src="${site}embed/${path}" ${size} ${more}></iframe>`;

let browser: Browser;
let host: Awaited<ReturnType<typeof serveHosts>>;

beforeAll(async () => {
	host = await serveHosts({
		manners: {
			body: Object.entries(manners)
				.flatMap(([id, manner]) => [
					frame(`timeline-${id}`, 'timeline.html', manner),
					frame(`map-${id}`, 'map.html', manner),
				])
				.join(''),
		},
		all: { body: names.map((name) => frame(name, `${name}.html`, manners.wordpress)).join('') },
		strict: {
			policy: `default-src 'none'; frame-src ${site}`,
			body: frame('strict', 'timeline.html'),
		},
		noscript: {
			body: names.map((name) => frame(name, `${name}.html`, 'sandbox=""')).join(''),
		},
		dark: {
			head: '<style>:root{color-scheme:dark;background:#123456}body{margin:0}iframe{border:0}</style>',
			body: frame('dark', 'quotes.html?transparent=1&theme=dark'),
		},
		painted: {
			head: '<style>body{margin:0;background:#123456}iframe{border:0}</style>',
			body: frame('dark', 'quotes.html?transparent=1&theme=dark', 'style="color-scheme:dark"'),
		},
		tall: {
			head: '<style>body{margin:0;height:3000px}iframe{border:0;margin-top:40px}</style>',
			body: frame('tall', 'map.html', '', 'width="600" height="700"'),
		},
		short: {
			head: '<style>body{margin:0;height:3000px}iframe{border:0;margin-top:40px}</style>',
			body: frame('short', 'quotes.html', manners.wordpress, 'width="600" height="400"'),
		},
		long: {
			head: '<style>body{margin:0;height:3000px}iframe{border:0}</style>',
			body: frame('long', 'timeline.html', manners.wordpress, 'width="360" height="1500"'),
		},
		keys: {
			body: `<a href="#a" id="before">before</a>${frame('keys', 'timeline.html')}<a href="#b" id="after">after</a>`,
		},
		foreign: {
			body: [
				'timeline.html?event=pledge-of-26#/x#?secret=abc123',
				'timeline.html?event=pledge-of-26#amp=1',
				'timeline.html?initialWidth=600&childId=pymchild&parentTitle=Secret&parentUrl=http%3A%2F%2Fhost.example%2F&event=pledge-of-26',
			]
				.map((path, index) => frame(`f${index}`, path, manners.wordpress))
				.join(''),
		},
	});
	browser = await launch();
});
afterAll(async () => {
	await browser.close();
	host.close();
});

const open = (name: string, options = {}) =>
	visit(browser, name, { viewport: { width: 1440, height: 1400 }, ...options }, host.address);

/** The document in a frame, once it is at work. */
async function inside(page: Page, id: string): Promise<Frame> {
	const element = await page.waitForSelector(`#${id}`);
	const found = await element.contentFrame();
	if (!found) throw new Error(`${id} is no frame`);
	return found;
}
async function live(page: Page, id: string): Promise<Frame> {
	const found = await inside(page, id);
	await found.waitForSelector('html[data-ready="true"]', { state: 'attached' });
	return found;
}

describe('the files of the frames', () => {
	it.each(names)('%s is one small file that names no other', (name) => {
		const path = `embed/${name}.html`;
		const text = readFileSync(join('dist', path), 'utf8');
		const most = name === 'timeline' || name === 'quotes' ? 60_000 : 120_000;
		expect(sent(path)).toBeLessThanOrEqual(most);
		expect(text).not.toMatch(/<link[^>]+rel="(?:stylesheet|icon|preload|modulepreload)/);
		expect(text).not.toMatch(/<(?:script|img)[^>]+src=|\bimport\(|@import|localStorage|\bfetch\(/);
		expect(text).not.toMatch(/\b(?:100|\d+)(?:vh|dvh|svh)\b(?=[^<]*<\/style>)/);
		expect(text).toContain('<meta name="robots" content="noindex" />');
		expect(text).toContain('<link rel="canonical"');
	});

	it('all are there, and the script for hosts is under 1 kB', () => {
		expect(readdirSync('dist/embed')).toEqual(
			expect.arrayContaining(names.map((name) => `${name}.html`)),
		);
		expect(sent('embed.js')).toBeLessThan(1000);
	});

	it('no header forbids to frame them, and none of another policy holds for them', () => {
		const headers = readFileSync('dist/_headers', 'utf8');
		expect(headers).not.toMatch(/X-Frame-Options|frame-ancestors|\/embed\//i);
		expect(headers).not.toMatch(/^\/\*\n(?: {2}.*\n)* {2}Content-Security-Policy/m);
	});
});

describe('a frame in a page of somebody else', () => {
	it('works in every manner of framing, asks for one file, and complains of nothing', async () => {
		const { page, complaints, strangers } = await open('manners');
		const asked: string[] = strangers.filter((url) => url.startsWith(site));
		for (const id of Object.keys(manners)) {
			const timeline = await live(page, `timeline-${id}`);
			await timeline.click(pledge);
			await timeline.waitForSelector('#details-title');
			const count = timeline.locator('.keys button >> nth=0');
			await count.click();
			expect(await count.getAttribute('aria-pressed')).toBe('true');
			expect(await timeline.locator('.below a[data-item]').count()).toBe(0);
			const map = await live(page, `map-${id}`);
			await map.waitForSelector('.controls button');
		}
		expect(asked).toHaveLength(Object.keys(manners).length * 2);
		expect(complaints).toEqual([]);
		await page.context().close();
	});

	it('six of them on one page live side by side, each with its own words on a press', async () => {
		const { page, complaints } = await open('all');
		const presses: Readonly<Record<Name, string>> = {
			map: 'a[data-item="countries/RUS"]',
			timeline: pledge,
			graph: '.chip[data-item="actors/russia"]',
			positions: 'td a >> nth=0',
			quotes: 'figcaption a[data-item] >> nth=0',
			event: pledge,
		};
		for (const name of names) {
			const inner = await live(page, name);
			await inner.locator(presses[name]).first().click();
			const words = name === 'event' ? '#card-title' : '.detail';
			await inner.waitForSelector(words);
			expect(await inner.evaluate(() => document.cookie.length).catch(() => 0)).toBe(0);
		}
		expect(complaints).toEqual([]);
		await page.context().close();
	});

	it('works on a host with a strict policy of its own', async () => {
		const { page, complaints } = await open('strict');
		const inner = await live(page, 'strict');
		await inner.click(pledge);
		await inner.waitForSelector('#details-title');
		expect(complaints).toEqual([]);
		await page.context().close();
	});

	it('shows the picture, the text and the way to the whole where script is refused', async () => {
		const { page } = await open('noscript');
		for (const name of names) {
			const inner = await inside(page, name);
			const onward = inner.locator('.frame-foot .onward');
			await onward.waitFor();
			expect(await onward.getAttribute('target')).toBe('_blank');
			expect(await inner.locator('h1').count()).toBe(1);
			expect((await inner.locator('#picture').innerText()).length, name).toBeGreaterThan(200);
			const tame = 'a:not([target="_blank"]), a[target]:not([rel~="noopener"])';
			expect(await inner.locator(tame).count(), name).toBe(0);
		}
		await page.context().close();
	});

	it.each([
		['that declares its scheme', 'dark'],
		['that only paints itself dark, and says so at the frame', 'painted'],
	])('is seen through on a dark host %s', async (_, name) => {
		const { page } = await open(name, { viewport: { width: 900, height: 500 } });
		await live(page, 'dark');
		const size = { width: 6, height: 300 };
		const own = await page.screenshot({ clip: { x: 4, y: 60, ...size } });
		const beside = await page.screenshot({ clip: { x: 800, y: 60, ...size } });
		expect(own.equals(beside)).toBe(true);
		await page.context().close();
	});

	it('shows the same place whatever a host appends, and hands none of it on', async () => {
		const { page } = await open('foreign');
		for (const id of ['f0', 'f1', 'f2']) {
			const inner = await live(page, id);
			await inner.waitForSelector('#details-title');
			const links = await inner.$$eval('a', (all) =>
				all.map((link) => link.getAttribute('href')).join(),
			);
			expect(links).not.toMatch(/secret|amp=1|childId|parentUrl|parentTitle|host\.example/);
		}
		await page.context().close();
	});

	it('neither takes the focus nor keeps it', async () => {
		const { page } = await open('keys');
		const inner = await live(page, 'keys');
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
		await page.focus('#before');
		await page.keyboard.press('Tab');
		// The focus goes from one site to another: both documents learn of it a moment later.
		const focused = () => page.evaluate(() => document.activeElement?.id);
		const within = () =>
			inner.evaluate(() => {
				const { activeElement: one } = document;
				return one === document.body ? '' : (one?.textContent ?? '');
			});
		await expect.poll(focused).toBe('keys');
		await expect.poll(within).not.toBe('');
		for (let press = 0; press < 40 && (await focused()) === 'keys'; press += 1) {
			await page.keyboard.press('Tab');
			await inner.evaluate(() => new Promise(requestAnimationFrame));
		}
		await expect.poll(focused).toBe('after');
		await page.context().close();
	});

	it('lets the wheel and a finger move the page around, and the map stays', async () => {
		const { page } = await open('tall', { viewport: { width: 700, height: 600 }, hasTouch: true });
		const inner = await live(page, 'tall');
		await inner.waitForSelector('.controls button');
		const spot = () =>
			inner.locator('.sheet').evaluate((sheet) => sheet.getBoundingClientRect().width);
		const before = await spot();
		await page.mouse.move(300, 250);
		await page.mouse.wheel(0, 200);
		await page.waitForFunction(() => scrollY > 100);
		await page.evaluate(() => scrollTo(0, 0));
		const session = await page.context().newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
			session.send('Input.dispatchTouchEvent', {
				type,
				touchPoints: y === undefined ? [] : [{ x: 300, y }],
			});
		await touch('touchStart', 400);
		for (let y = 390; y >= 100; y -= 20) await touch('touchMove', y);
		await touch('touchEnd');
		await page.waitForFunction(() => scrollY > 100);
		expect(await spot()).toBe(before);
		await page.context().close();
	});
});

describe('a frame lower than what it holds', () => {
	it('leaves the wheel to the page around, until more of it is asked for', async () => {
		const { page } = await open('short', { viewport: { width: 700, height: 600 } });
		const inner = await live(page, 'short');
		const top = () => inner.locator('.frame-room').evaluate(({ scrollTop }) => scrollTop);
		await inner.waitForSelector('.frame[data-more][data-held]');
		await page.mouse.move(300, 250);
		await page.mouse.wheel(0, 200);
		await page.waitForFunction(() => scrollY > 100);
		expect(await top()).toBe(0);
		await page.evaluate(() => scrollTo(0, 0));
		await inner.locator('.go-on').click();
		await expect.poll(top).toBeGreaterThan(100);
		const before = await top();
		await page.mouse.move(300, 250);
		await page.mouse.wheel(0, 60);
		await expect.poll(top).toBeGreaterThan(before);
		expect(await page.evaluate(() => scrollY)).toBe(0);
		await page.context().close();
	});
});

describe('the words on a choice', () => {
	it('cover the lower edge of a low frame, and the mark stays in sight', async () => {
		const { page } = await open('keys');
		const inner = await live(page, 'keys');
		await inner.locator(pledge).first().click();
		const words = inner.locator('#said');
		await expect
			.poll(async () => {
				const [mark, said] = [
					await inner.locator(pledge).first().boundingBox(),
					await words.boundingBox(),
				];
				return (said?.y ?? 0) - ((mark?.y ?? 0) + (mark?.height ?? 0));
			})
			.toBeGreaterThanOrEqual(0);
		expect(await inner.locator('.frame[data-low]').count()).toBe(1);
		await page.context().close();
	});

	it('stand at the press where a frame is long, and the page around is not scrolled', async () => {
		const { page } = await open('long', { viewport: { width: 700, height: 1100 } });
		const inner = await live(page, 'long');
		const box = (selector: string) =>
			inner
				.locator(selector)
				.first()
				.evaluate((one) => {
					const { top, bottom } = one.getBoundingClientRect();
					return { top, bottom };
				});
		await inner.locator(pledge).first().click();
		await inner.waitForSelector('.words');
		const mark = await box(pledge);
		expect((await box('.words')).top).toBeGreaterThanOrEqual(mark.bottom);
		expect((await box('.words')).top).toBeLessThan(mark.bottom + 40);
		await inner.getByRole('button', { name: 'Close' }).click();
		expect(await inner.locator('.words').count()).toBe(0);
		expect(
			await inner.evaluate(() => (document.activeElement as HTMLElement).dataset['item']),
		).toBe('events/pledge-of-26');
		await inner.locator(pledge).first().press('Enter');
		await inner.waitForSelector('.words');
		await page.keyboard.press('Escape');
		await expect.poll(() => inner.locator('.words').count()).toBe(0);
		expect(await page.evaluate(() => scrollY)).toBe(0);
		await page.context().close();
	});
});

describe('a frame by itself', () => {
	const sizes = [
		[320, 400],
		[360, 600],
		[640, 420],
		[600, 575],
		[1000, 650],
	] as const;

	it.each(names)(
		'%s is well used at every fixed size, and axe finds nothing wrong',
		async (name) => {
			const { page, complaints } = await visit(browser, `embed/${name}.html?motion=off`);
			await ready(page);
			for (const [width, height] of sizes) {
				await page.setViewportSize({ width, height });
				const isLong = ['positions', 'quotes', 'event'].includes(name);
				// It is measured in the frame after the size has changed.
				if (isLong) await page.locator('.go-on').waitFor();
				const at = `${name} at ${width} × ${height}`;
				const boxes = await page.evaluate(() => {
					const box = (selector: string) => {
						const found = [...document.querySelectorAll(selector)].find(
							(one) => one.getClientRects().length > 0,
						);
						return found?.getBoundingClientRect().toJSON() as DOMRect | undefined;
					};
					return {
						title: box('h1'),
						onward: box('.frame-foot .onward'),
						foot: box('.frame-foot'),
						room: box('.frame-room'),
						picture: box('.stage, .graph-whole > svg, .lanes li a'),
						note: box('.notes summary'),
						more: box('.go-on'),
						wide: document.documentElement.scrollWidth,
					};
				});
				expect(boxes.wide, at).toBeLessThanOrEqual(width);
				expect(boxes.title?.top, at).toBeGreaterThanOrEqual(0);
				expect(boxes.onward?.right, at).toBeLessThanOrEqual(width);
				expect(boxes.foot?.bottom, at).toBeLessThanOrEqual(height);
				expect(boxes.foot?.height, at).toBeLessThan(48);
				// The note on borders stands with every map.
				expect(boxes.note !== undefined, at).toBe(name === 'map');
				// Below 600 px the graph is a list; positions, quotations and the card are words at every width.
				const isPicture = ['map', 'timeline'].includes(name) || (name === 'graph' && width >= 600);
				expect(boxes.picture !== undefined, at).toBe(isPicture);
				if (isLong || name === 'map') expect(boxes.more !== undefined, at).toBe(isLong);
				const room = boxes.room?.bottom ?? NaN;
				if (boxes.note) expect(boxes.note.bottom, at).toBeLessThanOrEqual(room);
				if (boxes.more) expect(boxes.more.top, at).toBeGreaterThanOrEqual(room);
				if (boxes.picture) expect(boxes.picture.bottom, at).toBeLessThanOrEqual(room + 8);
			}
			expect(await violations(page)).toEqual([]);
			await page.setViewportSize({ width: 360, height: 600 });
			await page.emulateMedia({ colorScheme: 'dark' });
			expect(await violations(page)).toEqual([]);
			await page.setViewportSize({ width: 240, height: 300 });
			expect(await page.locator('.tiny a').isVisible()).toBe(true);
			expect(await page.locator('.frame-room').isVisible()).toBe(false);
			expect(complaints).toEqual([]);
			await page.context().close();
		},
	);

	it('says so where its address cannot be read, and shows the whole', async () => {
		const { page } = await visit(browser, 'embed/timeline.html?event=no-such&kind=nothing');
		await ready(page);
		expect(await page.locator('#told').innerText()).toContain('event=no-such, kind=nothing');
		expect(await page.locator(pledge).count()).toBe(1);
		await page.context().close();
	});

	it('takes theme, size of text and stillness from its address, and keeps nothing', async () => {
		const { page } = await visit(
			browser,
			'embed/map.html?theme=dark&text=150&motion=off&chrome=none',
		);
		await ready(page);
		expect(
			await page.evaluate(() => Object.assign({}, document.documentElement.dataset)),
		).toMatchObject({
			theme: 'dark',
			text: '150',
			motion: 'off',
			chrome: 'none',
		});
		expect(await page.locator('.frame-foot').isVisible()).toBe(false);
		await page.goto(page.url().replace('chrome=none', 'static=1'));
		await ready(page);
		expect(await page.locator('.controls').count()).toBe(0);
		expect(await page.locator('.sheet .place').count()).toBeGreaterThan(3);
		expect(await page.evaluate(() => localStorage.length + document.cookie.length)).toBe(0);
		await page.context().close();
	});
});
