import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atOnce } from './at-once.ts';
import { launch, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

/** A thing that a browser may lack or refuse: what takes it away before a page begins, and what a reader finds then. */
interface Lack {
	readonly what: string;
	readonly take: (() => void) | { readonly content: string };
	/** Pages on which it is missed, and what they say or do instead. */
	readonly instead: Readonly<Record<string, (page: Page) => Promise<unknown>>>;
}

const press = (page: Page, name: string | RegExp, within = 'body') =>
	page.locator(within).getByRole('button', { name }).first().click();
const says = (page: Page, words: string) => page.getByText(words).first().waitFor();
const live = (page: Page, id: string) =>
	page.waitForSelector(`#${id}[data-live=true]`, { state: 'attached' });

/** Uses the three views: a mark in each marks the same in the others, and the panel has its words. */
async function explore(page: Page): Promise<void> {
	await page.locator('#explorer').scrollIntoViewIfNeeded();
	await page.waitForSelector('[data-island=days][data-awake]');
	const mark = '[data-item="events/putin-warning-vladivostok"]';
	await page.locator(`.timeline .picture ${mark}`).first().click();
	await page.locator('#details blockquote').first().waitFor();
	for (const view of ['.map', '.timeline']) {
		await page.waitForSelector(`#explorer ${view} .picture ${mark}[aria-current="true"]`);
	}
	await page.waitForSelector('.graph svg .linked');
	await page.waitForSelector('.controls-room button');
}

/** Copies wherever a page lets one copy: each place says that it is refused, and has the words at hand. */
const copying: Lack['instead'] = {
	'index.html': async (page) => {
		await page.locator('.tools button').first().click();
		await page.locator('.tools input[readonly]').waitFor();
	},
	'quotes.html': async (page) => {
		await live(page, 'quotations');
		await press(page, 'Copy', '#quotations');
		await expect
			.poll(() => page.locator('#quotations > [role=status]').textContent())
			.toContain('The words are selected');
	},
	'teach.html': async (page) => {
		await live(page, 'lesson');
		await press(page, 'Copy link', '#lesson');
		await says(page, 'Selected: press Ctrl or Command and C');
	},
	'compare.html': async (page) => {
		await live(page, 'compared');
		await press(page, 'Copy link to this pair');
		await page.locator('.copy [role=status]', { hasText: 'compare.html?event=' }).waitFor();
	},
	'event/putin-warning-vladivostok.html': async (page) => {
		await page.locator('#citation summary').click();
		await live(page, 'citation');
		await press(page, /^Copy/, '#citation');
		await says(page, 'Copying is refused here.');
	},
	'embed.html': async (page) => {
		await live(page, 'builder');
		await press(page, /^Copy/, '#builder');
		await says(page, 'Copying is refused here.');
	},
};

const alone = { 'index.html': explore };

const lacks: readonly Lack[] = [
	{
		what: 'storage throws',
		take: () => {
			for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
				Object.defineProperty(window, name, {
					get() {
						throw new DOMException('denied', 'SecurityError');
					},
				});
		},
		instead: {
			'index.html': async (page) => {
				await explore(page);
				await press(page, 'Dark', '#appearance');
				await page.waitForSelector('html[data-theme=dark]', { state: 'attached' });
			},
			'present.html': (page) => live(page, 'deck'),
		},
	},
	{
		what: 'there is no clipboard',
		take: () => {
			Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });
			Object.assign(document, { execCommand: () => false });
		},
		instead: copying,
	},
	{
		what: 'the clipboard refuses',
		take: () => {
			const writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
			Object.defineProperty(Navigator.prototype, 'clipboard', { value: { writeText } });
			Object.assign(document, {
				execCommand() {
					throw new DOMException('denied');
				},
			});
		},
		instead: copying,
	},
	{
		what: 'no window opens',
		take: () => {
			window.open = () => null;
		},
		instead: {
			'present.html': async (page) => {
				await live(page, 'deck');
				await page.keyboard.press('s');
				await says(page, 'This browser did not open the window with the notes.');
			},
			'embed/event.html': async (page) => {
				await page.locator(':is(.frame-foot, .frame-head) a:visible').first().click();
				await says(page, 'This page lets no window be opened.');
			},
		},
	},
	{
		what: 'there is no full screen',
		take: () => {
			for (const [owner, name] of [
				[Element.prototype, 'requestFullscreen'],
				[Document.prototype, 'exitFullscreen'],
				[Document.prototype, 'fullscreenElement'],
				[Document.prototype, 'fullscreenEnabled'],
			] as const)
				Reflect.deleteProperty(owner, name);
		},
		instead: {
			'present.html?step=2': async (page) => {
				await live(page, 'deck');
				await page.keyboard.press('f');
				await says(page, 'This browser refused the full screen.');
				await page.keyboard.press('PageDown');
				await page.waitForSelector('html[data-step="3"]', { state: 'attached' });
				await page.keyboard.press('Escape');
				await page.waitForURL(/\/(?:\?.*)?$/);
			},
		},
	},
	{
		what: 'full screen is refused',
		take: () => {
			Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('denied'));
		},
		instead: {
			'present.html': async (page) => {
				await live(page, 'deck');
				await page.keyboard.press('f');
				await says(page, 'This browser refused the full screen.');
			},
		},
	},
	{
		what: 'windows cannot speak to one another',
		take: () => {
			Reflect.deleteProperty(window, 'BroadcastChannel');
		},
		instead: {
			'present.html': async (page) => {
				await live(page, 'deck');
				await page.keyboard.press('PageDown');
				await page.waitForSelector('html[data-step="2"]', { state: 'attached' });
			},
			'notes.html?step=2': async (page) => {
				await live(page, 'speaker-notes');
				await says(page, 'This window cannot follow the slides: move both.');
			},
		},
	},
	{
		what: 'nothing tells what is seen',
		take: () => {
			Reflect.deleteProperty(window, 'IntersectionObserver');
		},
		instead: {
			'index.html': async (page) => {
				await explore(page);
				await page.waitForSelector('#story[data-live]', { state: 'attached' });
				for (const id of ['positions', 'questions', 'offline']) await live(page, id);
				// The story still follows the words.
				await page.locator('#story .step h3').nth(3).scrollIntoViewIfNeeded();
				await page.mouse.wheel(0, 200);
				await page.waitForSelector('#story .step[data-current]:not(:first-child)', {
					state: 'attached',
				});
			},
			'present.html': (page) => live(page, 'deck'),
			'teach.html': (page) => live(page, 'lesson'),
		},
	},
	{
		what: 'nothing tells of sizes',
		take: () => {
			Reflect.deleteProperty(window, 'ResizeObserver');
		},
		instead: {
			'index.html': async (page) => {
				await explore(page);
				await page.locator('.graph label', { hasText: 'List' }).first().click();
				await page.locator('.graph .list input').first().waitFor();
			},
			...Object.fromEntries(
				['map', 'timeline', 'check'].map((name) => [
					`embed/${name}.html`,
					(page: Page) => page.waitForSelector('html[data-ready]', { state: 'attached' }),
				]),
			),
		},
	},
	...['requestIdleCallback', 'scheduler', 'CompressionStream', 'PerformanceObserver'].map(
		(name) => ({
			what: `there is no ${name}`,
			take: { content: `Reflect.deleteProperty(window, '${name}')` },
			instead: alone,
		}),
	),
	{
		what: 'letters cannot be told apart by the language',
		take: () => {
			Reflect.deleteProperty(Intl, 'Segmenter');
		},
		instead: {
			'index.html': async (page) => {
				await page.getByRole('searchbox').fill('Vladivostok');
				await page.locator('search .found a').first().waitFor();
			},
		},
	},
	{
		what: 'there are no workers',
		take: () => {
			Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
		},
		instead: {
			'index.html': async (page) => {
				await page.locator('#offline').scrollIntoViewIfNeeded();
				await says(page, 'This browser cannot save the site for offline here.');
			},
		},
	},
	{
		what: 'workers are refused',
		take: () => {
			ServiceWorkerContainer.prototype.getRegistrations = () =>
				Promise.reject(new DOMException('denied', 'SecurityError'));
		},
		instead: {
			'index.html': async (page) => {
				await page.locator('#offline').scrollIntoViewIfNeeded();
				await page.locator('#offline .trouble').waitFor();
			},
		},
	},
	{
		what: 'no address may be written',
		take: () => {
			for (const name of ['pushState', 'replaceState'] as const)
				history[name] = () => {
					throw new DOMException('denied', 'SecurityError');
				};
		},
		instead: {
			'index.html': async (page) => {
				await explore(page);
				await page.locator('.graph svg a[data-item="actors/putin"]').first().click();
				await page.waitForSelector('.graph svg a[data-item="actors/putin"][aria-current="true"]');
				await page.getByRole('searchbox').fill('Paris');
				await page.locator('search .found a').first().waitFor();
			},
			'present.html': async (page) => {
				await live(page, 'deck');
				await page.keyboard.press('PageDown');
				await page.keyboard.press('PageDown');
				await page.waitForSelector('html[data-step="3"], html[data-build="1"]', {
					state: 'attached',
				});
			},
			'compare.html': async (page) => {
				await live(page, 'compared');
				await page.locator('#compared select').first().selectOption({ index: 3 });
				await expect.poll(() => page.locator('.told').textContent()).not.toBe('');
			},
		},
	},
	{
		what: 'there is no printing',
		take: () => {
			Reflect.deleteProperty(window, 'print');
		},
		instead: {
			'notes.html?step=2': async (page) => {
				await live(page, 'speaker-notes');
				await press(page, 'Print the notes');
				await says(page, 'Printing is refused here.');
			},
		},
	},
];

describe('a browser in which', () => {
	it.each(lacks)(
		'$what starts every page, shows every view, and says what it cannot do',
		async ({ take, instead }) => {
			const wrong = await atOnce(3, Object.entries(instead), async ([path, find]) => {
				try {
					const { page, complaints } = await visit(browser, path, {}, undefined, (empty) =>
						empty.addInitScript(take),
					);
					await page.waitForSelector('html[data-ready]', { state: 'attached' });
					await find(page);
					// A warning is our own, of what was caught.
					expect(complaints.filter((one) => !one.startsWith('warning:'))).toEqual([]);
					await page.context().close();
				} catch (error) {
					throw new Error(`${path}: ${String(error)}`, { cause: error });
				}
			});
			expect(wrong).toBe('');
		},
	);
});
