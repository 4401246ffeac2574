import { create } from 'xmlbuilder2';

/** A part of a document: text, a number, parts by their names (`@` before that of an attribute), or several alike. */
type Tree = string | number | undefined | readonly Tree[] | { readonly [name: string]: Tree };

/** A document of XML, by its root. Every text stands in it as it is. */
export function xmlOf(root: { readonly [name: string]: Tree }): string {
	const document = create({ version: '1.0', encoding: 'UTF-8' }, literal(root) as object);
	return `${document.end({ prettyPrint: true, indent: '\t' })}\n`;
}

/**
 * The same parts, with every ampersand escaped twice: xmlbuilder2 takes one escape away where it reads a text, and
 * leaves what then looks like one (`&lt;` in a text would be read as `<`).
 */
function literal(tree: Tree): Tree {
	if (typeof tree === 'string') return tree.replaceAll('&', '&amp;amp;');
	if (Array.isArray(tree)) return (tree as readonly Tree[]).map(literal);
	if (typeof tree !== 'object') return tree;
	return Object.fromEntries(Object.entries(tree).map(([name, part]) => [name, literal(part)]));
}
