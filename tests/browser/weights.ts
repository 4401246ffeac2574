import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright';

/** Bytes of a file of the built site as a server sends it with Brotli 11; kB = 1000 bytes. */
export function sent(path: string): number {
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

/** Some scripts: how many, and what they weigh. */
export interface Weight {
	readonly files: number;
	readonly bytes: number;
}

const weighed = (files: readonly string[]): Weight => ({ files: files.length, bytes: sum(files) });

/** All script of the explorer, Leaflet included. */
export function explorerScript(): Weight {
	return weighed(reachable(firstScripts()).filter((name) => !besides.test(name)));
}

/** All script that the first page may ask for, whatever a reader does there. */
export function pageScript(): Weight {
	return weighed(reachable(firstScripts()).filter((name) => !/\/chooser-/.test(name)));
}

/** The script that a browser has asked for once the first page is ready, before a view is used. */
export async function scriptBeforeUse(page: Page): Promise<Weight> {
	await page.waitForSelector('html[data-ready="true"]');
	await page.waitForLoadState('networkidle');
	const asked = await page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.map(({ name }) => new URL(name).pathname.slice(1))
			.filter((name) => name.endsWith('.js')),
	);
	return weighed([...new Set(asked)]);
}

/** The pages of the site by their paths; the site in one file has a bar of its own. */
export function pagePaths(): readonly string[] {
	return ['', 'event/', 'actor/'].flatMap((folder) =>
		readdirSync(join('dist', folder))
			.filter((name) => name.endsWith('.html') && name !== 'offline.html')
			.map((name) => folder + name),
	);
}

/** Bytes of all fonts; they are packed in themselves. */
export function fontBytes(): number {
	return readdirSync('dist/fonts')
		.filter((name) => name.endsWith('.woff2'))
		.reduce((bytes, name) => bytes + readFileSync(join('dist/fonts', name)).length, 0);
}

/** Bytes of the outlines of all countries. */
export function outlineBytes(): number {
	return brotliCompressSync(readFileSync('data/boundaries/countries.json')).length;
}
