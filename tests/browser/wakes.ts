import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';

/** Something on a page that asks for files of its own: what wakes it, and what shows that it is awake. */
export interface Wake {
	readonly page: string;
	readonly name: string;
	/** What its file is called before the hash; with words that it alone holds, where others are called so too. */
	readonly file: string;
	readonly holds?: string;
	/** What a reader does; nothing, where to open the page is enough. */
	readonly act?: (page: Page) => Promise<unknown>;
	/** Is there once it lives, and not before. */
	readonly lives: string;
	/** Where a failure is told; nothing, where nothing is promised and the next sign asks again. */
	readonly told?: string;
	/** Whether a link is followed instead. */
	readonly isLink?: boolean;
}

const see = (selector: string) => (page: Page) =>
	page.locator(selector).first().scrollIntoViewIfNeeded();
const press = (selector: string, hasText?: string) => (page: Page) =>
	page
		.locator(selector, hasText === undefined ? {} : { hasText })
		.first()
		.click();
const point = (selector: string) => (page: Page) => page.locator(selector).first().hover();
const awake = (name: string) => `[data-island=${name}][data-awake]`;
const live = (id: string) => `#${id}[data-live=true]`;

/** Parts that make a section of a page more than it is without script. */
const section = (page: string, id: string, file: string, holds?: string): Wake => ({
	page,
	name: id,
	file,
	...(holds === undefined ? {} : { holds }),
	act: see(`#${id}`),
	lives: live(id),
	told: `#${id}`,
});

/** A mark in the picture of the days, which are awake when it is used. */
const mark = '.timeline .picture [data-item="events/putin-warning-vladivostok"]';

const first: readonly Omit<Wake, 'page'>[] = [
	{
		name: 'story',
		file: 'live.svelte',
		act: see('#story h3'),
		lives: '#story[data-live]',
		told: '#story',
	},
	{
		name: 'map',
		file: 'live-map',
		act: see('.map'),
		lives: '.controls-room button',
		told: '.frame',
	},
	{
		name: 'roles',
		file: 'MapKey',
		act: see('.map'),
		lives: awake('roles'),
		told: '[data-island=roles]',
	},
	{
		name: 'days',
		file: 'Days',
		act: see('.timeline'),
		lives: awake('days'),
		told: '[data-island=days]',
	},
	{
		name: 'graph',
		file: 'Picture',
		act: see('.graph'),
		lives: '.graph svg a[tabindex="0"]',
		told: '.graph',
	},
	{
		name: 'ties',
		file: 'TieList',
		act: press('.graph label', 'List'),
		lives: '.graph .list input',
		told: '.graph div.list',
	},
	{
		name: 'countries',
		file: 'rows',
		act: press('.map label', 'List'),
		lives: awake('where'),
		told: '.map div.list',
	},
	{
		name: 'years',
		file: 'ContextStrip',
		act: async (page) => {
			await see('.timeline')(page);
			await page.waitForSelector(awake('days'));
			await point('.before svg')(page);
		},
		lives: awake('strip'),
		told: '.before',
	},
	{
		name: 'search',
		file: 'SearchBox',
		act: press('.search input'),
		lives: awake('search'),
		told: '.search',
	},
	{
		name: 'finding',
		file: 'find',
		act: (page) => page.locator('.search input').fill('Paris'),
		lives: '.search .found a',
		told: '.search',
	},
	{
		name: 'tools',
		file: 'Tools',
		act: point('.tools button'),
		lives: awake('tools'),
		told: '.tools',
	},
	{
		name: 'connect',
		file: 'Connect',
		act: press('.connect summary'),
		lives: '.connect select',
		told: '.connect',
	},
	{
		name: 'dates',
		file: 'DateInputs',
		act: press('.windows summary'),
		lives: '.windows input',
		told: '.windows',
	},
	{
		name: 'panel',
		file: 'panel',
		act: press(mark),
		lives: '#details blockquote',
		told: '#details',
	},
	{
		name: 'stands',
		file: 'stands',
		act: press('.graph svg [data-item="actors/putin"]'),
		lives: '#details h4:text-is("Stands")',
		told: '#details',
	},
	{
		name: 'stands',
		file: '_virtual_stands',
		act: press('.graph svg [data-item="actors/putin"]'),
		lives: '#details h4:text-is("Stands")',
		told: '#details',
	},
	{
		name: 'evidence',
		file: 'EvidenceDialog',
		act: async (page) => {
			await see('#positions')(page);
			await page.waitForSelector(live('positions'));
			await press('#positions td a')(page);
		},
		isLink: true,
		lives: 'dialog.evidence, #positions-title',
	},
	{ name: 'lights', file: 'awake', act: point('.map .stage a'), lives: '[data-lit]' },
	{
		name: 'keys',
		file: 'keys',
		act: async (page) => {
			await see('.timeline')(page);
			await page.waitForSelector(awake('days'));
			await page.locator(mark).focus();
			await page.keyboard.press('ArrowRight');
		},
		lives: '.timeline .picture a[data-item]:focus',
	},
];

export const wakes: readonly Wake[] = [
	...first.map((wake) => ({ page: 'index.html', ...wake })),
	section('index.html', 'positions', 'enhance', 'EvidenceDialog'),
	section('index.html', 'questions', 'enhance', 'popover'),
	section('index.html', 'offline', 'enhance', 'cannot save the site'),
	section('quotes.html', 'quotations', 'enhance', 'Quotation copied'),
	section('present.html', 'deck', 'wall.svelte'),
	section('notes.html?step=2', 'speaker-notes', 'speak.svelte'),
	section('teach.html', 'lesson', 'classroom'),
	section('compare.html', 'compared', 'compare'),
	section('embed.html', 'builder', 'editors'),
	{
		...section('event/putin-warning-vladivostok.html', 'citation', 'citing'),
		act: press('#citation summary'),
	},
];

const nameOf = (path: string) => /^assets\/(.*)-[\w-]{8}\.\w+$/.exec(path)?.[1];
const read = (folder: string, path: string) => readFileSync(`${folder}/${path}`, 'utf8');

/** What a script asks for before it runs. */
const neededBy = (folder: string, path: string) =>
	[...read(folder, path).matchAll(/(?:from|import)\s?["'`]\.\/([\w.-]+\.js)["'`]/g)].map(
		([, name = '']) => `assets/${name}`,
	);

/** Scripts that a page asks for before anything is used: each has cases of its own. */
export function earlyFiles(folder = 'dist'): ReadonlySet<string> {
	const begin = ['index', 'first', 'explore', 'elsewhere'];
	const all = readdirSync(`${folder}/assets`).map((name) => `assets/${name}`);
	const early = new Set(
		all.filter((path) => path.endsWith('.js') && begin.includes(nameOf(path) ?? '')),
	);
	for (const path of early) for (const needed of neededBy(folder, path)) early.add(needed);
	return early;
}

/** The files that a thing asks for: its own, and what that asks for before it runs. Each file has one owner: the first. */
export function ownedFiles(folder = 'dist'): ReadonlyMap<string, Wake> {
	const all = readdirSync(`${folder}/assets`).map((name) => `assets/${name}`);
	const owned = new Map<string, Wake>();
	const roots = wakes.map((wake) => {
		const root = all.find(
			(path) =>
				nameOf(path) === wake.file &&
				(wake.holds === undefined || read(folder, path).includes(wake.holds)),
		);
		if (root === undefined) throw new Error(`no file is called ${wake.file}`);
		owned.set(root, wake);
		return { root, wake };
	});
	const early = earlyFiles(folder);
	const take = (path: string, wake: Wake) => {
		for (const needed of neededBy(folder, path)) {
			if (early.has(needed) || owned.has(needed)) continue;
			owned.set(needed, wake);
			take(needed, wake);
		}
	};
	for (const { root, wake } of roots) take(root, wake);
	return owned;
}
