import { mkdir } from 'node:fs/promises';
import { preview } from 'vite';
import { launch } from './chromium.ts';

const widths = [320, 390, 768, 1440, 2560];
const pages = {
	home: '',
	warning: '?event=putin-warning-vladivostok',
	actor: '?actor=putin&view=graph',
	story: '?step=3',
	positions: 'positions.html',
	quotes: 'quotes.html',
	sources: 'sources.html',
	event: 'event/putin-warning-vladivostok.html',
};

/**
 * Takes pictures of the built site: `npm run screenshots -- <folder>` takes all pages at five widths in
 * both themes; without a folder only the picture of the README is taken anew.
 */
export default async function screenshots(): Promise<void> {
	const folder = process.argv[3];
	const server = await preview({
		configFile: false,
		logLevel: 'error',
		appType: 'mpa',
		preview: { port: 0, host: '127.0.0.1' },
	});
	const site = server.resolvedUrls?.local[0] ?? '';
	const browser = await launch();
	const take = async (path: string, width: number, theme: 'light' | 'dark', file: string) => {
		const page = await browser.newPage({
			viewport: { width, height: width < 600 ? 844 : 900 },
			colorScheme: theme,
			reducedMotion: 'reduce',
		});
		await page.goto(site + path);
		await page.waitForSelector('html[data-ready="true"]');
		await page.waitForTimeout(500);
		const isPicture = file.endsWith('.jpg');
		await page.screenshot(
			isPicture
				? { path: file, type: 'jpeg', quality: 60 }
				: { path: file, fullPage: !path.startsWith('?') },
		);
		await page.close();
	};
	if (folder === undefined) {
		await take(pages.warning, 1280, 'light', 'tests/browser/explainer.jpg');
	} else {
		await mkdir(folder, { recursive: true });
		for (const [name, path] of Object.entries(pages)) {
			for (const width of widths) {
				for (const theme of ['light', 'dark'] as const) {
					await take(path, width, theme, `${folder}/${name}-${width}-${theme}.png`);
				}
			}
		}
	}
	await browser.close();
	await server.close();
}
