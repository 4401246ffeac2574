import { readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, ready } from './browser.ts';
import { atOnce } from './at-once.ts';
import { faults, serveFaulty, type Line } from './faulty.ts';
import { earlyFiles, ownedFiles, type Wake } from './wakes.ts';

/** Pages side by side: two cores have room for them while others wait. */
const lanes = 5;

let browser: Browser;
let server: Awaited<ReturnType<typeof serveFaulty>>;
beforeAll(async () => {
	[browser, server] = await Promise.all([launch(), serveFaulty()]);
});
afterAll(async () => {
	await browser.close();
	server.close();
});

/** A page on a line of its own, with what it complained of beside files that did not arrive. */
interface Opened {
	readonly page: Page;
	readonly line: Line;
	readonly complaints: string[];
	/** Addresses of files that did not arrive. */
	readonly lost: string[];
}

/** Does something on a page of its own; what goes wrong is told with the name of the case. */
async function within(name: string, act: (opened: Opened) => Promise<void>): Promise<void> {
	const line = server.line();
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	page.setDefaultTimeout(45_000);
	const complaints: string[] = [];
	const lost: string[] = [];
	page.on('requestfailed', (request) => lost.push(request.url()));
	page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
	page.on('console', (message) => {
		// The browser tells of a file that is not there; a warning is our own, of what was caught.
		const remark = /Failed to load resource|subtree hidden by content-visibility/;
		if (message.type() === 'warning' || remark.test(message.text())) return;
		complaints.push(`${message.type()}: ${message.text()}`);
	});
	try {
		await act({ page, line, complaints, lost });
		expect(complaints).toEqual([]);
	} catch (error) {
		const [words = ''] = String(error).split('\n  at');
		throw new Error(`${name}: ${words}`, { cause: error });
	} finally {
		await page.close();
	}
}

const again = (page: Page, place: string) =>
	page.locator(place).first().getByRole('button', { name: 'Try again' });

const only = (path: string) => new RegExp(`^${path.replaceAll('.', String.raw`\.`)}$`);

/** What else the page has still answers: on the first page a view that lacks nothing, elsewhere what is beside the part. */
async function othersAnswer(page: Page, { page: path, name, told }: Wake): Promise<void> {
	if (path !== 'index.html') {
		await page.locator('h1, h2').first().waitFor();
		return;
	}
	if (told === '#details') {
		// A choice elsewhere would take the place of what is told: the date does not.
		const day = page.locator('.map header p');
		const before = await day.textContent();
		await page.locator('.steps button:enabled').first().click();
		await expect.poll(() => day.textContent()).not.toBe(before);
		return;
	}
	const isWhen = ['days', 'years', 'keys'].includes(name);
	const mark = isWhen
		? '.graph svg a[data-item="actors/macron"]'
		: '.timeline .picture a[data-item="events/ministry-warning"]';
	await page.locator(mark).first().click();
	await page.waitForSelector(`${mark}[aria-current="true"]`);
	await page.locator('[data-release]').click();
}

/** Asks again, as often as a part says that it is missed, until it lives. */
async function comes(page: Page, { told, lives }: Wake): Promise<void> {
	const button = again(page, told ?? 'body');
	const ask = async () => {
		await button.click({ timeout: 2000 }).catch(() => undefined);
		return page.locator(lives).count();
	};
	await expect.poll(ask, { timeout: 45_000 }).toBeGreaterThan(0);
	await button.waitFor({ state: 'detached' });
}

describe('a file that a part of a page asks for', () => {
	const owned = [...ownedFiles()];

	it('is one of those whose failure is tried here, whichever it is', () => {
		const known = new Set(owned.map(([path]) => path));
		const others = readdirSync('dist/assets')
			.map((name) => `assets/${name}`)
			.filter((path) => !known.has(path) && !earlyFiles().has(path));
		const named = others.map((path) => /^assets\/([a-z]+)-/.exec(path)?.[1]);
		expect(named.toSorted()).toEqual(['edition', 'land', 'newer', 'style']);
	});

	it('is told where it is missed when it is refused or breaks off, and comes when it is asked for again', async () => {
		const wrong = await atOnce(lanes, owned, ([path, wake]) =>
			within(`${wake.name}, ${path}`, async ({ page, line, lost }) => {
				line.spoil(only(path), 'refused');
				await page.goto(line.address + wake.page, { waitUntil: 'domcontentloaded' });
				await page.waitForFunction(() => 'ready' in document.documentElement.dataset);
				await wake.act?.(page);
				if (wake.told === undefined) {
					// Nothing is promised, so nothing is told; the next sign asks again.
					await expect.poll(() => lost.length).toBeGreaterThan(0);
					line.spoil(only(path));
					if (!wake.isLink) await othersAnswer(page, wake).then(() => wake.act?.(page));
					await page.waitForSelector(wake.lives, { state: 'attached' });
					return;
				}
				const button = again(page, wake.told);
				await button.waitFor();
				await othersAnswer(page, wake);
				line.spoil(only(path), 'cut');
				// What the search says shows while the focus is in it.
				if (wake.name === 'finding') await wake.act?.(page);
				const asked = lost.length;
				await button.click();
				await expect.poll(() => lost.length).toBeGreaterThan(asked);
				line.spoil(only(path));
				await comes(page, wake);
			}),
		);
		expect(wrong).toBe('');
	}, 300_000);

	it('breaks nothing when it is three seconds late, and is used when it is here', async () => {
		const parts = [...new Set(owned.map(([, wake]) => wake))].map(
			(wake) => [wake, owned.filter(([, owner]) => owner === wake)] as const,
		);
		const wrong = await atOnce(2 * lanes, parts, ([wake, files]) =>
			within(`${wake.name}, late`, async ({ page, line }) => {
				line.spoil(new RegExp(files.map(([path]) => only(path).source).join('|')), 'late');
				await page.goto(line.address + wake.page, { waitUntil: 'domcontentloaded' });
				await page.waitForFunction(() => 'ready' in document.documentElement.dataset);
				await wake.act?.(page);
				if (wake.page === 'index.html' && !wake.isLink) await othersAnswer(page, wake);
				if (wake.name === 'keys' || wake.name === 'lights') {
					await expect
						.poll(() =>
							page.evaluate(() =>
								performance
									.getEntriesByType('resource')
									.map(({ name }) => name)
									.join(' '),
							),
						)
						.toContain(`${wake.file}-`);
					await wake.act?.(page);
				}
				await page.waitForSelector(wake.lives, { state: 'attached' });
				expect(await page.locator('.trouble').filter({ visible: true }).count()).toBe(0);
			}),
		);
		expect(wrong).toBe('');
	}, 300_000);

	/** One of each way in which a part comes: a script that is said to be whole and is not is remembered as broken. */
	const kinds = ['ties', 'panel', 'map', 'finding', 'stands', 'story', 'lesson', 'deck'];

	it.each(kinds)(
		'is asked for with the page anew when half of it was taken for all: %s',
		async (name) => {
			const [path, wake] = owned.find(([, wake]) => wake.name === name) ?? [];
			if (path === undefined || wake?.told === undefined) throw new Error(`no file of ${name}`);
			const { told, lives } = wake;
			await within(name, async ({ page, line, complaints }) => {
				line.spoil(only(path), 'short');
				await page.goto(line.address + wake.page);
				await wake.act?.(page);
				const button = again(page, told);
				await button.waitFor();
				line.spoil(only(path));
				const anew = page.waitForEvent('framenavigated');
				await button.click();
				await anew;
				await page.waitForFunction(() => 'ready' in document.documentElement.dataset);
				if ((await page.locator(lives).count()) === 0) await wake.act?.(page);
				await page.waitForSelector(lives, { state: 'attached' });
				complaints.splice(0);
			});
		},
	);
});

describe('a file that a page needs before anything else', () => {
	const assets = readdirSync('dist/assets').map((name) => `assets/${name}`);
	const named = (name: string) => {
		const path = assets.find((one) => one.startsWith(`assets/${name}-`));
		if (path === undefined) throw new Error(`no file is called ${name}`);
		return path;
	};
	const pages = ['index.html', 'present.html', 'event/putin-warning-vladivostok.html'] as const;
	/** Files, the pages that ask for them, and whether their loss takes something from a reader that must be told. */
	const scripts = [...earlyFiles()].filter(
		(path) => !/-(?:first|elsewhere|index)-|\/(?:first|elsewhere|index)-/.test(path),
	);
	const files = [
		{ path: named('index'), on: pages, isTold: true },
		// With the explorer, all that it needs before it runs.
		...scripts.map((path) => ({ path, on: pages.slice(0, 1), isTold: true })),
		{ path: named('edition'), on: pages.slice(0, 1), isTold: true },
		{ path: named('style'), on: pages, isTold: true },
		{ path: named('elsewhere'), on: pages.slice(1), isTold: true },
		{ path: named('first'), on: pages.slice(1), isTold: false },
		{ path: named('land'), on: pages, isTold: false },
		{ path: 'fonts/wp-display.woff2', on: pages, isTold: false },
		{ path: 'icon.svg', on: pages.slice(0, 1), isTold: false },
	];
	const cases = files.flatMap(({ path, on, isTold }) =>
		// Each file every way, on the pages in turn.
		faults.map((fault, index) => ({
			path,
			page: on[index % on.length] ?? 'index.html',
			isTold,
			fault,
		})),
	);

	/** What the page holds, whatever came of its files: every word, and every mark. */
	const held = (page: Page) =>
		page.evaluate(() => {
			const plain = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
			return {
				h1: plain(document.querySelector('h1')?.textContent ?? null),
				marks: ['.map', '.graph', '.timeline'].map(
					(view) => document.querySelectorAll(`${view} [data-item]`).length,
				),
				slides: document.querySelectorAll('.slide').length,
				isSeen: document.querySelector('h1, h2')?.checkVisibility() === true,
				isReady: 'ready' in document.documentElement.dataset,
				told: [...document.querySelectorAll('.trouble')].filter((note) => note.checkVisibility())
					.length,
			};
		});

	it('takes no word from the page when it is refused, late or broken, and its loss is told', async () => {
		const whole = new Map<string, Awaited<ReturnType<typeof held>>>();
		await atOnce(lanes, pages, (path) =>
			within(path, async ({ page, line }) => {
				await page.goto(line.address + path);
				await page.waitForFunction(() => 'ready' in document.documentElement.dataset);
				whole.set(path, await held(page));
			}),
		);
		const wrong = await atOnce(lanes, cases, ({ path, page: asking, isTold, fault }) =>
			within(`${path} ${fault}, ${asking}`, async ({ page, line, complaints }) => {
				line.spoil(only(path), fault);
				await page.goto(line.address + asking);
				const good = whole.get(asking);
				const isLoss = isTold && fault !== 'late';
				if (!isLoss || path.endsWith('.css')) {
					await page.waitForFunction(() => 'ready' in document.documentElement.dataset);
				}
				// In a fold it is seen when that is opened.
				if (isLoss && asking.startsWith('event')) await page.locator('#citation summary').click();
				if (isLoss) await page.locator('.trouble').filter({ visible: true }).first().waitFor();
				const found = await held(page);
				expect({ ...found, told: 0, isReady: true }).toEqual(good);
				expect(found.told > 0).toBe(isLoss);
				// What the browser says of a broken script, and we tell.
				if (fault === 'short') complaints.splice(0);
				if (!isLoss) return;
				line.spoil(only(path));
				await page.getByRole('button', { name: 'Try again' }).first().click();
				// Some are asked for again by reading the page anew.
				await expect
					.poll(() => held(page).catch(() => undefined), { timeout: 45_000 })
					.toEqual(good);
			}),
		);
		expect(wrong).toBe('');
	}, 300_000);

	it('cannot all be lost at once: words and marks stay, and the same page is asked for only where it answers', async () => {
		await within('all', async ({ page, line, complaints }) => {
			line.spoil(/^(?:assets|fonts)\//, 'refused');
			await page.goto(line.address);
			const note = page.locator('.trouble');
			await note.waitFor();
			line.spoil(/./, 'refused');
			await note.getByRole('button').click();
			await expect.poll(() => line.asked.at(-1)).toBe('index.html');
			expect((await held(page)).h1).not.toBe('');
			line.spoil(/^$/);
			await note.getByRole('button').click();
			await ready(page);
			expect((await held(page)).told).toBe(0);
			complaints.splice(0);
		});
	});
});
