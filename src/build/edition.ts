import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Boundaries } from '#domain/boundaries.ts';
import { abridge, type Edition } from '#domain/edition.ts';
import { layMap } from '#domain/map/layout.ts';
import type { Dataset } from '#domain/schema.ts';
import { readDataset } from './dataset.ts';
import { settledGraph } from './graph-layout.ts';

/** The boundaries, made once by `boundaries.ts` and committed. */
export async function readBoundaries(folder: string): Promise<Boundaries> {
	const text = await readFile(join(folder, 'boundaries/countries.json'), 'utf8');
	return JSON.parse(text) as Boundaries;
}

/**
 * Everything that is published, from a folder of data.
 * @throws {DataError} with every fault in the data
 */
export async function makeEdition(
	folder: string,
): Promise<{ edition: Edition; data: Dataset; boundaries: Boundaries }> {
	const boundaries = await readBoundaries(folder);
	const countries = boundaries.countries.map(({ id, name }) => ({ id, name }));
	const data = await readDataset(folder, countries);
	const { frame, bounds, projection } = boundaries;
	const sheet = { frame, bounds, projection };
	const edition = {
		data: abridge(data),
		countries,
		sheet,
		graph: await settledGraph(data),
		map: layMap(data, sheet),
	};
	return { edition, data, boundaries };
}
