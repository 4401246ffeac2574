import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Boundaries } from '#domain/boundaries.ts';
import { abridge, type Edition } from '#domain/edition.ts';
import { layMap } from '#domain/map/layout.ts';
import { indexById } from '#domain/ref.ts';
import { partsOf } from '#domain/roles.ts';
import type { Dataset } from '#domain/schema.ts';
import { backdropOf, type Backdrop } from './backdrop.ts';
import { readDataset } from './dataset.ts';
import { settledGraph, settledWords } from './graph-layout.ts';

/** The boundaries, made once by `boundaries.ts` and committed. */
export async function readBoundaries(folder: string): Promise<Boundaries> {
	const text = await readFile(join(folder, 'boundaries/countries.json'), 'utf8');
	return JSON.parse(text) as Boundaries;
}

/** Everything that is published. */
interface Made {
	readonly edition: Edition;
	readonly data: Dataset;
	readonly boundaries: Boundaries;
	readonly backdrop: Backdrop;
	/** What the log of a build tells of the graph. */
	readonly told: string;
}

/** A day after every other: by then each part that is ever played has been reported. */
const lastDay = '9999-12-31';

/**
 * Everything that is published, from a folder of data.
 * @throws {DataError} with every fault in the data
 */
export async function makeEdition(folder: string): Promise<Made> {
	const boundaries = await readBoundaries(folder);
	const countries = boundaries.countries.map(({ id, name }) => ({ id, name }));
	const data = await readDataset(folder, countries);
	const { frame, bounds, projection } = boundaries;
	const parts = partsOf({ data, actors: indexById(data.actors) }, lastDay);
	const cast = countries.map(({ id }) => id).filter((id) => parts.has(id));
	const backdrop = backdropOf(boundaries, cast);
	const sheet = { frame, bounds, projection, cast, backdrop: backdrop.path };
	const settled = await settledGraph(data);
	const edition = {
		data: abridge(data),
		countries,
		sheet,
		graph: settled.graph,
		map: layMap(data, sheet),
	};
	return { edition, data, boundaries, backdrop, told: settledWords(data, settled) };
}
