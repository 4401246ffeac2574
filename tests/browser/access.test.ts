import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { launch, ready, settled, visit } from './browser.ts';
import { kinds, open, type Kind } from './kinds.ts';

const warning = 'putin-warning-vladivostok';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

/** Pages whose other parts are looked at by their own tests, and those that nothing else looks at. */
const pages: readonly Kind[] = [
	{ path: '' },
	{ path: `?event=${warning}` },
	{ path: '?actor=putin&view=graph' },
	{ path: '?country=UKR&view=timeline' },
	...kinds.filter(({ path }) =>
		/^(sources|record|quotes|accessibility|404|embed\/check|event|actor)/.test(path),
	),
];

describe.concurrent('axe finds nothing', () => {
	for (const kind of pages) {
		for (const [width, height] of [
			[390, 844],
			[1440, 900],
		] as const) {
			it(`on /${kind.path} at ${width} px, in light and in dark`, async () => {
				const { page } = await open(browser, kind, {
					viewport: { width, height },
					reducedMotion: 'reduce',
				});
				await settled(page);
				expect(await violations(page), 'in light').toEqual([]);
				await page.emulateMedia({ colorScheme: 'dark' });
				await settled(page);
				expect(await violations(page, 'html', 'colours'), 'in dark').toEqual([]);
				await page.context().close();
			});
		}
	}

	it.each(['', `event/${warning}.html`, 'sources.html'])(
		'on paper, and in the colours of a system: /%s',
		async (path) => {
			const { page } = await open(browser, { path });
			await page.emulateMedia({ media: 'print' });
			expect(await violations(page, 'main', 'colours'), 'on paper').toEqual([]);
			await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
			expect(await violations(page, 'main', 'colours'), 'in forced colours').toEqual([]);
			await page.context().close();
		},
	);
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
/** Chooses a mark; on a phone its words come in a sheet. */
const pressMark = async (page: Page) => {
	const mark = page.locator(`.timeline .picture [data-item="events/${warning}"]`).first();
	await mark.press('Enter');
	if ((page.viewportSize()?.width ?? 0) < 600) await page.getByRole('dialog').waitFor();
};
const openFilter = async (page: Page) => {
	const fold = page.locator('.bar summary');
	if (await fold.isVisible()) await fold.click();
};
const asList = (view: string) => (page: Page) =>
	page.locator(`.${view} label`, { hasText: 'List' }).click();
const states: readonly State[] = [
	{
		name: 'an event on a phone’s sheet',
		path: `?event=${warning}&view=timeline`,
		does: pressMark,
		within: 'html',
	},
	{ name: 'a tie', path: '?relation=france-leads-coalition' },
	{ name: 'an address that cannot be read', path: '?event=no-such&kind=nothing' },
	{ name: 'the filter, open', path: '', does: openFilter },
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
		does: async (page) => {
			await page.locator('[data-keys]').click();
			await page.locator('dialog[open]').waitFor();
		},
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

/** A phone's look and a desk's. A phone is looked at in both themes, in the other with large text. */
const windows = [
	{ width: 390, colorScheme: 'dark' },
	{ width: 1440, colorScheme: 'light' },
] as const;

describe.concurrent('axe finds nothing in a state', () => {
	for (const { name, path, does, within = '#explorer', least = 0 } of states) {
		for (const { width, colorScheme } of windows.filter(({ width }) => width >= least)) {
			it(`${name}, at ${width} px`, async () => {
				const { page } = await visit(browser, path, {
					viewport: { width, height: 844 },
					colorScheme,
					reducedMotion: 'reduce',
				});
				await ready(page);
				await settled(page);
				await does?.(page);
				await settled(page);
				const look = async () =>
					// What a bar at the edge of a phone half covers is no small target: touch.test.ts measures them.
					(await violations(page, within)).filter(
						(one) => width > 600 || !one.startsWith('target-size'),
					);
				expect(await look()).toEqual([]);
				if (width < 600) {
					await page.emulateMedia({ colorScheme: 'light' });
					await page.evaluate(() => (document.documentElement.dataset['text'] = '150'));
					await settled(page);
					expect(await look(), 'in light with text of 150 %').toEqual([]);
				}
				await page.context().close();
			});
		}
	}

	it.each([
		['.', '.blank'],
		['g', 'dialog'],
		['o', '#deck[data-overview]'],
	])('of the slides, after “%s”', async (key, shown) => {
		const { page } = await open(browser, {
			path: 'present.html?step=3',
			live: '#deck[data-live="true"]',
		});
		await page.keyboard.press(key);
		await page.waitForSelector(shown);
		expect(await violations(page)).toEqual([]);
		await page.context().close();
	});
});
