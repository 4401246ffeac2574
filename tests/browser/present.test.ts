import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slidesOf } from '#state/slides.ts';
import { data, library } from '../data/read.ts';
import { violations } from './axe.ts';
import { launch, visit } from './browser.ts';
import { contrasts, lettersOf, spills } from './wall.ts';

const slides = slidesOf(data, library);
const count = slides.length;
/** Presses from the first slide to the end of the last. */
const presses = slides.reduce((sum, { builds }) => sum + builds, count) - 1;
/** The first slide that is built up. */
const built = slides.findIndex(({ builds }) => builds > 0) + 1;
const desktop = { viewport: { width: 1280, height: 720 } };

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

/** Opens the slides, alive. */
async function present(query = '', options: BrowserContextOptions = desktop) {
	const visited = await visit(browser, `present.html${query}`, {
		reducedMotion: 'reduce',
		...options,
	});
	await visited.page.waitForSelector('#deck[data-live="true"]');
	return visited;
}

/** The words of each sheet of a PDF, without spaces. */
async function textsOf(pdf: Buffer, isWide = false): Promise<string[]> {
	const sheets = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
	const texts: string[] = [];
	for (let number = 1; number <= sheets.numPages; number++) {
		const sheet = await sheets.getPage(number);
		const [, , width = 0, height = 0] = sheet.view;
		expect(width > height).toBe(isWide);
		const { items } = await sheet.getTextContent();
		const text = items.map((item) => ('str' in item ? item.str : '')).join('');
		texts.push(text.replaceAll(/\s+/g, ''));
	}
	return texts;
}

/** Where the slides stand: "4/1" is the second look of the fourth. */
const stand = (page: Page) =>
	page.evaluate(() => {
		const { step, build } = document.documentElement.dataset;
		return `${step ?? ''}/${build ?? ''}`;
	});
const at = (page: Page, where: string) =>
	page.waitForFunction((where) => {
		const { step, build } = document.documentElement.dataset;
		return `${step ?? ''}/${build ?? ''}` === where;
	}, where);

describe('on a wall', () => {
	it.each([
		[1024, 768],
		[1280, 720],
		[1280, 800],
		[1366, 768],
		[1920, 1080],
	])(
		'a clicker walks all slides at %i × %i, and no word is cut, small or pale',
		async (width, height) => {
			const { page, complaints, strangers } = await present('', { viewport: { width, height } });
			const seen = new Set<string>();
			const cut: string[] = [];
			const small: string[] = [];
			const pale: string[] = [];
			for (let press = 0; press <= presses; press++) {
				const where = await stand(page);
				seen.add(where);
				cut.push(...(await page.evaluate(spills)).map((one) => `${where}: ${one}`));
				for (const { words, share, least } of await page.evaluate(lettersOf)) {
					if (share < least) small.push(`${where}: ${words} ${share} < ${least}`);
				}
				if (width === 1280) {
					for (const { what, ratio, least } of await page.evaluate(contrasts)) {
						if (ratio < least) pale.push(`${where}: ${what} ${ratio} < ${least}`);
					}
				}
				await page.keyboard.press('PageDown');
			}
			expect(seen.size).toBe(presses + 1);
			expect(await stand(page)).toBe(`${count}/0`);
			expect(cut).toEqual([]);
			expect(small).toEqual([]);
			expect(pale).toEqual([]);
			expect([...complaints, ...strangers]).toEqual([]);
			expect(await page.evaluate(() => [document.cookie, localStorage.length])).toEqual(['', 0]);
			await page.context().close();
		},
	);

	it.each([
		[1024, 768],
		[1280, 720],
	])('words at their largest fit too, at %i × %i', async (width, height) => {
		const { page } = await present('?text=140', { viewport: { width, height } });
		const cut: string[] = [];
		for (let press = 0; press <= presses; press++) {
			const where = await stand(page);
			cut.push(...(await page.evaluate(spills)).map((one) => `${where}: ${one}`));
			await page.keyboard.press('PageDown');
		}
		expect(cut).toEqual([]);
		await page.context().close();
	});
});

describe('the buttons', () => {
	it.each([
		[1024, 768, ''],
		[1024, 768, '&text=140'],
		[1280, 720, ''],
		[1280, 720, '&text=140'],
	])('cover no words and take one row at %i × %i%s', async (width, height, size) => {
		const { page } = await present('?step=2', { viewport: { width, height } });
		const covered: string[] = [];
		for (const step of slides.keys()) {
			await page.goto(page.url().replace(/\?.*/, `?step=${step + 1}&build=1${size}`));
			await page.waitForSelector('#deck[data-live="true"]');
			covered.push(
				...(await page.evaluate(() => {
					const bar = document.querySelector('nav.bar')?.getBoundingClientRect();
					const words = document.querySelectorAll('.slide[data-current] .stage *');
					return [...words].flatMap((element) => {
						const isWords = [...element.childNodes].some(
							(node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
						);
						if (!isWords || !element.checkVisibility({ visibilityProperty: true })) return [];
						const { bottom } = element.getBoundingClientRect();
						const isClear = bar && bar.height < 60 && bottom <= bar.top + 1;
						return isClear ? [] : [`${element.textContent.trim().slice(0, 40)} ${bottom}`];
					});
				})),
			);
		}
		expect(covered).toEqual([]);
		await page.context().close();
	});

	it('that are seldom needed lie behind one', async () => {
		const { page } = await present('?step=3');
		await page.getByRole('button', { name: 'More' }).press('Enter');
		const more = page.getByRole('dialog', { name: 'More' });
		await more.getByRole('button', { name: 'Larger' }).press('Enter');
		await page.waitForURL(/text=110$/);
		await more.getByRole('button', { name: 'Go to' }).press('Enter');
		expect(await page.getByRole('dialog', { name: 'Go to a slide' }).isVisible()).toBe(true);
		expect(await page.locator('dialog').count()).toBe(1);
		await page.context().close();
	});
});

describe('keys of a presentation', () => {
	it('do one step a press, wherever the focus is, and hold the pace', async () => {
		const { page } = await present();
		await page.keyboard.press('PageDown');
		await page.keyboard.press('ArrowRight');
		expect(await stand(page)).toBe('3/0');
		// The wall shows the slide alone until the pointer moves.
		const bar = page.getByRole('navigation', { name: 'Slides' });
		expect((await bar.boundingBox())?.y).toBeGreaterThanOrEqual(desktop.viewport.height);
		expect(
			await page.evaluate(
				() => getComputedStyle(document.body.querySelector('#deck') ?? document.body).cursor,
			),
		).toBe('none');
		await page.locator('#slide-3 .picture').click();
		expect((await bar.boundingBox())?.y).toBeLessThan(desktop.viewport.height);
		await page.keyboard.press('PageDown');
		expect(await stand(page)).toBe('4/0');
		await page.keyboard.press('Shift+Space');
		await page.keyboard.press('Backspace');
		expect(await stand(page)).toBe('2/0');
		await page.getByRole('button', { name: 'Next' }).focus();
		await page.keyboard.press('Enter');
		expect(await stand(page)).toBe('3/0');
		await page.keyboard.press('Control+ArrowRight');
		expect(await stand(page)).toBe('3/0');
		await page.keyboard.press('End');
		expect(await stand(page)).toBe(`${count}/0`);
		await page.keyboard.press('Home');
		const held = await page.evaluate((built) => {
			for (let press = 0; press < 20; press++) {
				const init = { key: 'PageDown', repeat: press > 0, bubbles: true, cancelable: true };
				document.body.dispatchEvent(new KeyboardEvent('keydown', init));
			}
			return Number(document.documentElement.dataset['step']) < built;
		}, built);
		expect(held).toBe(true);
		await page.context().close();
	});

	it('blank the screen: nothing else acts until the same key shows it again', async () => {
		const { page } = await present('?step=3');
		await page.keyboard.press('.');
		const cover = page.locator('.blank');
		expect(await cover.boundingBox()).toMatchObject({ x: 0, y: 0, ...desktop.viewport });
		expect(await page.getByRole('status').textContent()).toContain('The screen is blank');
		for (const key of ['PageDown', 'Home', 'o', '?', 'Escape']) await page.keyboard.press(key);
		expect(await stand(page)).toBe('3/0');
		expect(await page.locator('dialog').count()).toBe(0);
		await page.keyboard.press('b');
		expect(await cover.count()).toBe(0);
		expect(await page.getByRole('status').textContent()).toContain(`Slide 3 of ${count}`);
		await page.context().close();
	});

	it('show all slides, go to one, tell the keys; Esc closes, then goes back to the step of the story', async () => {
		const { page } = await present();
		await page.keyboard.press('o');
		expect(await page.locator('.slide:visible').count()).toBe(count);
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		expect(await stand(page)).toBe('3/0');
		expect(await page.locator('.slide:visible').count()).toBe(1);
		await page.keyboard.press('g');
		await page.keyboard.type('7');
		await page.keyboard.press('Enter');
		await at(page, '7/0');
		await page.waitForSelector('dialog', { state: 'detached' });
		await page.keyboard.press('?');
		expect(await page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(true);
		await page.keyboard.press('Escape');
		await page.waitForSelector('dialog', { state: 'detached' });
		await page.keyboard.press('l');
		expect(await page.locator('#slide-7 .number').allTextContents()).toEqual(
			slides[6]?.look.map((_, index) => `${index + 1}`),
		);
		await page.keyboard.press('o');
		await page.keyboard.press('Escape');
		expect(await stand(page)).toBe('7/0');
		await page.keyboard.press('Escape');
		await page.waitForURL(/\/\?step=6$/);
		await page.context().close();
	});

	it('keep F5 from loading the page, here alone, and can be put out but for the clicker', async () => {
		const refresh = () => {
			const event = new KeyboardEvent('keydown', { key: 'F5', bubbles: true, cancelable: true });
			document.body.dispatchEvent(event);
			return event.defaultPrevented;
		};
		const { page } = await present('?step=2&keys=off');
		expect(await page.evaluate(refresh)).toBe(true);
		for (const key of ['b', '.', 'o', 's', 'f', '?', 'n']) await page.keyboard.press(key);
		expect(await stand(page)).toBe('2/0');
		expect(await page.locator('dialog, .blank, #deck[data-overview]').count()).toBe(0);
		await page.keyboard.press('PageDown');
		await page.waitForURL(/step=3&keys=off$/);
		await page.goto(page.url().replace(/present\.html.*/, ''));
		await page.waitForSelector('html[data-ready="true"]');
		expect(await page.evaluate(refresh)).toBe(false);
		await page.context().close();
	});
});

describe('the address of a slide', () => {
	it('brings back slide, look and size after a reload; Back goes a slide back; a broken one begins anew', async () => {
		const { page } = await present(`?step=${built}`);
		await page.keyboard.press('PageDown');
		await page.keyboard.press('+');
		await page.waitForURL(new RegExp(`step=${built}&build=1&text=110$`));
		await page.reload();
		await at(page, `${built}/1`);
		await page.keyboard.press('PageDown');
		await at(page, `${built + 1}/0`);
		await page.goBack();
		await at(page, `${built}/1`);
		await page.goto(page.url().replace(/\?.*/, '?step=99'));
		await at(page, '1/0');
		await page.context().close();
	});

	it('is one press from the first page, and a slide leads to its place there and Back', async () => {
		const { page } = await visit(browser, '', desktop);
		await page.getByRole('link', { name: 'Present', exact: true }).first().click();
		await page.waitForSelector('#deck[data-live="true"]');
		await page.keyboard.press('PageDown');
		await page.keyboard.press('PageDown');
		await page.mouse.move(300, 300);
		await page.getByRole('button', { name: 'More' }).click();
		await page.getByRole('link', { name: 'Explore this' }).click();
		await page.waitForURL((url) => url.search === `?${slides[2]?.query ?? ''}`);
		await page.goBack();
		await at(page, '3/0');
		await page.context().close();
	});
});

describe('the notes of the speaker', () => {
	it('go with the slides in a window of their own, both ways', async () => {
		const { page, complaints } = await present(`?step=${built}`);
		const [notes] = await Promise.all([
			page.context().waitForEvent('page'),
			page.keyboard.press('s'),
		]);
		await notes.waitForSelector('[data-following]');
		const asked = notes.locator('.entry[data-current] .ask p');
		expect(await asked.textContent()).toBe(slides[built - 1]?.ask);
		expect(await page.getByText(slides[built - 1]?.ask ?? '?').count()).toBe(0);
		expect(await notes.getByText(`${built} of ${count}`).isVisible()).toBe(true);
		await page.keyboard.press('PageDown');
		await notes.waitForURL(/build=1/);
		await notes.keyboard.press('PageDown');
		await at(page, `${built + 1}/0`);
		await notes.getByRole('button', { name: 'Blank screen' }).click();
		await page.waitForSelector('.blank');
		await notes.getByRole('button', { name: 'Blank screen' }).click();
		await page.waitForSelector('.blank', { state: 'detached' });
		await notes.getByRole('button', { name: 'Back' }).click();
		await at(page, `${built}/1`);
		const spill = await notes.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect(spill).toBe(0);
		expect(complaints).toEqual([]);
		await page.context().close();
	});

	it('can be printed where the browser opens no window', async () => {
		const { page } = await present();
		await page.evaluate(() => (window.open = () => null));
		await page.keyboard.press('s');
		const way = page.getByRole('link', { name: 'Print the notes' });
		expect(await way.getAttribute('href')).toBe('./notes.html');
		await page.context().close();
	});

	it('are whole without script, for nobody to find by a search', async () => {
		const { page } = await visit(browser, 'notes.html', { ...desktop, javaScriptEnabled: false });
		expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
		const text = await page.locator('main').innerText();
		for (const { ask, notes } of slides) {
			for (const words of [ask ?? '', ...notes]) expect(text).toContain(words);
		}
		expect(await page.locator('nav:visible, [role=timer]:visible').count()).toBe(0);
		await page.context().close();
	});
});

describe('slides for everybody', () => {
	it('stand one below the other without script, each with its words and its picture, also on a phone', async () => {
		const { page } = await visit(browser, 'present.html', { ...desktop, javaScriptEnabled: false });
		const shown = slides.map((slide) => ({
			...slide,
			listed: slide.kind === 'step' && slide.listed !== undefined,
		}));
		for (const width of [1280, 320]) {
			await page.setViewportSize({ width, height: 720 });
			expect(await page.locator('.slide:visible').count()).toBe(count);
			for (const { number, title, kind, listed } of shown) {
				const slide = page.locator(`#slide-${number}`);
				expect((await slide.locator('h2').innerText()).replaceAll(/\s+/g, ' ')).toBe(title);
				if (kind !== 'step' || listed) continue;
				const picture = await slide.locator('.picture svg').first().boundingBox();
				expect(picture?.height, `${number} at ${width}`).toBeGreaterThan(60);
			}
			const wider = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect(wider, `${width}`).toBe(0);
		}
		expect(await page.locator('button:visible').count()).toBe(0);
		await page.context().close();
	});

	it('have notes with the address and the day of the data on every sheet', async () => {
		const { page } = await visit(browser, 'notes.html?step=3', desktop);
		await page.waitForSelector('[data-following]');
		for (const format of ['A4', 'Letter'] as const) {
			const sheets = await textsOf(await page.pdf({ format, printBackground: true }));
			expect(sheets.length).toBeGreaterThan(2);
			for (const text of sheets) expect(text, format).toContain('present.html.Coversreportingupto');
			for (const { notes } of slides) {
				for (const words of notes) expect(sheets.join('')).toContain(words.replaceAll(/\s+/g, ''));
			}
		}
		await page.context().close();
	});

	it('print one a sheet, with the address and the day of the data', async () => {
		const { page } = await present('?step=5&theme=dark');
		const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
		const sheets = await textsOf(pdf, true);
		expect(sheets.length).toBe(count);
		for (const { number, title } of slides) {
			const bare = sheets[number - 1] ?? '';
			expect(bare).toContain(title.replaceAll(/\s+/g, ''));
			expect(bare).toContain(`present.html?step=${number}`);
			expect(bare).toContain('Coversreportingupto');
		}
		await page.context().close();
	});

	it.each(['light', 'dark'] as const)('axe finds nothing in %s', async (theme) => {
		const { page } = await present(`?theme=${theme}`, { ...desktop, colorScheme: theme });
		const found: string[] = [];
		for (const step of [3, built]) {
			await page.goto(page.url().replace(/\?.*/, `?step=${step}&build=1&theme=${theme}`));
			await page.waitForSelector('#deck[data-live="true"]');
			found.push(...(await violations(page)));
		}
		if (theme === 'light') {
			await page.keyboard.press('o');
			found.push(...(await violations(page)));
			await page.keyboard.press('?');
			found.push(...(await violations(page, 'dialog')));
		}
		await page.goto(page.url().replace(/present\.html.*/, `notes.html?step=3&theme=${theme}`));
		await page.waitForSelector('[data-following]');
		found.push(...(await violations(page)));
		expect(found).toEqual([]);
		await page.context().close();
	});
});
