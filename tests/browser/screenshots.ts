import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright';
import { preview } from 'vite';
import { launch } from './chromium.ts';

const widths = [320, 390, 768, 1440, 2560];
const themes = ['light', 'dark'] as const;

/** What is pictured from top to bottom: every page of the site, and one of each kind that it has many of. */
const pages = {
	home: '',
	record: 'record.html',
	positions: 'positions.html',
	quotes: 'quotes.html',
	sources: 'sources.html',
	accessibility: 'accessibility.html',
	event: 'event/putin-warning-vladivostok.html',
	actor: 'actor/putin.html',
	present: 'present.html?step=4',
	notes: 'notes.html',
	teach: 'teach.html',
	compare: 'compare.html?event=putin-warning-vladivostok&source=A,C',
	handout: 'handout.html',
	key: 'key.html',
	embed: 'embed.html?event=putin-warning-vladivostok',
	check: 'embed/check.html',
	'frame-map': 'embed/map.html',
	'frame-timeline': 'embed/timeline.html',
	'frame-graph': 'embed/graph.html',
	'frame-positions': 'embed/positions.html',
	'frame-quotes': 'embed/quotes.html',
	'frame-event': 'embed/event.html?event=putin-warning-vladivostok',
	offline: 'offline.html',
	'not-found': '404.html',
};

/** States of the first page, pictured as one screen: what a shared link opens. */
const screens = {
	'home-event': '?event=putin-warning-vladivostok',
	'home-actor': '?actor=putin&view=graph',
	'home-country': '?country=FRA&view=map',
	'home-filtered': '?kind=warning,pledge&source=A',
	'home-asof': '?asof=2025-09-05',
	'home-story': '?step=3',
};

/**
 * Takes pictures of the built site: `npm run screenshots -- <folder>` takes every page at five widths in
 * both themes; without a folder only the picture of the README is taken anew.
 */
export default async function screenshots(): Promise<void> {
	const folder = process.argv[3];
	const server = await preview({
		configFile: false,
		logLevel: 'error',
		appType: 'mpa',
		build: { outDir: process.env['OUT'] ?? 'dist' },
		preview: { port: 0, host: '127.0.0.1' },
	});
	const site = server.resolvedUrls?.local[0] ?? '';
	const browser = await launch();
	if (folder === undefined) {
		const page = await open(browser, site + screens['home-event'], 1280, 'light');
		await page.screenshot({ path: 'tests/browser/explainer.jpg', type: 'jpeg', quality: 60 });
	} else {
		await mkdir(folder, { recursive: true });
		for (const [name, path] of Object.entries({ ...pages, ...screens })) {
			for (const width of widths) {
				await Promise.all(
					themes.map(async (theme) => {
						const page = await open(browser, site + path, width, theme);
						const file = `${folder}/${name}-${width}-${theme}.png`;
						await page.screenshot({ path: file, fullPage: name in pages });
						await page.close();
					}),
				);
			}
		}
	}
	await browser.close();
	await server.close();
}

/** A page as a reader with that screen and theme has it, alive and with its fonts. */
async function open(browser: Browser, address: string, width: number, theme: 'light' | 'dark') {
	const page = await browser.newPage({
		viewport: { width, height: width < 600 ? 844 : 900 },
		colorScheme: theme,
		reducedMotion: 'reduce',
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	// A page without script is whole as it is sent.
	if ((await page.locator('script[src]').count()) > 0) {
		await page.waitForSelector('html[data-ready="true"]');
	}
	await page.evaluate(() => document.fonts.ready);
	return page;
}
