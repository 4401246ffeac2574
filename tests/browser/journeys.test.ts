import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, ready, visit } from './browser.ts';

const warning = 'events/putin-warning-vladivostok';
const query = 'event=putin-warning-vladivostok';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

/** The marks that are current, by the view that holds them. */
async function current(page: Page): Promise<Record<string, string[]>> {
	return page.evaluate(() => {
		const found: Record<string, string[]> = {};
		for (const view of ['map', 'graph', 'timeline']) {
			const marks = document.querySelectorAll<HTMLElement>(`.${view} [aria-current="true"]`);
			found[view] = [...new Set([...marks].map((mark) => mark.dataset['item'] ?? ''))];
		}
		return found;
	});
}

describe('choosing', () => {
	it('an event on the timeline marks it on the map and in the list, and fills the panel', async () => {
		const { page } = await visit(browser, '');
		await ready(page);
		await page.locator(`.timeline .picture [data-item="${warning}"]`).first().click();
		await page.locator('#details blockquote').first().waitFor();
		expect(await current(page)).toMatchObject({ map: [warning], timeline: [warning] });
		const panel = (await page.locator('#details').textContent()) ?? '';
		expect(panel).toContain('If troops appear there, especially now during the fighting');
		expect(panel).toContain('Who reports it');
		await expect.poll(() => new URL(page.url()).search).toBe(`?${query}`);
		await page.context().close();
	});

	it('an actor in the graph lights its ties and its events', async () => {
		const { page } = await visit(browser, '');
		await ready(page);
		await page.locator('.graph svg [data-item="actors/putin"]').first().click();
		await expect.poll(() => new URL(page.url()).search).toBe('?actor=putin');
		await page.locator('#details h3').filter({ hasText: 'Putin' }).waitFor();
		// The picture comes to life when it is first seen, which may be a moment after the click.
		await expect.poll(async () => (await current(page))['graph']).toContain('actors/putin');
		await page.context().close();
	});

	it('a country in the list marks it on the map', async () => {
		const { page } = await visit(browser, '');
		await ready(page);
		await page.locator('.map label', { hasText: 'List' }).click();
		await page.locator('.map .list [data-item="countries/FRA"]').first().click();
		await expect.poll(() => new URL(page.url()).search).toBe('?country=FRA');
		await expect.poll(async () => (await current(page))['map']).toContain('countries/FRA');
		await page.context().close();
	});

	it('the chosen item again lets it go, and so does Esc', async () => {
		const { page } = await visit(browser, '');
		await ready(page);
		const mark = page.locator(`.timeline .picture [data-item="${warning}"]`).first();
		await mark.click();
		await mark.click();
		await expect.poll(() => new URL(page.url()).search).toBe('');
		await mark.click();
		await page.keyboard.press('Escape');
		await expect.poll(() => new URL(page.url()).search).toBe('');
		await page.context().close();
	});

	it('a deed of the opening leads to it in the explorer', async () => {
		const { page } = await visit(browser, '');
		await ready(page);
		await page.locator(`.waves [data-item="${warning}"]`).click();
		await expect.poll(() => new URL(page.url()).search).toBe(`?${query}`);
		const box = await page.locator('#explorer').boundingBox();
		expect(Math.abs(box?.y ?? 999)).toBeLessThan(40);
		await page.context().close();
	});

	it('with Ctrl leaves the link to the browser', async () => {
		const { page } = await visit(browser, '');
		await ready(page);
		const opened = page.context().waitForEvent('page');
		await page
			.locator(`.timeline .picture [data-item="${warning}"]`)
			.first()
			.click({ modifiers: ['ControlOrMeta'] });
		expect((await opened).url()).toContain('event/putin-warning-vladivostok.html');
		await expect.poll(() => new URL(page.url()).search).toBe('');
		await page.context().close();
	});
});

describe('the address', () => {
	it('brings a reader to the same place elsewhere', async () => {
		const { page } = await visit(browser, `?${query}`);
		await ready(page);
		expect((await current(page))['timeline']).toEqual([warning]);
		await page.context().close();
	});

	it('follows choices one by one, and Back undoes them', async () => {
		const { page } = await visit(browser, '');
		await ready(page);
		await page.locator(`.timeline .picture [data-item="${warning}"]`).first().click();
		await page.locator('.graph svg [data-item="actors/putin"]').first().click();
		await expect.poll(() => new URL(page.url()).search).toBe('?actor=putin');
		await page.goBack();
		await expect.poll(() => new URL(page.url()).search).toBe(`?${query}`);
		await page.waitForFunction(
			(item) => document.querySelector(`.timeline [data-item="${item}"][aria-current]`),
			warning,
		);
		await page.goBack();
		await expect.poll(() => new URL(page.url()).search).toBe('');
		await page.waitForFunction(() => !document.querySelector('.timeline [aria-current="true"]'));
		await page.context().close();
	});

	it('that names nothing falls home and says so', async () => {
		const { page, complaints } = await visit(browser, '?event=no-such-event&utm_source=x');
		await ready(page);
		const told = page.getByRole('status').filter({ hasText: 'no longer show' });
		expect(await told.textContent()).toContain('event=no-such-event');
		expect(await page.locator('#explorer [aria-current="true"]').count()).toBe(0);
		expect(complaints).toEqual([]);
		await page.context().close();
	});

	it('is copied whole, without foreign keys', async () => {
		const { page } = await visit(browser, `?${query}&fbclid=1`, {
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		await ready(page);
		await page.getByRole('button', { name: 'Copy link' }).click();
		await page.getByRole('button', { name: 'Link copied' }).waitFor();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe(`${inject('site')}?${query}`);
		await page.context().close();
	});

	it('is copied the old way where a frame has no clipboard', async () => {
		const { page } = await visit(browser, `?${query}`, {
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		await ready(page);
		await page.evaluate(() => {
			const read = navigator.clipboard.readText.bind(navigator.clipboard);
			Object.assign(window, { read });
			Object.defineProperty(navigator, 'clipboard', { value: undefined });
		});
		await page.getByRole('button', { name: 'Share this view' }).click();
		await page.getByRole('button', { name: 'Link copied' }).waitFor();
		const copied = await page.evaluate(() =>
			(window as unknown as { read: () => Promise<string> }).read(),
		);
		expect(copied).toBe(`${inject('site')}?${query}`);
		// It is said of this view alone.
		await page.getByRole('button', { name: /Sources differ/ }).click();
		await page.getByRole('button', { name: 'Share this view' }).waitFor();
		await page.context().close();
	});

	it('is shown, selected, where the clipboard is refused in every way', async () => {
		for (const name of ['Copy link', 'Share this view']) {
			const { page } = await visit(browser, `?${query}`);
			await page.evaluate(() => {
				Object.defineProperty(navigator, 'clipboard', {
					value: { writeText: () => Promise.reject(new Error('refused')) },
				});
				Object.assign(document, { execCommand: () => false });
			});
			await ready(page);
			await page.getByRole('button', { name }).click();
			const field = page.getByLabel('Copy this address');
			expect(await field.inputValue()).toContain(query);
			expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
			await page.context().close();
		}
	});
});

describe('by keyboard alone', () => {
	it('a mark is reached, chosen and let go, and focus returns to it', async () => {
		const { page } = await visit(browser, '');
		await ready(page);
		const mark = page.locator(`.timeline .picture [data-item="${warning}"]`).first();
		await mark.focus();
		await page.keyboard.press('Enter');
		await page.locator('#details blockquote').first().waitFor();
		await page.keyboard.press('Escape');
		expect(await mark.evaluate((link) => link === document.activeElement)).toBe(true);
		await page.context().close();
	});

	it('Tab goes through the whole page and comes out at its end', async () => {
		const { page } = await visit(browser, '');
		await ready(page);
		const seen = new Set<string>();
		for (let presses = 0; presses < 600; presses++) {
			await page.keyboard.press('Tab');
			const at = await page.evaluate(() => {
				const focused = document.activeElement;
				if (focused === null || focused === document.body) return undefined;
				return focused.closest('#appearance')
					? 'end'
					: (focused.closest('section')?.className ?? 'top');
			});
			if (at === 'end') {
				seen.add('end');
				break;
			}
			if (at !== undefined) seen.add(at.split(' ').slice(0, 2).join(' '));
		}
		expect([...seen]).toContain('end');
		expect([...seen]).toContain('view timeline');
		await page.context().close();
	}, 120_000);
});

describe('on a phone', () => {
	const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

	it('a stranger taps the warning on the timeline, reads the words and finds it on the map', async () => {
		const { page } = await visit(browser, '', phone);
		await ready(page);
		await page.getByRole('button', { name: 'When' }).tap();
		const mark = page.locator(`.timeline .picture [data-item="${warning}"]`).first();
		await mark.scrollIntoViewIfNeeded();
		await mark.tap();
		await page.locator('#details blockquote').first().waitFor();
		expect(await page.locator('#details').textContent()).toContain('legitimate targets');
		expect(await page.getByRole('dialog').count()).toBe(1);
		await page.getByRole('button', { name: 'Show on map' }).tap();
		expect(await page.getByRole('dialog').count()).toBe(0);
		expect((await current(page))['map']).toEqual([warning]);
		await page.getByRole('button', { name: 'Who' }).tap();
		await page.locator('.peek button').first().tap();
		expect(await page.locator('#details').textContent()).toContain('legitimate targets');
		await page.getByRole('button', { name: 'Close' }).tap();
		await page.getByRole('button', { name: 'Let go' }).tap();
		await expect.poll(() => new URL(page.url()).search).not.toContain('event=');
		await page.context().close();
	});

	it('targets of the tabs and of the panel are at least 44 px high', async () => {
		const { page } = await visit(browser, `?${query}`, phone);
		await ready(page);
		const targets = page.locator('.tabs button, .details footer button:visible');
		await page.locator('.details footer button:visible').first().waitFor();
		expect(await targets.count()).toBeGreaterThan(3);
		for (const button of await targets.all()) {
			expect((await button.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
		}
		await page.context().close();
	});
});

describe('faults', () => {
	it('where storage is refused, the theme can still be chosen', async () => {
		const { page, complaints } = await visit(browser, '');
		await page.addInitScript(() => {
			Object.defineProperty(window, 'localStorage', {
				get() {
					throw new DOMException('refused', 'SecurityError');
				},
			});
		});
		await page.reload();
		await ready(page);
		await page.getByRole('button', { name: 'Dark' }).click();
		expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
		expect(complaints.filter((one) => one.startsWith('error'))).toEqual([]);
		await page.context().close();
	});

	it('where the data is refused, the page says so in place, offers to try again, and stays readable', async () => {
		const context = await browser.newContext();
		const page = await context.newPage();
		await page.route(/edition-.*\.json/, (route) => route.abort());
		await page.goto(inject('site'));
		const told = page.locator('.trouble');
		await told.waitFor();
		expect(await told.textContent()).toContain('can be read in the record');
		expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(1);
		expect(await page.locator('.timeline [data-item]').count()).toBeGreaterThan(40);
		await context.close();
	});

	it('where the moving map is refused, its still picture stays and a retry is offered', async () => {
		const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
		const page = await context.newPage();
		await page.route(/live-map-.*\.js/, (route) => route.abort());
		await page.goto(`${inject('site')}?${query}`);
		await ready(page);
		await page.getByText('The map cannot be moved here').waitFor();
		expect(await page.locator('.map svg [data-item^="countries/"]').count()).toBeGreaterThan(8);
		await page.unroute(/live-map-.*\.js/);
		await page.locator('.map').getByRole('button', { name: 'Try again' }).click();
		await page.getByText('The map cannot be moved here').waitFor({ state: 'detached' });
		await context.close();
	});
});
