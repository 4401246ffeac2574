import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Library, type Edition } from '../../src/domain/edition.ts';
import { decode } from '../../src/state/place.ts';
import { addresses } from './addresses.ts';
import { atOnce } from './at-once.ts';
import { launch, visit } from './browser.ts';

/** Another seed makes other addresses: `SEED=1 npx vitest run --config tests/browser/vitest.config.ts fuzz`. */
const seed = Number(process.env['SEED'] ?? 20_260_108);

const assets = readdirSync('dist/assets');
const edition = assets.find((name) => /^edition-.*\.json$/.test(name)) ?? '';
const library = new Library(JSON.parse(readFileSync(`dist/assets/${edition}`, 'utf8')) as Edition);
const { data } = library;
const days = data.events.map(({ date }) => date);

/** What every page may be asked for, and what is good there. */
const looks = {
	theme: ['light', 'dark', 'auto'],
	text: ['100', '125', '150', '140'],
	motion: ['off'],
	keys: ['off'],
};
const place = {
	event: data.events.map(({ id }) => id),
	actor: data.actors.map(({ id }) => id),
	country: [...library.countries.keys()],
	relation: data.relations.map(({ id }) => id),
	asof: days,
	from: days,
	to: days,
	kind: [...library.kinds.keys(), [...library.kinds.keys()].slice(0, 2).join(',')],
	source: [...library.sources.keys(), [...library.sources.keys()].join(',')],
	differ: ['1'],
	q: ['Paris', 'troops after a ceasefire'],
	view: ['map', 'graph', 'timeline'],
	step: ['1', '3'],
};
const good = { ...place, ...looks };
const slides = { step: ['1', '4', '9'], build: ['1'], ...looks };
const framed = { ...good, transparent: ['1'], chrome: ['none'], static: ['1'] };
const inFile = {
	...good,
	page: ['present', 'teach', 'compare', 'record', `event/${place.event[0] ?? ''}`],
};

/** Addresses of one page: the same ones for the same seed. */
const some = (of: Parameters<typeof addresses>[0], count: number, apart: number) =>
	fc.sample(addresses(of), { seed: seed + apart, numRuns: count });

/** What a page says of an address of the explorer that cannot be read. */
const refusedBy = (address: string) => {
	const [, search = ''] = /^[^?#]*(\?[^#]*)/.exec(address) ?? [];
	return decode(new URL(search, 'http://localhost').search, library).refused;
};

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
	console.log(`The seed of the addresses is ${seed}.`);
});
afterAll(() => browser.close());

/** What a page shows, whichever it is. */
interface Shown {
	readonly titles: number;
	readonly marks: number;
	/** Marks of the map, the graph and the timeline, as far as six. */
	readonly views: readonly number[];
	readonly nothing: number;
	readonly slides: number;
	readonly sides: number;
	/** What the page says of its address. */
	readonly told: string;
}

/**
 * Goes to addresses one after another, as Back does, and tells what the page shows at each. None: where it is.
 * @param list of queries, each with what follows it
 */
const showing = (page: Page, list: readonly (string | undefined)[]): Promise<Shown[]> =>
	page.evaluate(async (addresses) => {
		const seen = (selector: string, most = 6) => {
			let count = 0;
			for (const one of document.querySelectorAll(selector)) {
				if (one.checkVisibility()) count += 1;
				if (count === most) break;
			}
			return count;
		};
		const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
		const found: Shown[] = [];
		for (const address of addresses) {
			if (typeof address === 'string') {
				history.pushState(null, '', address);
				dispatchEvent(new PopStateEvent('popstate'));
			}
			await painted();
			await painted();
			found.push({
				titles: seen('h1, h2'),
				marks: seen('[data-item]'),
				views: ['.map', '.graph', '.timeline'].map((view) => seen(`#explorer ${view} [data-item]`)),
				nothing: seen('.timeline .nothing'),
				slides: seen('.slide'),
				sides: seen('.side'),
				told: [...document.querySelectorAll('.refused[role=status], .told, .note')]
					.map(({ textContent }) => textContent.trim())
					.join(' '),
			});
		}
		return found;
	}, list);

/** What a reader would complain of at any of these addresses, by what must be so there. */
async function walk(
	page: Page,
	list: readonly string[],
	look: (address: string, found: Shown) => void,
) {
	const all = await showing(page, list);
	return list
		.flatMap((address, index) => {
			const found = all[index];
			try {
				if (found === undefined) throw new Error('the page shows nothing');
				look(address, found);
				return [];
			} catch (error) {
				return [`${address}: ${String(error)}`];
			}
		})
		.join('\n');
}

describe('addresses nobody would write', { concurrent: false }, () => {
	it('leave no view of the explorer blank, and what cannot be read is told: 300, one after another', async () => {
		const { page, complaints, strangers } = await visit(browser, '');
		await page.waitForSelector('html[data-ready]');
		const list = some(good, 300, 0);
		const refused = list.filter((address) => refusedBy(address).length > 0).length;
		// Neither all good nor all bad: else this would prove little.
		expect(refused).toBeGreaterThan(60);
		expect(refused).toBeLessThan(270);
		const wrong = await walk(page, list, (address, { titles, views, nothing, told }) => {
			expect(titles).toBeGreaterThan(1);
			const [map, graph, timeline = 0] = views;
			expect(graph).toBe(6);
			// Of an early day the map shows what had happened by then, and no more.
			expect(map).toBeGreaterThan(address.includes('asof=') ? 0 : 5);
			expect(timeline + nothing).toBeGreaterThan(0);
			const parts = refusedBy(address);
			if (parts.length === 0) expect(told).not.toContain('no longer show');
			for (const part of parts) expect(told).toContain(part.trim());
		});
		expect(wrong).toBe('');
		expect(complaints).toEqual([]);
		expect(strangers).toEqual([]);
		await page.context().close();
	}, 300_000);

	it('leave one slide on the wall, and the wrong number is told: 80', async () => {
		const { page, complaints } = await visit(browser, 'present.html');
		await page.waitForSelector('#deck[data-live=true]');
		const count = await page.locator('.slide').count();
		const wrong = await walk(page, some(slides, 80, 1), (address, { slides, titles, told }) => {
			expect(slides).toBe(1);
			expect(titles).toBeGreaterThan(0);
			const step = new URL(address, page.url()).searchParams.get('step');
			const isThere =
				step === null || (/^\d{1,3}$/.test(step) && Number(step) <= count && Number(step) > 0);
			if (isThere) expect(told).not.toContain('a slide that is not here');
			else if (Number(step) !== 1) expect(told).toContain('a slide that is not here');
		});
		expect(wrong).toBe('');
		expect(complaints).toEqual([]);
		await page.context().close();
	});

	it('leave two articles side by side: 60', async () => {
		const { page, complaints } = await visit(browser, 'compare.html');
		await page.waitForSelector('#compared[data-live=true]');
		const wrong = await walk(
			page,
			some({ event: place.event, source: place.source }, 60, 2),
			(address, { sides, told }) => {
				expect(sides).toBe(2);
				const event = new URL(address, page.url()).searchParams.get('event');
				if (event !== null && !library.events.has(event)) expect(told).toContain('not here');
			},
		);
		expect(wrong).toBe('');
		expect(complaints).toEqual([]);
		await page.context().close();
	});

	it('open pages, frames and the one file as any other: 60', async () => {
		const file = pathToFileURL(resolve('dist/offline.html')).href;
		const frames = ['map', 'timeline', 'graph', 'positions', 'quotes', 'event'];
		const list = [
			...some(good, 18, 3).map((query) => `index.html${query}`),
			...some(slides, 6, 4).map((query) => `present.html${query}`),
			...some(good, 6, 5).map((query) => `compare.html${query}`),
			...some(looks, 6, 6).map((query) => `teach.html${query}`),
			...frames.flatMap((name, index) =>
				some(framed, 3, 7 + index).map((query) => `embed/${name}.html${query}`),
			),
			...some(inFile, 6, 20).map((query) => file + query),
		];
		expect(list).toHaveLength(60);
		const wrong = await atOnce(3, list, async (address) => {
			const isFile = address.startsWith('file:');
			const { page, complaints, strangers } = await visit(
				browser,
				isFile ? '' : address,
				{},
				isFile ? address : undefined,
			);
			try {
				await page.waitForSelector('html[data-ready]', { state: 'attached' });
				if (address.startsWith('present')) await page.waitForSelector('#deck[data-live=true]');
				const [found] = await showing(page, [undefined]);
				if (!found) throw new Error('the page shows nothing');
				expect(found.titles, 'titles').toBeGreaterThan(0);
				if (/^index|^embed/.test(address)) expect(found.marks, 'marks').toBeGreaterThan(0);
				if (address.startsWith('present')) expect(found.slides, 'slides').toBe(1);
				if (address.startsWith('compare')) expect(found.sides, 'sides').toBe(2);
				if (address.startsWith('index')) {
					for (const part of refusedBy(address)) expect(found.told).toContain(part.trim());
				}
				expect(complaints).toEqual([]);
				// A file asks for nothing at all but itself.
				expect(strangers.filter((one) => !isFile || !one.startsWith('file:'))).toEqual([]);
			} catch (error) {
				throw new Error(`${address}: ${String(error)}`, { cause: error });
			} finally {
				await page.context().close();
			}
		});
		expect(wrong).toBe('');
	}, 300_000);
});
