import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/schema.ts';
import { readDataset } from '../../src/build/dataset.ts';
import { readBoundaries } from '../../src/build/edition.ts';
import { launch, ready, visit } from './browser.ts';

let browser: Browser;
let data: Dataset;
beforeAll(async () => {
	browser = await launch();
	data = await readDataset('data', (await readBoundaries('data')).countries);
});
afterAll(() => browser.close());

describe('without script', () => {
	it('the answer, both waves, every event and every answer stand on the first page', async () => {
		const { page } = await visit(browser, '', { javaScriptEnabled: false });
		const text = (await page.locator('body').textContent()) ?? '';
		const plain = text.replaceAll(/\s+/g, ' ');
		expect(plain).toContain(data.meta.answer);
		for (const { call, response } of data.meta.waves) {
			expect(plain).toContain(call.title);
			expect(plain).toContain(response.title);
		}
		for (const { title } of data.events) expect(plain).toContain(title);
		for (const { question, answer } of data.questions) {
			expect(plain).toContain(question);
			expect(plain).toContain(answer.replaceAll(/\s+/g, ' ').trim());
		}
		await page.context().close();
	});

	it('what each event and actor is stands in the record, and every quotation on a page of its own', async () => {
		const read = async (path: string) => {
			const { page } = await visit(browser, path, { javaScriptEnabled: false });
			const text = (await page.locator('main').textContent()) ?? '';
			await page.context().close();
			return text.replaceAll(/\s+/g, ' ');
		};
		const [record, quotes] = [await read('record.html'), await read('quotes.html')];
		for (const { summary } of data.events)
			expect(record).toContain(summary.replaceAll(/\s+/g, ' ').trim());
		for (const { name } of data.actors) expect(record).toContain(name);
		for (const { role } of data.actors)
			expect(record).toContain(role.replaceAll(/\s+/g, ' ').trim());
		for (const { words } of data.quotes) expect(quotes).toContain(words);
	});

	it('every tie between traceable actors stands in the list of actors', async () => {
		const { page } = await visit(browser, '', { javaScriptEnabled: false });
		for (const { id } of data.relations) {
			expect(
				await page.locator(`.graph [data-item="relations/${id}"]`).count(),
				id,
			).toBeGreaterThan(0);
		}
		await page.context().close();
	});

	it('the three pictures stand: countries, actors and events as marks', async () => {
		const { page } = await visit(browser, '', { javaScriptEnabled: false });
		expect(await page.locator('.map svg [data-item^="countries/"]').count()).toBeGreaterThan(8);
		expect(await page.locator('.graph svg [data-item^="actors/"]').count()).toBeGreaterThan(15);
		expect(await page.locator('.timeline .picture [data-item^="events/"]').count()).toBeGreaterThan(
			40,
		);
		await page.context().close();
	});

	it('a mark leads to the page of its event, where each article has its own words', async () => {
		const { page } = await visit(browser, '', { javaScriptEnabled: false });
		await page.locator('.timeline [data-item="events/putin-warning-vladivostok"]').first().click();
		await page.waitForURL(/event\/putin-warning-vladivostok\.html$/);
		const event = data.events.find(({ id }) => id === 'putin-warning-vladivostok');
		for (const { excerpt } of event?.evidence ?? []) {
			expect(await page.locator('main').textContent()).toContain(excerpt);
		}
		await page.context().close();
	});
});

describe('hydration', () => {
	it('changes no word and no mark of the explorer', async () => {
		const still = await visit(browser, '', { javaScriptEnabled: false });
		const live = await visit(browser, '');
		await ready(live.page);
		const words = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
		expect(words(await live.page.locator('.timeline').textContent())).toBe(
			words(await still.page.locator('.timeline').textContent()),
		);
		expect(words(await live.page.locator('.graph').textContent())).toBe(
			words(await still.page.locator('.graph').textContent()),
		);
		const items = `[...document.querySelectorAll('#explorer [data-item]')].map((mark) => mark.dataset.item)`;
		const before = await still.page.locator('#explorer [data-item]').count();
		expect(await live.page.locator('#explorer [data-item]').count(), items).toBe(before);
		await still.page.context().close();
		await live.page.context().close();
	});
});
