import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, type Built } from './build.ts';
import { compare } from './compare/compare.ts';
import { Missing } from './compare/rivals.ts';
import { sizesFor, writeGrown } from './generate.ts';
import { measure, slower, type Measured } from './measure.ts';

/** A column of the table. */
interface Result extends Built, Measured {
	readonly title: string;
}

/**
 * Builds the real data and larger sets, uses each in a browser, and prints one table:
 * `npm run bench -- --sizes 400,4000 --clicks 30`. With `--compare` it sets the site of `dist/` beside what would
 * be built instead of it: `npm run bench -- --compare --runs 3 --clicks 8 --pages ours,d3,still`.
 */
export default async function bench(): Promise<void> {
	const { values } = parseArgs({
		args: process.argv.slice(3),
		options: {
			sizes: { type: 'string', default: '400,4000' },
			clicks: { type: 'string' },
			compare: { type: 'boolean', default: false },
			runs: { type: 'string', default: '3' },
			pages: { type: 'string', default: '' },
		},
	});
	if (values.compare) {
		const pages = values.pages.split(',').filter(Boolean);
		const clicks = Number(values.clicks ?? 8);
		try {
			console.log(await compare({ runs: Number(values.runs), clicks, pages }));
		} catch (error) {
			if (!(error instanceof Missing)) throw error;
			console.error(error.message);
			process.exitCode = 1;
		}
		return;
	}
	const work = await mkdtemp(join(tmpdir(), 'bench-'));
	const results: Result[] = [];
	try {
		for (const size of ['real', ...values.sizes.split(',').filter(Boolean)]) {
			let data = 'data';
			if (size !== 'real') {
				data = join(work, `data-${size}`);
				await writeGrown('data', data, sizesFor(Number(size)));
			}
			const out = join(work, `site-${size}`);
			const built = await build(data, out);
			const title = size === 'real' ? 'real data' : `${size} events`;
			console.error(`${title}: built in ${built.seconds.toFixed(0)} s`);
			results.push({ title, ...built, ...(await measure(out, Number(values.clicks ?? 30))) });
			await rm(out, { recursive: true });
		}
	} finally {
		await rm(work, { recursive: true, force: true });
	}
	console.log(tableOf(results));
}

/** The results side by side, as Markdown. */
function tableOf(results: readonly Result[]): string {
	const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
	const ms = ({ median, p98 }: { median: number; p98: number }) =>
		`${median.toFixed(0)} / ${p98.toFixed(0)} ms`;
	const percent = (share: number) => `${(share * 100).toFixed(0)} %`;
	const rows: readonly (readonly [string, (one: Result) => string])[] = [
		['build', ({ seconds }) => `${seconds.toFixed(0)} s`],
		['graph: actors drawn', ({ graph }) => graph.actors],
		['graph: ties drawn', ({ graph }) => graph.ties],
		['graph: layout', ({ graph }) => `${graph.milliseconds} ms`],
		['index.html (Brotli)', ({ html }) => kB(html)],
		['data for the explorer (Brotli)', ({ data }) => kB(data)],
		['all script (Brotli)', ({ script }) => kB(script)],
		['DOM nodes', ({ nodes }) => String(nodes)],
		['memory of script', ({ heap }) => `${(heap / 1e6).toFixed(1)} MB`],
		...(['events', 'actors', 'countries'] as const).map(
			(part) =>
				[
					`click on ${{ events: 'an event', actors: 'an actor', countries: 'a country' }[part]}, ${slower}× slower: median / 98th`,
					({ clicks }: Result) => ms(clicks[part]),
				] as const,
		),
		...Object.keys(results[0]?.answers ?? {}).map(
			(title) =>
				[
					`${title}, ${slower}× slower: median / 98th`,
					({ answers }: Result) => ms(answers[title] ?? { median: NaN, p98: NaN }),
				] as const,
		),
		['frames ≤ 17 ms while the map is dragged', ({ frames }) => percent(frames.pan)],
		['frames ≤ 17 ms while it zooms', ({ frames }) => percent(frames.zoom)],
	];
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		line(['', ...results.map(({ title }) => title)]),
		line(['---', ...results.map(() => '---')]),
		...rows.map(([name, cell]) => line([name, ...results.map(cell)])),
	].join('\n');
}
