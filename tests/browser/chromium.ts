import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';

const candidates = [
	process.env['CHROMIUM_PATH'],
	// The same engine without what a window needs: the tests take two thirds of the time.
	'/usr/bin/chromium-headless-shell',
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

/** Letters stand where their outlines do, as on phones, and not on whole pixels, as on Linux. */
export const unhinted = '--font-render-hinting=none';

/**
 * Starts a browser, with more flags where they are given.
 * @throws with a plain sentence when there is none on this machine
 */
export async function launch(...more: readonly string[]): Promise<Browser> {
	try {
		const { path, args } = await findChromium();
		return await chromium.launch({ executablePath: path, args: [...args, ...more] });
	} catch (error) {
		throw new Error(
			'No browser could be started. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run the tests again.',
			{ cause: error },
		);
	}
}
