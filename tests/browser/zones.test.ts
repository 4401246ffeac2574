import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atOnce } from './at-once.ts';
import { launch, settled, visit } from './browser.ts';

/** Places and tongues that move a day, turn the digits, or make another letter of an i. */
const readers: readonly (BrowserContextOptions & { readonly clock?: string })[] = [
	{ timezoneId: 'Pacific/Pago_Pago', locale: 'ar-EG' },
	{ timezoneId: 'Pacific/Kiritimati', locale: 'th-TH' },
	{ timezoneId: 'Asia/Kathmandu', locale: 'tr-TR' },
	{ timezoneId: 'Pacific/Kiritimati', locale: 'de-DE', clock: '1999-12-31T23:59:30Z' },
	{ timezoneId: 'Pacific/Pago_Pago', locale: 'tr-TR', clock: '2031-03-30T00:30:00Z' },
];
const plain: BrowserContextOptions = { timezoneId: 'UTC', locale: 'en-US' };

const pages = [
	'index.html?event=putin-warning-vladivostok',
	'index.html?asof=2025-09-05&q=PARIS',
	'present.html?step=4',
	'event/putin-warning-vladivostok.html',
	'compare.html',
	'sources.html',
	'embed/timeline.html?from=2025-09-01&to=2025-09-10',
];

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

/** All that a page says and draws: its words, its days, and where its marks stand. */
const drawn = (page: Page) =>
	page.evaluate(() => ({
		title: document.title,
		words: document.body.textContent.replaceAll(/\s+/g, ' '),
		days: [...document.querySelectorAll('time')].map(
			(time) => `${time.dateTime} ${time.textContent}`,
		),
		marks: [...document.querySelectorAll<HTMLElement>('[data-item]')].map((mark) => {
			const { x, y, width } = mark.getBoundingClientRect();
			const at = [x, y, width].map((px) => Math.round(px)).join(' ');
			return `${mark.dataset['item'] ?? ''} ${mark.ariaLabel ?? ''} ${at}`;
		}),
	}));

async function read(path: string, { clock, ...options }: (typeof readers)[number]) {
	const { page, complaints } = await visit(browser, path, options, undefined, async (empty) => {
		if (clock !== undefined) await empty.clock.setFixedTime(new Date(clock));
	});
	await page.waitForSelector('html[data-ready]', { state: 'attached' });
	if (path.startsWith('index')) {
		for (const name of ['days', 'roles'])
			await page.waitForSelector(`[data-island=${name}][data-awake]`);
		await page.waitForSelector('.controls-room button');
	}
	if (path.includes('event=')) await page.locator('#details blockquote').first().waitFor();
	if (path.includes('q='))
		await page.locator('search .found a').first().waitFor({ state: 'attached' });
	await page.waitForLoadState('networkidle');
	await settled(page);
	expect(complaints).toEqual([]);
	const all = await drawn(page);
	await page.context().close();
	return all;
}

describe('wherever a reader is, whatever the clock says', () => {
	it('the words, the days and the marks of a page are the same', async () => {
		const wrong = await atOnce(3, pages, async (path) => {
			const usual = await read(path, plain);
			expect(usual.words.length).toBeGreaterThan(500);
			for (const reader of readers) {
				expect(await read(path, reader), `${path} ${JSON.stringify(reader)}`).toEqual(usual);
			}
		});
		expect(wrong).toBe('');
	}, 300_000);

	it('the browser indeed stands there: its own day and its own letters are others', async () => {
		const told = await Promise.all(
			readers.map(async ({ clock, ...options }) => {
				const { page } = await visit(browser, 'icon.svg', options);
				if (clock !== undefined) await page.clock.setFixedTime(new Date(clock));
				const said = await page.evaluate(() => ({
					midnight: new Date('2025-09-05T00:00:00Z').getDate(),
					day: new Date('2025-09-05T23:30:00Z').getDate(),
					letter: 'I'.toLocaleLowerCase(navigator.language),
					year: new Date().getFullYear(),
				}));
				await page.context().close();
				return said;
			}),
		);
		expect(told.map(({ midnight }) => midnight)).toEqual([4, 5, 5, 5, 4]);
		expect(told.map(({ day }) => day)).toEqual([5, 6, 6, 6, 5]);
		expect(told.map(({ letter }) => letter)).toEqual(['i', 'i', 'ı', 'i', 'ı']);
		expect([told[3]?.year, told[4]?.year]).toEqual([2000, 2031]);
	});

	it('a search finds the same, however a keyboard writes an i', async () => {
		const found = await Promise.all(
			[plain, { locale: 'tr-TR', timezoneId: 'Europe/Istanbul' }].map(async (options) => {
				const { page } = await visit(browser, '', options);
				await page.waitForSelector('html[data-ready]', { state: 'attached' });
				const box = page.getByRole('searchbox');
				const hits = page.locator('search .found a');
				// What looks through the page's own sentences comes with the first search.
				await box.fill('Paris');
				await hits.filter({ hasText: 'Question:' }).first().waitFor();
				const all: string[][] = [];
				for (const words of [
					'VLADIVOSTOK',
					'vladivostok',
					'VLADİVOSTOK',
					'paris',
					'PARIS',
					'vladıvostok',
				]) {
					// The field is cleared between two, so that what is read is no answer to the one before.
					await box.fill('');
					await hits.first().waitFor({ state: 'detached' });
					await box.fill(words);
					await hits.first().waitFor();
					all.push(await hits.allTextContents());
				}
				await page.context().close();
				return all;
			}),
		);
		const [english, turkish] = found;
		expect(turkish).toEqual(english);
		const [upper, lower, dotted] = english ?? [];
		expect(upper).toEqual(lower);
		expect(dotted).toEqual(lower);
	});
});
