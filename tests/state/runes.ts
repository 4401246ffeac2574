import type { Environment } from 'vitest/runtime';

/** Node, with Svelte compiled as for a browser: runes react, and there is no page. */
export default {
	name: 'runes',
	viteEnvironment: 'client',
	setup: () => ({ teardown: () => undefined }),
} satisfies Environment;
