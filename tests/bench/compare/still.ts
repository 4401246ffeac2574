import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
	defaultTreeAdapter as tree,
	parse,
	serializeOuter,
	type DefaultTreeAdapterTypes,
} from 'parse5';
import { usedStyle } from '#build/used-style.ts';

/** What the explorer gives its pictures: room. A phone has them one below another, a desktop map and graph side by side. */
const layout = `main{display:grid;gap:16px}
main>section{height:auto!important;min-width:0;container-type:normal!important}
.map .frame{margin:0;contain:none}.map .stage{height:380px}
.graph .drawing{contain:none}
@media (width>=900px){main{grid-template-columns:1fr 1fr}.timeline{grid-column:1/-1}}`;

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/**
 * Writes a page of the three pictures of the explorer as they are prerendered, and nothing beside them: no
 * script, the rules that they need in the page, the outlines of land that plays no part in a file as on the site.
 */
export async function stillPage(site: string, out: string): Promise<void> {
	const html = await readFile(join(site, 'index.html'), 'utf8');
	const assets = await readdir(join(site, 'assets'));
	const asset = (pattern: RegExp) => {
		const name = assets.find((one) => pattern.test(one));
		if (name === undefined) throw new Error(`there is no file like ${pattern.source}`);
		return name;
	};
	const css = await readFile(join(site, 'assets', asset(/^style-.*\.css$/)), 'utf8');
	const views = pictures(html);
	await mkdir(join(out, 'assets'), { recursive: true });
	const land = asset(/^land-.*\.svg$/);
	await copyFile(join(site, 'assets', land), join(out, 'assets', land));
	const body = `<main>\n${views.join('\n')}\n</main>`;
	const style = usedStyle(css, body, '');
	await writeFile(
		join(out, 'page.html'),
		`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Three pictures</title>
<link rel="icon" href="data:," />
<style>${style}
${layout}</style>
</head>
<body>
${body}
</body>
</html>
`,
	);
}

/** The outlines that pictures refer to, and the map, the graph and the timeline of the explorer, as markup. */
export function pictures(html: string): readonly string[] {
	const all = [...elements(parse(html))];
	const outlines = all.find((one) => idOf(one)?.startsWith('o-'));
	const holder = outlines && ancestor(outlines, 'svg');
	const has = (one: Element, ...names: readonly string[]) =>
		names.every((name) => classesOf(one).includes(name));
	const views = ['map', 'graph', 'timeline'].map((name) => {
		const view = all.find((one) => has(one, 'view', name));
		if (!view) throw new Error(`the page has no view with the class “${name}”`);
		view.childNodes = view.childNodes.filter(
			(child) => tree.isElementNode(child) && child.tagName === 'div' && has(child, 'picture'),
		);
		return view;
	});
	return [...(holder ? [holder] : []), ...views].map((one) => plain(serializeOuter(one)));
}

/** Without the comments that mark where script takes over. */
function plain(markup: string): string {
	return markup.replaceAll(/<!--.*?-->/gs, '');
}

function* elements(node: Node): Generator<Element> {
	if (tree.isElementNode(node)) yield node;
	if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}

function ancestor(element: Element, tagName: string): Element | undefined {
	const { parentNode } = element;
	if (parentNode === null || !tree.isElementNode(parentNode)) return undefined;
	return parentNode.tagName === tagName ? parentNode : ancestor(parentNode, tagName);
}

function idOf({ attrs }: Element): string | undefined {
	return attrs.find(({ name }) => name === 'id')?.value;
}

function classesOf({ attrs }: Element): readonly string[] {
	return attrs.find(({ name }) => name === 'class')?.value.split(' ') ?? [];
}
