import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { elements } from '../markup.ts';
import { violations } from './axe.ts';
import { launch, ready, visit, type Watched } from './browser.ts';
import { serveHosts } from './hosts.ts';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

/** Opens the page for editors and waits for its builder. */
async function build(query = '', options: Parameters<typeof visit>[2] = {}): Promise<Watched> {
	const watched = await visit(browser, `embed.html${query}`, options);
	await watched.page.waitForSelector('#builder[data-live="true"]');
	return watched;
}
const code = (page: Page) => page.getByRole('tabpanel').locator('textarea');
const preview = (page: Page) => page.locator('.stage iframe');
const attributes = (html: string, name: string) =>
	elements(html).find((one) => one.name === name)?.attributes ?? {};

describe('the code builder', () => {
	it('begins at what the address asks for, by keyboard chooses another view, and copies its code', async () => {
		const { page, complaints, strangers } = await build('?view=timeline&kind=pledge&utm_source=x', {
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		const view = page.getByRole('group', { name: 'View' });
		expect(await view.getByRole('radio', { name: 'Timeline' }).isChecked()).toBe(true);
		await view.getByRole('radio', { name: 'Timeline' }).focus();
		await page.keyboard.press('ArrowRight');
		expect(await preview(page).getAttribute('src')).toBe('./embed/graph.html?kind=pledge');
		const frame = attributes(await code(page).inputValue(), 'iframe');
		expect(frame['src']).toMatch(/^https:.+\/embed\/graph\.html\?kind=pledge$/);
		expect(frame['title']).toMatch(/^Graph\. /);

		await page.getByRole('tab', { name: 'Simple' }).focus();
		await page.keyboard.press('ArrowRight');
		const responsive = page.getByRole('tab', { name: 'Responsive' });
		expect(await responsive.getAttribute('aria-selected')).toBe('true');
		expect(await responsive.evaluate((one) => one === document.activeElement)).toBe(true);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.getByText('The code is on your clipboard.').waitFor();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe(await code(page).inputValue());
		expect(elements(copied).map(({ name }) => name)).toEqual(['iframe', 'p', 'a', 'script']);
		// A frame that gives way to another is no longer fetched.
		const faults = complaints.filter((one) => /^(error|failed)/.test(one));
		expect(faults.filter((one) => !one.includes('/embed/'))).toEqual([]);
		expect(strangers).toEqual([]);
		await page.context().close();
	});

	it('shows the frame at the width of a phone, with its look, and as high as it asks for', async () => {
		const { page } = await build('?view=quotes');
		await page.getByRole('radio', { name: 'Phone, 360 px' }).check();
		expect(await preview(page).getAttribute('width')).toBe('360');
		expect(await preview(page).getAttribute('height')).toBe('575');
		await page.getByRole('group', { name: 'Theme' }).getByRole('radio', { name: 'Dark' }).check();
		await page.getByLabel('Transparent: your page shows through').check();
		expect(await preview(page).getAttribute('src')).toBe(
			'./embed/quotes.html?theme=dark&transparent=1',
		);
		const root = page.frameLocator('.stage iframe').locator('html[data-ready="true"]');
		expect(await root.getAttribute('data-theme')).toBe('dark');
		await page.getByRole('tab', { name: 'Responsive' }).click();
		const told = await page.getByText(/its content is \d+ px high/).textContent();
		const height = /\d+/.exec(told ?? '')?.[0];
		expect(Number(height)).toBeGreaterThan(200);
		expect(await preview(page).getAttribute('height')).toBe(height);
		await page.context().close();
	});

	it('hands out one event, and the picture of it with its words', async () => {
		const { page } = await build('?view=event&event=putin-warning-vladivostok');
		await page.getByRole('tab', { name: 'Image and link' }).click();
		const html = await code(page).inputValue();
		const image = attributes(html, 'img');
		const path = (image['src'] ?? '').replace(/^https:\/\/[^/]+\//, '');
		expect((await fetch(site + path)).status).toBe(200);
		expect(image['alt']?.length).toBeGreaterThan(40);
		expect(attributes(html, 'a')['href']).toMatch(/event\/putin-warning-vladivostok\.html$/);
		const choice = page.getByLabel('Which event');
		await choice.selectOption('ministry-warning');
		expect(await preview(page).getAttribute('src')).toBe(
			'./embed/event.html?event=ministry-warning',
		);
		const link = page.getByRole('link', { name: 'This choice as a link' });
		expect(await link.getAttribute('href')).toBe('./embed.html?view=event&event=ministry-warning');
		await page.context().close();
	});

	it('selects the code where every way of copying is refused', async () => {
		const { page } = await visit(browser, 'embed.html');
		await page.addInitScript(() => {
			Object.defineProperty(navigator, 'clipboard', { value: undefined });
			// eslint-disable-next-line @typescript-eslint/no-deprecated
			document.execCommand = () => false;
		});
		await page.reload();
		await page.waitForSelector('#builder[data-live="true"]');
		await page.getByRole('button', { name: 'Copy: Simple' }).click();
		await page.getByText('Copying is refused here.').waitFor();
		const isWhole = await code(page).evaluate(
			(field) =>
				field instanceof HTMLTextAreaElement &&
				field === document.activeElement &&
				field.selectionEnd - field.selectionStart === field.value.length,
		);
		expect(isWhole).toBe(true);
		await page.context().close();
	});

	it.each([390, 1440])('has nothing that axe finds at %i px, in both themes', async (width) => {
		const { page } = await build('', { viewport: { width, height: 900 } });
		// Folds are part of the page: what they hold must be right as well.
		await page.evaluate(() => {
			for (const fold of document.querySelectorAll('details')) fold.open = true;
		});
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await violations(page), colorScheme).toEqual([]);
		}
		const over = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect(over).toBeLessThanOrEqual(0);
		await page.context().close();
	});
});

describe('without script', () => {
	it('that was blocked, the page says so where the builder would be', async () => {
		const { page } = await visit(browser, 'embed.html');
		await page.route(/assets\/editors-/, (route) => route.abort());
		await page.reload();
		await page.getByText('The builder cannot be used now.').waitFor();
		await page.context().close();
	});

	it('the code of every view is there to be selected, and the builder is not', async () => {
		const { page } = await visit(browser, 'embed.html', { javaScriptEnabled: false });
		expect(await page.locator('#builder').isVisible()).toBe(false);
		const codes = await page.locator('#ready ~ * pre').allTextContents();
		const shown = codes.map(
			(html) => attributes(html, 'iframe')['src'] ?? attributes(html, 'img')['src'],
		);
		expect(shown.map((src) => src?.replace(/^https:\/\/[^/]+\//, ''))).toEqual(
			['map', 'timeline', 'graph', 'positions', 'quotes'].flatMap((name) => [
				`embed/${name}.html`,
				`og/${name}.png`,
			]),
		);
		for (const name of shown) {
			const path = (name ?? '').replace(/^https:\/\/[^/]+\//, '');
			expect((await fetch(site + path)).status, path).toBe(200);
		}
		await page.context().close();
	});
});

describe('the way to the code', () => {
	it('from the explorer carries what is on screen', async () => {
		const { page } = await visit(browser, '?kind=pledge&view=timeline');
		await ready(page);
		for (const [view, name] of [
			['map', 'Where'],
			['graph', 'Who'],
			['timeline', 'When'],
		] as const) {
			const link = page.getByRole('link', { name: `Embed “${name}”` });
			await link.hover();
			// What carries the place over comes with the first sign of a pointer.
			const asked = async () => {
				await link.dispatchEvent('pointerdown');
				return link.evaluate((one) => (one as HTMLAnchorElement).search);
			};
			await expect.poll(asked).toBe(`?kind=pledge&view=${view}`);
		}
		await page.getByRole('link', { name: 'Embed “When”' }).click();
		await page.waitForURL(/embed\.html\?kind=pledge&view=timeline$/);
		await page.context().close();
	});

	it('of sites that take an address alone leads to an answer, and to a frame that is there', async () => {
		for (const path of ['', 'sources.html', 'positions.html', 'quotes.html', 'embed/map.html']) {
			const html = await (await fetch(site + path)).text();
			const read = html.slice(0, 150_000).split('</head>')[0] ?? '';
			const [, found = ''] = /json\+oembed"[^>]*href="https:\/\/[^/]+\/([^"]+)"/.exec(read) ?? [];
			const answer = await fetch(site + found);
			expect(answer.status, path).toBe(200);
			const { html: markup } = (await answer.json()) as { html: string };
			const frame = (attributes(markup, 'iframe')['src'] ?? '').replace(/^https:\/\/[^/]+\//, '');
			expect((await fetch(site + frame)).status, frame).toBe(200);
		}
	});
});

describe('the check of a system', () => {
	const inside = (more: string) =>
		`<iframe title="check" src="${site}embed/check.html" width="640" height="300" ${more}></iframe>`;
	const follow = `<script>addEventListener('message', ({ data, source }) => {
		const frame = document.querySelector('iframe');
		if (data?.type === 'explainer:height' && source === frame.contentWindow) frame.height = data.height;
	})</script>`;

	it.each([
		{
			name: 'shut in',
			body: inside('sandbox="allow-scripts"'),
			said: {
				Storage: 'Refused',
				'New windows': 'Refused',
				Clipboard: /old way/,
				Height: /300 px/,
			},
			advice: 'Take Simple, with the height',
		},
		{
			name: 'let',
			body: inside('allow="clipboard-write; fullscreen"') + follow,
			said: { 'New windows': 'Allowed', Clipboard: 'Allowed', Height: 'Follows the content' },
			advice: 'your page already gives frames their height',
		},
	])('$name, tells what the page around allows', async ({ name, body, said, advice }) => {
		const host = await serveHosts({ host: { body } });
		const { page, complaints } = await visit(browser, 'host', {}, host.address);
		const frame = page.frameLocator('iframe');
		await frame.locator('html[data-ready="true"]').waitFor();
		await frame.getByRole('button', { name: 'Try windows' }).click();
		for (const [what, answer] of Object.entries(said)) {
			const row = frame.locator('dl > div', { has: page.locator('dt', { hasText: what }) });
			await row.locator('dd').first().getByText(answer).waitFor();
		}
		await frame.getByText(advice).waitFor();
		await frame.getByRole('link', { name: 'How to embed' }).click();
		if (name === 'shut in') await frame.getByLabel('No window may be opened here').waitFor();
		// What is refused is told by the browser too.
		const others = complaints.filter((one) => !/Permissions policy|Blocked opening/.test(one));
		expect(others, name).toEqual([]);
		await page.context().close();
		host.close();
	});

	it('says so where script is refused', async () => {
		const host = await serveHosts({ host: { body: inside('sandbox=""') } });
		const { page } = await visit(browser, 'host', {}, host.address);
		await page.frameLocator('iframe').getByText('Script is refused here').waitFor();
		await page.context().close();
		host.close();
	});
});
