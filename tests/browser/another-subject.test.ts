import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDataset } from '../../src/build/dataset.ts';
import { readBoundaries } from '../../src/build/edition.ts';
import type { Dataset } from '../../src/domain/schema.ts';
import { found, namesOf } from '../subject.ts';
import { launch, ready, visit } from './browser.ts';
import { serveSite } from './serve.ts';

const folder = 'tests/fixtures/suffrage';
const out = 'node_modules/.cache/another-subject';

/** Words of the real subject that are no names. */
const matters = ['troops', 'ceasefire', 'pledge', 'pledged', 'warning', 'war', 'armistice', 'NATO'];

let data: Dataset;
let real: Dataset;
let names: readonly string[];
let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
	await promisify(execFile)('node', ['node_modules/vite/bin/vite.js', 'build', '--app'], {
		env: { ...process.env, NODE_ENV: 'production', VITEST: '', DATA: folder, OUT: out },
	});
	data = await readDataset(folder, (await readBoundaries(folder)).countries);
	const { countries } = await readBoundaries('data');
	real = await readDataset('data', countries);
	names = namesOf(real, countries);
	site = await serveSite(out);
	browser = await launch();
}, 180_000);
afterAll(async () => {
	await browser.close();
	await site.close();
});

const open = (path: string) => visit(browser, path, {}, site.address);
const read = (path: string) => readFileSync(join(out, path), 'utf8');
const selected = 'council-passes-bill';

describe('a site made from another folder of data', () => {
	it('says nothing of the subject of this one, in any file', () => {
		const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) =>
			/\.\w+$|_headers$/.test(path),
		);
		// What is packed in offline.html is all in other files too.
		const texts = files.filter((path) => !/\.(jpg|png|woff2)$|offline\.html$/.test(path));
		expect(texts.length).toBeGreaterThan(data.events.length + data.actors.length);
		const said = texts.flatMap((path) =>
			found([...names, ...matters], `${path}\n${read(path)}`).map((word) => `${path}: ${word}`),
		);
		expect(said.join('\n')).toBe('');
	});

	it('has its own title, headline, answer and colours', async () => {
		const { page } = await open('');
		expect(await page.title()).toBe(`${data.meta.title}: ${data.meta.headline.join(' ')}`);
		const lines = await page.locator('h1 span').allTextContents();
		expect(lines.map((line) => line.trim())).toEqual(data.meta.headline);
		expect(await page.locator('.hero .answer').textContent()).toBe(data.meta.answer);
		expect(await page.locator('.waves h2').allTextContents()).toEqual(
			data.meta.waves.map(({ title }) => title),
		);
		const hue = await page.evaluate(() =>
			getComputedStyle(document.documentElement).getPropertyValue('--first'),
		);
		expect(hue).toContain(data.meta.hues.first.light.line);
		await page.context().close();
	});

	it.each([390, 1440])(
		'keeps both waves in a window of %i px, however long a wait',
		async (width) => {
			const viewport = { width, height: 900 };
			const { page } = await visit(browser, '', { viewport }, site.address);
			const deeds = await page.locator('.waves .deed').all();
			expect(deeds.length).toBe(2 * data.meta.waves.length);
			for (const deed of deeds) {
				const box = await deed.boundingBox();
				expect((box?.x ?? 9999) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
				expect(box?.height ?? 9999).toBeLessThan(400);
			}
			await page.context().close();
		},
	);

	it('marks a selected event on the map, in the graph and in the timeline', async () => {
		const { page } = await open('');
		await ready(page);
		const mark = `[data-item="events/${selected}"]`;
		await page.locator(`.timeline .picture ${mark}`).first().click();
		await page.locator('#details').getByText('Who reports it').waitFor();
		await expect.poll(() => new URL(page.url()).search).toBe(`?event=${selected}`);
		for (const view of ['map', 'timeline']) {
			expect(
				await page.locator(`.${view} .picture ${mark}[aria-current="true"]`).count(),
				view,
			).toBe(1);
		}
		const lit = page.locator('.graph svg .linked');
		const items = await lit.evaluateAll((marks) =>
			marks.map((one) => one.getAttribute('data-item')),
		);
		expect(items).toEqual(
			expect.arrayContaining([
				'actors/nz-council',
				'actors/lord-glasgow',
				'relations/council-sends',
			]),
		);
		expect(items).not.toContain('actors/mary-lee');
		await page.context().close();
	});

	it('colours countries by its own roles', async () => {
		const { page } = await open('');
		await ready(page);
		const drawn = await page.evaluate(() => {
			const fill = (selector: string) => {
				const shape = document.querySelector(`#explorer .map ${selector}`);
				return shape === null ? '' : getComputedStyle(shape).fill;
			};
			const of = (id: string) => fill(`a[data-item="countries/${id}"] use`);
			return {
				plain: fill('.land > use[href$="#land"]'),
				AUS: of('AUS'),
				NZL: of('NZL'),
				COK: of('COK'),
			};
		});
		expect(drawn.AUS).not.toBe(drawn.plain);
		expect(drawn.NZL).toContain('map-hatch-second');
		expect(drawn.COK).toContain('map-dots-first');
		const keys = await page.locator('.map .roles li').allTextContents();
		expect(keys.map((words) => words.trim())).toEqual(data.meta.roles.map(({ label }) => label));
		await page.context().close();
	});

	it('follows the places of its story', async () => {
		for (const { place } of data.story) {
			const { page, complaints } = await open(`?${place}`);
			await ready(page);
			expect(await page.locator('#explorer [aria-current="true"]').count(), place).toBeGreaterThan(
				0,
			);
			expect(complaints).toEqual([]);
			await page.context().close();
		}
	});

	it.each([
		'',
		`?event=${selected}`,
		'sources.html',
		`event/${selected}.html`,
		'actor/mary-lee.html',
	])('complains of nothing and asks nobody else: /%s', async (path) => {
		const { page, complaints, strangers, shift } = await open(path);
		await ready(page);
		await page.evaluate(() => {
			scrollTo(0, document.body.scrollHeight);
		});
		await page.waitForTimeout(400);
		expect(complaints).toEqual([]);
		expect(strangers).toEqual([]);
		expect(await shift()).toBe(0);
		await page.context().close();
	});

	it('has a page for every event and actor, and every article on the page of sources', () => {
		for (const { id, title } of data.events) expect(read(`event/${id}.html`)).toContain(title);
		for (const { id, name } of data.actors) expect(read(`actor/${id}.html`)).toContain(name);
		expect(readdirSync(join(out, 'event')).length).toBe(data.events.length);
		expect(readdirSync(join(out, 'actor')).length).toBe(data.actors.length);
		for (const { id } of data.sources) expect(read('sources.html')).toContain(`id="${id}"`);
		expect(existsSync(join(out, 'event', `${real.events[0]?.id ?? ''}.html`))).toBe(false);
	});

	it('offers downloads with its own counts', async () => {
		const { countries } = await readBoundaries(folder);
		const rows = (name: string) =>
			parse(read(`data/${name}.csv`), { columns: true, bom: true }).length;
		const whole = JSON.parse(read('data/dataset.json')) as Dataset;
		for (const name of ['events', 'actors', 'relations', 'positions', 'quotes'] as const) {
			expect(whole[name].length, name).toBe(data[name].length);
			expect(rows(name), `${name}.csv`).toBe(data[name].length);
		}
		const days = data.events.filter(({ precision }) => precision === 'day');
		expect(read('data/events.ics').match(/BEGIN:VEVENT/g)?.length).toBe(days.length);
		const shapes = JSON.parse(read('data/countries.geojson')) as { features: unknown[] };
		expect(shapes.features.length).toBe(countries.length);
		expect(read('data/graph.gexf').match(/<node /g)?.length).toBe(data.actors.length);
		expect(read('data/graph.graphml').match(/<edge /g)?.length).toBe(data.relations.length);
		const slides = JSON.parse(read('data/timelinejs.json')) as { events: unknown[] };
		expect(slides.events.length).toBe(data.events.length);
	});
});
