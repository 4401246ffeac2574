import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, ready, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const search = (page: Page) => new URL(page.url()).search;
/** Brings every part of the explorer that comes to life when it is seen into sight. */
async function awake(page: Page) {
	await ready(page);
	for (const part of ['roles', 'graph', 'days']) {
		const island = `#explorer [data-island="${part}"]`;
		await page.locator(island).scrollIntoViewIfNeeded();
		await page.waitForSelector(`${island}[data-awake]`);
	}
}
const timeline = (page: Page) => page.locator('#explorer .timeline .picture a[data-item]');

describe('the day', () => {
	it('steps from one recorded day to the next, in the address too, and Back undoes it', async () => {
		const { page } = await visit(browser, '');
		await awake(page);
		await page.getByRole('button', { name: 'To the recorded day before' }).click();
		await expect.poll(() => search(page)).toBe('?asof=2026-01-06');
		expect(await page.locator('#explorer .steps time').getAttribute('datetime')).toBe('2026-01-06');
		await page.getByRole('button', { name: 'To the recorded day after' }).click();
		await expect.poll(() => search(page)).toBe('');
		await page.goBack();
		await expect.poll(() => search(page)).toBe('?asof=2026-01-06');
		await page.context().close();
	});

	it('before the first pledge nobody leads it on the map, and its ties are not in the graph', async () => {
		const { page } = await visit(browser, '?asof=2022-02-24');
		await awake(page);
		expect(await page.locator('#explorer .map svg a[data-item="countries/FRA"]').count()).toBe(0);
		expect(await page.locator('#explorer .map svg a[data-item="countries/UKR"]').count()).toBe(0);
		const { page: last } = await visit(browser, '');
		await awake(last);
		expect(await last.locator('#explorer .map svg a[data-item="countries/FRA"]').count()).toBe(1);
		expect(
			await last.locator('#explorer .graph svg a[data-item^="relations/"]').count(),
		).toBeGreaterThan(
			await page.locator('#explorer .graph svg a[data-item^="relations/"]').count(),
		);
		await page.context().close();
		await last.context().close();
	});
});

describe('the filter', () => {
	it('by kind is the key of the timeline: it leaves that kind alone, with its counts, and one reset', async () => {
		const { page } = await visit(browser, '');
		await awake(page);
		const all = await timeline(page).count();
		await page.getByRole('button', { name: /^Warnings/ }).click();
		await expect.poll(() => search(page)).toBe('?kind=warning');
		const items = () =>
			timeline(page).evaluateAll((marks) =>
				[...new Set(marks.map((mark) => (mark as HTMLElement).dataset['item']))].toSorted(),
			);
		await expect
			.poll(items, { timeout: 5000 })
			.toEqual(['events/ministry-warning', 'events/putin-warning-vladivostok']);
		expect(await page.getByRole('status').filter({ hasText: 'claims' }).textContent()).toContain(
			'2 of 74 claims',
		);
		await page.getByRole('button', { name: 'Show all' }).click();
		await expect.poll(() => search(page)).toBe('');
		await expect.poll(() => timeline(page).count()).toBe(all);
		await page.context().close();
	});

	it('by article and by difference narrow every view, and several add up', async () => {
		const { page } = await visit(browser, '?source=E');
		await awake(page);
		const ofE = await timeline(page).count();
		await page.getByRole('button', { name: /Sources differ/ }).click();
		await expect.poll(() => search(page)).toBe('?source=E&differ=1');
		expect(await timeline(page).count()).toBeLessThan(ofE);
		await page.context().close();
	});

	it('by window leaves one wave, drawn across the whole width', async () => {
		const { page } = await visit(browser, '');
		await awake(page);
		await page.getByRole('button', { name: 'Jan 2026', exact: true }).click();
		await expect.poll(() => search(page)).toBe('?from=2026-01-06&to=2026-01-08');
		expect(await page.locator('#explorer .timeline .days').count()).toBe(1);
		await page.context().close();
	});

	it('that leaves nothing says so and offers the way back', async () => {
		const { page } = await visit(browser, '?kind=agreement&from=2025-09-04&to=2025-09-05');
		await awake(page);
		await page.getByText('No claim matches.').waitFor();
		await page.getByRole('button', { name: 'Clear the filter' }).click();
		await expect.poll(() => search(page)).toBe('');
		await page.context().close();
	});
});

describe('the search', () => {
	it('finds other spellings, narrows the views, and a hit can be chosen', async () => {
		const { page, complaints } = await visit(browser, '');
		await awake(page);
		const box = page.getByRole('searchbox');
		await box.fill('Zelensky');
		const hit = page.locator('.found a').first();
		await hit.waitFor();
		expect(await hit.textContent()).toContain('Zelenskyy');
		await expect.poll(() => search(page)).toBe('?q=Zelensky');
		expect(await timeline(page).count()).toBeLessThan(74);
		await hit.click();
		await expect.poll(() => search(page)).toContain('q=Zelensky');
		expect(await page.locator('#details h3').textContent()).toContain('Zelenskyy');
		expect(complaints).toEqual([]);
		await page.context().close();
	});

	it('says what our record does not mention', async () => {
		const { page } = await visit(browser, '');
		await awake(page);
		await page.getByRole('searchbox').fill('drones');
		await page.getByText('Nothing on “drones” in our record of the 5 articles.').waitFor();
		await page.context().close();
	});

	it('comes along in a link', async () => {
		const { page } = await visit(browser, '?q=Vladivostok');
		await awake(page);
		await page.getByRole('status').filter({ hasText: 'of 74 claims' }).waitFor();
		expect(await page.getByRole('searchbox').inputValue()).toBe('Vladivostok');
		await page.context().close();
	});

	it('typing is one step of Back, not one a letter', async () => {
		const { page } = await visit(browser, '');
		await awake(page);
		await page.locator('#explorer .timeline .picture a[data-item]').first().click();
		const before = search(page);
		await page.getByRole('searchbox').pressSequentially('Paris');
		await page.getByRole('status').filter({ hasText: 'of 74 claims' }).waitFor();
		await page.goBack();
		expect(search(page)).not.toContain('q=');
		expect(search(page)).not.toBe(before);
		await page.context().close();
	});
});

describe('how two actors are connected', () => {
	it('is told in sentences and lit in the views, until something is chosen', async () => {
		const { page } = await visit(browser, '');
		await awake(page);
		await page.getByText('How are two actors connected?').click();
		await page.locator('#explorer .connect select').first().selectOption('macron');
		await page.locator('#explorer .connect select').last().selectOption('putin');
		const told = page.locator('#explorer .connect li');
		await told.first().waitFor();
		expect(await told.count()).toBeGreaterThan(0);
		expect(await page.locator('#explorer .graph svg .linked').count()).toBeGreaterThan(1);
		await expect.poll(() => search(page)).toBe('');
		await told.first().locator('a').click();
		await expect.poll(() => search(page)).toContain('relation=');
		await page.context().close();
	});
});
