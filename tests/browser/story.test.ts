import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { data } from '../data/read.ts';
import { launch, ready, settled, visit } from './browser.ts';

const { story } = data;
const windows = [
	{ name: 'phone', viewport: { width: 390, height: 844 } },
	{ name: 'desktop', viewport: { width: 1440, height: 900 } },
] as const;

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

/** Waits until the story follows the scroll. */
async function alive(page: Page): Promise<void> {
	await ready(page);
	// As a reader comes to it: from above, a screen at a time.
	await page.evaluate(() => {
		scrollBy(0, (document.getElementById('story')?.getBoundingClientRect().top ?? 0) - innerHeight);
	});
	await page.waitForSelector('#story[data-live]');
}

/** The title of the step whose picture shows. */
function current(page: Page): Promise<string | null> {
	return page.locator('#story .step[data-current] h3').textContent();
}

describe('the story', () => {
	it('stands whole without script: every step with its words, its picture and a way into the explorer', async () => {
		const { page } = await visit(browser, '', { javaScriptEnabled: false });
		const steps = page.locator('#story .step');
		expect(await steps.count()).toBe(story.length);
		for (const [index, { title, text, place }] of story.entries()) {
			const step = steps.nth(index);
			expect(await step.locator('h3').textContent()).toBe(title);
			for (const words of text) expect(await step.textContent()).toContain(words);
			const picture = await step.locator('.scene svg').first().boundingBox();
			expect(picture?.height).toBeGreaterThan(100);
			expect(await step.getByText('Open in the explorer').getAttribute('href')).toBe(`./?${place}`);
		}
		await page.context().close();
	});

	for (const { name, viewport } of windows) {
		it(`goes on with the scroll and shows one picture at a time, on a ${name}`, async () => {
			const { page, complaints, shift } = await visit(browser, '', { viewport });
			await alive(page);
			const seen = new Set<string | null>();
			for (const { title } of story) {
				await page.evaluate((title) => {
					const all = [...document.querySelectorAll('#story h3')];
					const one = all.find((heading) => heading.textContent === title);
					scrollBy(0, (one?.getBoundingClientRect().top ?? 0) - innerHeight * 0.5);
				}, title);
				await page.waitForFunction(
					(title) => document.querySelector('#story .step[data-current] h3')?.textContent === title,
					title,
				);
				seen.add(await current(page));
				expect(await page.locator('#story .step[data-current]').count()).toBe(1);
			}
			expect([...seen]).toEqual(story.map(({ title }) => title));
			expect(await shift()).toBe(0);
			expect(complaints).toEqual([]);
			await page.context().close();
		});

		it(`says n of N in its rail, goes to any step at a press, and Back comes back, on a ${name}`, async () => {
			const { page } = await visit(browser, '', { viewport });
			await alive(page);
			const rail = page.getByRole('navigation', { name: 'Steps of the story' }).getByRole('link');
			expect(await rail.count()).toBe(story.length);
			expect(await rail.nth(2).getAttribute('aria-label')).toBe(
				`Step 3 of ${story.length}: ${story[2]?.title ?? ''}`,
			);
			await rail.nth(2).click();
			await page.waitForURL(/\?step=3$/);
			await rail.nth(5).click();
			await page.waitForURL(/\?step=6$/);
			expect(await current(page)).toBe(story[5]?.title);
			await page.goBack();
			await page.waitForURL(/\?step=3$/);
			await page.waitForFunction(
				(title) => document.querySelector('#story .step[data-current] h3')?.textContent === title,
				story[2]?.title,
			);
			await page.context().close();
		});

		it(`opens at the step of its address, with the title in sight, on a ${name}`, async () => {
			const { page } = await visit(browser, '?step=4', { viewport });
			await page.waitForFunction((words) => {
				const title = document.querySelector('#story .step[data-current] h3');
				if (title === null || title.textContent !== words) return false;
				const { left, top, bottom } = title.getBoundingClientRect();
				return title.contains(document.elementFromPoint(left + 4, (top + bottom) / 2));
			}, story[3]?.title);
			await page.context().close();
		});
	}

	it('is walked by keys: arrows in the rail go from step to step', async () => {
		const { page } = await visit(browser, '');
		await alive(page);
		await page.locator('#story .rail a').first().focus();
		await page.keyboard.press('ArrowDown');
		await page.waitForURL(/\?step=2$/);
		await page.keyboard.press('End');
		await page.waitForURL(new RegExp(`\\?step=${story.length}$`));
		await page.context().close();
	});

	it('leads into the explorer at the place of the step', async () => {
		const { page } = await visit(browser, '?step=3');
		await page.waitForSelector('#story .step[data-current]');
		await page.locator('#story .step[data-current]').getByText('Open in the explorer').click();
		await page.waitForURL(/event=putin-warning-vladivostok/);
		expect(await page.title()).toContain('Putin warns');
		expect(await page.locator('#explorer [aria-current="true"]').count()).toBeGreaterThan(0);
		await page.context().close();
	});

	it('leaves room for the picture and for the days in every step, from 320 to 2560 px', async () => {
		const { page } = await visit(browser, '');
		await ready(page);
		for (const width of [320, 390, 768, 1000, 1440, 2560]) {
			await page.setViewportSize({ width, height: 800 });
			await settled(page);
			const cramped = await page.locator('#story .scene').evaluateAll((scenes) =>
				scenes.flatMap((scene, index) => {
					const picture = scene.querySelector('.drawn')?.clientHeight ?? 0;
					const bottom = scene.querySelector('.rows')?.getBoundingClientRect().bottom ?? Infinity;
					const fits = bottom <= scene.getBoundingClientRect().bottom && picture >= 120;
					return fits ? [] : [`step ${index + 1}: picture ${picture} px high`];
				}),
			);
			expect(cramped, `${width} px`).toEqual([]);
		}
		await page.context().close();
	});

	it('has nothing in its pictures that is called current, for the reader stands elsewhere', async () => {
		const { page } = await visit(browser, '', { javaScriptEnabled: false });
		expect(await page.locator('#story .scene [aria-current]').count()).toBe(0);
		await page.context().close();
	});
});

describe('words of the glossary', () => {
	it('tell their meaning in place; Esc and a second press put it away', async () => {
		const { page } = await visit(browser, '');
		await ready(page);
		await page.locator('#questions').scrollIntoViewIfNeeded();
		await page.waitForSelector('#questions[data-live="true"]');
		const fold = page.locator('#questions details:has(a.term)').first();
		await fold.locator('summary').click();
		const word = fold.locator('a.term').first();
		await word.click();
		const meaning = page.locator('.meaning:popover-open');
		const id = (await word.getAttribute('href'))?.slice(1) ?? '';
		const told = await page.locator(`#${id} dd`).textContent();
		expect(await meaning.textContent()).toContain(told ?? 'nothing');
		await page.keyboard.press('Escape');
		expect(await meaning.count()).toBe(0);
		expect(await word.getAttribute('aria-expanded')).toBe('false');
		await word.focus();
		await page.keyboard.press('Enter');
		expect(await meaning.count()).toBe(1);
		await page.context().close();
	});
});
