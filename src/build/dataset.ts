import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '#domain/fault.ts';
import { DataError } from '#domain/fault.ts';
import { judgeAgreement } from '#domain/integrity.ts';
import { fileOf, type Part } from '#domain/integrity/files.ts';
import type { Identified } from '#domain/ref.ts';
import { collections, dataset, type Dataset, type Meta } from '#domain/schema.ts';
import { judgeShape } from './shape.ts';
import { parseFile, type Parsed } from './yaml.ts';

/** Files that a folder may do without. */
const spare: readonly Part[] = ['changes'];
const parts = ['meta', ...Object.keys(collections), 'lesson'] as Part[];

/**
 * The dataset of a folder of YAML, judged twice: each record by its shape, then the records by their
 * agreement. All faults of a judgement are gathered before it stops.
 * @throws {DataError} with every fault
 */
export async function readDataset(
	folder: string,
	countries: readonly Identified[],
): Promise<Dataset> {
	const { data, faults } = judge(await readFiles(folder), countries);
	if (data === undefined) throw new DataError(faults);
	return data;
}

/** The parts of a dataset as their files give them, before they are judged: every scalar is text. */
export type Raw = Readonly<Record<string, unknown>>;

/** Judges what the files of a folder hold: the records, or every fault of the judgement that they do not pass. */
export function judge(
	raw: Raw,
	countries: readonly Identified[],
): { readonly data?: Dataset; readonly faults: readonly Fault[] } {
	const shaped = judgeShape(raw, dataset);
	if (shaped.data === undefined) return shaped;
	const faults = judgeAgreement(shaped.data, countries);
	return faults.length > 0 ? { faults } : { data: shaped.data, faults };
}

/** What the outlines of the map are drawn from: what the data says of it, and where things happened. */
export interface Plan {
	readonly map: Meta['map'];
	readonly places: Dataset['places'];
}

/**
 * The plan of the map, read before there are outlines: it is judged by its shape alone.
 * @throws {DataError} with every fault
 */
export async function readPlan(folder: string): Promise<Plan> {
	const shape = dataset.pick({ meta: true, places: true });
	const { data, faults } = judgeShape(await readFiles(folder, ['meta', 'places']), shape);
	if (data === undefined) throw new DataError(faults);
	return { map: data.meta.map, places: data.places };
}

/**
 * Some files of a folder, all where none are named.
 * @throws {DataError} where a file is missing or is no YAML
 */
export async function readFiles(folder: string, wanted: readonly Part[] = parts): Promise<Raw> {
	const faults: Fault[] = [];
	const raw: Record<string, unknown> = {};
	for (const part of wanted) {
		const { value, faults: own } = await readPart(folder, part);
		raw[part] = value;
		faults.push(...own);
	}
	if (faults.length > 0) throw new DataError(faults);
	return raw;
}

/** One file of a folder. */
async function readPart(folder: string, part: Part): Promise<Parsed> {
	const file = fileOf(part);
	const text = await readFile(join(folder, file), 'utf8').catch(() => undefined);
	if (text === undefined && spare.includes(part)) return { value: undefined, faults: [] };
	if (text === undefined) {
		const fault = {
			file,
			record: 'file',
			wrong: 'it is missing',
			right: `Add ${file} to the folder`,
		};
		return { value: undefined, faults: [fault] };
	}
	return parseFile(file, text);
}
