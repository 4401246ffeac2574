import {
	isCollection,
	isMap,
	isNode,
	LineCounter,
	parseDocument,
	visit,
	type Document,
} from 'yaml';
import type { Fault } from '#domain/fault.ts';

/** What a file holds, or every reason why it cannot be read. */
export interface Parsed {
	readonly value: unknown;
	readonly faults: readonly Fault[];
}

/** A file of YAML, parsed with the failsafe schema so that every scalar stays the text that was typed. Never throws. */
export function parseFile(file: string, text: string): Parsed {
	const lines = new LineCounter();
	const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines });
	const lineOf = (at: number) => `line ${Math.max(1, lines.linePos(at).line)}`;
	const faults: readonly Fault[] = [
		...document.errors.map((error) => ({
			file,
			record: lineOf(error.pos[0]),
			wrong: `the YAML cannot be read: ${error.message.replace(/ at line [^]*$/, '')}`,
			right: 'Check the indentation, and put text with ": " or a leading quote in quotation marks',
		})),
		...swallowed(document).map(({ words, at }) => ({
			file,
			record: lineOf(at),
			wrong: `"${words}" is not text, for a leading ${words.charAt(0)} has a meaning of its own in YAML`,
			right: 'Put the text in quotation marks',
		})),
	];
	return { value: faults.length > 0 ? undefined : document.toJS({ maxAliasCount: -1 }), faults };
}

/**
 * The words that an editor meant as text and that YAML would pass over in silence: after a leading `*` that names
 * nothing, a leading `&` that nothing names, a leading `!`, and a bracket where a field has its name.
 */
function swallowed(document: Document): readonly { readonly words: string; readonly at: number }[] {
	const found: { words: string; at: number }[] = [];
	const anchors = new Map<string, number>();
	const named = new Set<string>();
	visit(document, {
		Alias(_, alias) {
			named.add(alias.source);
			if (!alias.resolve(document)) {
				found.push({ words: `*${alias.source}`, at: alias.range?.[0] ?? 0 });
			}
		},
		Pair(_, { key }) {
			if (isCollection(key)) found.push({ words: isMap(key) ? '{' : '[', at: key.range?.[0] ?? 0 });
		},
		Node(_, node) {
			if (!isNode(node)) return;
			const at = node.range?.[0] ?? 0;
			if ('anchor' in node && typeof node.anchor === 'string') anchors.set(node.anchor, at);
			if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,')) {
				found.push({ words: node.tag, at });
			}
		},
	});
	for (const [anchor, at] of anchors) {
		if (!named.has(anchor)) found.push({ words: `&${anchor}`, at });
	}
	return found;
}
