import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readDataset } from '#build/dataset.ts';
import { readBoundaries } from '#build/edition.ts';
import { fileOf } from '#domain/integrity/files.ts';
import type { Dataset } from '#domain/schema.ts';
import { grow, type Sizes } from './grow.ts';

/**
 * Writes a grown dataset as a folder of YAML in the shape of `data/`, which the site can be built from.
 * @param from the folder that it grows from
 * @throws {DataError} when that has faults
 */
export async function writeGrown(
	from: string,
	to: string,
	sizes: Sizes,
	seed?: number,
): Promise<Dataset> {
	const { countries } = await readBoundaries(from);
	const grown = grow(await readDataset(from, countries), countries, sizes, seed);
	await mkdir(to, { recursive: true });
	await cp(join(from, 'boundaries'), join(to, 'boundaries'), { recursive: true });
	const parts = Object.entries(grown) as [Parameters<typeof fileOf>[0], unknown][];
	for (const [part, value] of parts) {
		const text = stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 });
		await writeFile(join(to, fileOf(part)), text);
	}
	return grown;
}

/** The sizes that grow in step with a number of events. */
export function sizesFor(events: number): Sizes {
	const share = (of: number) => Math.round(events * of);
	return {
		events,
		actors: share(0.75),
		relations: share(1.5),
		places: Math.min(800, Math.max(share(0.5), 60)),
	};
}

/** `node src/build/run.mjs tests/bench/generate <folder> [events] [seed]` */
export default async function generate(): Promise<void> {
	const [, , , to, events = '400', seed = '1'] = process.argv;
	if (to === undefined)
		throw new Error('Say where to: node src/build/run.mjs tests/bench/generate /tmp/grown 400');
	const made = await writeGrown('data', to, sizesFor(Number(events)), Number(seed));
	const counted = (['events', 'actors', 'relations', 'places'] as const).map(
		(part) => `${made[part].length} ${part}`,
	);
	console.log(`${to}: ${counted.join(', ')}`);
}
