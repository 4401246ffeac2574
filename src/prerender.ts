/** Node entry: every page of the site as HTML, with nothing left for script to add but interaction. */
import 'virtual:data.css';
import './tokens.css';
import './app.css';
import './columns.css';
import './lit.css';
import './print.css';
import type { Rendered } from './build/pages.ts';
import { homePage } from './pages/home.ts';
import { actorPages, eventPages } from './pages/items.ts';
import { notFoundPage } from './pages/not-found.ts';
import { positionsPage, quotesPage, recordOf, sourcesPage } from './pages/reference.ts';
import { makeSite } from './pages/site.ts';

/**
 * All pages of the site.
 * @param downloads addresses of the files that can be taken away, for the page that lists them
 */
export async function renderPages(downloads: readonly string[]): Promise<readonly Rendered[]> {
	const site = await makeSite(downloads);
	return [
		homePage(site),
		...eventPages(site),
		...actorPages(site),
		...recordOf(site),
		sourcesPage(site),
		positionsPage(site),
		quotesPage(site),
		notFoundPage(site),
	];
}
