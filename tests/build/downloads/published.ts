import { fileURLToPath } from 'node:url';
import { readDataset } from '#build/dataset.ts';
import { downloads } from '#build/downloads.ts';
import { readBoundaries } from '#build/edition.ts';

const folder = fileURLToPath(new URL('../../../data', import.meta.url));

/** The shapes and the records that the site is made from. */
export const boundaries = await readBoundaries(folder);
export const data = await readDataset(folder, boundaries.countries);

/** Every download, made once. */
export const files = downloads(data, boundaries);

/** The text of a download, by its name in the folder. */
export function file(name: string): string {
	const text = files.get(`data/${name}`);
	if (text === undefined) throw new Error(`there is no download "${name}"`);
	return text;
}

/** An index that must have what it is asked for. */
export function byId<T extends { readonly id: string }>(records: readonly T[]): (id: string) => T {
	const index = new Map(records.map((record) => [record.id, record]));
	return (id) => {
		const found = index.get(id);
		if (found === undefined) throw new Error(`"${id}" is the id of no record`);
		return found;
	};
}
