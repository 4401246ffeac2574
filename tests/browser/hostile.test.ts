import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readDataset } from '../../src/build/dataset.ts';
import { readBoundaries } from '../../src/build/edition.ts';
import { atOnce } from './at-once.ts';
import { launch, settled, visit } from './browser.ts';
import { serveSite } from './serve.ts';

/** Another subject of ours, into which somebody wrote what no editor should. */
const folder = 'node_modules/.cache/hostile-data';
const out = 'node_modules/.cache/hostile-site';

/** What would run, or become an element, if any text were ever taken for markup. */
const image = '<img src=x onerror="window.hacked=1">';
const script = '</script><script>window.hacked=1</script><!--';
const address = '[press](javascript:window.hacked=1) javascript:alert(1)';
const attribute = '" onmouseover="window.hacked=1" x="';
const template = '{@html 1}${window.hacked=1}{{1}}%3Cscript%3E &lt;b&gt;';
const long = 'Donaudampfschifffahrtsgesellschaft'.repeat(8);
const arabic = 'مجلس (الاختبار) الأول';
const emoji = '👩‍👩‍👧‍👦🇳🇿🏳️‍🌈';
const all = [image, script, address, attribute, template, long, arabic, emoji];

type Row = Record<string, unknown>;
const read = (name: string) =>
	parse(readFileSync(join(folder, `${name}.yaml`), 'utf8'), { schema: 'failsafe' }) as Row[];

/** Adds hostile words to fields of the records of a file, another kind of words for each record. */
function spoil(name: string, ...fields: readonly string[]): void {
	const rows = read(name).map((row, index) => {
		const spoiled = fields.flatMap((field, at) => {
			const kept = row[field];
			return typeof kept === 'string'
				? [[field, `${kept} ${all[(index + at) % all.length] ?? ''}`]]
				: [];
		});
		return { ...row, ...(Object.fromEntries(spoiled) as Row) };
	});
	writeFileSync(join(folder, `${name}.yaml`), stringify(rows));
}

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

function copyData() {
	rmSync(folder, { recursive: true, force: true });
	cpSync('tests/fixtures/suffrage', folder, { recursive: true });
}

beforeAll(async () => {
	copyData();
	spoil('events', 'summary', 'title');
	// On the line of days there is room for a few words.
	const short = read('events').map((row, index) => ({
		...row,
		label: `<u onclick=hacked()>${index}</u>`,
	}));
	writeFileSync(join(folder, 'events.yaml'), stringify(short));
	spoil('actors', 'role', 'name', 'label');
	spoil('places', 'name');
	spoil('relations', 'summary');
	spoil('positions', 'summary');
	spoil('questions', 'answer', 'question');
	spoil('glossary', 'meaning', 'term');
	spoil('scenarios', 'title', 'text');
	spoil('sources', 'headline', 'ownDate');
	spoil('discrepancies', 'title', 'weShow');
	await promisify(execFile)('node', ['node_modules/vite/bin/vite.js', 'build', '--app'], {
		env: { ...process.env, NODE_ENV: 'production', VITEST: '', DATA: folder, OUT: out },
	});
	[site, browser] = await Promise.all([serveSite(out), launch()]);
}, 300_000);
afterAll(async () => {
	await browser.close();
	await site.close();
});

/** What hostile words would have made, had they been taken for more than words. */
const made = (page: Page) =>
	page.evaluate(() => ({
		hasRun: 'hacked' in window,
		images: [...document.querySelectorAll('img')].map(({ src }) => src),
		scripts: [...document.scripts].filter(({ textContent }) =>
			/^\s*window\.hacked/.test(textContent),
		).length,
		links: [...document.querySelectorAll('a')]
			.map(({ href }) => href)
			.filter((href) => /^\s*(?:javascript|data|vbscript):/i.test(href)),
		handlers: [...document.querySelectorAll('*')].flatMap((one) =>
			one.getAttributeNames().filter((name) => name.startsWith('on')),
		),
	}));
const nothing = { hasRun: false, images: [], scripts: 0, links: [], handlers: [] };

describe('data in which somebody wrote markup, scripts and words without end', () => {
	const html = () =>
		readdirSync(out, { recursive: true, encoding: 'utf8' })
			.map((path) => path.replaceAll('\\', '/'))
			.filter((path) => path.endsWith('.html'));

	it('becomes words on every page, in every frame and in the one file: no element, no script, no dialog', async () => {
		const paths = html();
		expect(paths.length).toBeGreaterThan(30);
		const lanes = 4;
		const shares = Array.from({ length: lanes }, (_, lane) =>
			paths.filter((_path, index) => index % lanes === lane),
		);
		const wrong = await atOnce(lanes, shares, async (share) => {
			const { page, complaints, strangers } = await visit(
				browser,
				'icon.svg',
				{ viewport: { width: 320, height: 700 } },
				site.address,
			);
			const dialogs: string[] = [];
			page.on('dialog', (dialog) => {
				dialogs.push(dialog.message());
				void dialog.dismiss();
			});
			const failures: string[] = [];
			for (const path of share) {
				await page.goto(site.address + path);
				if (path !== '404.html')
					await page.waitForSelector('html[data-ready]', { state: 'attached' });
				await settled(page);
				try {
					expect(await made(page)).toEqual(nothing);
					// However long a word is, nobody scrolls sideways.
					const wide = await page.evaluate(() => document.documentElement.scrollWidth);
					expect(wide, 'width in px').toBeLessThanOrEqual(320);
				} catch (error) {
					failures.push(`${path}: ${String(error)}`);
				}
			}
			failures.push(
				...complaints.filter((one) => !/^failed:|Failed to load resource/.test(one)),
				...strangers,
				...dialogs,
			);
			await page.context().close();
			if (failures.length > 0) throw new Error(failures.join('\n'));
		});
		expect(wrong).toBe('');
	}, 300_000);

	it('is read as it was written, in the explorer and its panel, by search and in titles', async () => {
		const { page, complaints } = await visit(browser, '', {}, site.address);
		await page.waitForSelector('html[data-ready]');
		const seen = new Set<string>();
		for (const { id, title, summary } of read('events')) {
			await page.evaluate(
				(to) => {
					history.pushState(null, '', to);
					dispatchEvent(new PopStateEvent('popstate'));
				},
				`?event=${String(id)}`,
			);
			await page.locator('#details-title', { hasText: String(title) }).waitFor();
			await expect
				.poll(() => page.locator('#details').textContent())
				.toContain(String(summary).trim());
			for (const words of all) if (String(summary).includes(words)) seen.add(words);
		}
		expect([...seen].toSorted()).toEqual(all.toSorted());
		await page.getByRole('searchbox').fill('onerror');
		await page.locator('search .found a').first().waitFor();
		expect(await made(page)).toEqual(nothing);
		expect(complaints).toEqual([]);
		await page.context().close();
	});

	it('stands in files to take away without doing more there either', () => {
		const json = readFileSync(join(out, 'data/dataset.json'), 'utf8');
		expect(json).toContain('onerror=\\"window.hacked=1\\"');
		for (const path of readdirSync(join(out, 'oembed'), { recursive: true, encoding: 'utf8' })) {
			if (!path.endsWith('.json')) continue;
			const { html: code } = JSON.parse(readFileSync(join(out, 'oembed', path), 'utf8')) as {
				html: string;
			};
			expect(code).not.toMatch(/<img|<script>window/);
		}
		expect(readFileSync(join(out, 'feed.xml'), 'utf8')).not.toContain('<img');
	});
});

describe('data that would mislead however it is drawn', () => {
	const build = async (name: string, change: (row: Row) => Row) => {
		copyData();
		const rows = read(name);
		writeFileSync(
			join(folder, `${name}.yaml`),
			stringify(rows.map((row, index) => (index === 0 ? change(row) : row))),
		);
		const { countries } = await readBoundaries(folder);
		return readDataset(folder, countries);
	};

	it.each(['\u202E', '\u2066', '\u2028', '\u0007', '\uFEFF'])(
		'stops the build: words that turn or hide others, as %j',
		async (sign) => {
			// Isolating each would leave tables, feeds and alt texts as they are; nothing that we quote needs one.
			const made = build('events', (row) => ({ ...row, title: `A vote ${sign}rof` }));
			await expect(made).rejects.toThrow(/events\.yaml/);
		},
	);

	it.each([
		'javascript:alert(1)',
		'data:text/html,<script>alert(1)</script>',
		'http://example.org/',
		'//example.org',
	])('stops the build: an address of the web that is none, as %s', async (url) => {
		copyData();
		const path = join(folder, 'site.yaml');
		const site = parse(readFileSync(path, 'utf8'), { schema: 'failsafe' }) as Row;
		writeFileSync(path, stringify({ ...site, address: url }));
		const { countries } = await readBoundaries(folder);
		await expect(readDataset(folder, countries)).rejects.toThrow(/site\.yaml/);
	});
});
