import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import type { Dataset } from '#domain/schema.ts';
import { factsOf, lighter, type Countries } from './facts.ts';
import { stillPage } from './still.ts';

/** Where the sources of the rivals lie, with packages of their own. */
const home = 'tests/bench/rivals';

/** What keeps the bench from comparing, in a sentence for whoever runs it. */
export class Missing extends Error {}

/** The pages that a rival is built from, each in a folder of that name. */
export const rivals = ['widgets', 'echarts', 'd3', 'still'] as const;

/**
 * Installs the packages of the rivals, as their own lock file has them.
 * @throws {Missing} with a sentence that says what to run
 */
export async function installRivals(): Promise<void> {
	try {
		const quiet = ['--no-audit', '--no-fund', '--loglevel', 'error'];
		await promisify(execFile)('npm', ['ci', '--prefix', home, ...quiet]);
	} catch (cause) {
		const why = 'The rivals could not be installed, so there is nothing to compare with.';
		throw new Missing(`${why} See what \`npm ci --prefix ${home}\` says.`, { cause });
	}
}

/**
 * Builds every rival from what the site publishes, each into a folder of its own.
 * @param site a built site
 */
export async function buildRivals(site: string, out: string): Promise<void> {
	const read = async (name: string): Promise<unknown> =>
		JSON.parse(await readFile(join(site, 'data', name), 'utf8'));
	const data = join(out, 'data');
	await mkdir(data, { recursive: true });
	const facts = factsOf((await read('dataset.json')) as Dataset);
	await writeFile(join(data, 'facts.json'), JSON.stringify(facts));
	const countries = lighter((await read('countries.geojson')) as Countries);
	await writeFile(join(data, 'countries.json'), JSON.stringify(countries));
	for (const name of rivals) {
		if (name === 'still') await stillPage(site, join(out, name));
		else await bundle(name, data, join(out, name));
	}
}

/** A production build of one page, shaken free of what it does not use. */
async function bundle(name: string, data: string, outDir: string): Promise<void> {
	await build({
		configFile: false,
		root: join(home, name),
		base: './',
		publicDir: data,
		logLevel: 'error',
		build: {
			outDir,
			emptyOutDir: true,
			target: 'es2023',
			modulePreload: false,
			chunkSizeWarningLimit: 2000,
			rolldownOptions: { input: join(process.cwd(), home, name, 'page.html') },
		},
	});
}
