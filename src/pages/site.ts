/** What every page of the site is made from. Node only. */
import { render } from 'svelte/server';
import { archive } from 'virtual:archive';
import { boundaries } from 'virtual:boundaries';
import { loadEdition } from 'virtual:dataset';
import { snapshots } from 'virtual:snapshots';
import { citationsOf, type Citations } from '#domain/cite.ts';
import { coarser } from '#domain/coarse.ts';
import { Library } from '#domain/edition.ts';
import type { Dataset } from '#domain/schema.ts';
import { ownSnapshot, type Pinned } from '#domain/snapshots.ts';
import Foot from '#shells/Foot.svelte';
import { Explorer } from '#state/explorer.svelte.ts';
import { Preferences } from '#state/preferences.svelte.ts';
import OnPaper from '#views/pages/OnPaper.svelte';
import { kept } from './kept.ts';

/** The shape of a country. */
interface Outline {
	readonly id: string;
	readonly path: string;
}

/** Distance of the grid on which small maps are drawn, in sheet units: about a pixel at their size. */
const smallGrid = 2;

/** What stands above the foot of every page but the first, which has more to say there. */
const toAccess = '<p class="to-access"><a href="./accessibility.html">Accessibility</a></p>';

/** What all makers of pages share. */
export interface Site {
	readonly archive: Dataset;
	readonly library: Library;
	/** An explorer at home. */
	readonly explorer: Explorer;
	/** The outlines of the countries that have a part, finely drawn. */
	readonly cast: readonly Outline[];
	/** The same for small maps. */
	readonly smallCast: readonly Outline[];
	/** Addresses of the files that can be taken away. */
	readonly downloads: readonly string[];
	/** What is kept for good, newest first. */
	readonly snapshots: readonly Pinned[];
	/** How to cite a page, by its path and the title of what it is about; without a title, the whole. */
	readonly citing: (page: string, title?: string) => Citations;
	/** An explorer that stands at an item. */
	readonly standingAt: (selected: Explorer['selected']) => Explorer;
	/** The foot of a page: on paper it says where the page is, on a screen how it may look. */
	readonly footOf: (path: string, above?: string) => string;
}

/** Everything that pages are made from, at one build. */
export async function makeSite(downloads: readonly string[]): Promise<Site> {
	const library = new Library(await loadEdition());
	const { meta } = library.data;
	const isKept = ownSnapshot(snapshots, meta.updated) !== undefined;
	const cast = boundaries.countries.filter(({ id }) => library.sheet.cast.includes(id));
	const appearance = `<div id="appearance">${render(Foot, { props: { preferences: new Preferences() } }).body}</div>`;
	return {
		archive,
		library,
		downloads,
		snapshots,
		citing: (page, title) =>
			citationsOf(meta, { page, isKept, ...(title === undefined ? {} : { title }) }),
		explorer: kept(() => new Explorer(library)),
		cast,
		smallCast: cast.map(({ id, path }) => ({ id, path: coarser(path, smallGrid) })),
		standingAt: (selected) =>
			kept(() => {
				const own = new Explorer(library);
				own.go({ selected });
				return own;
			}),
		footOf: (path, above = toAccess) =>
			`<footer>${above}${render(OnPaper, { props: { meta, path, isKept } }).body}${appearance}</footer>`,
	};
}
