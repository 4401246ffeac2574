import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, ready, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const told = 'This part cannot be used now.';

/** Each late part: its file, where it stands, what wakes it, what stays without it, and what shows that it lives. */
const parts = [
	{ file: 'TieList', place: '.graph', list: true, stays: '.list tbody tr', lives: '.list input' },
	// Both lists travel in one file.
	{ file: 'rows', place: '.map', list: true, stays: '.list a[data-item]' },
	{ file: 'rows', place: '.timeline', list: true, stays: '.list a[data-item]' },
	{ file: 'Picture', place: '.graph', stays: 'svg a[data-item]', lives: 'svg a[tabindex="0"]' },
	{ file: 'ContextStrip', place: '.before', hover: 'svg', stays: 'svg' },
	{ file: 'SearchBox', place: '.search', hover: 'input', stays: 'input' },
	{ file: 'Tools', place: '.tools', hover: 'button', stays: 'button' },
	{ file: 'Connect', place: '.connect', press: 'summary', stays: 'summary', lives: 'select' },
] as const;

describe('a part whose script does not arrive', () => {
	for (const part of parts) {
		it(`leaves what was sent, says so in place, and comes when it is asked for again: ${part.file}, ${part.place}`, async () => {
			const { page } = await visit(browser, 'sources.html', {
				viewport: { width: 1440, height: 1600 },
			});
			let asked = 0;
			await page.route(new RegExp(`/${part.file}-[^/]*\\.js`), (route) => {
				asked += 1;
				return asked === 1 ? route.abort() : route.continue();
			});
			await page.goto(new URL('./', page.url()).href);
			await ready(page);
			const place = page.locator(part.place).first();
			await place.scrollIntoViewIfNeeded();
			if ('list' in part) await place.locator('label', { hasText: 'List' }).click();
			if ('hover' in part) {
				// A pointer that stood there before the page listened has to come again.
				await expect
					.poll(async () => {
						await page.mouse.move(0, 0);
						await place.locator(part.hover).first().hover();
						return asked;
					})
					.toBe(1);
			}
			if ('press' in part) await place.locator(part.press).click();
			const note = place.locator('.trouble', { hasText: told });
			await note.waitFor();
			expect(await place.locator(part.stays).count()).toBeGreaterThan(0);
			await note.getByRole('button', { name: 'Try again' }).click();
			await note.waitFor({ state: 'detached' });
			expect(asked).toBe(2);
			if ('lives' in part) await place.locator(part.lives).first().waitFor();
			await page.context().close();
		});
	}

	it('can be asked for many times while it cannot be had', async () => {
		const { page } = await visit(browser, '');
		let asked = 0;
		await page.route(/\/TieList-[^/]*\.js/, (route) => {
			asked += 1;
			return route.abort();
		});
		await ready(page);
		await page.locator('.graph label', { hasText: 'List' }).click();
		const note = page.locator('.graph .trouble');
		for (let times = 0; times < 3; times++) {
			await note.waitFor();
			const before = asked;
			const failure = page.waitForEvent('console', (message) => message.type() === 'warning');
			await note.getByRole('button', { name: 'Try again' }).click();
			await failure;
			expect(asked).toBeGreaterThan(before);
		}
		expect(await note.count()).toBe(1);
		await page.unroute(/\/TieList-[^/]*\.js/);
		await note.getByRole('button', { name: 'Try again' }).click();
		await page.locator('.graph .list input').waitFor();
		expect(await note.count()).toBe(0);
		await page.context().close();
	});

	it('is told in the panel too: the words of a claim', async () => {
		const { page } = await visit(browser, '');
		await page.route(/\/panel-[^/]*\.js/, (route) => route.abort());
		await ready(page);
		await page.locator('.timeline .picture [data-item="events/putin-warning-vladivostok"]').click();
		await page.getByText('The words could not be fetched.').waitFor();
		await page.unroute(/\/panel-[^/]*\.js/);
		await page.locator('.details').getByRole('button', { name: 'Try again' }).click();
		await page.locator('#details blockquote').first().waitFor();
		await page.context().close();
	});
});
