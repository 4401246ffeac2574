import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readManifest, type Snapshot } from '../../src/build/snapshots.ts';
import { shortDate } from '../../src/domain/dates.ts';
import { frameNames } from '../../src/domain/frame-edition.ts';
import type { Dataset } from '../../src/domain/schema.ts';
import { elements } from '../markup.ts';
import { violations } from './axe.ts';
import { launch, ready, visit } from './browser.ts';
import { serveHosts } from './hosts.ts';

const site = inject('site');
const [newest] = await readManifest('data');
const { version } = newest as Snapshot;
const folder = `snapshot/${version}/`;
const kept = JSON.parse(
	readFileSync(`data/snapshots/${version}/data/dataset.json`, 'utf8'),
) as Dataset;
const event = kept.meta.waves[0]?.response.event ?? '';
const pinned = `Pinned: data of ${shortDate(version)}`;
let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

/** Whether an address within the site leads to a file that is there. */
function leads(href: string): boolean {
	const path = new URL(href).pathname.slice(1);
	return existsSync(join('dist', path.endsWith('/') || path === '' ? `${path}index.html` : path));
}

describe('a frozen frame', () => {
	it.each(frameNames)(
		'of %s says so, and every link in it leads to the site as it is now',
		(name) => {
			const path = `${folder}embed/${name}.html`;
			const html = readFileSync(join('dist', path), 'utf8');
			expect(html.slice(html.indexOf('<footer'))).toContain(pinned);
			expect(html).toContain('<meta name="robots" content="noindex" />');
			const links = elements(html)
				.flatMap(({ name: tag, attributes }) => (tag === 'a' ? (attributes['href'] ?? []) : []))
				.filter((href) => !href.startsWith('#'))
				.map((href) => new URL(href, site + path).href)
				.filter((href) => href.startsWith(site));
			expect(links.length).toBeGreaterThan(3);
			expect(links.filter((href) => !leads(href) || href.includes('/snapshot/'))).toEqual([]);
		},
	);

	it('starts where it is shut in, tells its height to the optional script, and leads to the same place now', async () => {
		const src = `${site}${folder}embed/event.html?event=${event}&theme=dark`;
		const host = await serveHosts({
			host: {
				body: `<iframe title="pinned" sandbox="allow-scripts" src="${src}" width="390" height="80"></iframe><script src="${site}embed.js"></script>`,
			},
		});
		const { page, complaints } = await visit(browser, 'host', {}, host.address);
		const frame = page.frameLocator('iframe');
		await frame.locator('html[data-ready="true"]').waitFor();
		await frame.getByText(pinned).waitFor();
		const now = frame.getByRole('link', { name: 'current version' });
		expect(await now.evaluate((link) => (link as HTMLAnchorElement).href)).toBe(
			`${site}embed/event.html?event=${event}&theme=dark`,
		);
		await expect
			.poll(() => page.locator('iframe').evaluate((one) => one.clientHeight))
			.toBeGreaterThan(200);
		expect(complaints).toEqual([]);
		await page.context().close();
		host.close();
	});

	it('leads to pages of the site with what its script writes, too', async () => {
		const { page, complaints } = await visit(browser, `${folder}embed/map.html?event=${event}`);
		await ready(page);
		const hrefs = await page
			.locator('#said a[href], #picture a[href]')
			.evaluateAll((links) =>
				links.map((link) => new URL(link.getAttribute('href') ?? '', location.href).href),
			);
		expect(hrefs.filter((href) => href.startsWith(`${site}event/`)).length).toBeGreaterThan(0);
		expect(hrefs.filter((href) => href.includes('/snapshot/') && !href.includes('#'))).toEqual([]);
		expect(hrefs.filter((href) => href.startsWith(site) && !leads(href))).toEqual([]);
		expect(complaints).toEqual([]);
		await page.context().close();
	});
});

describe('the code builder', () => {
	it('pins a frame to a snapshot, by keyboard, and keeps that in its address', async () => {
		const { page } = await visit(browser, 'embed.html?view=quotes');
		await page.waitForSelector('#builder[data-live="true"]');
		const choice = page.getByRole('group', { name: 'When the record changes' });
		await choice.getByRole('radio', { name: 'Follow' }).focus();
		await page.keyboard.press('ArrowDown');
		expect(
			await choice.getByRole('radio', { name: `Pinned to ${shortDate(version)}` }).isChecked(),
		).toBe(true);
		const frame = page.locator('.stage iframe');
		expect(await frame.getAttribute('src')).toBe(`./${folder}embed/quotes.html`);
		const code = await page.getByRole('tabpanel').locator('textarea').inputValue();
		expect(code).toContain(`${kept.meta.address}${folder}embed/quotes.html`);
		const link = page.getByRole('link', { name: 'This choice as a link' });
		expect(await link.getAttribute('href')).toBe(`./embed.html?view=quotes&snapshot=${version}`);
		await page.context().close();
	});
});

describe('a citation', () => {
	it('is folded on the page of an event, whole without script, and copied with the day', async () => {
		const { page, complaints } = await visit(browser, `event/${event}.html`, {
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		const fold = page.locator('#citation');
		const html = readFileSync(`dist/event/${event}.html`, 'utf8');
		expect(html).toContain('@misc{');
		await fold.getByText('Cite this').click();
		await page.waitForSelector('#citation[data-live="true"]');
		const before = await fold.getByLabel('BibTeX').textContent();
		await fold.getByRole('button', { name: 'Copy: BibTeX' }).click();
		await fold.getByText('Copied.').waitFor();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe(await fold.getByLabel('BibTeX').textContent());
		expect(copied).toMatch(/\n {2}urldate = \{\d{4}-\d{2}-\d{2}\}\n\}$/);
		expect(copied.startsWith(before?.replace(/\n\}$/, ',') ?? '?')).toBe(true);
		expect(await violations(page)).toEqual([]);
		expect(complaints).toEqual([]);
		await page.context().close();
	});
});
