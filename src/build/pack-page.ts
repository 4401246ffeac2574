/** Pages of the site as the one file holds them: without script of their own, and leading nowhere that is not there. */
import { parse, parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { comment, type Packer } from '#domain/pack.ts';

/** What a page is changed by. */
interface Site {
	/** Of the page. */
	readonly path: string;
	/** All that are in the file. */
	readonly pages: readonly string[];
	/** Where the site stands on the network, with a closing slash. */
	readonly address: string;
	/** The picture of the land, which the file has in every page that refers to it. */
	readonly land: string;
}

/** A root to resolve against; nothing is ever asked of it. */
const root = 'https://inside.invalid/';

/**
 * Gathers a page.
 * @param backdrop the piece that pages need which refer to the land
 */
export function packPage(packer: Packer, html: string, backdrop: number, site: Site): void {
	const document = parse(html);
	const body = find(document, 'body').childNodes.flatMap((node) => pack(packer, node, site));
	const land = html.includes(site.land) ? [backdrop] : [];
	packer.page(site.path, textOf(find(document, 'title')), [...body, ...land]);
}

/** Gathers a picture whose shapes others refer to, so that it takes no room itself. */
export function packPicture(packer: Packer, svg: string): number {
	const drawn = find(parseFragment(svg), 'svg');
	const inside = drawn.childNodes.flatMap((node) => pack(packer, node));
	const unseen = { width: '0', height: '0', class: 'unseen', 'aria-hidden': 'true' };
	return packer.element('svg', Object.entries(unseen).flat(), inside);
}

/** The words of a page as plain markup, for readers without script. */
export function plainBody(html: string): string {
	const main = find(parse(html), 'main');
	strip(main);
	return serialize(main).replaceAll(/\s+/g, ' ');
}

function pack(packer: Packer, node: Tree.ChildNode, site?: Site): readonly number[] {
	if ('value' in node) return [packer.text(node.value)];
	if ('data' in node) return [packer.element(comment, [node.data])];
	if (!('tagName' in node) || isLeftOut(node)) return [];
	const to =
		site && node.tagName === 'a' ? awayFrom(attribute(node, 'href') ?? '#', site) : undefined;
	const attributes = node.attrs
		.filter(({ name }) => name !== 'xmlns')
		.flatMap(({ name, value }) => [name, name === 'href' && to ? to : own(value, site)]);
	const inside = node.childNodes.flatMap((child) => pack(packer, child, site));
	// What script will bring to life has to stay as it was sent.
	const isHydrated = attribute(node, 'data-embed') !== undefined;
	const note = to === undefined || isHydrated ? [] : [packer.text(' (needs the network)')];
	return [packer.element(node.tagName, attributes, [...inside, ...note])];
}

/** Script and style are in the file once; what is offered only on the network is offered there. */
function isLeftOut(node: Tree.Element): boolean {
	if (node.tagName === 'script') return attribute(node, 'type') !== 'application/json';
	return ['noscript', 'link'].includes(node.tagName) || attribute(node, 'id') === 'offline';
}

/** A reference to the land leads to the picture in the page. */
function own(value: string, site?: Site): string {
	if (site === undefined) return value;
	const at = value.indexOf(`${site.land}#`);
	return at < 0 ? value : value.slice(at + site.land.length);
}

/** Where on the network a link leads that means a file of the site which is not in this one. */
function awayFrom(href: string, { path, pages, address }: Site): string | undefined {
	const url = new URL(href, root + path);
	if (!url.href.startsWith(root)) return undefined;
	const to = decodeURIComponent(url.pathname.slice(1));
	const page = to === '' || to.endsWith('/') ? `${to}index.html` : to;
	return pages.includes(page) ? undefined : address + url.href.slice(root.length);
}

function attribute(node: Tree.Element, name: string): string | undefined {
	return node.attrs.find((one) => one.name === name)?.value;
}

/** The first element of a name in a tree. */
function find(tree: Tree.ParentNode, name: string): Tree.Element {
	const found = search(tree, name);
	if (found === undefined) throw new Error(`there is no <${name}>`);
	return found;
}

function search(tree: Tree.ParentNode, name: string): Tree.Element | undefined {
	for (const node of tree.childNodes) {
		if (!('childNodes' in node)) continue;
		if ('tagName' in node && node.tagName === name) return node;
		const inner = search(node, name);
		if (inner !== undefined) return inner;
	}
	return undefined;
}

function textOf({ childNodes }: Tree.Element): string {
	return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

/** Takes pictures, links and looks away. */
function strip(tree: Tree.ParentNode) {
	const gone = new Set(['svg', 'script', 'nav', 'button']);
	tree.childNodes = tree.childNodes
		.filter((node) => node.nodeName !== '#comment' && !gone.has(node.nodeName))
		// What leads a page in tells where its links lead, and they are gone.
		.filter((node) => !('attrs' in node && attribute(node, 'class')?.startsWith('lead')))
		.flatMap((node) => {
			if (!('tagName' in node)) return [node];
			strip(node);
			node.attrs = [];
			return node.tagName === 'a' || node.tagName === 'span' ? node.childNodes : [node];
		});
}
