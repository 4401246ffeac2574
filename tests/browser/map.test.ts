import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, ready, settled, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

/** Brings the map on the screen and waits until it can be moved. */
async function live(page: Page): Promise<void> {
	await ready(page);
	await page.locator('#explorer section.map').scrollIntoViewIfNeeded();
	await page.waitForSelector('#explorer .leaflet-container');
	await page.waitForSelector('#explorer .controls');
}

/** Left, top and width of the sheet against its stage, in whole px. */
function seen(page: Page): Promise<readonly number[]> {
	return page.evaluate(() => {
		const stage = document.querySelector('#explorer .stage')?.getBoundingClientRect();
		const sheet = document.querySelector('#explorer .sheet')?.getBoundingClientRect();
		if (!stage || !sheet) throw new Error('there is no map');
		return [sheet.left - stage.left, sheet.top - stage.top, sheet.width].map(Math.round);
	});
}

/** The middle of the stage. */
async function middle(page: Page): Promise<{ x: number; y: number }> {
	const box = await page.locator('#explorer .stage').boundingBox();
	if (box === null) throw new Error('there is no map');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The names on the map that another name covers or the edge of the stage cuts. */
function faultyNames(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const stage = document.querySelector('#explorer .stage')?.getBoundingClientRect();
		if (!stage) throw new Error('there is no map');
		const names = [...document.querySelectorAll('#explorer .stage .name')]
			.filter((name) => name.checkVisibility({ visibilityProperty: true }))
			.map((name) => ({ words: name.textContent, box: name.getBoundingClientRect() }));
		return names.flatMap(({ words, box }, index) => {
			const isCut =
				box.left < stage.left ||
				box.right > stage.right ||
				box.top < stage.top ||
				box.bottom > stage.bottom;
			const other = names
				.slice(index + 1)
				.find(
					({ box: { left, right, top, bottom } }) =>
						left < box.right &&
						box.left < right &&
						top + 2 < box.bottom - 2 &&
						box.top + 2 < bottom - 2,
				);
			return [
				...(isCut ? [`${words} is cut`] : []),
				...(other ? [`${words} and ${other.words} overlap`] : []),
			];
		});
	});
}

describe('The map', () => {
	test('comes to life without a change that a reader could see', async () => {
		const { page, complaints } = await visit(browser, '');
		await ready(page);
		const before = await page.locator('#explorer .sheet').boundingBox();
		await live(page);
		const after = await page.locator('#explorer .sheet').boundingBox();
		expect(Math.abs((after?.width ?? 0) - (before?.width ?? 0))).toBeLessThanOrEqual(1);
		expect((await seen(page)).slice(0, 2)).toEqual([0, 0]);
		expect(complaints).toEqual([]);
		await page.context().close();
	});

	test('lets the wheel move the page, and zooms when Ctrl is held', async () => {
		const { page } = await visit(browser, '');
		await live(page);
		const home = await seen(page);
		const top = await page.evaluate(() => scrollY);
		const { x, y } = await middle(page);
		await page.mouse.move(x, y);
		await page.mouse.wheel(0, -100);
		await page.waitForFunction((from) => scrollY < from, top);
		expect(await seen(page)).toEqual(home);
		await page.keyboard.down('Control');
		await page.mouse.wheel(0, -100);
		await page.keyboard.up('Control');
		await page.waitForFunction(
			(width) => (document.querySelector('#explorer .sheet')?.clientWidth ?? 0) > width * 1.2,
			home[2] ?? 0,
		);
		await page.context().close();
	});

	test('is moved by a drag, which chooses nothing', async () => {
		const { page } = await visit(browser, '');
		await live(page);
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await page.waitForTimeout(700);
		const home = await seen(page);
		const { x, y } = await middle(page);
		await page.mouse.move(x, y);
		await page.mouse.down();
		await page.mouse.move(x - 40, y - 30, { steps: 4 });
		await page.mouse.up();
		await page.waitForTimeout(700);
		expect((await seen(page))[0]).toBeLessThan(home[0] ?? 0);
		await expect.poll(() => new URL(page.url()).search).toBe('');
		await page.context().close();
	});

	test('lets one finger move the page and two the map', async () => {
		const { page } = await visit(browser, '', {
			viewport: { width: 390, height: 844 },
			hasTouch: true,
			isMobile: true,
		});
		await live(page);
		await page
			.locator('#explorer .stage')
			.evaluate((stage) => stage.scrollIntoView({ block: 'center' }));
		const hand = await page.context().newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xy: [number, number][]) =>
			hand.send('Input.dispatchTouchEvent', {
				type,
				touchPoints: xy.map(([x, y], id) => ({ x, y, id })),
			});
		const home = await seen(page);
		const top = await page.evaluate(() => scrollY);
		const { x, y } = await middle(page);
		await touch('touchStart', [x, y]);
		for (let step = 1; step <= 8; step++) await touch('touchMove', [x, y - 10 * step]);
		await touch('touchEnd');
		await page.waitForFunction((from) => scrollY > from, top);
		expect(await seen(page)).toEqual(home);

		const now = await middle(page);
		const apart = (by: number): [number, number][] => [
			[now.x - by, now.y],
			[now.x + by, now.y],
		];
		await touch('touchStart', ...apart(20));
		for (let step = 1; step <= 8; step++) await touch('touchMove', ...apart(20 + 5 * step));
		await touch('touchEnd');
		await page.waitForFunction(
			(width) => (document.querySelector('#explorer .sheet')?.clientWidth ?? 0) > width * 1.5,
			home[2] ?? 0,
		);
		await page.context().close();
	});

	test('brings the place of a chosen event into sight', async () => {
		const { page } = await visit(browser, '');
		await live(page);
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await page.waitForTimeout(700);
		const far = page.locator('#explorer .stage a.place').filter({ has: page.locator('.beyond') });
		const item = await far.first().getAttribute('data-item');
		await page.evaluate((id) => {
			history.pushState(null, '', `?event=${id ?? ''}`);
			dispatchEvent(new PopStateEvent('popstate'));
		}, item?.split('/')[1]);
		await expect
			.poll(async () => {
				const stage = await page.locator('#explorer .stage').boundingBox();
				const place = await far.first().locator('.shape').boundingBox();
				return stage && place && place.x > stage.x && place.x < stage.x + stage.width;
			})
			.toBe(true);
		await page.context().close();
	});

	test('leads from one event of a place to the next, and from the last to the first', async () => {
		const { page } = await visit(browser, '');
		await live(page);
		const place = page.locator('#explorer .stage a.place[aria-label$=" more"]').last();
		const more = Number(/(\d+) more$/.exec((await place.getAttribute('aria-label')) ?? '')?.[1]);
		const first = await place.getAttribute('data-item');
		await place.focus();
		const chosen = new Set(['']);
		for (let press = 0; press <= more; press++) {
			await page.keyboard.press('Enter');
			// The address follows the paint.
			await expect.poll(() => chosen.has(new URL(page.url()).search)).toBe(false);
			chosen.add(new URL(page.url()).search);
			expect(await place.getAttribute('aria-current')).toBe('true');
		}
		chosen.delete('');
		expect(chosen.size).toBe(more + 1);
		await page.keyboard.press('Enter');
		await expect.poll(() => place.getAttribute('data-item')).toBe(first);
		await page.context().close();
	});

	test('is one stop of Tab: arrows go from item to item, + and 0 move the map', async () => {
		const { page } = await visit(browser, '');
		await live(page);
		const stops = () => page.locator('#explorer .stage a[tabindex="0"]').count();
		expect(await stops()).toBe(1);
		await page.locator('#explorer .stage a[tabindex="0"]').focus();
		const focused = () =>
			page.evaluate(() => document.activeElement?.closest('a')?.dataset['item'] ?? '');
		const all = await page.locator('#explorer .stage a[data-item]:visible').count();
		const met = [await focused()];
		for (let press = 1; press < all; press++) {
			await page.keyboard.press('ArrowRight');
			met.push(await focused());
		}
		expect(new Set(met).size).toBe(all);
		const kinds = met.map((item) => item.split('/')[0]);
		expect(kinds).toEqual(kinds.toSorted());
		await page.keyboard.press('ArrowRight');
		expect(await focused()).toBe(met[0]);
		await page.keyboard.press('ArrowLeft');
		expect(await focused()).toBe(met.at(-1));
		expect(await stops()).toBe(1);

		await page.keyboard.press('0');
		await page.waitForTimeout(700);
		const home = (await seen(page))[2] ?? 0;
		await page.keyboard.press('+');
		await expect.poll(async () => (await seen(page))[2]).toBeGreaterThan(home * 1.9);
		await page.keyboard.press('0');
		await expect.poll(async () => (await seen(page))[2]).toBe(home);
		await page.context().close();
	});

	test('ends on a place, however often it is zoomed', async () => {
		const { page } = await visit(browser, '', { reducedMotion: 'reduce' });
		await live(page);
		for (let press = 0; press < 5; press++) {
			await page.getByRole('button', { name: 'Zoom in' }).click();
			await settled(page);
		}
		const stage = await page.locator('#explorer .stage').boundingBox();
		const boxes = await Promise.all(
			(await page.locator('#explorer .stage a.place .shape').all()).map((shape) =>
				shape.boundingBox(),
			),
		);
		const inside = boxes.filter(
			(box) =>
				box &&
				stage &&
				box.x > stage.x &&
				box.x + box.width < stage.x + stage.width &&
				box.y > stage.y &&
				box.y + box.height < stage.y + stage.height,
		);
		expect(inside.length).toBeGreaterThan(0);
		await page.context().close();
	});

	for (const width of [320, 390, 640, 768, 1040, 1280, 1440, 2560]) {
		test(`sets its names clear of one another and of the edges on a screen ${width} px wide`, async () => {
			const { page } = await visit(browser, '', {
				viewport: { width, height: 900 },
				reducedMotion: 'reduce',
			});
			await ready(page);
			expect(await faultyNames(page)).toEqual([]);
			await live(page);
			expect(await faultyNames(page)).toEqual([]);
			expect(await page.locator('#explorer .stage [data-cut]').count()).toBe(0);
			for (const view of await page.locator('#explorer .controls button:not(.sign)').all()) {
				await view.click();
				await settled(page);
				expect(await faultyNames(page)).toEqual([]);
			}
			await page.context().close();
		});
	}

	test('stays as a picture and says so when its script does not come; asking again mends it', async () => {
		const { page } = await visit(browser, '');
		await page.route('**/live-map*', (route) => route.abort());
		await page.reload();
		await ready(page);
		await page.locator('#explorer section.map').scrollIntoViewIfNeeded();
		const line = page.getByText('The map cannot be moved here; all it shows is in the list.');
		await line.waitFor();
		expect(
			await page.locator('#explorer .stage a[data-item^="countries/"]').count(),
		).toBeGreaterThan(5);
		await page.unroute('**/live-map*');
		await page.locator('#explorer section.map').getByRole('button', { name: 'Try again' }).click();
		await page.waitForSelector('#explorer .leaflet-container');
		expect(await line.count()).toBe(0);
		await page.context().close();
	});

	test('is a complete picture, and a list, without script', async () => {
		const { page } = await visit(browser, '', { javaScriptEnabled: false });
		const map = page.locator('#explorer section.map');
		const marks = await map.locator('.stage a[data-item]').count();
		expect(marks).toBeGreaterThan(10);
		await map.getByText('List', { exact: true }).click();
		expect(await map.locator('.stage').isVisible()).toBe(false);
		for (const link of await map.locator('.stage a[data-item]').all()) {
			const item = await link.getAttribute('data-item');
			expect(await map.locator(`.list a[data-item="${item ?? ''}"]`).count()).toBe(1);
		}
		await page.context().close();
	});
});
