import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Dataset } from '#domain/schema.ts';
import { paintCards } from './cards.ts';
import { readDataset } from './dataset.ts';
import { readBoundaries } from './edition.ts';
import { feedOf } from './feeds.ts';
import { settledGraph } from './graph-layout.ts';
import { oembedFiles } from './oembed.ts';
import { robotsOf, sitemapOf } from './site-map.ts';

/** Puts what other sites read of this one beside its pages: cards, how to embed it, the feed of changes, the list of pages. */
export function siteFiles(folder: string): Plugin {
	let data: Dataset | undefined;
	return {
		name: 'site-files',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		async buildStart() {
			const boundaries = await readBoundaries(folder);
			data = await readDataset(folder, boundaries.countries);
			const { graph } = await settledGraph(data);
			const cards = await paintCards(data, { boundaries, graph });
			const files = [
				...cards,
				...oembedFiles(data),
				['robots.txt', robotsOf(data)],
				['feed.xml', feedOf(data)],
			] as const;
			for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
		},
		// Only what is written is sure to hold every page, whichever plugin made it.
		async writeBundle({ dir = '' }, bundle) {
			if (data === undefined) return;
			const pages = Object.keys(bundle).filter((name) => name.endsWith('.html'));
			await writeFile(join(dir, 'sitemap.xml'), sitemapOf(data, pages));
		},
	};
}
