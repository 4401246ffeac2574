import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, ready, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const warning = 'events/putin-warning-vladivostok';

/** Opens the timeline in a window of a width; 1440 has a pane of 1096. */
async function timeline(width: number, path = ''): Promise<Page> {
	const { page } = await visit(browser, path, { viewport: { width, height: 1000 } });
	await ready(page);
	if (width < 600) await page.getByRole('button', { name: 'When', exact: true }).click();
	await page.locator('#explorer .timeline').scrollIntoViewIfNeeded();
	await page.waitForSelector('#explorer [data-island="days"][data-awake]');
	return page;
}

/** Labels that overlap another one, and labels that are cut off or run out of the view. */
function faults(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const view = document.querySelector('#explorer .timeline .picture');
		if (!view) throw new Error('no timeline');
		const lowest = (label: Element) =>
			label.closest('.frame')?.getBoundingClientRect().bottom ?? Infinity;
		const labels = [...view.querySelectorAll('.label, .later, .head time, .year, .pause')]
			.filter((label) => label.checkVisibility())
			.map((label) => {
				const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
				const rects: DOMRect[] = [];
				while (walker.nextNode()) {
					const node = walker.currentNode;
					if (node.parentElement?.closest('.unseen, .word')) continue;
					const range = document.createRange();
					range.selectNodeContents(node);
					rects.push(...range.getClientRects());
				}
				for (const sign of label.querySelectorAll('svg')) rects.push(sign.getBoundingClientRect());
				return {
					label,
					text: label.textContent.trim(),
					// What is scrolled out of the frame of the days covers nothing.
					rects: rects.filter(
						({ width, height, bottom }) => width > 1 && height > 1 && bottom <= lowest(label),
					),
				};
			});
		const right = view.getBoundingClientRect().right + 20;
		const told: string[] = [];
		labels.forEach(({ label, text, rects }, index) => {
			const { overflow, textOverflow } = getComputedStyle(label);
			if (overflow === 'hidden' || textOverflow === 'ellipsis') told.push(`truncated: ${text}`);
			if (rects.some((rect) => rect.left < 0 || rect.right > Math.min(right, innerWidth))) {
				told.push(`clipped: ${text}`);
			}
			for (const other of labels.slice(index + 1)) {
				const meets = rects.some((a) =>
					other.rects.some(
						(b) =>
							a.left < b.right - 1 &&
							b.left < a.right - 1 &&
							a.top < b.bottom - 3 &&
							b.top < a.bottom - 3,
					),
				);
				if (meets) told.push(`${text} / ${other.text}`);
			}
		});
		return told;
	});
}

describe('the timeline', () => {
	it.each([320, 390, 640, 1200, 1440, 2200])(
		'has no label on another, and none cut off, at %i px',
		async (width) => {
			const page = await timeline(width);
			expect(await faults(page)).toEqual([]);
			for (const fold of await page.locator('#explorer .timeline .axis summary:visible').all()) {
				await fold.click();
			}
			expect(await faults(page)).toEqual([]);
			await page.context().close();
		},
	);

	it.each([1200, 1440, 2200])(
		'has every mark, bar and window of the strip hit at its centre, at %i px',
		async (width) => {
			const page = await timeline(width);
			await page.locator('#explorer .strip').scrollIntoViewIfNeeded();
			const missed = await page.evaluate(() =>
				[
					...document.querySelectorAll('#explorer .strip a, #explorer .strip [role="button"]'),
				].flatMap((mark) => {
					const box = mark.querySelector('.target')?.getBoundingClientRect();
					if (!box || box.width < 23.9 || box.height < 23.9) return ['small'];
					const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
					return mark.contains(hit) ? [] : [mark.getAttribute('aria-label')];
				}),
			);
			expect(missed).toEqual([]);
			expect(await page.locator('#explorer .strip a[data-item]').count()).toBeGreaterThan(5);
			expect(await page.locator('#explorer .strip .bar').count()).toBeGreaterThan(0);
			const box = await page.locator('#explorer .timeline .strip').boundingBox();
			expect(box?.height ?? Infinity).toBeLessThanOrEqual(84);
			await page.context().close();
		},
	);

	it('draws an event dashed in the picture where it does in the list', async () => {
		const page = await timeline(1440);
		await page.locator('#explorer .timeline').getByLabel('List', { exact: true }).check();
		const differing = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('#explorer .timeline .list [data-item]')].flatMap(
				(one) => {
					const item = one.dataset['item'] ?? '';
					const drawn = [
						one,
						...document.querySelectorAll(`#explorer .timeline .picture [data-item="${item}"]`),
					].map((mark) => mark.querySelector('.shape')?.classList.contains('dashed'));
					return new Set(drawn).size === 1 ? [] : [item];
				},
			),
		);
		expect(differing).toEqual([]);
		await page.context().close();
	});

	it('says how many linked marks a fold holds, and opens the fold of the chosen one', async () => {
		const page = await timeline(1440, `?event=${warning.slice(7)}`);
		await page.waitForSelector('#explorer .timeline .linked');
		const linked = page.locator('#explorer .timeline .rest summary', {
			hasText: /\d+ more, \d+ linked/,
		});
		expect(await linked.count()).toBe(1);
		const inside = page.locator('#explorer .timeline .rest details .linked').first();
		const item = (await inside.getAttribute('data-item')) ?? '';
		await linked.click();
		await page.locator(`#explorer .timeline .rest a[data-item="${item}"]`).click();
		const fold = page.locator('#explorer .timeline .rest details', {
			has: page.locator(`[data-item="${item}"][aria-current="true"]`),
		});
		expect(await fold.getAttribute('open')).not.toBeNull();
		await page.context().close();
	});

	it('reaches the warning by tap targets of 44 px, its elbow tied to the pledge', async () => {
		const page = await timeline(390);
		const marks = page.locator(
			'#explorer .timeline .above .mark, #explorer .timeline .below .mark',
		);
		expect(await marks.count()).toBeGreaterThan(3);
		for (const mark of await marks.all()) {
			expect((await mark.boundingBox())?.height).toBeGreaterThanOrEqual(44);
		}
		const bottom = (selector: string) => page.locator(selector).first().boundingBox();
		const call = await bottom('#explorer .timeline .begins .above li:last-child .glyph');
		const rail = await bottom('#explorer .timeline .begins > .rail');
		expect(Math.abs((call?.x ?? 0) + 8 - (rail?.x ?? 99) - 1)).toBeLessThan(2);
		await page.context().close();
	});
});

describe('a window of the strip', () => {
	it('narrows to its wave, is moved by arrows and by dragging, and lets go', async () => {
		const page = await timeline(1440);
		const window = page.locator('#explorer .strip [role="button"]').first();
		const search = () => new URL(page.url()).searchParams;
		await window.hover();
		await page.waitForSelector('#explorer [data-island="strip"][data-awake]');
		await window.click();
		await expect.poll(() => search().get('from')).toBe('2025-09-04');
		expect(await window.getAttribute('aria-pressed')).toBe('true');
		await window.focus();
		await page.keyboard.press('ArrowLeft');
		await expect.poll(() => search().get('from')).toBe('2025-09-03');
		const box = await window.boundingBox();
		const [x, y] = [(box?.x ?? 0) + 12, (box?.y ?? 0) + 12];
		await page.mouse.move(x, y);
		await page.mouse.down();
		await page.mouse.move(x - 20, y, { steps: 4 });
		await page.mouse.up();
		await expect.poll(() => search().get('from') ?? '').toMatch(/^2025-0[67]/);
		await window.click();
		await expect.poll(() => search().get('from')).toBeNull();
		await page.context().close();
	});
});

describe('the keys of the timeline', () => {
	it('make its marks one stop of Tab, and lead by time, by lane and to what is answered', async () => {
		const page = await timeline(1440);
		const at = () =>
			page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['item'] ?? '');
		const picture = page.locator('#explorer .timeline .picture');
		await picture.locator(`[data-item="${warning}"]`).focus();
		await page.waitForFunction(
			() => document.querySelectorAll('#explorer .timeline .picture a[tabindex="0"]').length === 1,
		);
		await page.keyboard.press('r');
		expect(await at()).toBe('events/pledge-of-26');
		await page.keyboard.press('ArrowDown');
		expect(await picture.locator('.axis :focus').count()).toBe(1);
		await page.keyboard.press('ArrowRight');
		expect(await picture.locator('.axis :focus').count()).toBe(1);
		const first = await picture.locator('a').first().getAttribute('data-item');
		await page.keyboard.press('Home');
		expect(await at()).toBe(first);
		await page.keyboard.press('Enter');
		await expect.poll(() => new URL(page.url()).search).toContain('event=');
		await page.context().close();
	});

	it('lead down a column from mark to mark, each with its name, folds opened or not', async () => {
		const page = await timeline(1440);
		const picture = page.locator('#explorer .timeline .picture');
		await picture.locator('.days details > summary').filter({ visible: true }).first().click();
		await picture.locator('[data-item="events/pledge-of-26"]').first().focus();
		await page.waitForFunction(
			() => document.querySelectorAll('#explorer .timeline .picture a[tabindex="0"]').length === 1,
		);
		const stops: string[] = [];
		for (let press = 0; press < 40; press++) {
			await page.keyboard.press('ArrowDown');
			const stop = await page.evaluate(() => {
				const one = document.activeElement;
				return `${one?.localName ?? ''} ${one?.getAttribute('data-item') ?? ''}`;
			});
			if (stop === stops.at(-1)) break;
			stops.push(stop);
		}
		expect(stops.length).toBeGreaterThan(5);
		for (const stop of stops) expect(stop).toMatch(/^a (?:events|relations)\//);
		expect(new Set(stops).size).toBe(stops.length);
		await page.context().close();
	});
});
