import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** An element as a browser would read it: its name, its attributes, and the text in it. */
export interface Read {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly text: string;
}

/** Every element of a piece of markup, in its order. */
export function elements(html: string): readonly Read[] {
	return below(parseFragment(html));
}

function below(node: DefaultTreeAdapterTypes.ParentNode): readonly Read[] {
	return node.childNodes.flatMap((child) => {
		if (!('tagName' in child)) return [];
		const own = {
			name: child.tagName,
			attributes: Object.fromEntries(child.attrs.map(({ name, value }) => [name, value])),
			text: textOf(child),
		};
		return [own, ...below(child)];
	});
}

function textOf(node: DefaultTreeAdapterTypes.ParentNode): string {
	return node.childNodes
		.map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
		.join('');
}
