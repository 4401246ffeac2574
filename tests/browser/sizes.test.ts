import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** Bytes of a file as a server sends it with Brotli 11; kB = 1000 bytes. */
function sent(path: string): number {
	return brotliCompressSync(readFileSync(join('dist', path))).length;
}

const assets = readdirSync('dist/assets').map((name) => `assets/${name}`);
const scripts = assets.filter((name) => name.endsWith('.js'));
/** Fetched only when a view is used: the moving map, the body of the panel, the search, the lists,
 * the years before the waves, the arrow keys. */
const later =
	/\/(live-map|MapControls|Detail|search|SearchBox|Connect|CountryList|Picture|Tie|TieList|EventList|ContextStrip|keys)-/;
const sum = (paths: readonly string[]) => paths.reduce((bytes, path) => bytes + sent(path), 0);

describe('weights', () => {
	it('all script of the explorer is at most 95 kB', () => {
		expect(sum(scripts)).toBeLessThanOrEqual(95_000);
	});

	it('script before a view is used is at most 35 kB', () => {
		expect(sum(scripts.filter((name) => !later.test(name)))).toBeLessThanOrEqual(35_000);
	});

	it('the HTML of every page is at most 40 kB', () => {
		const pages = ['', 'event/', 'actor/'].flatMap((folder) =>
			readdirSync(join('dist', folder))
				.filter((name) => name.endsWith('.html'))
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
