import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

/** What building a site took, and what it weighs, in bytes as a server sends it with Brotli. */
export interface Built {
	readonly seconds: number;
	/** What the log says of the graph. */
	readonly graph: { readonly actors: string; readonly ties: string; readonly milliseconds: number };
	readonly html: number;
	readonly data: number;
	readonly script: number;
}

/**
 * Builds a site from a folder of data.
 * @throws with the log, where it could not be built
 */
export async function build(data: string, out: string): Promise<Built> {
	const start = performance.now();
	const log = await vite({ DATA: data, OUT: out });
	const seconds = (performance.now() - start) / 1000;
	const [, actors = '', ties = '', time = '0'] =
		/graph settled: (\d+ of \d+) actors, (\d+ of \d+) ties, (\d+) ms/.exec(log) ?? [];
	const assets = await readdir(join(out, 'assets'));
	const weigh = async (names: readonly string[]) => {
		const sizes = await Promise.all(names.map((name) => sent(join(out, name))));
		return sizes.reduce((sum, size) => sum + size, 0);
	};
	const named = (pattern: RegExp) =>
		assets.filter((name) => pattern.test(name)).map((name) => `assets/${name}`);
	return {
		seconds,
		graph: { actors, ties, milliseconds: Number(time) },
		html: await weigh(['index.html']),
		data: await weigh(named(/^edition-.*\.json$/)),
		script: await weigh(named(/\.js$/)),
	};
}

async function sent(path: string): Promise<number> {
	return (await promisify(brotliCompress)(await readFile(path))).length;
}

async function vite(env: Readonly<Record<string, string>>): Promise<string> {
	return new Promise((resolve, reject) => {
		const run = spawn('node', ['node_modules/vite/bin/vite.js', 'build', '--app'], {
			env: { ...process.env, NODE_ENV: 'production', ...env },
		});
		let log = '';
		const keep = (piece: Buffer) => (log += piece.toString());
		run.stdout.on('data', keep);
		run.stderr.on('data', keep);
		run.on('error', reject);
		run.on('close', (code) => {
			if (code === 0) resolve(log);
			else reject(new Error(log));
		});
	});
}
