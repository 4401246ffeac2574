import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, settled } from './browser.ts';
import { kinds, open, type Kind } from './kinds.ts';
import { spilled } from './spill.ts';

const warning = 'putin-warning-vladivostok';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

/** What WCAG 1.4.12 lets a reader set. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
	p { margin-bottom: 2em !important; }`;

const places: readonly Kind[] = [
	...kinds,
	{ path: '?view=timeline' },
	{ path: '?view=graph' },
	{ path: `?event=${warning}` },
	{ path: '?actor=united-states' },
];

describe.concurrent('nothing is lost and nothing scrolls sideways', () => {
	it.each(places)(
		'at four times its size, with text of half its size more, and with the spacing that a reader may set: /$path',
		async (kind) => {
			const large = { ...kind, path: `${kind.path}${kind.path.includes('?') ? '&' : '?'}text=150` };
			// 320 px are what is left of 1280 at four times the size. The policy of the page forbids styles of
			// others; a browser’s own are not bound by it.
			const { page } = await open(browser, large, {
				viewport: { width: 320, height: 256 },
				bypassCSP: true,
			});
			const look = async (name: string) => {
				await settled(page);
				expect(await spilled(page), name).toEqual([]);
			};
			await look('at 320 x 256 px with large text');
			await page.setViewportSize({ width: 390, height: 844 });
			await look('on a phone with large text');
			await page.evaluate(() => {
				Reflect.deleteProperty(document.documentElement.dataset, 'text');
			});
			await page.setViewportSize({ width: 320, height: 256 });
			await look('at 320 x 256 px');
			await page.setViewportSize({ width: 390, height: 844 });
			await page.addStyleTag({ content: spacing });
			await look('with wide text');
			await page.context().close();
		},
	);
});
