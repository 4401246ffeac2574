import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { launch, ready, settled, visit } from './browser.ts';

const warning = 'putin-warning-vladivostok';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

describe('axe finds nothing', () => {
	for (const path of [
		'',
		`?event=${warning}`,
		'?actor=putin&view=graph',
		'?country=UKR&view=timeline',
		'sources.html',
		'record.html',
		`event/${warning}.html`,
		'actor/putin.html',
	]) {
		for (const [width, height] of [
			[390, 844],
			[1440, 900],
		] as const) {
			it(`on /${path} at ${width} px, in light and in dark`, async () => {
				const { page } = await visit(browser, path, {
					viewport: { width, height },
					reducedMotion: 'reduce',
				});
				await ready(page);
				for (const colorScheme of ['light', 'dark'] as const) {
					await page.emulateMedia({ colorScheme });
					await settled(page);
					expect(await violations(page), colorScheme).toEqual([]);
				}
				await page.context().close();
			});
		}
	}
});

/** Something a reader does; the page is looked at when it is done. */
interface State {
	readonly name: string;
	readonly path: string;
	readonly does?: (page: Page) => Promise<unknown>;
	/** The part of the page that the state is of; by default the explorer. */
	readonly within?: string;
	/** Width from which there is such a state: a phone has no keys to tell of. */
	readonly least?: number;
}
const asList = (view: string) => (page: Page) =>
	page.locator(`.${view} label`, { hasText: 'List' }).click();
const states: readonly State[] = [
	{ name: 'the map as a list', path: '?view=map', does: asList('map') },
	{ name: 'the timeline as a list', path: '?view=timeline', does: asList('timeline') },
	{ name: 'the ties of every actor', path: '?view=graph' },
	{ name: 'all years', path: '?from=1953-01-01&to=2026-03-31&view=timeline' },
	{ name: 'the stands of an actor', path: '?actor=united-states' },
	{ name: 'a filter that leaves nothing', path: '?kind=agreement&from=2025-09-04&to=2025-09-05' },
	{ name: 'one article', path: '?q=one+article&view=timeline' },
	{
		name: 'a search that finds',
		path: '?q=Paris',
		does: (page) => page.getByRole('searchbox').first().focus(),
	},
	{
		name: 'a search that finds nothing',
		path: '?q=drones',
		does: (page) => page.getByRole('searchbox').first().focus(),
	},
	{
		name: 'two actors connected',
		path: '?view=graph',
		does: (page) => page.getByText('How are two actors connected?').click(),
	},
	{
		name: 'the keys',
		path: '',
		does: (page) => page.locator('[data-keys]').click(),
		within: 'dialog',
		least: 600,
	},
	{ name: 'the third step of the story', path: '?step=3', within: '#story' },
	{ name: 'the last step of the story', path: '?step=8', within: '#story' },
	{
		name: 'the words behind a position',
		path: 'positions.html',
		does: (page) => page.locator('.positions td a:visible').first().click(),
		within: 'html',
	},
	{
		name: 'the words behind a position, in place',
		path: '',
		does: async (page) => {
			await page.evaluate(() => document.getElementById('positions')?.scrollIntoView());
			await page.waitForSelector('#positions[data-live="true"]');
			await page.locator('#positions td a:visible').first().click();
			await page.locator('dialog.evidence').waitFor();
		},
		within: 'dialog.evidence',
	},
];

const looks = [
	{ width: 390, colorScheme: 'dark', text: 100 },
	{ width: 1440, colorScheme: 'light', text: 100 },
	{ width: 390, colorScheme: 'light', text: 150 },
] as const;

describe('axe finds nothing in a state', () => {
	for (const { name, path, does, within = '#explorer', least = 0 } of states) {
		it.each(looks.filter(({ width }) => width >= least))(
			`${name}, at $width px in $colorScheme with text of $text %`,
			async (look) => {
				const { width, colorScheme, text } = look;
				const [file = '', query = ''] = path.split('?');
				const { page } = await visit(browser, `${file}?${query}&text=${text}`, {
					viewport: { width, height: 844 },
					colorScheme,
					reducedMotion: 'reduce',
				});
				await ready(page);
				await settled(page);
				await does?.(page);
				await settled(page);
				const found = await violations(page, within);
				// What a bar at the edge of a phone half covers is no small target: touch.test.ts measures them.
				expect(found.filter((one) => width > 600 || !one.startsWith('target-size'))).toEqual([]);
				await page.context().close();
			},
		);
	}
});

/** How much wider the page is than its window, and what is cut off at its right edge or in itself. */
function spilled(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		const told = scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : [];
		const scrolls = (one: Element | null): boolean =>
			one !== null &&
			(/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
		for (const one of document.querySelectorAll(
			'p, li, h1, h2, h3, h4, dd, dt, summary, button, label',
		)) {
			if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('svg, .unseen, dialog'))
				continue;
			const { overflowX, overflowY, clipPath } = getComputedStyle(one);
			if (clipPath !== 'none' || scrolls(one)) continue;
			const wide = one.scrollWidth > one.clientWidth + 1 && overflowX !== 'visible';
			const high = one.scrollHeight > one.clientHeight + 1 && /hidden|clip/.test(overflowY);
			if (one.clientWidth > 1 && (wide || high))
				told.push(`cut: ${one.textContent.trim().slice(0, 50)}`);
		}
		return told;
	});
}
const paths = [
	'',
	'?view=timeline',
	'?view=graph',
	`?event=${warning}`,
	'?actor=united-states',
	'sources.html',
	'positions.html',
	'quotes.html',
	`event/${warning}.html`,
	'actor/putin.html',
];
/** What WCAG 1.4.12 lets a reader set. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
	p { margin-bottom: 2em !important; }`;

describe('nothing is lost and nothing scrolls sideways', () => {
	it.each(paths)('with text of half its size more, on a phone: /%s', async (path) => {
		const { page } = await visit(browser, `${path}${path.includes('?') ? '&' : '?'}text=150`, {
			viewport: { width: 390, height: 844 },
		});
		await ready(page);
		await settled(page);
		expect(await spilled(page)).toEqual([]);
		await page.context().close();
	});

	it.each(paths)(
		'at four times its size, and with the spacing of text that a reader may set: /%s',
		async (path) => {
			// The policy of the page forbids styles of others; a browser’s own are not bound by it.
			const { page } = await visit(browser, path, {
				viewport: { width: 320, height: 256 },
				bypassCSP: true,
			});
			await ready(page);
			await settled(page);
			expect(await spilled(page), 'at 320 x 256 px').toEqual([]);
			await page.setViewportSize({ width: 390, height: 844 });
			await page.addStyleTag({ content: spacing });
			await settled(page);
			expect(await spilled(page), 'with wide text').toEqual([]);
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
});

describe('reduced motion', () => {
	it('leaves two looks at the page alike', async () => {
		const { page } = await visit(browser, `?event=${warning}`, { reducedMotion: 'reduce' });
		await ready(page);
		await page.waitForTimeout(600);
		const first = await page.screenshot();
		await page.waitForTimeout(300);
		expect((await page.screenshot()).equals(first)).toBe(true);
		await page.context().close();
	});
});
