import type { Plugin } from 'vite';
import { readDataset } from './dataset.ts';
import { downloads } from './downloads.ts';
import { readBoundaries } from './edition.ts';

/** Puts the downloads into the site, early enough for the pages to list them. */
export function downloadFiles(folder: string): Plugin {
	return {
		name: 'downloads',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		async buildStart() {
			const boundaries = await readBoundaries(folder);
			const data = await readDataset(folder, boundaries.countries);
			for (const [fileName, source] of downloads(data, boundaries)) {
				this.emitFile({ type: 'asset', fileName, source });
			}
		},
	};
}
