import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, visit } from './browser.ts';
import { serveHosts } from './hosts.ts';

const site = inject('site');
const require = createRequire(import.meta.url);
const pym = readFileSync(require.resolve('pym.js/dist/pym.v1.min.js'), 'utf8');
const warning = 'putin-warning-vladivostok';
const sandboxed = 'sandbox="allow-scripts"';
const frame = (id: string, path: string, more = '') =>
	`<iframe id="${id}" title="${id}" src="${site}embed/${path}" width="640" height="300" ${more}></iframe>`;

/** What every host of these tests notes: each message, and who sent it. */
const noted = `<script>
	var heard = [];
	addEventListener('message', ({ data, source }) => {
		const sender = [...document.querySelectorAll('iframe')].find((one) => one.contentWindow === source);
		heard.push({ from: sender && sender.id, data });
	});
</script>`;

/** Hosts as they listen: each gives its frame the height that it understands. */
const listeners = `<script>
	const of = (id) => document.getElementById(id);
	addEventListener('message', ({ data, source }) => {
		const is = (id) => of(id) && of(id).contentWindow === source;
		if (is('amp') && data.sentinel === 'amp' && data.type === 'embed-size' && data.height >= 100)
			of('amp').height = data.height;
		if (is('canvas') && data.subject === 'lti.frameResize') of('canvas').height = data.height;
		if (is('hidden') && data.type === 'explainer:height') of('hidden').height = data.height;
		// WordPress: hidden until the secret is repeated, between 200 and 1000 px.
		if (is('wordpress') && data.secret === 'abc123' && data.message === 'height') {
			of('wordpress').removeAttribute('style');
			of('wordpress').height = Math.min(1000, Math.max(200, data.value));
		}
	});
	of('wordpress').addEventListener('load', () =>
		of('wordpress').contentWindow.postMessage({ message: 'ready', secret: 'abc123' }, '*'));
	new pym.Parent('pym', '${site}embed/timeline.html', { id: 'pymframe' });
</script>`;

let browser: Browser;
let host: Awaited<ReturnType<typeof serveHosts>>;

beforeAll(async () => {
	host = await serveHosts(
		{
			dialects: {
				head: `${noted}<script src="/pym.js"></script>`,
				body: `${frame('wordpress', 'map.html#?secret=abc123', `${sandboxed} style="position:absolute;clip:rect(1px,1px,1px,1px)"`)}
${frame('amp', 'positions.html#amp=1', 'sandbox="allow-scripts allow-same-origin"')}
${frame('canvas', 'graph.html')}
<div id="pym" style="width:600px"></div>
<div id="tab" hidden>${frame('hidden', 'event.html')}</div>${listeners}`,
			},
			ours: {
				head: `<script src="${site}embed.js" async></script>`,
				body: ['map', 'timeline', 'graph', 'quotes']
					.map((name) => frame(name, `${name}.html`, name === 'graph' ? 'data-fixed' : sandboxed))
					.join(''),
			},
			talk: {
				head: noted,
				body: `${frame('talk', 'timeline.html', sandboxed)}${frame('tables', 'positions.html')}
<iframe id="stranger" title="stranger" srcdoc="<script>onmessage = () => parent.frames[0].postMessage({ type: 'explainer:go', query: 'event=pledge-of-26' }, '*')</script>"></iframe>`,
			},
			story: {
				head: `<script src="${site}embed.js" async></script>
<style>body{margin:0}iframe{position:sticky;top:0}p{height:900px;margin:0}</style>`,
				body: `${frame('other', 'quotes.html', 'data-fixed')}${frame('driven', 'timeline.html', 'data-fixed')}
<p data-step="" data-explainer="driven">before</p><p id="one" data-step="event=pledge-of-26" data-explainer="driven">one</p>
<p id="two" data-step="event=${warning}" data-explainer="driven">two</p><p>after</p>`,
			},
			narrowed: { body: frame('narrowed', 'timeline.html?kind=pledge', sandboxed) },
			links: {
				body: frame('shut', 'timeline.html', sandboxed) + frame('let', 'timeline.html'),
			},
		},
		{ 'pym.js': pym },
	);
	browser = await launch();
});
afterAll(async () => {
	await browser.close();
	host.close();
});

const open = (name: string) =>
	visit(browser, name, { viewport: { width: 1440, height: 900 } }, host.address);

async function live(page: Page, id: string): Promise<Frame> {
	const found = await (await page.waitForSelector(`#${id}`, { state: 'attached' })).contentFrame();
	if (!found) throw new Error(`${id} is no frame`);
	await found.waitForSelector('html[data-ready="true"]', { state: 'attached' });
	return found;
}

/** Height of what a frame holds. */
const held = (inner: Frame) =>
	inner.evaluate(() =>
		['.frame-head', '.frame-content', '.frame-foot'].reduce(
			(sum, part) => sum + (document.querySelector(part)?.getBoundingClientRect().height ?? 0),
			0,
		),
	);
/** Waits until a frame is as high as what it holds. */
async function settled(page: Page, id: string) {
	const inner = await live(page, id);
	await expect
		.poll(
			async () => {
				const height = await page.$eval(`#${id}`, (one) => one.clientHeight);
				return Math.abs(height - (await held(inner)));
			},
			{ timeout: 10_000 },
		)
		.toBeLessThanOrEqual(4);
}
const heard = (page: Page) =>
	page.evaluate(
		() => (window as unknown as { heard: { from: string; data: Record<string, unknown> }[] }).heard,
	);
const post = (page: Page, id: string, message: unknown) =>
	page.$eval(
		`#${id}`,
		(one, data) => (one as HTMLIFrameElement).contentWindow?.postMessage(data, '*'),
		message,
	);

describe('a frame tells its height', () => {
	it('in every dialect: own, WordPress, pym, AMP, Canvas; late where it was hidden; then it is silent', async () => {
		const { page, complaints } = await open('dialects');
		for (const id of ['wordpress', 'amp', 'canvas', 'pym iframe']) await settled(page, id);
		expect(await page.$eval('#wordpress', (one) => one.getAttribute('style'))).toBeNull();
		// A browser lays out a frame of another site only when it is near the screen.
		await page.$eval('#tab', (tab) => {
			tab.removeAttribute('hidden');
			tab.scrollIntoView();
		});
		await settled(page, 'hidden');
		await page.waitForTimeout(500);
		const before = (await heard(page)).length;
		await page.waitForTimeout(2000);
		expect((await heard(page)).length).toBe(before);
		// What is opened inside is told, and what is shut again too.
		const map = await live(page, 'wordpress');
		await page.$eval('#wordpress', (one) => {
			one.scrollIntoView();
		});
		await map.locator('.notes summary').click();
		await settled(page, 'wordpress');
		await map.locator('.notes summary').click();
		await settled(page, 'wordpress');
		expect(complaints).toEqual([]);
		await page.context().close();
	});

	it('to our own script, four of them on one page, but where a height is to stay', async () => {
		const { page, complaints } = await open('ours');
		for (const id of ['map', 'timeline', 'quotes']) await settled(page, id);
		expect(await page.$eval('#graph', (one) => one.clientHeight)).toBe(300);
		expect(complaints).toEqual([]);
		await page.context().close();
	});

	it('to nobody where it is not framed', async () => {
		const { page, complaints } = await visit(browser, 'embed/timeline.html?childId=x#?secret=abc');
		const said = page.evaluate(
			() =>
				new Promise((tell) => {
					addEventListener('message', ({ data }) => tell(data));
					setTimeout(tell, 1000);
				}),
		);
		await page.setViewportSize({ width: 400, height: 700 });
		expect(await said).toBeUndefined();
		expect(complaints).toEqual([]);
		await page.context().close();
	});
});

describe('a frame and the page around it', () => {
	it('tell one another what is selected; strangers and malformed messages change nothing', async () => {
		const { page, complaints } = await open('talk');
		const inner = await live(page, 'talk');
		const current = () =>
			inner.$$eval('.lanes [aria-current="true"]', (all) =>
				all.map((one) => (one as HTMLElement).dataset['item']),
			);
		await post(page, 'talk', { type: 'explainer:go', query: `event=${warning}` });
		await expect.poll(current).toEqual([`events/${warning}`]);
		const odd = [
			null,
			7,
			'x',
			[],
			{},
			{ type: 'explainer:go' },
			{ type: 'explainer:go', query: {} },
		];
		for (const message of odd) await post(page, 'talk', message);
		await post(page, 'stranger', 'go');
		await inner.locator('a[data-item="events/declaration-of-intent"]').first().click();
		const selects = async () =>
			(await heard(page)).flatMap(({ from, data }) =>
				data['type'] === 'explainer:select' ? `${from} ${String(data['item'])}` : [],
			);
		await expect.poll(selects).toEqual(['talk events/declaration-of-intent']);
		expect(await current()).toEqual(['events/declaration-of-intent']);
		const tables = await live(page, 'tables');
		await tables.locator('td a').first().click();
		await expect.poll(async () => (await selects()).at(-1)).toMatch(/^tables positions\//);
		await post(page, 'talk', { type: 'explainer:go', query: 'event=nonsense' });
		await expect.poll(() => inner.locator('#told').innerText()).toContain('event=nonsense');
		expect(complaints).toEqual([]);
		await page.context().close();
	});

	it('keep what the address of the frame says when it is told to go somewhere', async () => {
		const { page } = await open('narrowed');
		const inner = await live(page, 'narrowed');
		await post(page, 'narrowed', { type: 'explainer:go', query: 'event=pledge-of-26' });
		await inner.waitForSelector('.lanes [data-item="events/pledge-of-26"][aria-current="true"]');
		expect(await inner.locator('.below a[data-item]').count()).toBe(0);
		await post(page, 'narrowed', { type: 'explainer:go', query: '' });
		await expect.poll(() => inner.locator('.lanes [aria-current="true"]').count()).toBe(0);
		expect(await inner.locator('.below a[data-item]').count()).toBe(0);
		await page.context().close();
	});

	it('let the paragraphs of an article drive the picture', async () => {
		const { page } = await open('story');
		const inner = await live(page, 'driven');
		const current = (item: string) =>
			inner.waitForSelector(`.lanes [data-item="events/${item}"][aria-current="true"]`);
		await page.evaluate(() => document.getElementById('one')?.scrollIntoView());
		await current('pledge-of-26');
		const y = await page.evaluate(() => scrollY);
		await page.evaluate(() => document.getElementById('two')?.scrollIntoView());
		await current(warning);
		expect(await page.evaluate(() => scrollY)).toBe(y + 900);
		await page.context().close();
	});

	it('open links in a window of their own; where that is refused the address is shown, to be copied', async () => {
		const { page } = await open('links');
		const free = await live(page, 'let');
		const opened = page.context().waitForEvent('page');
		await free.click('.onward');
		const whole = await opened;
		await whole.waitForLoadState();
		expect(whole.url()).toBe(`${site}?view=timeline`);
		expect(await whole.evaluate(() => window.opener as unknown)).toBeNull();
		await whole.close();
		const shut = await live(page, 'shut');
		await shut.click('.onward');
		const field = shut.locator('.address input');
		expect(await field.inputValue()).toBe(`${site}?view=timeline`);
		expect(
			await field.evaluate((one: HTMLInputElement) => [
				document.activeElement === one,
				(one.selectionEnd ?? 0) - (one.selectionStart ?? 0) === one.value.length,
			]),
		).toEqual([true, true]);
		await shut.click('.address button');
		await shut.getByText('Link copied').waitFor();
		await page.context().close();
	});
});
