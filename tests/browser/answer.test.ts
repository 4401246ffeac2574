import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, ready, visit } from './browser.ts';
import { data } from '../data/read.ts';
import { sent } from './weights.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const warning = 'putin-warning-vladivostok';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const heightOf = (page: Page, selector: string) =>
	page.locator(selector).evaluate((element) => element.getBoundingClientRect().height);

describe('a click on a mark', () => {
	it('is answered by its mark and its name first; words, links and address follow', async () => {
		const { page, complaints } = await visit(browser, '?event=pledge-of-26');
		await ready(page);
		const mark = page.locator(`.timeline .picture [data-item="events/${warning}"]`).first();
		const first = await mark.evaluate(async (link) => {
			// Two steps of the script, and no frame: what stands in the page by then is painted first.
			link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
			await Promise.resolve().then(() => undefined);
			return {
				current: link.getAttribute('aria-current'),
				title: document.querySelector('#details-title')?.textContent,
				isWhole: document.querySelector('.details .reports') !== null,
				search: location.search,
			};
		});
		const event = data.events.find(({ id }) => id === warning);
		expect(first).toEqual({
			current: 'true',
			title: event?.title,
			isWhole: false,
			search: '?event=pledge-of-26',
		});
		await page.locator('.details .reports').waitFor();
		await expect.poll(() => new URL(page.url()).search).toBe(`?event=${warning}`);
		await page.goBack();
		await expect
			.poll(() => page.locator('.details .reports').textContent())
			.not.toContain(event?.evidence[0]?.excerpt ?? '');
		expect(complaints).toEqual([]);
		await page.context().close();
	});
});

describe('on a phone', () => {
	it('two taps show which claims rest on one article, how many, and which article that is', async () => {
		const { page } = await visit(browser, '#explorer', phone);
		await ready(page);
		await page.locator('.filter summary').tap();
		// With the search above it: it was 310 px high.
		expect(await heightOf(page, '.explorer > .bar')).toBeLessThanOrEqual(250);
		await page.getByRole('button', { name: /^Only one article/ }).tap();
		const alone = data.events.filter(
			({ evidence }) => new Set(evidence.map(({ source }) => source)).size === 1,
		);
		const told = `${alone.length} of ${data.events.length} claims`;
		await expect.poll(() => page.locator('.bar .state').textContent()).toContain(told);
		expect(await page.locator('.bar .state').isVisible()).toBe(true);
		const rows = page.locator('.timeline > .list .events a:visible');
		await expect.poll(() => rows.count()).toBe(alone.length);
		expect((await rows.locator('b').allTextContents()).sort()).toEqual(
			alone.map(({ evidence }) => `only article\u00a0${evidence[0]?.source ?? ''}`).sort(),
		);
		await page.getByRole('button', { name: 'Show all' }).tap();
		await expect.poll(() => page.locator('.timeline .picture').first().isVisible()).toBe(true);
		await page.context().close();
	});

	it('words that are put aside keep their day and distance, and a quotation begins with who speaks', async () => {
		const { page } = await visit(browser, `?event=${warning}`, phone);
		await ready(page);
		const quotation = page.locator('.details figure').first();
		expect((await quotation.textContent())?.trim()).toMatch(/^Vladimir Putin\s*“/);
		await page.locator('.details [data-fold]').first().tap();
		expect(await page.locator('.peek').textContent()).toContain('Fri 5 Sept 2025, 1 day later');
		await page.context().close();
	});

	it('the contents lie at the top, without script, and positions are chosen by party too', async () => {
		const { page } = await visit(browser, '', phone);
		await ready(page);
		await page.locator('.top summary').tap();
		expect(await page.locator('.top details a[href="#positions"]').isVisible()).toBe(true);
		await page.locator('.top details a[href="#positions"]').tap();
		const select = page.locator('#positions select');
		const [party] = data.meta.parties;
		await select.selectOption({ label: party?.name ?? '' });
		expect(await page.locator('#positions tbody td:visible').count()).toBe(data.issues.length);
		expect(await page.locator('#positions tbody th:visible').count()).toBe(1);
		expect(await page.locator('#positions').innerText()).not.toContain('head of a column');
		await page.context().close();
	});
});

describe('what is counted and named', () => {
	it('fits beside its kind, and the name of a chosen place lies free', async () => {
		const { page } = await visit(browser, '?from=2025-09-04&to=2025-09-05');
		await ready(page);
		const cut = await page.locator('.lanes .key .count').evaluateAll((counts) => {
			const days = document.querySelector('.lanes .head')?.getBoundingClientRect().left ?? 0;
			return counts.filter((count) => count.getBoundingClientRect().right > days).length;
		});
		expect(cut).toBe(0);
		await page.goto(new URL('?event=minsk-1', page.url()).href);
		await ready(page);
		const names = page.locator('.map .place.selected .name');
		await expect
			.poll(() =>
				names.evaluate((own) => {
					const a = own.getBoundingClientRect();
					return [...document.querySelectorAll('.map :is(.name, .ground)')].filter((other) => {
						if (own.parentElement?.contains(other)) return false;
						if (!other.checkVisibility({ visibilityProperty: true })) return false;
						const b = other.getBoundingClientRect();
						return (
							a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom
						);
					}).length;
				}),
			)
			.toBe(0);
		await page.context().close();
	});

	it('dots say what they mean where they stand first', () => {
		const html = readFileSync('dist/index.html', 'utf8');
		expect(html).toContain('Each dot is an article.');
		expect(sent('index.html')).toBeLessThanOrEqual(40_000);
	});
});
