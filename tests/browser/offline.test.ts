import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { longDate } from '../../src/domain/dates.ts';
import type { Dataset } from '../../src/domain/schema.ts';
import { violations } from './axe.ts';
import { launch, ready, visit } from './browser.ts';
import { serveSite } from './serve.ts';

/** A copy of the site in a folder below the root of a server, which a test may change. */
const root = 'node_modules/.cache/offline-site';
const folder = 'some/school';
const own = join(root, folder);
const worker = join(own, 'sw.js');
const good = readFileSync('dist/sw.js', 'utf8');

const data = JSON.parse(readFileSync('dist/data/dataset.json', 'utf8')) as Dataset;
const day = longDate(data.meta.updated);
const line = `Offline copy. Data of ${day}`;
const [event] = data.events;
const first = { id: event?.id ?? '', title: event?.title ?? '' };

let browser: Browser;
let server: Awaited<ReturnType<typeof serveSite>>;
let site: string;

beforeAll(async () => {
	rmSync(root, { recursive: true, force: true });
	cpSync('dist', own, {
		recursive: true,
		dereference: true,
		filter: (path) => !/\/(?:og|embed|oembed|data)$/.test(path),
	});
	[server, browser] = await Promise.all([serveSite(root), launch()]);
	site = `${server.address}${folder}/`;
});
afterAll(async () => {
	await browser.close();
	await server.close();
});

/** The place of a page where a copy is offered, brought into the window. */
async function offerOf(page: Page) {
	await ready(page);
	const offer = page.locator('#offline');
	await offer.scrollIntoViewIfNeeded();
	return offer;
}

/** What a browser keeps of this site. */
const kept = (page: Page) =>
	page.evaluate(async () => ({
		workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
		caches: await caches.keys(),
	}));

/** Has the browser look for a newer worker, which it does by itself some seconds after a page was opened. */
const lookForNewer = (page: Page) =>
	page.evaluate(async () => {
		await (await navigator.serviceWorker.getRegistration())?.update();
	});

/** Answers a question of the quiz, by keyboard, and reads what is said to it. */
async function answerQuiz(page: Page): Promise<string> {
	await page.waitForSelector('#lesson[data-live="true"]');
	const question = page.locator('form.quiz fieldset').first();
	await question.locator('input[value="right"]').press(' ');
	await question.getByRole('button', { name: 'Check' }).press('Enter');
	return question.locator('[role="status"]').innerText();
}

/** Shows the third slide. */
async function stepDeck(page: Page) {
	await page.waitForSelector('#deck[data-live="true"]');
	await page.keyboard.press('End');
	await page.keyboard.press('Home');
	await page.keyboard.press('PageDown');
	await page.waitForSelector('html[data-step="2"]');
}

describe('a copy that a reader asked for', { concurrent: false }, () => {
	let context: BrowserContext;
	let page: Page;
	let complaints: string[];

	beforeAll(async () => {
		({ page, complaints } = await visit(browser, '', {}, site));
		context = page.context();
	});
	afterAll(() => context.close());

	it('is kept when asked for and not before, for this folder alone, and says its day', async () => {
		const offer = await offerOf(page);
		const button = offer.getByRole('button', { name: 'Save for offline' });
		await button.waitFor();
		expect(await kept(page)).toEqual({ workers: [], caches: [] });
		// At the first press a file of the site is missing.
		writeFileSync(worker, good.replace('url:`actor/', 'url:`missing/'));
		await button.press('Enter');
		await offer.getByText('The copy could not be saved').waitFor();
		expect(await kept(page)).toEqual({ workers: [], caches: [] });
		expect(complaints.splice(0).filter((one) => !/missing|could not be fetched/.test(one))).toEqual(
			[],
		);
		writeFileSync(worker, good);
		await offer.getByRole('button', { name: 'Try again' }).press('Enter');
		await offer.getByText(`Saved. Data of ${day}`).waitFor();
		const { workers, caches } = await kept(page);
		expect(workers).toEqual([site]);
		expect(caches.filter((name) => !name.startsWith('offline-copy-'))).toEqual([]);
		expect(await violations(page, '#offline')).toEqual([]);
		expect(complaints).toEqual([]);
	});

	it('lets a class go on when the network is cut in the middle', async () => {
		await page.goto(`${site}present.html`);
		await context.setOffline(true);
		await stepDeck(page);
		expect(await page.getByText(line).count()).toBe(0);
		await page.reload();
		await page.waitForSelector('html[data-step="2"]');
		expect(await page.getByText(line).isVisible()).toBe(true);
		await page.goto(`${site}teach.html`);
		expect(await answerQuiz(page)).toContain('Yes.');
		await page.goto(site);
		await ready(page);
		expect(await page.locator('body > :first-child').textContent()).toBe(line);
		await page.goto(`${site}event/${first.id}.html`);
		expect(await page.locator('h1').textContent()).toBe(first.title);
		expect(await page.getByText(line).isVisible()).toBe(true);
		// What was not saved is not there: the network was cut indeed.
		await expect(page.goto(`${site}feed.xml`)).rejects.toThrow();
		await context.setOffline(false);
		await page.goto(`${site}event/${first.id}.html`);
		expect(await page.getByText(line).count()).toBe(0);
	});

	it('says when a newer one is there, and takes it into use when asked', async () => {
		writeFileSync(worker, good.replaceAll(day, '1 January 2030'));
		await page.reload();
		await lookForNewer(page);
		await page.getByText('A newer version is here.').waitFor();
		await Promise.all([
			page.waitForEvent('framenavigated'),
			page.getByRole('button', { name: 'Reload' }).press('Enter'),
		]);
		await page.goto(site);
		await (await offerOf(page)).getByText('Saved. Data of 1 January 2030').waitFor();
		expect(await page.getByText('A newer version is here.').count()).toBe(0);
		writeFileSync(worker, good);
	});

	it('is gone at one press, and nothing else with it', async () => {
		await page.evaluate(() => caches.open('of-another-site'));
		const offer = await offerOf(page);
		const reloaded = page.waitForEvent('framenavigated');
		await offer.getByRole('button', { name: 'Remove the offline copy' }).press('Enter');
		await reloaded;
		await (await offerOf(page)).getByRole('button', { name: 'Save for offline' }).waitFor();
		expect(await kept(page)).toEqual({ workers: [], caches: ['of-another-site'] });
	});

	it('ends everywhere when the worker that ends copies is put in its place', async () => {
		// A copy of one file is as good as any.
		writeFileSync(worker, good.replace(/(files:\[\{[^}]*\}).*?\]/, '$1]'));
		const offer = await offerOf(page);
		await offer.getByRole('button', { name: 'Save for offline' }).press('Enter');
		await offer.getByText(`Saved. Data of ${day}`).waitFor();
		cpSync(join(own, 'sw-off.js'), worker);
		await lookForNewer(page);
		await expect
			.poll(() => kept(page), { timeout: 30_000 })
			.toEqual({ workers: [], caches: ['of-another-site'] });
	});
});

it('No copy is offered in a frame.', async () => {
	const { page } = await visit(browser, 'icon.svg', {}, site);
	await page.route(`${site}frame.html`, (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: `<iframe src="${site}" width="900" height="700"></iframe>`,
		}),
	);
	await page.goto(`${site}frame.html`);
	const frame = page.frameLocator('iframe');
	await frame.locator('#offline').scrollIntoViewIfNeeded();
	await frame.locator('#offline[data-live="true"]').waitFor();
	expect(await frame.locator('#offline button').count()).toBe(0);
	expect((await kept(page)).workers).toEqual([]);
	await page.context().close();
});

describe('offline.html, opened from a disk', { concurrent: false }, () => {
	const file = pathToFileURL(resolve('dist/offline.html')).href;
	let page: Page;
	let complaints: string[];
	const asked: string[] = [];

	beforeAll(async () => {
		({ page, complaints } = await visit(browser, '', {}, file));
		page.on('request', (request) => asked.push(request.url()));
		await ready(page);
	});
	afterAll(async () => {
		await page.context().close();
	});

	it('weighs at most 900 kB', () => {
		expect(readFileSync('dist/offline.html').length).toBeLessThanOrEqual(900_000);
	});

	it('shows the explorer, alive: a choice is marked on the map, in the graph and on the timeline', async () => {
		const item = `events/${data.meta.waves[0]?.response.event ?? ''}`;
		const mark = `[data-item="${item}"]`;
		await page.locator(`.timeline .picture ${mark}`).first().click();
		await page.locator('#details').getByText('Who reports it').waitFor();
		for (const view of ['map', 'timeline']) {
			expect(
				await page.locator(`.${view} .picture ${mark}[aria-current="true"]`).count(),
				view,
			).toBe(1);
		}
		expect(await page.locator('.graph svg .linked').count()).toBeGreaterThan(0);
		await expect
			.poll(() => new URL(page.url()).search)
			.toBe(`?event=${item.slice('events/'.length)}`);
		await page.waitForSelector('.map .leaflet-container, .map.leaflet-container');
		expect(await page.locator('#land path').count()).toBeGreaterThan(10);
	});

	it('leads from there to the page of the event and back', async () => {
		await page.getByRole('link', { name: 'Page of its own' }).click();
		await page.waitForURL(/\?page=event\//);
		await page.locator('h1').waitFor();
		expect(await violations(page)).toEqual([]);
		await page.goBack();
		await ready(page);
		await page.locator('#details').getByText('Who reports it').waitFor();
	});

	it('shows the slides, which Esc leaves for the story', async () => {
		await page.goto(`${file}?page=present`);
		await stepDeck(page);
		await expect.poll(() => new URL(page.url()).search).toBe('?page=present&step=2');
		await page.keyboard.press('Escape');
		await page.waitForURL((url) => !url.search.includes('page='));
		await ready(page);
	});

	it('holds the lesson with its quiz, its sheets and the key', async () => {
		await page.goto(`${file}?page=teach`);
		expect(await answerQuiz(page)).toContain('Yes.');
		await page.getByRole('link', { name: 'Answer key' }).first().click();
		await page.waitForURL(/\?page=key/);
		await page.locator('h1').waitFor();
	});

	it('marks what is not in it as needing the network', async () => {
		await page.goto(`${file}?page=sources`);
		const link = page.getByRole('link', { name: 'data/dataset.json (needs the network)' });
		expect(await link.getAttribute('href')).toBe(`${data.meta.address}data/dataset.json`);
		expect(await page.locator('a[href*="needs"]').count()).toBe(0);
	});

	it('has nothing wrong that axe finds, says nothing to the console and asks for nothing', async () => {
		await page.goto(file);
		await ready(page);
		expect(await violations(page, ['header', '#answer', 'footer'])).toEqual([]);
		expect(complaints).toEqual([]);
		expect(asked.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(file))).toEqual([]);
		expect(asked.length).toBeGreaterThan(0);
	});

	it('can be read without script', async () => {
		const still = await visit(browser, '', { javaScriptEnabled: false }, file);
		expect(await still.page.getByText(first.title).first().isVisible()).toBe(true);
		await still.page.context().close();
	});
});
