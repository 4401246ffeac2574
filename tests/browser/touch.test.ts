import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, ready, settled, visit } from './browser.ts';
import { kinds, open, type Kind } from './kinds.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const phone = {
	viewport: { width: 390, height: 844 },
	hasTouch: true,
	isMobile: true,
	reducedMotion: 'reduce',
} as const;
const search = (page: Page) => new URL(page.url()).searchParams;

/** What each view has once it has come to life. */
const lives: Readonly<Record<string, string>> = {
	map: '.map .controls-room button',
	timeline: '[data-island="days"][data-awake]',
	// Its list: the picture is for wider windows.
	graph: '[data-island="who"][data-awake]',
};

/** The explorer on a phone, before the reader's thumb. */
async function held(path = ''): Promise<Page> {
	const { page } = await visit(browser, path, phone);
	await ready(page);
	await page.locator('#explorer').evaluate((explorer) => {
		explorer.scrollIntoView();
	});
	await page.waitForSelector(lives[new URLSearchParams(path).get('view') ?? 'map'] ?? '');
	return page;
}
const tab = (page: Page, name: string) =>
	page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name }).tap();

describe('by taps alone', () => {
	it('a mark is chosen, its sheet is made tall, low and put aside, opened again and let go', async () => {
		const page = await held('?view=timeline');
		await page.locator('.timeline .picture .above a.mark').first().tap();
		const sheet = page.getByRole('dialog');
		await sheet.waitFor();
		await expect.poll(() => search(page).get('event')).not.toBeNull();
		const grip = sheet.getByRole('button', { name: 'All of it' });
		await grip.tap();
		expect(await grip.getAttribute('aria-expanded')).toBe('true');
		await grip.tap();
		expect(await grip.getAttribute('aria-expanded')).toBe('false');
		await sheet.getByRole('button', { name: 'Close' }).first().tap();
		expect(await page.getByRole('dialog').count()).toBe(0);
		await page.locator('.peek button').first().tap();
		await page.getByRole('dialog').waitFor();
		await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().tap();
		await page.getByRole('button', { name: 'Let go' }).tap();
		await expect.poll(() => search(page).get('event')).toBeNull();
		await page.context().close();
	});

	it('filters and the day are set and let go', async () => {
		const page = await held();
		await page.locator('.bar summary').tap();
		await page.getByRole('button', { name: 'Article E' }).tap();
		await page.getByRole('button', { name: /Sources differ/ }).tap();
		await page.getByRole('button', { name: 'To the recorded day before' }).tap();
		await expect.poll(() => search(page).get('source')).toBe('E');
		await expect.poll(() => search(page).get('differ')).toBe('1');
		await expect.poll(() => search(page).get('asof')).not.toBeNull();
		await page.getByRole('button', { name: 'Show all' }).first().tap();
		await expect.poll(() => search(page).get('source')).toBeNull();
		await page.getByRole('button', { name: /^Only one article/ }).tap();
		await expect.poll(() => page.locator('.bar .state').textContent()).toMatch(/\d+ of \d+ claims/);
		await page.context().close();
	});

	it('the map is enlarged by its buttons, and a country and a place are chosen', async () => {
		const page = await held();
		const width = () => page.locator('#explorer .sheet').evaluate((sheet) => sheet.clientWidth);
		const home = await width();
		await page.getByRole('button', { name: 'Zoom in' }).tap();
		await expect.poll(width).toBeGreaterThan(home);
		await page.getByRole('button', { name: 'All', exact: true }).tap();
		await expect.poll(width).toBe(home);
		await page.locator('.map svg a.place:visible').first().tap();
		await expect.poll(() => search(page).get('event')).not.toBeNull();
		await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().tap();
		await page.getByRole('button', { name: 'Let go' }).tap();
		await page.locator('.map label', { hasText: 'List' }).tap();
		await page.locator('.map .list a[data-item^="countries/"]').first().tap();
		await expect.poll(() => search(page).get('country')).not.toBeNull();
		await page.context().close();
	});

	it('actors are gone through one by one, and the table of ties is opened and sorted', async () => {
		const page = await held('?view=graph');
		await page.locator('.graph .one li button').first().tap();
		await page.getByRole('button', { name: 'All actors' }).tap();
		await page.locator('.graph summary', { hasText: 'ties in one table' }).tap();
		const head = page.locator('.graph th', { hasText: 'Date' });
		await head.getByRole('button').tap();
		expect(await head.getAttribute('aria-sort')).toBe('ascending');
		await tab(page, 'When');
		await expect.poll(() => search(page).get('view')).toBe('timeline');
		await page.context().close();
	});

	it('a proposal is chosen and a cell opened; the story goes on by its rail; the address is shared', async () => {
		const page = await held();
		await page.evaluate(() => document.getElementById('positions')?.scrollIntoView());
		await page.waitForSelector('#positions[data-live="true"]');
		const choice = page.locator('#positions select');
		await choice.selectOption({ index: 2 });
		await page.locator('#positions td.on a:visible').first().tap();
		await page.locator('dialog.evidence').waitFor();
		await page.locator('dialog.evidence').getByRole('button', { name: 'Close' }).tap();
		expect(await page.locator('dialog.evidence').count()).toBe(0);
		await page.evaluate(() => document.getElementById('story')?.scrollIntoView());
		await page.waitForSelector('#story[data-live]');
		await page.locator('#story .rail a').nth(2).tap();
		await expect.poll(() => search(page).get('step')).toBe('3');
		await page.evaluate(() => document.getElementById('explorer')?.scrollIntoView());
		await tab(page, 'When');
		await page.locator('.timeline .picture .above a.mark').first().tap();
		await page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).tap();
		await page
			.getByText(/copied|Copy this/i)
			.first()
			.waitFor();
		await page.context().close();
	});
});

/** What can be pressed and is smaller than asked, with its size: text links in a sentence may be. */
function small(page: Page, within: string, least: number): Promise<readonly string[]> {
	return page.evaluate(
		([place, px]) => {
			const pressed = 'a[href], button, input, select, summary, [role="button"]';
			return [...document.querySelectorAll(place)].flatMap((area) =>
				[...area.querySelectorAll(pressed)].flatMap((one) => {
					const drawn = one.closest('label') ?? one;
					if (!drawn.checkVisibility({ visibilityProperty: true })) return [];
					const inText = getComputedStyle(one).display === 'inline' && one instanceof HTMLElement;
					// Their neighbour by the same keys and the lists are the other way to these.
					if (inText || one.closest('.scene, .unseen, .key, svg')) return [];
					const parts = [drawn, ...drawn.querySelectorAll('*')].map((part) =>
						part.getBoundingClientRect(),
					);
					const width = Math.max(...parts.map((box) => box.width));
					const height = Math.max(...parts.map((box) => box.height));
					const seen = width > 1 && height > 1;
					return seen && (width < px || height < px)
						? [
								`${one.textContent.trim().slice(0, 40)} ${Math.round(width)} x ${Math.round(height)}`,
							]
						: [];
				}),
			);
		},
		[within, least] as const,
	);
}

const places: readonly Kind[] = [
	...kinds,
	{ path: '?view=timeline' },
	{ path: '?view=graph' },
	{ path: '?event=putin-warning-vladivostok' },
];

describe('what can be pressed', () => {
	describe.concurrent('anywhere', () => {
		it.each(places)('is at least 24 px high and wide: /$path', async (kind) => {
			const { page } = await open(browser, kind, phone);
			await settled(page);
			expect(await small(page, 'body', 24)).toEqual([]);
			await page.context().close();
		});
	});

	it.each(['', '?view=timeline', '?view=graph'])(
		'is at least 44 px where it steers the explorer: /%s',
		async (path) => {
			const page = await held(path);
			const steering =
				'.explorer > .bar, .tabs, .view > header, .controls-room, .windows, .connect';
			expect(await small(page, steering, 44)).toEqual([]);
			await page.context().close();
		},
	);

	it('on the map: each place answers within 44 px, and no place lies under another', async () => {
		const page = await held();
		const sizes = await page.locator('.map svg a.place').evaluateAll((places) =>
			places
				.filter((one) => one.checkVisibility())
				.map((one) => one.getBoundingClientRect())
				.map(({ width, height }) => Math.round(Math.min(width, height))),
		);
		expect(sizes.length).toBeGreaterThan(3);
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
		await page.context().close();
	});
});
