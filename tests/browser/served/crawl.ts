import { elements } from '../../markup.ts';

/** What one address answered. */
interface Answer {
	readonly status: number;
	readonly type: string;
	readonly body: string;
	readonly ids: ReadonlySet<string>;
	/** What it leads to: each link, picture, script, style and frame in it, as it is written. */
	readonly links: readonly string[];
}

/** What a walk through all links found. */
export interface Crawl {
	/** What was answered, by path from the root of the site. */
	readonly answers: ReadonlyMap<string, Answer>;
	/** Where something is not as it should be, in sentences. */
	readonly faults: readonly string[];
}

/** The type that a file has to have, by its ending. */
const types: Readonly<Record<string, RegExp>> = {
	html: /^text\/html; charset=utf-8$/,
	css: /^text\/css; charset=utf-8$/,
	js: /^text\/javascript; charset=utf-8$/,
	json: /^application\/json/,
	svg: /^image\/svg\+xml/,
	png: /^image\/png$/,
	woff2: /^font\/woff2$/,
	xml: /^(?:text|application)\/xml; charset=utf-8$/,
	csv: /^text\/csv; charset=utf-8$/,
	ics: /^text\/calendar; charset=utf-8$/,
	txt: /^text\/plain; charset=utf-8$/,
	md: /^text\/markdown; charset=utf-8$/,
	geojson: /^application\/geo\+json/,
	gexf: /^application\/xml/,
	graphml: /^application\/xml/,
};

/** What was read of a body: pages of one site are alike at every path. */
const known = new Map<string, { ids: ReadonlySet<string>; links: readonly string[] }>();

function readPage(body: string) {
	const seen = known.get(body);
	if (seen) return seen;
	const all = elements(body);
	const read = {
		ids: new Set(all.flatMap(({ attributes: { id } }) => id ?? [])),
		links: all.flatMap(({ name, attributes: { href, src, srcset, content, property, data } }) => [
			...[href, src, data].filter((one) => one !== undefined),
			...(srcset?.split(',').map((one) => one.trim().split(' ')[0] ?? '') ?? []),
			...(name === 'meta' && property === 'og:image' && content !== undefined ? [content] : []),
		]),
	};
	known.set(body, read);
	return read;
}

/** Addresses in a stylesheet, and in the lists of pages and of changes. */
function readOther(path: string, body: string): readonly string[] {
	if (path.endsWith('.css')) {
		return [...body.matchAll(/url\(["']?([^"')]+)/g)].map(([, found = '']) => found);
	}
	const isList = /^(?:sitemap|feed)\.xml$|^robots\.txt$/.test(path);
	if (!isList) return [];
	return [...body.matchAll(/https?:\/\/[^\s<>"]+/g)].map(([found]) => found);
}

/**
 * Follows every link of a site that stays in it, from its first page on: nothing may be missing, moved, of
 * a wrong type, or point to a part that a page has not.
 * @param site where it is served
 * @param named the address that the site calls its own, in what cannot be relative
 */
export async function crawl(site: string, named: string): Promise<Crawl> {
	const answers = new Map<string, Answer>();
	const faults: string[] = [];
	const wanted: { path: string; hash: string; from: string }[] = [];
	const follow = (from: string, link: string) => {
		const url = new URL(link.startsWith(named) ? link.replace(named, site) : link, site + from);
		if (!/^https?:$/.test(url.protocol) || url.origin !== new URL(site).origin) return;
		if (!url.href.startsWith(site)) faults.push(`${from} leaves the site: ${link}`);
		wanted.push({ path: url.href.slice(site.length).replace(/[?#].*$/, ''), hash: url.hash, from });
	};
	for (const start of ['', 'sitemap.xml', 'feed.xml', 'robots.txt']) follow('', start || './');
	for (let next = 0; next < wanted.length; next++) {
		const { path, from } = wanted[next] ?? { path: '', from: '' };
		if (answers.has(path)) continue;
		const response = await fetch(site + path, { redirect: 'manual' });
		const type = response.headers.get('Content-Type') ?? '';
		const body = await response.text();
		const isPage = type.startsWith('text/html');
		const { ids, links } = isPage
			? readPage(body)
			: { ids: new Set<string>(), links: readOther(path, body) };
		answers.set(path, { status: response.status, type, body, ids, links });
		if (response.status !== 200) faults.push(`${from} leads to ${path}: ${response.status}`);
		const ending = path === '' ? 'html' : (/\.(\w+)$/.exec(path)?.[1] ?? '');
		if (!types[ending]?.test(type)) faults.push(`${path} is sent as ${type}`);
		for (const link of links) follow(path, link);
	}
	for (const { path, hash, from } of wanted) {
		const id = decodeURIComponent(hash.slice(1));
		const answer = answers.get(path);
		if (id !== '' && answer?.type.startsWith('text/html') && !answer.ids.has(id)) {
			faults.push(`${from || 'index.html'} leads to ${path}${hash}, which is not there`);
		}
	}
	return { answers, faults: [...new Set(faults)] };
}
