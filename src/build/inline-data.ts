import type { Plugin } from 'vite';

/** Modules of data, each with the id of the block of the page that holds it, and how it is asked for. */
const blocks: Readonly<Record<string, { readonly id: string; readonly load: string }>> = {
	'virtual:dataset': { id: 'edition', load: 'loadEdition' },
	'virtual:stands': { id: 'stands', load: 'loadStands' },
};

/** Reads data from the page itself, where a script may fetch nothing. */
export function inlineData(): Plugin {
	return {
		name: 'inline-data',
		resolveId: (id) => (id in blocks ? `\0${id}` : undefined),
		load(id) {
			const block = blocks[id.slice(1)];
			if (!id.startsWith('\0') || block === undefined) return;
			return `let read;
export const ${block.load} = async () => read ??= JSON.parse(document.getElementById('${block.id}').textContent);`;
		},
	};
}
