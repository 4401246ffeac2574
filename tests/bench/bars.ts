import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright';
import { readDataset } from '#build/dataset.ts';
import { readBoundaries } from '#build/edition.ts';
import { readings } from '#build/reading.ts';
import { launch, unhinted } from '../browser/chromium.ts';
import { serveSite } from '../browser/serve.ts';
import {
	explorerScript,
	fontBytes,
	outlineBytes,
	pagePaths,
	scriptBeforeUse,
	sent,
} from '../browser/weights.ts';
import { load, open, type Loaded } from './compare/load.ts';
import { rivalry } from './compare/pages.ts';
import { profiles } from './compare/profiles.ts';
import { serveFolders } from './compare/server.ts';
import { measure, slower } from './measure.ts';

/** A bar, what was measured against it, and whether it is met. */
interface Row {
	readonly bar: string;
	readonly most: string;
	readonly figure: string;
	readonly met: boolean;
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const weight = (bar: string, bytes: number, most: number): Row => ({
	bar,
	most: `≤ ${most / 1000} kB`,
	figure: kB(bytes),
	met: bytes <= most,
});

/**
 * Measures `dist/` against every bar that is a number, and prints one table:
 * `npm run bars -- --runs 5 --clicks 30`. Times are of the machine, so they are no test.
 */
export default async function bars(): Promise<void> {
	const { values } = parseArgs({
		args: process.argv.slice(3),
		options: {
			runs: { type: 'string', default: '5' },
			clicks: { type: 'string', default: '30' },
		},
	});
	const browser = await launch(unhinted);
	const rows: Row[] = [await reading()];
	try {
		rows.unshift(...(await firstView(browser, Number(values.runs))), ...(await weights(browser)));
		rows.push(...(await response(Number(values.clicks))));
	} finally {
		await browser.close();
	}
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	console.log(
		[
			line(['', 'bar', 'measured', '']),
			line(['---', '---', '---', '---']),
			...rows.map(({ bar, most, figure, met }) =>
				line([bar, most, figure, met ? 'met' : '**not met**']),
			),
		].join('\n'),
	);
}

/** The first page on a slow phone: the middle of some visits, and the worst. */
async function firstView(browser: Browser, runs: number): Promise<readonly Row[]> {
	const [ours] = rivalry;
	const [phone] = profiles;
	if (!ours || !phone) throw new Error('The bench has no page or no phone');
	const site = await serveFolders({ ours: 'dist' });
	const visits: (Loaded & { readonly shift: number })[] = [];
	for (let run = 0; run < runs; run++) {
		const opened = await open(browser, site.address, ours, phone);
		const loaded = await load(opened, ours);
		const shift = await opened.page.evaluate(shifts);
		visits.push({ ...loaded, shift });
		await opened.page.context().close();
	}
	site.close();
	const row = (bar: string, most: number, of: (visit: Loaded) => number): Row => {
		const all = visits.map(of).toSorted((a, b) => a - b);
		const middle = all[Math.floor(all.length / 2)] ?? NaN;
		const worst = all.at(-1) ?? NaN;
		return {
			bar,
			most: `≤ ${most} ms`,
			figure: `${middle.toFixed(0)} ms (worst of ${runs}: ${worst.toFixed(0)})`,
			met: middle <= most,
		};
	};
	const shift = Math.max(...visits.map((visit) => visit.shift));
	return [
		row('largest paint, slow phone', 1000, (visit) => visit.largestPaint),
		row('blocking while it loads, slow phone', 50, (visit) => visit.blocking),
		{ bar: 'layout shift', most: '0', figure: shift.toFixed(3), met: shift === 0 },
	];
}

/** The sum of all layout shifts of a page so far. Runs in the page. */
function shifts(): Promise<number> {
	return new Promise((resolve) => {
		new PerformanceObserver((list) => {
			const all = list.getEntries() as (PerformanceEntry & { readonly value: number })[];
			resolve(all.reduce((sum, { value }) => sum + value, 0));
		}).observe({ type: 'layout-shift', buffered: true });
		// A page that has not shifted has no entry to tell of.
		setTimeout(() => {
			resolve(0);
		}, 300);
	});
}

async function weights(browser: Browser): Promise<readonly Row[]> {
	const site = await serveSite('dist');
	const page = await browser.newPage();
	await page.goto(site.address);
	const before = await scriptBeforeUse(page);
	await page.close();
	await site.close();
	const pages = pagePaths().map((path) => ({ path, bytes: sent(path) }));
	const heaviest = pages.toSorted((a, b) => b.bytes - a.bytes)[0];
	const frame = (name: string, most: number) =>
		weight(`frame in one file: ${name}`, sent(`embed/${name}.html`), most);
	return [
		weight('all script of the explorer, Leaflet included', explorerScript().bytes, 95_000),
		weight('script before a view is used', before.bytes, 35_000),
		weight(`HTML of a page; heaviest: ${heaviest?.path ?? ''}`, heaviest?.bytes ?? NaN, 40_000),
		weight('fonts', fontBytes(), 25_000),
		weight('outlines', outlineBytes(), 40_000),
		...['map', 'graph', 'positions', 'event'].map((name) => frame(name, 120_000)),
		...['timeline', 'quotes'].map((name) => frame(name, 60_000)),
		weight('`embed.js`', sent('embed.js'), 1_000),
		weight('`offline.html`, not compressed', readFileSync('dist/offline.html').length, 900_000),
	];
}

async function response(clicks: number): Promise<readonly Row[]> {
	const measured = await measure('dist', clicks);
	const names = { events: 'an event', actors: 'an actor', countries: 'a country' };
	return [
		...(['events', 'actors', 'countries'] as const).map((part): Row => {
			const { median, p98 } = measured.clicks[part];
			return {
				bar: `click on ${names[part]}, ${slower}× slower, 98th percentile`,
				most: '≤ 50 ms',
				figure: `${p98.toFixed(0)} ms (median ${median.toFixed(0)})`,
				met: p98 <= 50,
			};
		}),
		...(['pan', 'zoom'] as const).map((way): Row => {
			const share = measured.frames[way];
			return {
				bar: `frames in time while the map is ${way === 'pan' ? 'dragged' : 'zoomed'}`,
				most: '60 a second',
				figure: `${(share * 100).toFixed(0)} % within 17 ms`,
				met: share >= 0.98,
			};
		}),
	];
}

async function reading(): Promise<Row> {
	const data = await readDataset('data', (await readBoundaries('data')).countries);
	const grade = readings(data)[0]?.grade ?? NaN;
	return {
		bar: 'reading grade of our prose',
		most: '≤ 9',
		figure: grade.toFixed(1),
		met: grade <= 9,
	};
}
