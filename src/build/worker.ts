/** The workers of offline copies, made from a finished site: `sw.js` keeps a copy, `sw-off.js` takes it away. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { longDate } from '#domain/dates.ts';
import { keptFiles } from './kept-files.ts';
import { readDataset } from './dataset.ts';
import { readBoundaries } from './edition.ts';

/**
 * Writes both workers beside the pages.
 * @param out folder of the finished site
 * @param folder of the data that it was made from
 */
export async function writeWorkers(out: string, folder: string): Promise<void> {
	const { meta } = await readDataset(folder, (await readBoundaries(folder)).countries);
	const paths = keptFiles(await readdir(out, { recursive: true }));
	const contents = await Promise.all(paths.map((path) => readFile(join(out, path))));
	const weight = contents.reduce((sum, { length }) => sum + length, 0);
	const files = paths.map((url, index) => ({
		url,
		revision: url.startsWith('assets/') ? null : revisionOf(contents[index] ?? Buffer.alloc(0)),
	}));
	const copy = { day: longDate(meta.updated), files };
	await writeFile(join(out, 'sw.js'), await workerScript('src/worker.ts', copy));
	await writeFile(join(out, 'sw-off.js'), await workerScript('src/worker-off.ts', copy));
	console.log(`offline copy: ${files.length} files, ${(weight / 1e6).toFixed(2)} MB`);
}

function revisionOf(content: Buffer): string {
	return createHash('sha256').update(content).digest('base64url').slice(0, 8);
}

/** A worker in one classic script that imports nothing. */
async function workerScript(entry: string, copy: unknown): Promise<string> {
	const made = await build({
		configFile: false,
		root: fileURLToPath(new URL('../..', import.meta.url)),
		logLevel: 'error',
		publicDir: false,
		plugins: [copyModule(copy)],
		define: { 'process.env.NODE_ENV': '"production"' },
		build: {
			write: false,
			target: 'es2023',
			lib: { entry, formats: ['iife'], name: 'worker' },
		},
	});
	const [output] = [made].flat();
	if (output === undefined || !('output' in output))
		throw new Error(`Vite made nothing of ${entry}`);
	return output.output[0].code;
}

function copyModule(copy: unknown): Plugin {
	const id = 'virtual:copy';
	return {
		name: 'copy',
		resolveId: (source) => (source === id ? `\0${id}` : undefined),
		load: (source) =>
			source === `\0${id}` ? `export const copy = ${JSON.stringify(copy)};` : undefined,
	};
}
