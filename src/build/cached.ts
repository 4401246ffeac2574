import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = join('node_modules', '.cache', 'explainer');

/**
 * What a slow, pure computation makes of its inputs, kept on disk between builds and tests.
 * @param name begins the file's name: letters and hyphens
 * @param inputs everything that the result depends on; plain data
 * @param code the files and folders that compute it, so that a changed one computes anew
 */
export async function cached<T>(
	name: string,
	inputs: unknown,
	code: readonly string[],
	make: () => T | Promise<T>,
): Promise<T> {
	const hash = createHash('sha256').update(JSON.stringify(inputs));
	for (const path of code)
		for (const file of await filesIn(path)) hash.update(await readFile(file));
	const path = join(folder, `${name}-${hash.digest('hex').slice(0, 20)}.json`);
	const known = await readFile(path, 'utf8').catch(() => undefined);
	if (known !== undefined) return JSON.parse(known) as T;
	const made = await make();
	await mkdir(folder, { recursive: true });
	await writeFile(`${path}.${process.pid}`, JSON.stringify(made));
	await rename(`${path}.${process.pid}`, path);
	return made;
}

async function filesIn(path: string): Promise<readonly string[]> {
	if (!(await stat(path)).isDirectory()) return [path];
	return (await readdir(path)).sort().map((name) => join(path, name));
}
