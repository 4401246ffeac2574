import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, ready, settled, visit } from './browser.ts';
import { kinds, open } from './kinds.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

/** One stop of the Tab key. */
interface Stop {
	/** A number that an element keeps as long as it lives. */
	readonly key: number;
	readonly name: string;
	readonly item: string | undefined;
	/** The view that it stands in: map, graph, timeline. */
	readonly view: string | undefined;
	/** Whether a press at some point of what is seen of it would meet it. */
	readonly isHit: boolean;
	/** Width of the line around it, in px. */
	readonly ring: number;
	/** Whether it has stops of its own, as a frame and a date have: here they are one. */
	readonly isMany: boolean;
}

/** Where the focus is; undefined where it has left the page. */
function stopOf(page: Page): Promise<Stop | undefined> {
	return page.evaluate(() => {
		const one = document.activeElement;
		if (!one || one === document.body) return undefined;
		const kept = window as Window & { keys?: Map<Element, number> };
		const keys = (kept.keys ??= new Map());
		keys.set(one, keys.get(one) ?? keys.size);
		// A radio is drawn by its label, and a shape on the map by its outline.
		const drawn = one.closest('label') ?? one;
		const parts = [drawn, ...drawn.querySelectorAll('*')];
		const rects = [...drawn.getClientRects(), ...(parts[1]?.getClientRects() ?? [])];
		const steps = [...Array(15).keys()].map((step) => (step + 0.5) / 15);
		const isHit = rects.some(({ left, top, right, bottom }) => {
			const [x0, x1] = [Math.max(0, left), Math.min(innerWidth, right)];
			const [y0, y1] = [Math.max(0, top), Math.min(innerHeight, bottom)];
			if (x1 <= x0 || y1 <= y0) return false;
			return steps.some((down) =>
				steps.some((across) =>
					drawn.contains(document.elementFromPoint(x0 + across * (x1 - x0), y0 + down * (y1 - y0))),
				),
			);
		});
		const ringOf = (style: CSSStyleDeclaration) =>
			style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth);
		const rings = parts.flatMap((part) => [
			ringOf(getComputedStyle(part)),
			ringOf(getComputedStyle(part, '::after')),
			part instanceof SVGElement && getComputedStyle(part).strokeDasharray !== 'none'
				? parseFloat(getComputedStyle(part).strokeWidth)
				: 0,
		]);
		return {
			key: keys.get(one) ?? 0,
			name: (one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 60),
			item:
				one instanceof HTMLElement || one instanceof SVGElement ? one.dataset['item'] : undefined,
			view: ['map', 'graph', 'timeline'].find((view) =>
				one.closest(`.${view} .picture a`)?.closest(`.${view}`),
			),
			isHit,
			// What has the focus within a frame shows it there.
			ring: one instanceof HTMLIFrameElement ? 2 : Math.max(...rings),
			isMany: one.matches('iframe, [type=date]'),
		};
	});
}

/** Presses a key until the focus leaves the page, or is where it began: some browsers have nothing between. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<readonly Stop[]> {
	const stops: Stop[] = [];
	for (let press = 0; press < 600; press++) {
		await page.keyboard.press(key);
		let stop = await stopOf(page);
		// What comes to life at this moment may still be on its way to its place.
		for (let drawn = 0; stop?.isHit === false && drawn < 30; drawn++) {
			await settled(page);
			stop = await stopOf(page);
		}
		if (!stop || stop.key === stops[0]?.key) return stops;
		if (!stop.isMany || stop.key !== stops.at(-1)?.key) stops.push(stop);
	}
	throw new Error(`${key} never leaves the page; it ends at ${stops.at(-1)?.name ?? ''}`);
}

/** The parts of the page that come to life when they are seen, each with the sign that it has. */
const signs = {
	'#story': '#story[data-live]',
	'.map': '.map .controls-room button',
	'.graph': '[data-island="graph"][data-awake]',
	'.timeline': '[data-island="days"][data-awake]',
	'#positions': '#positions[data-live="true"]',
	'#questions': '#questions[data-live="true"]',
};

/** Brings every part of the page to life, as a reader does who scrolls through it. */
async function seen(page: Page) {
	await ready(page);
	for (const [part, life] of Object.entries(signs)) {
		// On a phone one view shows.
		if (!(await page.locator(part).first().isVisible())) continue;
		await page.evaluate((selector) => document.querySelector(selector)?.scrollIntoView(), part);
		await page.waitForSelector(life, { state: 'attached' });
	}
	for (const part of ['.graph', '.timeline']) {
		const mark = page.locator(`${part} .picture a`).first();
		if (!(await mark.isVisible())) continue;
		await mark.focus();
		await page.waitForSelector(`${part} .picture a[tabindex="-1"]`, { state: 'attached' });
	}
	// The order begins anew at the top, as when the page is opened.
	await page.evaluate(() => {
		scrollTo(0, 0);
		document.body.tabIndex = -1;
		document.body.focus();
		document.body.removeAttribute('tabindex');
	});
}

const windows = [
	{ width: 1440, height: 900 },
	{ width: 390, height: 844 },
];

describe.each(windows)('the Tab key at $width px', (viewport) => {
	it('goes through everything once and leaves, back by the same way; each view is one stop; the focus is seen', async () => {
		const { page } = await visit(browser, '', { viewport, reducedMotion: 'reduce' });
		await seen(page);
		const stops = await walk(page, 'Tab');
		expect(stops.length).toBeGreaterThan(100);
		const keys = stops.map(({ key }) => key);
		expect(keys.length).toBe(new Set(keys).size);
		for (const view of ['map', 'graph', 'timeline']) {
			const marks = stops.filter((stop) => stop.view === view && stop.item !== undefined);
			expect(marks.length, view).toBeLessThanOrEqual(1);
		}
		expect(stops.filter(({ isHit }) => !isHit).map(({ name }) => name)).toEqual([]);
		expect(stops.filter(({ ring }) => ring < 2).map(({ name }) => name)).toEqual([]);
		const back = await walk(page, 'Shift+Tab');
		const names = (all: readonly Stop[]) => all.map(({ name }) => name);
		const missed = names(stops).filter((name) => !names(back).includes(name));
		expect(missed).toEqual([]);
		expect(names(back).filter((name) => !names(stops).includes(name))).toEqual([]);
		expect(back.length).toBe(stops.length);
		await page.context().close();
	});
});

/** The first page has a journey of its own above, and the single file is that page again. */
const others = kinds.filter(({ path }) => path !== '' && path !== 'offline.html');

describe.concurrent('the Tab key on the other pages', () => {
	it.each(others)(
		'goes through everything once and leaves, and the focus is seen: /$path',
		async (kind) => {
			const { page } = await open(browser, kind, { reducedMotion: 'reduce' });
			// The order is that of the page: nobody has put himself in front.
			expect(await page.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])').count()).toBe(0);
			const stops = await walk(page, 'Tab');
			expect(stops.length).toBeGreaterThan(0);
			const keys = stops.map(({ key }) => key);
			expect(keys.length).toBe(new Set(keys).size);
			expect(stops.filter(({ isHit }) => !isHit).map(({ name }) => name)).toEqual([]);
			expect(stops.filter(({ ring }) => ring < 2).map(({ name }) => name)).toEqual([]);
			await page.context().close();
		},
	);
});

const search = (page: Page) => new URL(page.url()).search;
const item = async (page: Page) => (await stopOf(page))?.item;

describe('Enter and Esc', () => {
	it.each([
		['timeline', 'events'],
		['graph', 'actors'],
		['map', 'countries'],
	])('choose a mark and give the focus back to it: %s', async (view, collection) => {
		const { page } = await visit(browser, '');
		await seen(page);
		const mark = page.locator(`.${view} .picture a[data-item^="${collection}/"]`).first();
		await mark.focus();
		const from = await item(page);
		await page.keyboard.press('Enter');
		await expect.poll(() => search(page)).not.toBe('');
		await page.keyboard.press('Escape');
		await expect.poll(() => search(page)).toBe('');
		await expect.poll(() => item(page)).toBe(from);
		await page.context().close();
	});

	it('on a phone open the words, hold the focus in them, and give it back', async () => {
		const { page } = await visit(browser, '?view=timeline', {
			viewport: { width: 390, height: 844 },
		});
		await ready(page);
		await page.locator('.timeline .picture a.mark').first().focus();
		const from = await item(page);
		await page.keyboard.press('Enter');
		await page.getByRole('dialog').waitFor();
		for (let press = 0; press < 4; press++) {
			await page.keyboard.press('Tab');
			expect(await page.evaluate(() => document.activeElement?.closest('.details') !== null)).toBe(
				true,
			);
		}
		await page.keyboard.press('Escape');
		await expect.poll(() => item(page)).toBe(from);
		await page.context().close();
	});
});

describe('the ties of any actor', () => {
	it('are at most 12 presses from the heading of the view', async () => {
		const { page } = await visit(browser, '');
		await ready(page);
		const names = await page
			.locator('.graph svg a[data-item^="actors/"]')
			.evaluateAll((chips) => chips.map((chip) => (chip as SVGElement).dataset['item'] ?? ''));
		await page.locator('.graph label', { hasText: 'List' }).click();
		await page.locator('.graph .list input[type="search"]').waitFor();
		// From the heading: the switch, the list, its field, four letters of the name, the first row.
		await page.locator('.graph input[value="list"]').focus();
		let presses = 1;
		const press = async (key: string) => {
			await page.keyboard.press(key);
			presses += 1;
		};
		await press('Tab');
		await press('Tab');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
		for (const letter of 'rutte') await press(letter);
		await expect.poll(() => page.locator('.graph .list tbody tr').count()).toBeLessThan(10);
		const ties = await page
			.locator('.graph tbody tr')
			.evaluateAll((rows) => rows.every((row) => row.textContent.includes('Rutte')));
		expect(ties).toBe(true);
		expect(presses).toBeLessThanOrEqual(12);
		expect(names.length).toBeGreaterThan(20);
		await page.context().close();
	});
});
