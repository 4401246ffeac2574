import { describe, expect, it } from 'vitest';
import { launch, visit } from './browser.ts';
import {
	explorerScript,
	fontBytes,
	outlineBytes,
	pagePaths,
	pageScript,
	scriptBeforeUse,
	sent,
} from './weights.ts';

describe('weights', () => {
	it('all script of the explorer is at most 95 kB', () => {
		const { files, bytes } = explorerScript();
		expect(files).toBeGreaterThan(10);
		expect(bytes).toBeLessThanOrEqual(95_000);
	});

	it('all script that the first page may ask for, those parts included, is at most 103 kB', () => {
		expect(pageScript().bytes).toBeLessThanOrEqual(103_000);
	});

	it.each([
		{ name: 'phone', viewport: { width: 390, height: 844 } },
		{ name: 'desktop', viewport: { width: 1440, height: 900 } },
	])('script before a view is used is at most 35 kB, on a $name', async ({ viewport }) => {
		const browser = await launch();
		const { page } = await visit(browser, '', { viewport });
		const { files, bytes } = await scriptBeforeUse(page);
		await browser.close();
		expect(files).toBeGreaterThan(1);
		expect(bytes).toBeLessThanOrEqual(35_000);
	});

	it('the HTML of every page is at most 40 kB', () => {
		const pages = pagePaths();
		expect(pages.length).toBeGreaterThan(100);
		for (const page of pages) expect(sent(page), page).toBeLessThanOrEqual(40_000);
	});

	it('fonts are at most 25 kB', () => {
		expect(fontBytes()).toBeLessThanOrEqual(25_000);
	});

	it('boundaries are at most 40 kB', () => {
		expect(outlineBytes()).toBeLessThanOrEqual(40_000);
	});
});
