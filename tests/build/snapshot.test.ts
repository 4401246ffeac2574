import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDataset } from '#build/dataset.ts';
import { downloads } from '#build/downloads.ts';
import { readBoundaries } from '#build/edition.ts';
import { hashOf } from '#build/policy.ts';
import { selfContained } from '#build/self-contained.ts';
import { frozenFrame } from '#build/snapshot-frame.ts';
import { takeSnapshot } from '#build/snapshot.ts';
import { judgeSnapshots, readManifest, writeSnapshots } from '#build/snapshots.ts';
import { frameNames } from '#domain/frame-edition.ts';
import { elements } from '../markup.ts';

const frame = selfContained(
	{
		path: 'embed/map.html',
		language: 'en',
		head: '<link rel="canonical" href="https://ferries.example/" />\n<link rel="alternate" type="application/json+oembed" title="a" href="https://ferries.example/oembed/map.json" />',
		body: '<main><a href="../event/ferry-offer.html">Offer</a> <a href="#b">b</a><footer class="frame-foot"><!--[--><p><span>As of 1 July 1987</span></p></footer></main>',
		data: { edition: { words: 'a "../b" of the record' } },
		entry: '',
		first: '',
		style: '',
		display: '',
	},
	{
		style: 'p{background:url(data:,)}',
		first: 'one()',
		script: 'two(`../event/${a}.html`,"../?country=NOR",x+"/../")',
	},
);

describe('A frozen frame', () => {
	const frozen = frozenFrame(frame, 'map', '1987-07-01');

	test('leads to the site from two folders deeper, with and without script.', () => {
		expect(frozen).toContain('<a href="../../../event/ferry-offer.html">');
		expect(frozen).toContain('two(`../../../event/${a}.html`,"../../../?country=NOR",x+"/../")');
		expect(frozen).toContain('<a href="#b">');
	});

	test('has a policy that names its scripts and its style as they are now, and nothing else.', () => {
		const policy = /Content-Security-Policy" content="([^"]*)"/.exec(frozen)?.[1] ?? '';
		const inline = elements(frozen).filter(
			({ name, attributes }) => name === 'style' || (name === 'script' && !attributes['type']),
		);
		const hashes = inline.map(({ text }) => hashOf(text));
		expect(policy.match(/sha256-[^']+/g)?.toSorted()).toEqual(hashes.toSorted());
		expect(hashes.length).toBe(3);
	});

	test('says in its foot that it is pinned, and leads to the same view as it is now.', () => {
		expect(frozen).toContain('Pinned: data of 1 July 1987, ');
		const link = elements(frozen).find(({ text }) => text === 'current version');
		expect(link?.attributes).toMatchObject({ href: '../../../embed/map.html', 'data-same': '' });
		expect(frozen.indexOf('Pinned')).toBeGreaterThan(frozen.indexOf('<footer'));
	});

	test('keeps its data, and no longer offers itself by the answer on the frame that follows.', () => {
		expect(frozen).toContain(String.raw`{"words":"a \"../b\" of the record"}`);
		expect(frozen).not.toContain('oembed');
		expect(frozen).toContain('rel="canonical"');
	});

	test('that has no foot is refused.', () => {
		expect(() => frozenFrame('<main></main>', 'map', '1987-07-01')).toThrow(/frame-foot/);
	});
});

describe('A snapshot', () => {
	let folder: string;
	let site: string;
	const manifestOf = () => readFile(join(folder, 'snapshots/manifest.json'), 'utf8');
	const put = async (path: string, text: string) => {
		await mkdir(dirname(join(site, path)), { recursive: true });
		await writeFile(join(site, path), text);
	};
	/** Builds as much of a site as a snapshot takes. */
	async function build() {
		const boundaries = await readBoundaries(folder);
		const data = await readDataset(folder, boundaries.countries);
		for (const [path, text] of downloads(data, boundaries)) await put(path, text);
		for (const name of frameNames) await put(`embed/${name}.html`, frame);
		await put('_headers', '/*\n');
	}
	const dayOf = async (day: string) => {
		const path = join(folder, 'site.yaml');
		const text = await readFile(path, 'utf8');
		await writeFile(path, text.replace(/^updated: .*$/m, `updated: ${day}`));
	};

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'snapshot-'));
		site = join(folder, 'dist');
		await cp(fileURLToPath(new URL('../fixtures/suffrage', import.meta.url)), folder, {
			recursive: true,
		});
		await dayOf('2026-11-20');
		await build();
	});
	afterAll(() => rm(folder, { recursive: true }));

	test('is none in a folder that has taken none, and brings nothing into the site.', async () => {
		expect(await readManifest(folder)).toEqual([]);
		await writeSnapshots(site, folder);
		expect(await readdir(site)).not.toContain('snapshot');
		expect(await readFile(join(site, '_headers'), 'utf8')).toBe('/*\n');
	});

	test('holds the data, its tables and every frame, and is told with counts and hashes.', async () => {
		expect((await takeSnapshot(site, folder, false)).words).toContain('taken: 14 files');
		const [taken] = await readManifest(folder);
		expect(taken?.version).toBe('2026-11-20');
		expect(Object.keys(taken?.files ?? {})).toEqual(
			expect.arrayContaining([
				'data/dataset.json',
				'data/events.csv',
				...frameNames.map((name) => `embed/${name}.html`),
			]),
		);
		expect(taken?.counts['events']).toBeGreaterThan(9);
		expect(await judgeSnapshots(folder)).toEqual([]);
	});

	test('taken again from the same site changes nothing.', async () => {
		const before = await manifestOf();
		expect(await takeSnapshot(site, folder, false)).toMatchObject({ isTaken: true });
		expect(await manifestOf()).toBe(before);
	});

	test('of the same day is not overwritten by other bytes, unless that is asked for.', async () => {
		const before = await manifestOf();
		await put('embed/map.html', frame.replace('Offer', 'Other'));
		const refused = await takeSnapshot(site, folder, false);
		expect(refused.isTaken).toBe(false);
		expect(refused.words).toMatch(/embed\/map\.html\..+set `updated`.+--replace/);
		expect(await manifestOf()).toBe(before);
		expect(await judgeSnapshots(folder)).toEqual([]);
		expect((await takeSnapshot(site, folder, true)).words).toContain('replaced');
		expect(await manifestOf()).not.toBe(before);
		expect(await judgeSnapshots(folder)).toEqual([]);
	});

	test('is not taken from a site that was made from other data.', async () => {
		await dayOf('2026-12-24');
		expect(await takeSnapshot(site, folder, false)).toEqual({
			isTaken: false,
			words: expect.stringContaining('Run `npm run build` first') as string,
		});
	});

	test('is not taken from a site without its frames.', async () => {
		await build();
		await rm(join(site, 'embed/graph.html'));
		expect(await takeSnapshot(site, folder, false)).toMatchObject({ isTaken: false });
	});

	test('of another day stands beside the older one, and both go into the site byte for byte.', async () => {
		await build();
		await takeSnapshot(site, folder, false);
		expect((await readManifest(folder)).map(({ version }) => version)).toEqual([
			'2026-12-24',
			'2026-11-20',
		]);
		await writeSnapshots(site, folder);
		for (const { version, files } of await readManifest(folder)) {
			for (const path of Object.keys(files)) {
				const [kept, published] = await Promise.all([
					readFile(join(folder, 'snapshots', version, path)),
					readFile(join(site, 'snapshot', version, path)),
				]);
				expect(published.equals(kept), path).toBe(true);
			}
		}
		expect(await readFile(join(site, 'snapshot/manifest.json'), 'utf8')).toBe(await manifestOf());
		const headers = await readFile(join(site, '_headers'), 'utf8');
		expect(headers).toContain('/snapshot/2026-11-20/*\n  Cache-Control: public, max-age=31536000,');
		expect(headers).not.toContain('Content-Security-Policy');
	});

	test('in which a byte changed, a file is missing, or that nobody lists stops the build.', async () => {
		const [newest, oldest] = ['2026-12-24', '2026-11-20'].map((day) =>
			join(folder, 'snapshots', day),
		);
		const events = join(oldest ?? '', 'data/events.csv');
		await writeFile(events, (await readFile(events, 'utf8')).replace(/\d/, '0'));
		await rm(join(oldest ?? '', 'embed/map.html'));
		await cp(newest ?? '', join(folder, 'snapshots/2027-01-01'), { recursive: true });
		expect(
			(await judgeSnapshots(folder)).map(({ record, wrong }) => `${record}: ${wrong}`),
		).toEqual([
			'2027-01-01: the manifest does not list it',
			'2026-11-20: data/events.csv has changed since it was frozen',
			'2026-11-20: embed/map.html is missing',
		]);
		await expect(writeSnapshots(site, folder)).rejects.toThrow(/The data has 3 faults/);
	});
});
