import { readFileSync } from 'node:fs';
import {
	brotliCompressSync,
	constants,
	createBrotliDecompress,
	createGunzip,
	gzipSync,
} from 'node:zlib';
import type { Transform } from 'node:stream';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, visit } from './browser.ts';

/** What a server sends before it waits for an answer: ten packets. */
const firstPackets = 14_600;

/** The text of the beginning of a compressed stream. */
async function textOf(beginning: Buffer, open: () => Transform): Promise<string> {
	const decompress = open();
	const chunks: Buffer[] = [];
	decompress.on('data', (chunk: Buffer) => chunks.push(chunk));
	await new Promise<void>((resolve, reject) => {
		decompress.on('end', resolve);
		decompress.on('error', reject);
		decompress.end(beginning);
	});
	return Buffer.concat(chunks).toString();
}

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

describe('the first screen of a small phone, without script and without scrolling', () => {
	it('holds the question, an answer of 40 to 60 words, the day that it covers, and one next step', async () => {
		const { page } = await visit(browser, '', {
			viewport: { width: 360, height: 640 },
			javaScriptEnabled: false,
		});
		const parts = [
			page.getByRole('heading', { level: 1 }),
			page.locator('#answer .answer'),
			page.getByText(/^Covers reporting up to \d+ [A-Z][a-z]+ \d{4}\.$/),
			page.locator('#answer .next'),
		];
		for (const part of parts) {
			expect(await part.count()).toBe(1);
			const box = await part.boundingBox();
			expect(box?.y).toBeGreaterThan(0);
			expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
		}
		const words = (await page.locator('#answer .answer').textContent())?.trim().split(/\s+/) ?? [];
		expect(words.length).toBeGreaterThanOrEqual(40);
		expect(words.length).toBeLessThanOrEqual(60);
		await page.context().close();
	});

	it.each([
		{
			name: 'Brotli',
			sent: (html: Buffer) => brotliCompressSync(html),
			read: (): Transform =>
				createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH }),
		},
		{
			name: 'gzip',
			sent: (html: Buffer) => gzipSync(html),
			read: (): Transform => createGunzip({ finishFlush: constants.Z_SYNC_FLUSH }),
		},
	])('is whole in the first packets, style included, with $name', async ({ sent, read }) => {
		const html = readFileSync('dist/index.html');
		const screen = html.subarray(0, html.indexOf('</section>')).toString();
		expect(screen).toContain('class="answer');
		expect(screen).toContain('Covers reporting up to');
		expect(screen).toContain('<style>');
		const arrived = await textOf(sent(html).subarray(0, firstPackets), read);
		expect(arrived.startsWith(screen)).toBe(true);
	});

	it('waits for no other file: stylesheet and scripts stand behind it', () => {
		const html = readFileSync('dist/index.html', 'utf8');
		const before = html.slice(0, html.indexOf('</section>'));
		expect(before).not.toMatch(/<link[^>]*rel="stylesheet"|<script[^>]*src=/);
		expect(html.slice(before.length)).toMatch(/^<\/section><link rel="stylesheet"/);
	});

	it('looks with the inlined rules as it looks with all of them', async () => {
		const shots: Buffer[] = [];
		for (const isAlone of [true, false]) {
			const { page } = await visit(browser, 'sources.html', { javaScriptEnabled: false });
			await page.setViewportSize({ width: 360, height: 640 });
			if (isAlone) await page.route(/\.css$/, (route) => route.abort());
			// The display face is taken where it is in time: here never, so that both are set in the same.
			await page.route(/\.woff2$/, (route) => route.abort());
			await page.goto(new URL('.', page.url()).href);
			await page.evaluate(() => document.fonts.ready.then(() => undefined));
			shots.push(await page.locator('#answer').screenshot());
			await page.context().close();
		}
		expect(shots[0]?.equals(shots[1] ?? Buffer.alloc(0))).toBe(true);
	});
});
