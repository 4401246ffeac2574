import type { Plugin } from 'vite';

/**
 * An address of our own in code: text that begins with `./`, the root of the site, and names a page or a file
 * of it; no module.
 */
const own =
	/(?<=["'`])\.\/(?=\?|#|[a-z-]+\.html|(?:event|actor|data|embed)\/)(?![^"'`]*\.(?:ts|js|svelte|css)["'`])/g;

/** How a page gets to the root of the site: `../` for each folder that it lies in. */
export function rootFrom(path: string): string {
	return '../'.repeat(path.split('/').length - 1) || './';
}

/** Code that writes addresses from the root of the site, made right for a page in a folder. */
export function atFolder(path: string): Plugin {
	const root = rootFrom(path);
	return {
		name: 'at-folder',
		enforce: 'post',
		transform(code, id) {
			if (root === './' || id.includes('/node_modules/')) return;
			const moved = code.replaceAll(own, root);
			return moved === code ? undefined : { code: moved, map: null };
		},
	};
}
