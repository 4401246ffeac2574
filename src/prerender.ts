/** Node entry: every page of the site as HTML, with nothing left for script to add but interaction. */
import { loadEdition } from 'virtual:dataset';
import 'virtual:data.css';
import './tokens.css';
import './app.css';
import './columns.css';
import './lit.css';
import './print.css';
import type { Alone, InLanguage } from './build/pages.ts';
import { accessibilityPage } from './pages/accessibility.ts';
import { framePages } from './pages/embed.ts';
import { embeddingPage } from './pages/embedding.ts';
import { embeddingCheck } from './pages/embedding-check.ts';
import { homePage } from './pages/home.ts';
import { actorPages, eventPages } from './pages/items.ts';
import { notFoundPage } from './pages/not-found.ts';
import { notesPage, presentPage } from './pages/present.ts';
import { positionsPage, quotesPage, recordOf, sourcesPage } from './pages/reference.ts';
import { makeSite } from './pages/site.ts';
import { lessonPages } from './pages/teach.ts';

/**
 * All pages of the site.
 * @param downloads addresses of the files that can be taken away, for the page that lists them
 */
export async function renderPages(downloads: readonly string[]): Promise<readonly InLanguage[]> {
	const site = await makeSite(downloads);
	const pages = [
		homePage(site),
		...eventPages(site),
		...actorPages(site),
		...recordOf(site),
		sourcesPage(site),
		accessibilityPage(site),
		positionsPage(site),
		quotesPage(site),
		presentPage(site),
		notesPage(site),
		embeddingPage(site),
		...lessonPages(site),
		notFoundPage(site),
	];
	return pages.map((page) => ({ ...page, language: site.archive.meta.language }));
}

/** All pages that are one file each. */
export async function renderAlone(): Promise<readonly Alone[]> {
	const site = await makeSite([]);
	return [...framePages(site, await loadEdition()), embeddingCheck(site)];
}
