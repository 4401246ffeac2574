import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';

/** Components as the whole site compiles them: pages and scripts that are built apart must agree. */
export function components(): Plugin[] {
	return svelte({
		configFile: false,
		compilerOptions: {
			runes: true,
			// Short names: they stand on most elements of every prerendered page.
			cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 4)}`,
		},
	});
}
