import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { inject } from 'vitest';

export { launch } from './chromium.ts';

/** A page, and everything that it should never do, noted as it happens. */
export interface Watched {
	readonly page: Page;
	/** Console messages, errors, violations of the policy, failed requests. */
	readonly complaints: string[];
	/** Requests that left our own server. */
	readonly strangers: string[];
	/** The sum of all layout shifts so far. */
	shift: () => Promise<number>;
}

/**
 * Opens a path of the site, or of another one, in a new window of its own and watches it.
 * @param before is done with the window while it is empty
 */
export async function visit(
	browser: Browser,
	path: string,
	options: BrowserContextOptions = {},
	site = inject('site'),
	before?: (page: Page) => Promise<unknown>,
): Promise<Watched> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
	const page = await context.newPage();
	const complaints: string[] = [];
	const strangers: string[] = [];
	page.on('console', (message) => {
		// So the browser remarks on whoever measures what is folded, as axe and Playwright do.
		if (message.text().includes('subtree hidden by content-visibility')) return;
		complaints.push(`${message.type()}: ${message.text()}`);
	});
	page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(site) && !/^(data|blob):/.test(url)) strangers.push(url);
	});
	page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
	if (options.javaScriptEnabled !== false) {
		await page.addInitScript(() => {
			const told = window as Window & { shifts?: number };
			told.shifts = 0;
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) {
					const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
					if (!shift.hadRecentInput) told.shifts = (told.shifts ?? 0) + shift.value;
				}
			}).observe({ type: 'layout-shift', buffered: true });
			document.addEventListener('securitypolicyviolation', (event) => {
				console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
			});
		});
	}
	await before?.(page);
	await page.goto(site + path);
	return {
		page,
		complaints,
		strangers,
		shift: () => page.evaluate(() => (window as Window & { shifts?: number }).shifts ?? 0),
	};
}

/** Waits until script has taken over. */
export async function ready(page: Page): Promise<void> {
	await page.waitForSelector('html[data-ready="true"]');
}

/** Waits until what has changed is drawn, with the fonts of the page. */
export async function settled(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await document.fonts.ready;
		await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
	});
}
