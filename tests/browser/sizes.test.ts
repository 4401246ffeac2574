import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { launch, ready, visit } from './browser.ts';

/** Bytes of a file as a server sends it with Brotli 11; kB = 1000 bytes. */
function sent(path: string): number {
	return brotliCompressSync(readFileSync(join('dist', path))).length;
}

const sum = (paths: readonly string[]) => paths.reduce((bytes, path) => bytes + sent(path), 0);

/** Every script that a script may ask for, itself included: the names of files that stand in it. */
function reachable(first: readonly string[]): readonly string[] {
	const found = new Set(first);
	for (const path of found) {
		const text = readFileSync(join('dist', path), 'utf8');
		for (const [, name = ''] of text.matchAll(/["'`]\.?\/?(?:assets\/)?([\w.-]+\.js)["'`]/g)) {
			// What only other pages have, the first never asks for.
			if (!name.startsWith('elsewhere-')) found.add(`assets/${name}`);
		}
	}
	return [...found];
}

/** The scripts that the first page names. */
function firstScripts(): readonly string[] {
	const html = readFileSync('dist/index.html', 'utf8');
	return [...html.matchAll(/src="\.\/(assets\/[\w.-]+\.js)"/g)].map(([, name = '']) => name);
}

/**
 * Parts of the page beside the explorer, which it never asks for: the story, the positions with their
 * evidence, the quotations and their chooser, the questions, the offline copy.
 */
const besides = /\/(live\.svelte|enhance|EvidenceDialog|_virtual_stands|chooser|offline|newer)-/;

describe('weights', () => {
	it('all script of the explorer is at most 95 kB', () => {
		const all = reachable(firstScripts()).filter((name) => !besides.test(name));
		expect(all.length).toBeGreaterThan(10);
		expect(sum(all)).toBeLessThanOrEqual(95_000);
	});

	it('all script that the first page may ask for, those parts included, is at most 103 kB', () => {
		const all = reachable(firstScripts()).filter((name) => !/\/chooser-/.test(name));
		expect(sum(all)).toBeLessThanOrEqual(103_000);
	});

	it.each([
		{ name: 'phone', viewport: { width: 390, height: 844 } },
		{ name: 'desktop', viewport: { width: 1440, height: 900 } },
	])('script before a view is used is at most 35 kB, on a $name', async ({ viewport }) => {
		const browser = await launch();
		const { page } = await visit(browser, '', { viewport });
		await ready(page);
		await page.waitForLoadState('networkidle');
		const asked = await page.evaluate(() =>
			performance
				.getEntriesByType('resource')
				.map(({ name }) => new URL(name).pathname.slice(1))
				.filter((name) => name.endsWith('.js')),
		);
		await browser.close();
		expect(asked.length).toBeGreaterThan(1);
		expect(sum([...new Set(asked)])).toBeLessThanOrEqual(35_000);
	});

	it('the HTML of every page is at most 40 kB', () => {
		const pages = ['', 'event/', 'actor/'].flatMap((folder) =>
			readdirSync(join('dist', folder))
				// The site in one file has a bar of its own.
				.filter((name) => name.endsWith('.html') && name !== 'offline.html')
				.map((name) => folder + name),
		);
		expect(pages.length).toBeGreaterThan(100);
		for (const page of pages) expect(sent(page), page).toBeLessThanOrEqual(40_000);
	});

	it('fonts are at most 25 kB', () => {
		const fonts = readdirSync('dist/fonts').filter((name) => name.endsWith('.woff2'));
		expect(
			fonts.reduce((bytes, name) => bytes + readFileSync(join('dist/fonts', name)).length, 0),
		).toBeLessThanOrEqual(25_000);
	});

	it('boundaries are at most 40 kB', () => {
		expect(
			brotliCompressSync(readFileSync('data/boundaries/countries.json')).length,
		).toBeLessThanOrEqual(40_000);
	});
});
