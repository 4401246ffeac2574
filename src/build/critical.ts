import { parseCss, type AST } from 'svelte/compiler';

/** Kinds of screen on which nobody waits for a first paint. */
const later = /print|forced-colors|scripting/;

/**
 * The rules of a stylesheet that the beginning of a page may need: those of which every type, class and id
 * stands in it. What the beginning of the page does not have, a rule cannot change.
 */
export function criticalStyle(css: string, html: string): string {
	const names = namesIn(html);
	const kept = (
		node: AST.CSS.StyleSheetFile['children'][number] | AST.CSS.Block['children'][number],
	): string => {
		if (node.type === 'Rule') {
			const { children } = node.prelude;
			return children.some((one) => isNamed(one, names)) ? css.slice(node.start, node.end) : '';
		}
		if (node.type !== 'Atrule') return '';
		if (node.name === 'font-face') return css.slice(node.start, node.end);
		if (node.name !== 'media' || later.test(node.prelude)) return '';
		const inner = node.block?.children.map(kept).join('') ?? '';
		return inner === '' ? '' : `@media ${node.prelude}{${inner}}`;
	};
	return parseCss(css).children.map(kept).join('');
}

/** Types, classes with a dot and ids with a hash that stand in markup. */
export function namesIn(html: string): ReadonlySet<string> {
	const found = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, name = '']) => name);
	return new Set([
		'*',
		'html',
		'body',
		...found(/<([a-z][\w-]*)/g),
		...found(/\sclass="([^"]*)"/g).flatMap((value) => value.split(/\s+/).map((name) => `.${name}`)),
		...found(/\sid="([^"]*)"/g).map((name) => `#${name}`),
	]);
}

/** Whether every type, class and id of a selector is among some names. */
export function isNamed(
	{ children }: AST.CSS.ComplexSelector,
	names: ReadonlySet<string>,
): boolean {
	return children
		.flatMap(({ selectors }) => selectors)
		.every((one) => {
			if (one.type === 'TypeSelector') return names.has(one.name);
			if (one.type === 'ClassSelector') return names.has(`.${one.name}`);
			if (one.type === 'IdSelector') return names.has(`#${one.name}`);
			if (one.type === 'PseudoClassSelector' && one.name === 'has') {
				return one.args?.children.some((held) => isNamed(held, names)) === true;
			}
			return true;
		});
}
