import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHeaders } from '#build/nginx.ts';
import type { Dataset } from '../../../src/domain/schema.ts';
import { elements } from '../../markup.ts';
import { launch, ready, visit } from '../browser.ts';
import { crawl, type Crawl } from './crawl.ts';
import { nginxPath, serveByNginx } from './nginx.ts';

const { meta } = JSON.parse(readFileSync('dist/data/dataset.json', 'utf8')) as Dataset;
const [wave] = meta.waves;
const warning = wave?.response.event ?? '';
const files = readdirSync('dist', { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map(({ parentPath, name }) => `${parentPath}/${name}`.replace(/^.*?dist\//, ''));

/** What `_headers` says of a path, read as the hosts read it: every rule that fits counts. */
function saidOf(path: string): Record<string, string> {
	const said: Record<string, string> = {};
	for (const { pattern, name, value } of readHeaders(readFileSync('dist/_headers', 'utf8'))) {
		const fits = pattern.endsWith('*')
			? `/${path}`.startsWith(pattern.slice(0, -1))
			: `/${path}` === pattern;
		if (fits) said[name] = name in said ? `${said[name]}, ${value}` : value;
	}
	return said;
}

if (nginxPath === undefined) {
	const told = 'The site behind nginx is skipped: install nginx (Debian, Ubuntu).';
	console.info(told);
	it.skip(told);
} else {
	describe('the site behind nginx, with the headers of the build', { timeout: 120_000 }, () => {
		let server: Awaited<ReturnType<typeof serveByNginx>>;
		let browser: Browser;
		const crawls: Crawl[] = [];
		beforeAll(async () => {
			[server, browser] = await Promise.all([serveByNginx(['/', '/any/sub/path/']), launch()]);
			for (const address of server.addresses) crawls.push(await crawl(address, meta.address));
		}, 120_000);
		afterAll(async () => {
			await browser.close();
			await server.close();
		});

		it('sends with every file just what _headers says of it', async () => {
			for (const [place, address] of server.addresses.entries()) {
				// Every page and file at the root; below it one of each folder and kind.
				const seen = new Set<string>();
				const asked = files.filter((path) => {
					const kind = path.replace(/[^/]*(\.\w+)$/, '$1');
					const isNew = !seen.has(kind);
					seen.add(kind);
					return path !== '_headers' && (place === 0 || isNew || !path.includes('/'));
				});
				expect(asked.length).toBeGreaterThan(place === 0 ? 300 : 30);
				for (const path of ['', ...asked]) {
					const { status, headers } = await fetch(address + path, { method: 'HEAD' });
					const said = { 'Cache-Control': 'no-cache', ...saidOf(path) };
					expect(status, path).toBe(200);
					for (const name of [...Object.keys(said), 'Content-Security-Policy']) {
						expect(headers.get(name), `${name} of ${path}`).toBe(
							(said as Record<string, string>)[name] ?? null,
						);
					}
				}
			}
		});

		it('keeps hashed files for ever and the face for a week, asks again for all others, and lets anybody frame and fetch', async () => {
			const [address = ''] = server.addresses;
			const of = async (path: string, more = {}) => fetch(address + path, more);
			const asset = files.find((path) => /^assets\/.+\.js$/.test(path)) ?? '';
			expect((await of(asset)).headers.get('Cache-Control')).toMatch(/max-age=31536000, immutable/);
			expect((await of('fonts/wp-display.woff2')).headers.get('Cache-Control')).toMatch(
				/max-age=604800$/,
			);
			for (const path of ['', 'index.html', 'sw.js', 'embed.js', 'data/dataset.json']) {
				const first = await of(path);
				expect(first.headers.get('Cache-Control'), path).toBe('no-cache');
				const again = await of(path, {
					headers: { 'If-None-Match': first.headers.get('ETag') ?? '' },
				});
				expect(again.status, path).toBe(304);
			}
			const home = (await of('')).headers;
			expect(home.get('Content-Security-Policy')).toMatch(/^default-src 'none'; script-src 'self'/);
			expect(home.get('X-Content-Type-Options')).toBe('nosniff');
			expect(home.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin');
			expect(home.get('Access-Control-Allow-Origin')).toBe('*');
			for (const path of files.filter((one) => /^(?:snapshot\/.*)?embed\/.+\.html$/.test(one))) {
				const { headers } = await of(path);
				expect(headers.get('Content-Security-Policy'), path).toBeNull();
				expect(headers.get('X-Frame-Options'), path).toBeNull();
			}
			expect((await of('_headers')).status).toBe(404);
			const packed = await of('', { headers: { 'Accept-Encoding': 'gzip' } });
			expect(packed.headers.get('Content-Encoding')).toBe('gzip');
		});

		it('has no link that is broken, moved, of a wrong type, or to a part that is not there', () => {
			for (const { answers, faults } of crawls) {
				expect(faults).toEqual([]);
				expect(answers.size).toBeGreaterThan(300);
			}
			const [root, below] = crawls;
			expect([...(below?.answers.keys() ?? [])]).toEqual([...(root?.answers.keys() ?? [])]);
			// Every page can be reached but the one for what is not there. Frames stand in the codes to copy.
			const reached = new Set(root?.answers.keys());
			const pages = files.filter((path) => /^(?!snapshot\/|embed\/).+\.html$/.test(path));
			expect(pages.filter((path) => !reached.has(path) && path !== 'index.html')).toEqual([
				'404.html',
			]);
			const codes = root?.answers.get('embed.html')?.body ?? '';
			const frames = files.filter((path) => /^embed\/(?!check)\w+\.html$/.test(path));
			expect(frames.filter((path) => !codes.includes(path))).toEqual([]);
		});

		it('answers what is not there with 404 at any depth, on a page whose links work', async () => {
			for (const address of server.addresses) {
				for (const path of ['nothing', 'event/nothing.html', 'a/b/c/d', 'event/', 'assets/no.js']) {
					const response = await fetch(address + path, { redirect: 'manual' });
					expect(response.status, path).toBe(404);
					expect(response.headers.get('Cache-Control')).toBe('no-cache');
					const links = elements(await response.text()).flatMap(({ name, attributes: { href } }) =>
						name === 'a' && href !== undefined ? [href] : [],
					);
					expect(links.length, path).toBeGreaterThan(2);
					for (const link of new Set(links)) {
						// The page is shown at any depth: its links hold the path of the address that is set.
						const { href } = new URL(link, meta.address);
						expect(href.startsWith(meta.address), link).toBe(true);
						const found = await fetch(href.replace(meta.address, address), { redirect: 'manual' });
						expect(found.status, link).toBe(200);
					}
				}
			}
		});

		it('costs a reader no more bytes than DEPLOY.md says, on a first visit and on a second', async () => {
			const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
			const costs: number[] = [];
			for (let turn = 0; turn < 2; turn++) {
				const page = await context.newPage();
				const spy = await context.newCDPSession(page);
				await spy.send('Network.enable');
				let bytes = 0;
				spy.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
				await page.goto(server.addresses[0] ?? '');
				await ready(page);
				for (const part of ['.map', '.graph', '.timeline', '.details']) {
					await page.locator(`#explorer ${part}`).first().scrollIntoViewIfNeeded();
				}
				await page.locator('#explorer .leaflet-container').waitFor();
				const mark = page.locator(`.timeline .picture [data-item="events/${warning}"]`).first();
				await mark.click();
				await page.locator('#details').getByText('Who reports it').waitFor();
				await page.waitForLoadState('networkidle');
				costs.push(bytes);
				await page.close();
			}
			await context.close();
			const [first = 0, second = 0] = costs;
			const said = [...readFileSync('src/DEPLOY.md', 'utf8').matchAll(/at most (\d+) kB/g)];
			const [most = 0, least = 0] = said.map(([, kB]) => Number(kB) * 1000);
			console.info(
				`A visit by gzip: ${Math.round(first / 1000)} kB, again: ${(second / 1000).toFixed(1)} kB`,
			);
			expect(first).toBeGreaterThan(100_000);
			expect(first).toBeLessThanOrEqual(most);
			expect(second).toBeLessThanOrEqual(least);
		});

		it('lives at both paths while others ask for it, and refuses nobody', async () => {
			for (const address of server.addresses) {
				const asked = ['', 'sources.html', `event/${warning}.html`, 'embed/map.html'];
				const scripts = files.filter((path) => /^assets\//.test(path));
				const crowd = promisify(execFile)(process.execPath, [
					'tests/browser/served/load.mjs',
					address,
					'5',
					...asked,
					...scripts,
				]);
				const { page, complaints, strangers } = await visit(browser, '', {}, address);
				await ready(page);
				const mark = `[data-item="events/${warning}"]`;
				await page.locator(`.timeline .picture ${mark}`).first().click();
				await page.locator('#details').getByText('Who reports it').waitFor();
				expect(await page.locator(`.map ${mark}[aria-current="true"]`).count()).toBeGreaterThan(0);
				await page.getByRole('link', { name: 'Page of its own' }).click();
				await page.waitForURL(`${address}event/${warning}.html`);
				await ready(page);
				// What Chromium remarks on its own rendering is no complaint.
				const others = complaints.filter((one) => !one.startsWith('verbose: Rendering was'));
				expect([...others, ...strangers]).toEqual([]);
				await page.context().close();
				const { statuses, seconds, bytes } = JSON.parse((await crowd).stdout) as {
					statuses: Record<string, number>;
					seconds: number;
					bytes: number;
				};
				expect(Object.keys(statuses)).toEqual(['200']);
				const count = statuses['200'] ?? 0;
				expect(count).toBeGreaterThan(100);
				console.info(
					`nginx at ${new URL(address).pathname}: ${Math.round(count / seconds)} requests/s and ${Math.round(bytes / seconds / 1e6)} MB/s beside a reader`,
				);
			}
		});
	});
}
