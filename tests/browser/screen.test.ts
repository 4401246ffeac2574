import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, ready, settled, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const query = '?event=putin-warning-vladivostok';

/** Opens the explorer in a window of a size. */
async function explorer(width: number, height: number, path = '#explorer'): Promise<Page> {
	const { page } = await visit(browser, path, { viewport: { width, height } });
	await ready(page);
	await settled(page);
	return page;
}

const box = async (page: Page, selector: string) => {
	const found = await page.locator(selector).first().boundingBox();
	if (found === null) throw new Error(`${selector} is not drawn`);
	return found;
};

describe('the explorer on one screen', () => {
	it.each(['#explorer', query])(
		'is whole in a window of 1440 by 900, however one comes to it: %s',
		async (path) => {
			const page = await explorer(1440, 900, path);
			const { y, height } = await box(page, '#explorer');
			expect(height).toBeLessThanOrEqual(900);
			// A page scrolls by whole pixels, its parts stand between them.
			expect(y).toBeGreaterThan(-1);
			expect(y + height).toBeLessThanOrEqual(900);
			await page.context().close();
		},
	);

	it('has its words scroll inside, with what can be done with them at the lower edge', async () => {
		const page = await explorer(1440, 900, query);
		const foot = await box(page, '#explorer .details footer');
		const panel = await box(page, '#explorer .said');
		expect(Math.abs(foot.y + foot.height - panel.y - panel.height)).toBeLessThan(2);
		for (const name of ['Copy link', 'Close']) {
			expect(await page.locator('.details footer').getByRole('button', { name }).count()).toBe(1);
		}
		await page.context().close();
	});

	it.each([1200, 1280, 1440])('has map and graph side by side at %i px', async (width) => {
		const page = await explorer(width, 900);
		const [where, who, when] = [
			await box(page, '#explorer > .where'),
			await box(page, '#explorer > .who'),
			await box(page, '#explorer > .when'),
		];
		expect(Math.abs(where.y - who.y)).toBeLessThan(1);
		expect(who.x).toBeGreaterThanOrEqual(where.x + where.width - 1);
		expect(when.y).toBeGreaterThanOrEqual(where.y + where.height - 1);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
		await page.context().close();
	});

	it('folds the years where the window is low, and opens them on demand', async () => {
		const page = await explorer(1440, 760);
		expect(await page.locator('#explorer .timeline .strip').isVisible()).toBe(false);
		await page.locator('#explorer .timeline .before summary').click();
		expect(await page.locator('#explorer .timeline .strip').isVisible()).toBe(true);
		await page.context().close();
	});

	it('lays the question of how two actors are connected over what is below', async () => {
		const page = await explorer(1440, 900);
		const { height } = await box(page, '#explorer');
		await page.getByText('How are two actors connected?').click();
		await page.locator('#explorer .connect select').first().waitFor();
		expect((await box(page, '#explorer')).height).toBe(height);
		await page.context().close();
	});
});

describe('the key of the map', () => {
	it('says who of the 26 is named, lights them in all views, and lets go again', async () => {
		const page = await explorer(1440, 900);
		const row = page.getByRole('button', { name: '26 pledged; named here: 2' });
		await row.click();
		expect(await row.getAttribute('aria-pressed')).toBe('true');
		const told = (await page.locator('#explorer .map [role="status"]').first().textContent()) ?? '';
		expect(told).toContain('France');
		expect(told).toContain('United Kingdom');
		expect(told).toContain('No article names the others');
		const lit = () =>
			page
				.locator('#explorer .map .land a.linked')
				.evaluateAll((all) => all.map((one) => (one as unknown as HTMLElement).dataset['item']));
		expect((await lit()).toSorted()).toEqual(
			expect.arrayContaining(['countries/FRA', 'countries/GBR']),
		);
		await row.click();
		expect(await row.getAttribute('aria-pressed')).toBe('false');
		expect(await lit()).toEqual([]);
		await page.context().close();
	});

	it.each([390, 1024, 1440])('keeps the note on borders in sight at %i px', async (width) => {
		const page = await explorer(width, 900);
		const note = page.locator('#explorer .map .notes summary');
		expect(await note.isVisible()).toBe(true);
		expect(await note.textContent()).toContain('68/262');
		await note.click();
		expect(await page.locator('#explorer .map .notes p').isVisible()).toBe(true);
		await page.context().close();
	});
});

describe('the window of time', () => {
	it('of all years puts them in the focus, with what happened in them', async () => {
		const page = await explorer(1440, 900);
		await page
			.locator('#explorer .windows')
			.getByRole('button', { name: 'All', exact: true })
			.click();
		expect(new URL(page.url()).searchParams.get('from')).toBe('1953-01-01');
		expect(await page.locator('#explorer .timeline .days').count()).toBe(0);
		expect(await page.locator('#explorer .timeline .earlier li').count()).toBeGreaterThan(20);
		expect(await page.locator('#explorer .timeline .earlier li').first().isVisible()).toBe(true);
		await page.goBack();
		await expect.poll(() => page.locator('#explorer .timeline .days').count()).toBe(2);
		await page.context().close();
	});

	it('is set by two dates, without dragging', async () => {
		const page = await explorer(1440, 900);
		await page.getByText('Dates', { exact: true }).click();
		await page.getByLabel('From', { exact: true }).fill('2022-01-01');
		await page.getByLabel('From', { exact: true }).blur();
		await page.getByLabel('To', { exact: true }).fill('2022-12-31');
		await page.getByLabel('To', { exact: true }).blur();
		await expect.poll(() => new URL(page.url()).search).toBe('?from=2022-01-01&to=2022-12-31');
		expect(await page.locator('#explorer .timeline .earlier li').first().isVisible()).toBe(true);
		await page.context().close();
	});
});

describe('the sheet of words on a phone', () => {
	const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

	/** Opens a mark of the timeline by touch. */
	async function sheet() {
		const { page } = await visit(browser, '?view=timeline', phone);
		await ready(page);
		const mark = page
			.locator(`#explorer .timeline .picture [data-item="events/${query.slice(7)}"]`)
			.first();
		await mark.scrollIntoViewIfNeeded();
		await mark.tap();
		await page.locator('#details blockquote').first().waitFor();
		return { page, mark };
	}

	/** Moves a finger up or down from a point. */
	async function drag(page: Page, x: number, y: number, by: number) {
		const touch = await page.context().newCDPSession(page);
		const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
			touch.send('Input.dispatchTouchEvent', {
				type,
				touchPoints: at === undefined ? [] : [{ x, y: at }],
			});
		await send('touchStart', y);
		for (let step = 1; step <= 5; step++) await send('touchMove', y + (by * step) / 5);
		await send('touchEnd');
	}

	/** Pulls the grip by a finger. */
	async function pull(page: Page, by: number) {
		const grip = await box(page, '.grip');
		await drag(page, grip.x + grip.width / 2, grip.y + 12, by);
	}

	it('stands at less than two thirds, is pulled to the whole height and back', async () => {
		const { page } = await sheet();
		const height = async () => (await box(page, '.details')).height;
		expect(await height()).toBeLessThanOrEqual(844 * 0.63);
		await pull(page, -200);
		await expect.poll(height).toBeGreaterThan(830);
		await pull(page, 120);
		await expect.poll(height).toBeLessThanOrEqual(844 * 0.63);
		await page.context().close();
	});

	it('is pulled down and away; the focus returns to the mark', async () => {
		const { page } = await sheet();
		await pull(page, 200);
		await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
		await expect
			.poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['item']))
			.toBe(`events/${query.slice(7)}`);
		await page.context().close();
	});

	it('does by buttons what a finger does by pulling', async () => {
		const { page } = await sheet();
		const grip = page.getByRole('button', { name: 'All of it' });
		await grip.tap();
		expect(await grip.getAttribute('aria-expanded')).toBe('true');
		expect((await box(page, '.details')).height).toBeGreaterThan(830);
		await grip.tap();
		expect(await grip.getAttribute('aria-expanded')).toBe('false');
		await page.getByRole('button', { name: 'Close', exact: true }).tap();
		expect(await page.getByRole('dialog').count()).toBe(0);
		await page.context().close();
	});

	it('leaves the words to be scrolled by a finger', async () => {
		const { page } = await sheet();
		const words = await box(page, '#details');
		await drag(page, words.x + 100, words.y + 200, -150);
		await expect
			.poll(() => page.locator('#details').evaluate((one) => one.scrollTop))
			.toBeGreaterThan(50);
		await page.context().close();
	});
});
