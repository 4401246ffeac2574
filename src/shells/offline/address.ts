/** Where pages are when the whole site is one file. */
import { insideAddress, queryOf } from '#state/inside.ts';

/** The page that shows, and those that there are. */
let here: { readonly path: string; readonly pages: Readonly<Record<string, unknown>> } | undefined;

/** The address, in the file, of a page of the site: takes the place of `wayTo` in `state/way.ts`. */
export function wayTo(path: string): string {
	return insideAddress(path, '', here?.pages ?? {}) ?? path;
}

/**
 * Keeps a reader in the file: links lead to pages in it, and an address that a page writes goes on to name the page.
 * @param path of the page that shows
 */
export function stayInside(path: string, pages: Readonly<Record<string, unknown>>): void {
	here = { path, pages };
	// A link is put right as it is used, before anything else hears of it: views may have drawn it a moment ago.
	const mend = ({ target }: Event) => {
		const link = target instanceof Element ? target.closest('a[href]') : null;
		const address = insideAddress(link?.getAttribute('href') ?? '#', path, pages);
		if (link && address !== undefined) link.setAttribute('href', address);
	};
	for (const sign of ['click', 'auxclick', 'contextmenu', 'dragstart']) {
		addEventListener(sign, mend, { capture: true });
	}
	for (const name of ['pushState', 'replaceState'] as const) {
		const write = history[name].bind(history);
		history[name] = (data, unused, url) => {
			const { pathname, search, hash } = new URL(url ?? '', location.href);
			write(data, unused, pathname + queryOf(path, search) + hash);
		};
	}
}
