import type { Plugin } from 'vite';

/** The module that Vite puts around every late import. */
const helper = '\0vite/preload-helper.js';

/**
 * Lets a late import be one. Vite wraps it in code that fetches styles and other scripts ahead of it; here all
 * rules are in one stylesheet, and every first page would pay for that code.
 */
export function plainImports(): Plugin {
	return {
		name: 'plain-imports',
		enforce: 'pre',
		load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
	};
}
