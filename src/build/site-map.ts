import type { Dataset } from '#domain/schema.ts';
import { xmlOf } from './xml.ts';

/** Pages that nobody should be led to: no page at all, the answers for the teacher, the notes of a speaker. */
const unlisted = ['404.html', 'key.html', 'notes.html'];

/** Every page with the day of its last change (https://www.sitemaps.org/protocol.html). */
export function sitemapOf({ meta }: Pick<Dataset, 'meta'>, pages: readonly string[]): string {
	const url = pages
		.filter((path) => !unlisted.includes(path))
		.toSorted()
		.map((path) => ({
			loc: meta.address + path.replace(/^index\.html$/, ''),
			lastmod: meta.updated,
		}));
	const document = { urlset: { '@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9', url } };
	return xmlOf(document);
}

/** All may read all; the list of pages is named. */
export function robotsOf({ meta }: Pick<Dataset, 'meta'>): string {
	return `User-agent: *\nAllow: /\n\nSitemap: ${meta.address}sitemap.xml\n`;
}
