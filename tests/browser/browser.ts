import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { inject } from 'vitest';

const candidates = [
	process.env['CHROMIUM_PATH'],
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What a browser for tests is started with: no sandbox for root, and no calls home. */
const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** Path of a Chromium: a system one first, then the one that ships in an npm package. */
async function findChromium(): Promise<{ path: string; args: readonly string[] }> {
	const installed = candidates.find((path) => path !== undefined && existsSync(path));
	if (installed !== undefined) return { path: installed, args: flags };
	process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
	const { default: packaged } = await import('@sparticuz/chromium');
	return { path: await packaged.executablePath(), args: [...packaged.args, ...flags] };
}

/**
 * Starts a browser.
 * @throws with a plain sentence when there is none on this machine
 */
export async function launch(): Promise<Browser> {
	try {
		const { path, args } = await findChromium();
		return await chromium.launch({ executablePath: path, args: [...args] });
	} catch (error) {
		throw new Error(
			'No browser could be started. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run the tests again.',
			{ cause: error },
		);
	}
}

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

/** Opens a path of the site in a new window of its own and watches it. */
export async function visit(
	browser: Browser,
	path: string,
	options: BrowserContextOptions = {},
): Promise<Watched> {
	const site = inject('site');
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
	const page = await context.newPage();
	const complaints: string[] = [];
	const strangers: string[] = [];
	page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
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
