import jsQR from 'jsqr';
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sortables } from '../../src/domain/lesson.ts';
import type { Dataset } from '../../src/domain/schema.ts';
import { violations } from './axe.ts';
import { launch, ready, visit, type Watched } from './browser.ts';

/** The data as it is published beside the pages. */
const data = JSON.parse(readFileSync('dist/data/dataset.json', 'utf8')) as Dataset;
const { lesson, meta } = data;
const pages = ['teach.html', 'compare.html', 'handout.html', 'key.html'];

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

/** A part of a page that script brings to life, once it has. */
const alive = (page: Page, id: string) => page.waitForSelector(`#${id}[data-live="true"]`);

/** Where the keyboard is: the text of what is focused. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.trim());

/** The text of each sheet of paper. */
async function sheets(page: Page, format: 'A4' | 'Letter'): Promise<string[]> {
	const pdf = new Uint8Array(await page.pdf({ format, printBackground: true }));
	const document = await getDocument({ data: pdf, verbosity: 0 }).promise;
	return Promise.all(
		Array.from({ length: document.numPages }, async (_, index) => {
			const { items } = await (await document.getPage(index + 1)).getTextContent();
			return bare(items.map((item) => ('str' in item ? item.str : '')).join(''));
		}),
	);
}

/** Text without spaces: lines of a sheet break where they like. */
const bare = (text: string) => text.replaceAll(/\s+/g, '');

describe('the lesson', () => {
	let lessonPage: Watched;
	beforeAll(async () => {
		lessonPage = await visit(browser, 'teach.html');
		await ready(lessonPage.page);
		await alive(lessonPage.page, 'lesson');
	});
	afterAll(() => lessonPage.page.context().close());

	it('is checked by keyboard: an answer is chosen, told with the claim and its articles, and begun again', async () => {
		const { page } = lessonPage;
		const [item] = lesson.quiz;
		if (!item) throw new Error('there is no quiz');
		const right = item.options.findIndex((option) => option.right);
		const question = page.locator('#quiz fieldset').first();
		const told = question.getByRole('status');
		await question.getByRole('radio').first().focus();
		await page.keyboard.press('Space');
		for (let step = 0; step < right; step++) await page.keyboard.press('ArrowDown');
		expect(await question.getByRole('radio').nth(right).isChecked()).toBe(true);
		expect(await told.textContent()).toBe('');
		await page.keyboard.press('Tab');
		expect(await focused(page)).toBe('Check');
		await page.keyboard.press('Enter');
		const text = await told.textContent();
		expect(text).toMatch(/^Yes\./);
		expect(text).toContain(item.because);
		const claim = data.events.find(({ id }) => id === item.claim);
		for (const { source, excerpt } of claim?.evidence ?? []) {
			expect(text).toContain(excerpt);
			expect(await told.locator('li b').allTextContents()).toContain(source);
		}
		expect(await told.getByRole('link').getAttribute('href')).toBe(`./event/${item.claim}.html`);
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('ArrowDown');
		expect(await told.textContent()).toBe('');
		await question.getByRole('button').press('Enter');
		expect(await told.textContent()).toMatch(/^No\./);
		await page.locator('#quiz').getByRole('button', { name: 'Start again' }).press('Enter');
		expect(await page.locator('#quiz input:checked').count()).toBe(0);
		expect(await told.textContent()).toBe('');
	});

	it('is sorted by buttons, each term with its speaker, day and line', async () => {
		const { page } = lessonPage;
		const terms = sortables(data);
		const rows = page.locator('#sort li');
		expect(await rows.count()).toBe(terms.length);
		for (const [index, term] of terms.slice(0, 3).entries()) {
			const label = lesson.sort?.groups.find(({ id }) => id === term.group)?.label ?? '';
			const row = rows.nth(index);
			const button = row.getByRole('button', { name: label });
			await button.press('Enter');
			expect(await button.getAttribute('aria-pressed')).toBe('true');
			const told = await row.getByRole('status').textContent();
			expect(told).toMatch(/^Yes\./);
			expect(told).toContain(term.told);
			await row.locator('button[aria-pressed="false"]').first().press('Space');
			expect(await row.getByRole('status').textContent()).toMatch(/^No\./);
		}
		await page.locator('#sort').getByRole('button', { name: 'Start again' }).click();
		expect(await page.locator('#sort [aria-pressed="true"]').count()).toBe(0);
	});

	it('is shown at one length or at all', async () => {
		const { page } = lessonPage;
		const shown = () => page.locator('.plan:visible').evaluateAll((all) => all.map(({ id }) => id));
		const ids = lesson.lengths.map(({ id }) => `plan-${id}`);
		expect(await shown()).toEqual(ids);
		await page.getByRole('radio', { name: lesson.lengths[1]?.title ?? '', exact: true }).check();
		expect(await shown()).toEqual(ids.slice(1, 2));
		await page.getByRole('radio', { name: 'All lengths' }).check();
		expect(await shown()).toEqual(ids);
	});

	it('leaves no trace: nothing stored, nothing sent, and a new visit starts clean', async () => {
		const { page, strangers, complaints } = lessonPage;
		const asked: string[] = [];
		page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
		await page.locator('#quiz input').first().check();
		await page.locator('#quiz').getByRole('button', { name: 'Check' }).first().click();
		await page.locator('#sort li button').first().click();
		expect(asked).toEqual([]);
		expect(strangers).toEqual([]);
		expect(complaints).toEqual([]);
		expect(
			await page.evaluate(() => [
				document.cookie,
				...Object.keys(localStorage),
				...Object.keys(sessionStorage),
				location.search + location.hash,
			]),
		).toEqual(['', '']);
		await page.reload();
		await alive(page, 'lesson');
		expect(await page.locator('#quiz input:checked, #sort [aria-pressed="true"]').count()).toBe(0);
	});

	it('has addresses for a class: a link to copy, and a code that a reader reads', async () => {
		const { page } = lessonPage;
		const share = page.locator('.share').first();
		const address = await page.locator('link[rel=canonical]').getAttribute('href');
		expect(await share.locator('.address a').textContent()).toBe(address);
		await share.scrollIntoViewIfNeeded();
		const picture = await share.locator('svg').screenshot();
		const pixels = await page.evaluate(
			async (bytes) => {
				const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
				const canvas = new OffscreenCanvas(image.width, image.height);
				const context = canvas.getContext('2d');
				context?.drawImage(image, 0, 0);
				const found = context?.getImageData(0, 0, image.width, image.height);
				return { data: [...(found?.data ?? [])], width: image.width, height: image.height };
			},
			[...picture],
		);
		const read = jsQR(new Uint8ClampedArray(pixels.data), pixels.width, pixels.height);
		expect(read?.data).toBe(address);
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await share.getByRole('button', { name: 'Copy link' }).click();
		await share.getByRole('button', { name: 'Copied' }).waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
			`${inject('site')}teach.html`,
		);
	});
});

describe('two articles, one event', () => {
	const at = 'compare.html?event=declaration-of-intent&source=E,D';

	it('are in the address, and so are the next two; Back brings the first again', async () => {
		const viewport = { width: 1024, height: 768 };
		const { page, complaints } = await visit(browser, at, { viewport });
		await alive(page, 'compared');
		const letters = () => page.locator('.side h3').allTextContents();
		const words = (source: string) =>
			data.events
				.find(({ id }) => id === 'declaration-of-intent')
				?.evidence.filter((one) => one.source === source)
				.map(({ excerpt }) => excerpt) ?? [];
		expect(await letters()).toEqual(['E', 'D']);
		for (const [place, source] of ['E', 'D'].entries()) {
			expect(await page.locator('.side').nth(place).locator('q').allTextContents()).toEqual(
				words(source),
			);
		}
		expect(await page.locator('.desk .differs').count()).toBe(0);
		const [event, left, right] = await page.locator('.choose select').all();
		await right?.selectOption('A');
		await expect
			.poll(() => new URL(page.url()).search)
			.toBe('?event=declaration-of-intent&source=E,A');
		expect(await page.locator('.side .none').textContent()).toMatch(/^A /);
		expect(await page.locator('.side h3[class]').count()).toBe(2);
		expect(await page.locator('#compared .told').textContent()).toContain('only E carries this');
		await event?.selectOption('pledge-of-26');
		await expect.poll(() => new URL(page.url()).search).toBe('?event=pledge-of-26&source=A,B');
		await left?.selectOption('B');
		expect(await letters()).toEqual(['B', 'A']);
		for (let back = 0; back < 3; back++) await page.goBack();
		expect(await letters()).toEqual(['E', 'D']);
		expect(await right?.inputValue()).toBe('D');
		const fits = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
		expect(fits).toBe(true);
		const asks = page.locator('.desk aside dt');
		expect(await asks.allTextContents()).toEqual(
			expect.arrayContaining(lesson.evaluation?.questions.map(({ ask }) => ask) ?? ['none']),
		);
		await page.goto(`${inject('site')}compare.html?event=nothing&source=Z`);
		await alive(page, 'compared');
		expect(await page.locator('#compared .told').textContent()).toContain('not here');
		expect(await letters()).toEqual(lesson.compare?.sources);
		expect(complaints).toEqual([]);
		await page.context().close();
	});

	it('stand there without script too, and every event below with who alone carries it', async () => {
		const { page } = await visit(browser, at, { javaScriptEnabled: false });
		expect(await page.locator('.side h3').allTextContents()).toEqual(lesson.compare?.sources);
		expect(await page.locator('.every article').count()).toBe(data.events.length);
		expect(await page.locator('.choose').isVisible()).toBe(false);
		const alone = data.events.filter(
			({ evidence }) => new Set(evidence.map(({ source }) => source)).size === 1,
		);
		expect(await page.locator('.every .alone').count()).toBe(alone.length);
		await page.goto(`${inject('site')}teach.html`);
		expect(await page.locator('.plan').count()).toBe(lesson.lengths.length);
		expect(await page.locator('.plan:visible').count()).toBe(lesson.lengths.length);
		const text = bare((await page.locator('main').textContent()) ?? '');
		const said = [
			lesson.safety,
			lesson.optOut ?? '',
			lesson.letter ?? '',
			lesson.privacy ?? '',
			...lesson.quiz.map(({ because }) => because),
			...lesson.standards.map((one) => one.text),
			...(lesson.evaluation?.questions.map(({ ask }) => ask) ?? []),
		];
		expect(said.filter((one) => !text.includes(bare(one)))).toEqual([]);
		await page.locator('#quiz summary').first().click();
		expect(await page.locator('#quiz details[open]').innerText()).toContain(
			lesson.quiz[0]?.because,
		);
		await page.context().close();
	});
});

describe('on paper', () => {
	it.each(['A4', 'Letter'] as const)(
		'the handout has two sheets of %s, each with its address and day, and no answer; the key has them',
		async (format) => {
			const { page } = await visit(browser, 'handout.html');
			await ready(page);
			const handout = await sheets(page, format);
			expect(handout).toHaveLength(2);
			await page.goto(`${inject('site')}key.html`);
			await ready(page);
			const key = await sheets(page, format);
			for (const [path, all] of [
				['handout.html', handout],
				['key.html', key],
			] as const) {
				for (const sheet of all) {
					expect(sheet).toContain(bare(meta.address + path));
					expect(sheet).toMatch(/Coversreportingupto\d+[A-Z][a-z]+\d{4}/);
				}
			}
			const answers = [
				...(lesson.evaluation?.tasks.map(({ answer }) => answer) ?? []),
				...lesson.quiz.map(({ because }) => because),
				...lesson.discussion.map(({ listenFor }) => listenFor),
				...sortables(data).map(({ told }) => told),
			].map(bare);
			const [given, kept] = [handout.join(''), key.join('')];
			expect(answers.filter((answer) => given.includes(answer))).toEqual([]);
			const secret = meta.waves
				.slice(1)
				.flatMap(({ call, response }) => [call.title, response.title]);
			expect(secret.map(bare).filter((answer) => given.includes(answer))).toEqual([]);
			expect(answers.filter((answer) => !kept.includes(answer))).toEqual([]);
			const words = lesson.vocabulary.map(
				(id) => data.glossary.find((term) => term.id === id)?.term,
			);
			expect(words.filter((word) => !given.includes(bare(word ?? 'no word')))).toEqual([]);
			await page.context().close();
		},
	);

	it('lines to write on are 7 mm apart, and marks are told by their shape in black', async () => {
		const { page } = await visit(browser, 'handout.html');
		await page.emulateMedia({ media: 'print' });
		const heights = await page
			.locator('.tasks .rule, .exit .rule')
			.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
		expect(heights.length).toBeGreaterThan(4);
		for (const height of heights) expect(height).toBeCloseTo((7 / 25.4) * 96, 0);
		const marks = await page
			.locator('.reply')
			.first()
			.locator('path.shape')
			.evaluateAll((all) => all.map((one) => [getComputedStyle(one).fill, one.getAttribute('d')]));
		expect(marks.map(([fill]) => fill)).toEqual(['rgb(0, 0, 0)', 'rgb(0, 0, 0)']);
		expect(new Set(marks.map(([, shape]) => shape)).size).toBe(2);
		await page.context().close();
	});
});

describe('for everyone', () => {
	/** The list of all events is long, and each entry is like the next: a few stand for all. */
	const within: Readonly<Record<string, string[]>> = {
		'compare.html': ['.choose', '.desk', '.every > h2', '.every article:nth-of-type(-n+6)'],
	};

	it.each([
		{ width: 390, theme: 'dark' },
		{ width: 1440, theme: 'light' },
	] as const)(
		'axe finds nothing, and nothing is cut off, at $width px in $theme',
		async ({ width, theme }) => {
			const viewport = { width, height: 900 };
			const { page, complaints, strangers } = await visit(browser, 'teach.html', {
				viewport,
				colorScheme: theme,
			});
			for (const path of pages) {
				if (path !== 'teach.html') await page.goto(inject('site') + path);
				await ready(page);
				if (path === 'teach.html') {
					await alive(page, 'lesson');
					await page.locator('#quiz input').first().check();
					await page.getByRole('button', { name: 'Check' }).first().click();
					await page.locator('#sort li button').first().click();
				}
				if (path === 'compare.html') await alive(page, 'compared');
				expect(await violations(page, within[path] ?? 'main'), path).toEqual([]);
				const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				expect(over, path).toBeLessThanOrEqual(0);
			}
			expect([...complaints, ...strangers]).toEqual([]);
			await page.context().close();
		},
	);
});
