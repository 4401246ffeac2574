import { fileURLToPath } from 'node:url';
import { readDataset } from '#build/dataset.ts';
import { readBoundaries } from '#build/edition.ts';
import { abridge, Library } from '#domain/edition.ts';
import { layMap } from '#domain/map/layout.ts';

const folder = fileURLToPath(new URL('../../data', import.meta.url));
const boundaries = await readBoundaries(folder);
const sheet = { ...boundaries, cast: [], backdrop: '' };

/** The dataset of this explainer. Reading it throws every fault it has. */
export const data = await readDataset(folder, boundaries.countries);

/** The same as views read it, without the settled graph. */
export const library = new Library({
	data: abridge(data),
	countries: boundaries.countries,
	sheet,
	map: layMap(data, sheet),
	graph: { width: 0, height: 0, grown: false, chips: [], ties: [] },
});
