import { readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, ready, settled, visit } from './browser.ts';
import { kindOf, kinds, open } from './kinds.ts';

const warning = 'putin-warning-vladivostok';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

it('Every page that the build made is of a kind that these tests look at.', () => {
	const known = new Set(kinds.map(({ path }) => kindOf(path)));
	const made = readdirSync('dist', { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('.html') && !path.startsWith('snapshot/'));
	expect(made.length).toBeGreaterThan(50);
	expect([...new Set(made.map(kindOf))].filter((kind) => !known.has(kind))).toEqual([]);
});

/** Words smaller than 12 px as they are drawn, with their size. */
function small(page: Page): Promise<readonly string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement | SVGElement>('body *')].flatMap((one) => {
			const own = [...one.childNodes].some(
				(node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
			);
			// A slide in small beside its notes is a picture: what it says stands on the slide.
			if (!own || one.closest('.unseen, .preview')) return [];
			if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
			const drawn =
				one instanceof SVGGraphicsElement ? (one.getScreenCTM()?.a ?? 1) : one.currentCSSZoom;
			const size = parseFloat(getComputedStyle(one).fontSize) * drawn;
			return size < 11.99 ? [`${size.toFixed(1)} px: ${one.textContent.trim().slice(0, 30)}`] : [];
		}),
	);
}

/** What can be pressed by a pointer and is smaller than 24 px; links in a sentence may be. */
function tiny(page: Page): Promise<readonly string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('a[href], button, input, select, textarea, summary')].flatMap(
			(one) => {
				const drawn = one.closest('label') ?? one;
				if (!drawn.checkVisibility({ visibilityProperty: true })) return [];
				const inText = getComputedStyle(one).display === 'inline' && one instanceof HTMLElement;
				// Marks have their neighbours by the keys, and the lists are the other way to them.
				if (inText || one.closest('.scene, .unseen, .key, svg')) return [];
				const boxes = [drawn, ...drawn.querySelectorAll('*')].map((part) =>
					part.getBoundingClientRect(),
				);
				const width = Math.max(...boxes.map((box) => box.width));
				const height = Math.max(...boxes.map((box) => box.height));
				const seen = width > 1 && height > 1;
				return seen && (width < 24 || height < 24)
					? [`${one.textContent.trim().slice(0, 40)} ${Math.round(width)} x ${Math.round(height)}`]
					: [];
			},
		),
	);
}

describe.concurrent('a page of every kind', () => {
	it.each(kinds)(
		'has no letter under 12 px and no target under 24, and stands still where less motion is asked for: /$path',
		async (kind) => {
			const { page } = await open(browser, kind, { reducedMotion: 'reduce' });
			await settled(page);
			expect(await tiny(page)).toEqual([]);
			expect(await small(page), 'on a desk').toEqual([]);
			const first = await page.screenshot();
			await page.waitForTimeout(300);
			expect((await page.screenshot()).equals(first)).toBe(true);
			await page.setViewportSize({ width: 390, height: 844 });
			await settled(page);
			expect(await small(page), 'on a phone').toEqual([]);
			await page.context().close();
		},
	);
});

describe('forced colours', () => {
	it('keep the marks of pledges and warnings apart by shape, and the selection visible', async () => {
		const { page } = await visit(browser, `?event=${warning}`, { forcedColors: 'active' });
		await ready(page);
		const current = page.locator(`.timeline [data-item="events/${warning}"]`).first();
		const outline = await current.evaluate((mark) => getComputedStyle(mark).outlineStyle);
		expect(outline).toBe('solid');
		await page.context().close();
	});

	it('draw a sign in the key as they draw it on the days, and no two kinds alike', async () => {
		const { page } = await visit(browser, '', { forcedColors: 'active' });
		await ready(page);
		const looks = await page.evaluate(() => {
			const lookOf = (glyph: Element | null | undefined) => {
				const shape = glyph?.querySelector('.shape');
				if (!shape) return '';
				const { fill } = getComputedStyle(shape);
				return `${fill} ${shape.tagName} ${shape.getAttribute('d') ?? ''}`;
			};
			return [...document.querySelectorAll('.timeline .key button')].map((button) =>
				lookOf(button.querySelector('svg')),
			);
		});
		expect(looks.length).toBeGreaterThan(4);
		expect(looks.filter((look) => look === '')).toEqual([]);
		const pledge = page.locator('.timeline .picture .above a.mark .shape').first();
		const fill = await pledge.evaluate((shape) => getComputedStyle(shape).fill);
		expect(looks.some((look) => look.startsWith(fill))).toBe(true);
		await page.context().close();
	});

	it('leave every sign of a key, and tell what is pressed and what has the focus by more than hue', async () => {
		const { page } = await visit(browser, '?kind=warning', { forcedColors: 'active' });
		await ready(page);
		const blank = await page.evaluate(() => {
			const canvas = getComputedStyle(document.body).backgroundColor;
			const isSeen = (part: Element) => {
				const { fill, stroke } = getComputedStyle(part);
				return [fill, stroke].some((one) => one !== 'none' && one !== canvas);
			};
			const signs = [...document.querySelectorAll('#explorer .key svg, #explorer .keys svg')];
			return signs.flatMap((sign) => {
				const parts = [...sign.querySelectorAll('path, rect, circle, line, use')];
				return parts.some(isSeen) ? [] : [sign.parentElement?.textContent.trim() ?? 'a sign'];
			});
		});
		expect(blank).toEqual([]);
		const looks = await page.locator('.timeline .key button').evaluateAll((all) =>
			all.map((one) => {
				const { backgroundColor, borderStyle, borderWidth } = getComputedStyle(one);
				return {
					pressed: one.getAttribute('aria-pressed'),
					look: [backgroundColor, borderStyle, borderWidth].join(),
				};
			}),
		);
		const pressed = looks.filter((one) => one.pressed === 'true').map(({ look }) => look);
		const others = looks.filter((one) => one.pressed !== 'true').map(({ look }) => look);
		expect(pressed.length).toBe(1);
		expect(others).not.toContain(pressed[0]);
		const button = page.locator('.timeline .key button').first();
		await button.focus();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Shift+Tab');
		const ring = await button.evaluate((one) => getComputedStyle(one).outlineStyle);
		expect(ring).not.toBe('none');
		await page.context().close();
	});
});
