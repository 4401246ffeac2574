import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { headers, inlineAttributes, policy } from './policy.ts';

/** What `src/prerender.ts` makes of one page. */
export interface Rendered {
	/** Path in the site, such as `index.html`. */
	readonly path: string;
	readonly head: string;
	readonly body: string;
}

/** What `src/prerender.ts` exports. */
interface Prerenderer {
	renderPages: () => Promise<readonly Rendered[]>;
}

/**
 * Fills the template once for every page. In a build the `ssr` environment comes first and its bundle
 * is asked for the pages; in development the same module is run by Vite.
 */
export function pages(): Plugin {
	return {
		name: 'pages',
		enforce: 'post',
		transformIndexHtml: {
			order: 'pre',
			async handler(html, { server, originalUrl }) {
				if (!server) return html;
				const runner = server.environments['ssr'];
				if (!runner || !('runner' in runner)) return html;
				const { renderPages } = (await (
					runner.runner as { import: (id: string) => Promise<unknown> }
				).import('/src/prerender.ts')) as Prerenderer;
				const path = pathOf(originalUrl ?? '/');
				const page = (await renderPages()).find((one) => one.path === path);
				return page === undefined ? html : fill(html, page, '');
			},
		},
		generateBundle: {
			order: 'post',
			async handler(_options, bundle) {
				if (this.environment.name !== 'client') return;
				const template = bundle['index.html'];
				if (template?.type !== 'asset') throw new Error('Vite made no index.html');
				const entry = pathToFileURL(resolve('dist/.ssr/prerender.js')).href;
				const { renderPages } = (await import(entry)) as Prerenderer;
				const edition = Object.values(bundle).find(({ fileName }) =>
					/edition-.*\.json$/.test(fileName),
				);
				const preload = `<meta http-equiv="Content-Security-Policy" content="${policy}" />
		<link rel="preload" as="fetch" crossorigin="anonymous" href="./${edition?.fileName ?? ''}" />`;
				const source = String(template.source);
				delete bundle['index.html'];
				for (const page of await renderPages()) {
					const html = fill(source, page, preload);
					const refused = inlineAttributes(html);
					if (refused.length > 0) {
						throw new Error(
							`${page.path} has inline attributes, which the policy forbids: ${refused.slice(0, 5).join(', ')}`,
						);
					}
					this.emitFile({ type: 'asset', fileName: page.path, source: html });
				}
				this.emitFile({ type: 'asset', fileName: '_headers', source: headers });
			},
		},
	};
}

/** The page that an address of the development server means. */
function pathOf(url: string): string {
	const path = url.replace(/[?#].*$/, '').replace(/^\//, '');
	return path === '' ? 'index.html' : path;
}

/** The template with a page in it; addresses are made relative to the page's folder. */
function fill(template: string, page: Rendered, policyAndPreload: string): string {
	const up = '../'.repeat(page.path.split('/').length - 1);
	const html = template
		.replace('<!--head-->', () => `${policyAndPreload}\n\t\t${page.head}`)
		.replace('<!--body-->', () => page.body);
	return up === '' ? html : html.replaceAll(/(href|src)="\.\//g, `$1="${up}`);
}
