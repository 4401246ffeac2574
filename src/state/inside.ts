/**
 * Where a page stands when the whole site is one file. The file has one path, so its query names the page:
 * `event/a.html?step=2` is `offline.html?page=event/a&step=2`. The first page has no name.
 */
const home = 'index.html';
/** A root to resolve against; nothing is ever asked of it. */
const root = 'https://inside.invalid/';

/** The path of the page that a query names; the first page where it names none of those that there are. */
export function pageIn(search: string, pages: Readonly<Record<string, unknown>>): string {
	const path = `${new URLSearchParams(search).get('page') ?? 'index'}.html`;
	return Object.hasOwn(pages, path) ? path : home;
}

/**
 * The address, in the file, of what a link means.
 * @param href as it stands in a page
 * @param from path of that page
 * @returns a query with what follows it; undefined for a link to a place in the same page or to what is not in the file
 */
export function insideAddress(
	href: string,
	from: string,
	pages: Readonly<Record<string, unknown>>,
): string | undefined {
	if (href.startsWith('#') || !URL.canParse(href, root + from)) return undefined;
	const url = new URL(href, root + from);
	if (!url.href.startsWith(root)) return undefined;
	const path = pathOf(url);
	return Object.hasOwn(pages, path) ? queryOf(path, url.search) + url.hash : undefined;
}

/** The path, in the site, that an address means. */
export function pathOf({ pathname }: URL): string {
	const path = plain(pathname.slice(1));
	return path === '' || path.endsWith('/') ? `${path}${home}` : path;
}

/** A path without its escapes; one that is escaped wrongly is left as it is, and names no page. */
function plain(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/** The query under which a page stands in the file, with what it asks for itself. */
export function queryOf(path: string, search: string): string {
	const name = path === home ? '' : `page=${path.replace(/\.html$/, '')}`;
	const own = search
		.replace(/^\?/, '')
		.replace(/(?:^|&)page=[^&]*/, '')
		.replace(/^&/, '');
	return `?${[name, own].filter((part) => part !== '').join('&')}`;
}
