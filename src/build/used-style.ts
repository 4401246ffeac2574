import { parseCss, type AST } from 'svelte/compiler';
import { isNamed, namesIn } from './critical.ts';

type Node = AST.CSS.StyleSheetFile['children'][number] | AST.CSS.Block['children'][number];

/**
 * The rules of a stylesheet that a page with its script may ever need: those of which every type, class and
 * id stands in its markup or, as a word, in its script. Fonts that would be fetched are left out.
 */
export function usedStyle(css: string, html: string, script: string): string {
	const names = new Set([
		...namesIn(html),
		...(script.match(/[\w-]+/g) ?? []).flatMap((word) => [word, `.${word}`, `#${word}`]),
	]);
	const kept = (node: Node): string => {
		const text = css.slice(node.start, node.end);
		if (node.type === 'Rule') {
			return node.prelude.children.some((one) => isNamed(one, names)) ? text : '';
		}
		if (node.type !== 'Atrule') return '';
		if (node.name === 'font-face') return /url\(/.test(text) ? '' : text;
		if (node.block === null || !/^(media|supports|container)$/.test(node.name)) return text;
		const inner = node.block.children.map(kept).join('');
		return inner === '' ? '' : `@${node.name} ${node.prelude}{${inner}}`;
	};
	return parseCss(css).children.map(kept).join('');
}
