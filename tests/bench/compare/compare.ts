import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { launch, unhinted } from '../../browser/chromium.ts';
import { others, rivalry, type Compared } from './pages.ts';
import { profiles } from './profiles.ts';
import { buildRivals, installRivals, Missing, rivals } from './rivals.ts';
import { serveFolders } from './server.ts';
import { tableOf, type Column } from './table.ts';
import { use, type Visit } from './use.ts';
import { verdicts } from './verdicts.ts';

/** How much is measured. */
export interface Extent {
	/** Visits of each page on each machine. */
	readonly runs: number;
	/** Clicks on each kind of mark at each visit. */
	readonly clicks: number;
	/** Ids of the pages; none means all. */
	readonly pages: readonly string[];
}

/** The site that is compared. */
const site = 'dist';

/**
 * Our pages and what would be built instead of them, visited in turn, so that what else the machine does
 * falls on all alike. The result is Markdown.
 * @throws {Missing} when there is no site or no rival
 */
export async function compare({ runs, clicks, pages }: Extent): Promise<string> {
	if (!existsSync(join(site, 'index.html')))
		throw new Missing('There is no dist/: run `npm run build` first.');
	const chosen = (all: readonly Compared[]) =>
		all.filter(({ id }) => pages.length === 0 || pages.includes(id));
	const work = await mkdtemp(join(tmpdir(), 'compare-'));
	await installRivals();
	await buildRivals(site, work);
	const folders = rivals.map((name) => [name, join(work, name)] as const);
	const server = await serveFolders({ ours: site, ...Object.fromEntries(folders) });
	const browser = await launch(unhinted);
	const visits = new Map<string, Visit[]>();
	try {
		await warm(browser, server.address, [...chosen(rivalry), ...chosen(others)]);
		for (let run = 1; run <= runs; run++) {
			for (const profile of profiles) {
				for (const page of [...chosen(rivalry), ...chosen(others)]) {
					const key = `${profile.title} ${page.id}`;
					const visit = await use(browser, server.address, page, profile, clicks);
					visits.set(key, [...(visits.get(key) ?? []), visit]);
				}
			}
			console.error(`round ${run} of ${runs} is done`);
		}
	} finally {
		await browser.close();
		server.close();
		await rm(work, { recursive: true });
	}
	return profiles
		.flatMap(({ title }) => {
			const columns = (all: readonly Compared[]): readonly Column[] =>
				chosen(all).map((page) => ({
					...{ id: page.id, title: page.title },
					visits: visits.get(`${title} ${page.id}`) ?? [],
				}));
			const [main, rest] = [columns(rivalry), columns(others)];
			return [
				`### ${title}`,
				...[main, rest]
					.filter((table) => table.length > 0)
					.map((table) => tableOf(table, table === main)),
				verdicts(main, rest).join('\n'),
			];
		})
		.join('\n\n');
}

/** Asks for everything once, so that no visit waits until the server has packed a file. */
async function warm(browser: Browser, address: string, pages: readonly Compared[]): Promise<void> {
	for (const name of await readdir(join(site, 'assets'))) {
		await fetch(`${address}ours/assets/${name}`);
	}
	for (const { path } of pages) {
		const page = await browser.newPage();
		await page.goto(address + path, { waitUntil: 'networkidle' });
		await page.close();
	}
}
