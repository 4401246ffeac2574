import type { Browser, CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listed } from '#domain/network.ts';
import { refTo } from '#domain/ref.ts';
import { partsOf } from '#domain/roles.ts';
import { data, library } from '../data/read.ts';
import { launch, ready, visit } from './browser.ts';
import { kinds, open, type Kind } from './kinds.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

/** A node of the tree that a screen reader walks. */
interface Heard {
	readonly role: string;
	readonly name: string;
	readonly level: number;
}

/** What a screen reader finds on a page, in its order. */
async function heard(page: Page): Promise<readonly Heard[]> {
	const session: CDPSession = await page.context().newCDPSession(page);
	const { nodes } = await session.send('Accessibility.getFullAXTree');
	await session.detach();
	// Nodes come in any order: what is heard follows the tree.
	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	const walk = (id: string): typeof nodes => {
		const node = byId.get(id);
		return node ? [node, ...(node.childIds ?? []).flatMap(walk)] : [];
	};
	return walk(nodes.find(({ parentId }) => parentId === undefined)?.nodeId ?? '')
		.filter(({ ignored }) => !ignored)
		.map(({ role, name, properties }) => ({
			role: String(role?.value ?? ''),
			name: String(name?.value ?? '').trim(),
			level: Number(properties?.find(({ name: key }) => key === 'level')?.value.value ?? 0),
		}));
}

/** Roles that say nothing without a name. */
const named =
	/^(image|img|graphics-\w+|button|link|region|dialog|checkbox|radio|combobox|searchbox|textbox|table|tab|tabpanel|option|Iframe)$/;
/** Frames, slides, notes and the page for lost addresses are one part of their own: no banner, no foot. */
const landmarksOf = ({ path, stands }: Kind) =>
	stands === 'framed' || stands === 'wall' || /^(notes|404)/.test(path)
		? ['main']
		: ['banner', 'main', 'contentinfo'];

describe.concurrent('the tree of a screen reader', () => {
	it.each(kinds)(
		'has its landmarks, one heading of the first level, no level left out, and a name for all that needs one: /$path',
		async (kind) => {
			const { page } = await open(browser, kind);
			const all = await heard(page);
			for (const role of landmarksOf(kind)) {
				expect(all.filter((one) => one.role === role).length, role).toBe(1);
			}
			const headings = all.filter(({ role }) => role === 'heading');
			expect(headings.filter(({ level }) => level === 1).length).toBe(1);
			const leaps = headings.filter(({ level }, at) => level > (headings[at - 1]?.level ?? 0) + 1);
			expect(leaps).toEqual([]);
			expect(headings.filter(({ name }) => name === '')).toEqual([]);
			expect(all.filter(({ role, name }) => named.test(role) && name === '')).toEqual([]);
			const navigations = all.filter(({ role }) => role === 'navigation').map(({ name }) => name);
			expect(navigations.length).toBe(new Set(navigations).size);
			await page.context().close();
		},
	);

	it('names the explorer, its views, the map and what was said', async () => {
		const { page } = await visit(browser, '');
		await ready(page);
		const regions = (await heard(page))
			.filter(({ role }) => role === 'region' || role === 'complementary')
			.map(({ name }) => name);
		expect(regions).toEqual(
			expect.arrayContaining(['Explorer', 'Where', 'Map', 'Who', 'When', 'What was said']),
		);
		await page.context().close();
	});
});

const views = { where: '.map', who: '.graph', when: '.timeline' } as const;
const titles = data.events.map(({ title }) => title);

/** Opens the explorer with all its lists in place of the pictures. */
async function asLists(path: string, script = true): Promise<Page> {
	const { page } = await visit(browser, path, { javaScriptEnabled: script });
	if (script) await ready(page);
	for (const view of Object.values(views)) {
		await page.locator(`${view} label`, { hasText: 'List' }).click();
	}
	if (script) await page.locator('.graph .list input[type="search"]').waitFor();
	return page;
}
const countOf = (page: Page, selector: string) => page.locator(selector).count();

describe.each([
	['with script', true],
	['without script', false],
] as const)('the lists, %s,', (_, script) => {
	it('hold every claim with its kind, title and date, every tie, and every country with a part', async () => {
		const page = await asLists('', script);
		const claims = page.locator('.timeline .list li');
		expect(await claims.count()).toBe(data.events.length);
		const words = (await claims.allTextContents()).map((text) => text.replaceAll(/\s+/g, ' '));
		const kinds = data.meta.kinds.map(({ label }) => label);
		for (const text of words) {
			expect(
				kinds.some((kind) => text.includes(kind)),
				text,
			).toBe(true);
			expect(
				titles.some((title) => text.includes(title)),
				text,
			).toBe(true);
			expect(text).toMatch(/\d{4}/);
		}
		for (const title of titles)
			expect(
				words.some((text) => text.includes(title)),
				title,
			).toBe(true);
		expect(await claims.locator('time[datetime]').count()).toBe(data.events.length);
		expect(await countOf(page, '.graph .list tbody tr')).toBe(data.relations.length);
		const parts = partsOf({ data, actors: library.actors }, data.meta.coversUntil);
		expect(await countOf(page, '.map .list a[data-item^="countries/"]')).toBe(parts.size);
		await page.context().close();
	});
});

describe('a claim in the list', () => {
	it('is heard with its kind, its day and its title in one name', async () => {
		const page = await asLists('');
		const links = (await heard(page)).filter(({ role }) => role === 'link');
		for (const { title, kind } of data.events) {
			const { label } = data.meta.kinds.find(({ id }) => id === kind) ?? { label: '' };
			const own = links.filter(({ name }) => name.includes(`${label} · ${title}`));
			expect(
				own.some(({ name }) => /\d{4}/.test(name)),
				title,
			).toBe(true);
		}
		await page.context().close();
	});
});

describe('a mark in a picture', () => {
	it('is heard by the name that the data gives to its claim, actor or country', async () => {
		const { page } = await visit(browser, '');
		await ready(page);
		const links = (await heard(page)).filter(({ role }) => role === 'link');
		const names = new Map<string, readonly string[]>([
			...data.events.map(({ id, title, label }) => [refTo('events', id), [title, label]] as const),
			...data.actors.map(({ id, name }) => [refTo('actors', id), [name]] as const),
		]);
		for (const [place, collection] of [
			['.timeline > .picture', 'events'],
			['.graph .drawing', 'actors'],
			['.map .stage', 'events'],
		] as const) {
			// What lies in a closed fold is not heard, nor seen.
			const items = await page
				.locator(`${place} a[data-item^="${collection}/"]`)
				.evaluateAll((all) =>
					all.flatMap((one) =>
						one.checkVisibility({ visibilityProperty: true })
							? [(one as HTMLElement).dataset['item'] ?? '']
							: [],
					),
				);
			expect(items.length, place).toBeGreaterThan(3);
			const unheard = items.filter(
				(item) => !links.some(({ name }) => names.get(item)?.some((given) => name.includes(given))),
			);
			expect(unheard, place).toEqual([]);
		}
		await page.context().close();
	});

	it('is counted in the headings of the sources as the published dataset has it', async () => {
		const { page } = await visit(browser, 'sources.html', { javaScriptEnabled: false });
		const told = ((await page.locator('.counts').textContent()) ?? '').match(/\d+/g);
		const { events, actors, relations, positions, quotes, discrepancies } = data;
		const all = [events, actors, relations, positions, quotes, discrepancies];
		expect(told?.map(Number)).toEqual(all.map(({ length }) => length));
		const groups = await page.locator('main summary h3').allTextContents();
		const sum = groups.reduce((total, text) => total + Number(/\d+/.exec(text)?.[0]), 0);
		expect(sum).toBe(discrepancies.length);
		await page.context().close();
	});
});

describe('the ties of one actor', () => {
	it('are told at both their ends, as the actors are gone through one by one', async () => {
		const { page } = await visit(browser, '?view=graph', { viewport: { width: 390, height: 844 } });
		await ready(page);
		await page.locator('.graph .one li button').first().waitFor();
		const { actors } = listed(library.data);
		expect(await countOf(page, '.graph .one li button')).toBe(actors.length);
		const told = new Map<string, number>();
		for (const { name } of actors) {
			const own = page
				.locator('.graph .one')
				.getByRole('button', { name: new RegExp(`^${name} \\d`) });
			await own.first().evaluate((button) => {
				(button as HTMLElement).click();
			});
			await page.locator('.graph .one h4', { hasText: name }).first().waitFor();
			const items = await page
				.locator('.graph .one .group a[data-item^="relations/"]')
				.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['item'] ?? ''));
			for (const item of items) told.set(item, (told.get(item) ?? 0) + 1);
			await page.getByRole('button', { name: 'All actors' }).evaluate((button) => {
				(button as HTMLElement).click();
			});
		}
		const ids = new Set(actors.map(({ id }) => id));
		for (const { id, from, to } of data.relations) {
			const ends = [from, to].filter((end) => ids.has(end)).length;
			expect(told.get(refTo('relations', id)) ?? 0, id).toBe(ends);
		}
		await page.context().close();
	});
});

/** What a view holds, each item once: its links to items of some collections. */
function itemsOf(page: Page, place: string, ...collections: readonly string[]) {
	return page.locator(place).evaluate(
		(view, wanted) =>
			[...view.querySelectorAll<HTMLElement>('a[data-item]')]
				.map((link) => link.dataset['item'] ?? '')
				.filter((item, at, all) => all.indexOf(item) === at)
				.filter((item) => wanted.some((one) => item.startsWith(`${one}/`)))
				.toSorted(),
		collections,
	);
}

describe('the picture and the list of a view', () => {
	it('hold the same chips as actors drawn', async () => {
		const { page } = await visit(browser, '');
		expect((await itemsOf(page, '.graph .drawing', 'actors')).length).toBe(
			Number(
				/(\d+) of/.exec((await page.locator('.graph p.picture').first().textContent()) ?? '')?.[1],
			),
		);
		await page.context().close();
	});

	it.each([
		'',
		'?kind=warning',
		'?kind=pledge,warning',
		'?source=E',
		'?differ=1',
		'?source=A&differ=1',
		'?from=2026-01-06&to=2026-01-08',
		'?q=one+article',
		'?asof=2025-09-05',
		'?kind=agreement&from=2025-09-04&to=2025-09-05',
	])('hold the same under every filter: /%s', async (path) => {
		const page = await asLists(path);
		if (path.includes('q=')) {
			await page.getByRole('status').filter({ hasText: 'claims' }).waitFor();
		}
		await page.locator('.timeline div.list').scrollIntoViewIfNeeded();
		const marks = await itemsOf(page, '.timeline > .picture', 'events');
		const rows = () => itemsOf(page, '.timeline div.list', 'events');
		await expect.poll(rows).toEqual(marks);
		const state = (await page.locator('.bar .state').textContent()) ?? '';
		expect(marks.length).toBe(Number(/(\d+) of/.exec(state)?.[1] ?? data.events.length));
		const drawn = await itemsOf(page, '.graph .drawing', 'relations');
		expect(await itemsOf(page, '.graph div.list', 'relations')).toEqual(
			expect.arrayContaining(drawn),
		);
		expect(await itemsOf(page, '.map div.list', 'countries')).toEqual(
			await itemsOf(page, '.map .stage', 'countries'),
		);
		await page.context().close();
	});
});

describe('claims that rest on one article', () => {
	it('are one press away, in every view, and in the address', async () => {
		const { page } = await visit(browser, '');
		await ready(page);
		const alone = data.events.filter(
			({ evidence }) => new Set(evidence.map(({ source }) => source)).size === 1,
		);
		const button = page.getByRole('button', { name: `Only one article ${alone.length}` });
		await button.click();
		const told = page.locator('.bar .state');
		await expect
			.poll(() => told.textContent())
			.toContain(`${alone.length} of ${data.events.length} claims`);
		expect(new URL(page.url()).searchParams.get('q')).toBe('one article');
		expect(await button.getAttribute('aria-pressed')).toBe('true');
		// The picture draws what crowds as one bar: the list has each.
		await page.locator('.timeline label', { hasText: 'List' }).click();
		await expect
			.poll(() => itemsOf(page, '.timeline > .list', 'events'))
			.toEqual(alone.map(({ id }) => refTo('events', id)).toSorted());
		await button.click();
		await expect.poll(() => new URL(page.url()).search).toBe('');
		await page.context().close();
	});
});

describe('what is said while something changes', () => {
	it('is polite, from one place, and little: ten fast presses of filters are at most three messages', async () => {
		const { page } = await visit(browser, '');
		await ready(page);
		expect(await countOf(page, '[aria-live="assertive"], [role="alert"]')).toBe(0);
		await page.evaluate(() => {
			const told = ((window as Window & { told?: string[] }).told = []) as string[];
			const live = '[role="status"], [aria-live="polite"]';
			const last = new Map<Element, string>();
			new MutationObserver((changes) => {
				for (const { target } of changes) {
					const own = (target instanceof Element ? target : target.parentElement)?.closest(live);
					const text = own?.checkVisibility() ? own.textContent.trim() : '';
					if (!own || text === '' || last.get(own) === text) continue;
					last.set(own, text);
					told.push(text);
				}
			}).observe(document.body, { childList: true, subtree: true, characterData: true });
		});
		await page.evaluate(() => {
			const buttons = [...document.querySelectorAll<HTMLElement>('.bar .sources button')];
			for (let press = 0; press < 10; press++) buttons[press % buttons.length]?.click();
		});
		await page.waitForTimeout(700);
		const told = await page.evaluate(() => (window as Window & { told?: string[] }).told ?? []);
		expect(told.length).toBeLessThanOrEqual(3);
		await page.context().close();
	});
});
