import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isRunnableDevEnvironment, type Plugin } from 'vite';
import { firstScript } from './first.ts';
import { criticalStyle } from './critical.ts';
import {
	allowingWorker,
	headersFor,
	inlineAttributes,
	policy,
	policyFor,
	policyWith,
} from './policy.ts';

/** What `src/prerender.ts` makes of one page. */
export interface Rendered {
	/** Path in the site, such as `index.html`. */
	readonly path: string;
	readonly head: string;
	readonly body: string;
	/** The whole style of a page that needs no other file: it may be shown at any depth. */
	readonly style?: string;
}

/** A page, and the language it is in, as a BCP 47 tag. */
export interface InLanguage extends Rendered {
	readonly language: string;
}

/** What `src/prerender.ts` makes of a page that is one file: it asks for no other. */
export interface Alone {
	/** Path in the site, such as `embed/map.html`. */
	readonly path: string;
	readonly language: string;
	readonly head: string;
	readonly body: string;
	/** Data that its script reads: each value in a block of the page with its name as id. */
	readonly data: Readonly<Record<string, unknown>>;
	/** Its script, and the one that runs before it is painted: entries, from the root of the project. */
	readonly entry: string;
	readonly first: string;
	/** Rules of its own, after those of the site that it uses. */
	readonly style: string;
	/** What is set in the display face: its letters travel with the page. */
	readonly display: string;
	/** Widths in px at which the layout of its views changes, and at which it does so here: it holds one of them alone. */
	readonly breakpoints?: Readonly<Record<number, number>>;
}

/** What `src/prerender.ts` exports. */
interface Prerenderer {
	renderPages: (downloads: readonly string[]) => Promise<readonly InLanguage[]>;
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
				const { ssr } = server.environments;
				if (!isRunnableDevEnvironment(ssr)) return html;
				const { renderPages } = await ssr.runner.import<Prerenderer>('/src/prerender.ts');
				const path = pathOf(originalUrl ?? '/');
				const page = (await renderPages([])).find((one) => one.path === path);
				return page === undefined ? html : fill(html, page, '', '');
			},
		},
		generateBundle: {
			order: 'post',
			async handler(_options, bundle) {
				if (this.environment.name !== 'client') return;
				const template = bundle['index.html'];
				if (template?.type !== 'asset') throw new Error('Vite made no index.html');
				const { root, environments } = this.environment.getTopLevelConfig();
				const prerenderer = resolve(root, environments['ssr']?.build.outDir ?? '');
				const entry = pathToFileURL(resolve(prerenderer, 'prerender.js')).href;
				const { renderPages } = (await import(entry)) as Prerenderer;
				const edition = Object.values(bundle).find(({ fileName }) =>
					/edition-.*\.json$/.test(fileName),
				);
				const chunk = Object.values(bundle).find(
					(file) => file.type === 'chunk' && file.name === 'explore',
				);
				const secured = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
				const preloads = `
		<link rel="preload" as="fetch" crossorigin="anonymous" href="./${edition?.fileName ?? ''}" />
		<link rel="modulepreload" crossorigin href="./${chunk?.fileName ?? ''}" />`;
				const files = Object.keys(bundle)
					.filter((name) => name.startsWith('data/'))
					.toSorted();
				const styles = await stylesOfAllPages(resolve(prerenderer, 'assets'));
				this.emitFile({ type: 'asset', fileName: styles.path, source: styles.text + end });
				for (const name of Object.keys(bundle)) {
					if (name.endsWith('.css')) Reflect.deleteProperty(bundle, name);
				}
				const first = await firstScript();
				this.emitFile({ type: 'asset', fileName: first.path, source: first.text });
				const source = paintFirst(String(template.source));
				const stylesheet = `<link rel="stylesheet" crossorigin href="./${styles.path}">`;
				// The script first: it tells when the stylesheet does not arrive.
				const awaited = `${secured}<script src="./${first.path}"></script>${stylesheet}`;
				delete bundle['index.html'];
				const rendered = await renderPages(files);
				const home = rendered.find(({ path }) => path === 'index.html');
				if (home === undefined) throw new Error('the prerenderer made no index.html');
				const front = frontOf(home, styles.text, first.text, stylesheet);
				for (const page of rendered) {
					const filled =
						page === home
							? fill(source, front.page, front.head, preloads)
							: page.style === undefined
								? fill(source, page, awaited, '')
								: alone(page, page.style);
					const html = offersCopy(page) ? allowingWorker(filled) : filled;
					const refused = inlineAttributes(html);
					if (refused.length > 0) {
						throw new Error(
							`${page.path} has inline attributes, which the policy forbids: ${refused.slice(0, 5).join(', ')}`,
						);
					}
					this.emitFile({ type: 'asset', fileName: page.path, source: html });
				}
				const linked = rendered.filter(({ style }) => style === undefined);
				const headers = headersFor(
					front.inlined,
					linked.map(({ path }) => path),
				);
				this.emitFile({ type: 'asset', fileName: '_headers', source: headers });
			},
		},
	};
}

/** The last rule of the stylesheet: a page that has it has all of them. */
const end = ':root{--whole:1}';

/**
 * The one stylesheet of the site. It comes from the prerenderer, which knows every component; the
 * browser's own bundle knows only those that script brings to life.
 */
async function stylesOfAllPages(folder: string): Promise<{ path: string; text: string }> {
	const file = (await readdir(folder)).find((name) => name.endsWith('.css'));
	if (file === undefined) throw new Error('the prerenderer made no stylesheet');
	const made = await readFile(resolve(folder, file), 'utf8');
	// The prerenderer writes addresses from the root of the site; the stylesheet lies a folder deeper.
	const text = made.replaceAll('url(./', 'url(../');
	const hash = createHash('sha256')
		.update(text + end)
		.digest('base64url')
		.slice(0, 8);
	return { path: `assets/style-${hash}.css`, text };
}

/** A page that needs no other file: its style is inlined, and its policy allows just that. */
function alone({ language, head, body }: InLanguage, style: string): string {
	return `<!doctype html>
<html lang="${language}">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<meta http-equiv="Content-Security-Policy" content="${policyFor(style)}" />
		<meta name="robots" content="noindex" />
		${head}
		<style>${style}</style>
	</head>
	<body>
		${body}
	</body>
</html>
`;
}

/**
 * The first page as it is sent: its first screen, which is its first section, needs no other file. The
 * stylesheet stands behind it and holds up only what follows.
 */
function frontOf(home: InLanguage, style: string, script: string, stylesheet: string) {
	const end = home.body.indexOf('</section>') + '</section>'.length;
	const screen = home.body.slice(0, end);
	// What is relative to the stylesheet is here relative to the page above it.
	const inlined = { style: criticalStyle(style, screen).replaceAll('url(../', 'url(./'), script };
	return {
		inlined,
		page: { ...home, body: screen + stylesheet + home.body.slice(end) },
		head: `<meta http-equiv="Content-Security-Policy" content="${policyWith(inlined)}" /><style>${inlined.style}</style><script>${script}</script>`,
	};
}

/**
 * The template in the order in which a page is needed: room for what the first paint waits for at the top,
 * script that brings the page to life at the very end, where it does not take the line from the words.
 */
function paintFirst(template: string): string {
	const scripts = template.match(/<script type="module"[^>]*><\/script>/g) ?? [];
	return [...scripts, ...(template.match(/<link rel="stylesheet"[^>]*>/g) ?? [])]
		.reduce((html, tag) => html.replace(tag, ''), template)
		.replace('<!--head-->', () => `<!--first-->\n\t\t<!--head-->`)
		.replace('<!--body-->', () => `<!--body-->\n\t\t<!--last-->${scripts.join('')}`);
}

/** Whether a page has the place where an offline copy is offered. */
function offersCopy({ body }: Rendered): boolean {
	return body.includes('id="offline"');
}

/** The page that an address of the development server means. */
function pathOf(url: string): string {
	const path = url.replace(/[?#].*$/, '').replace(/^\//, '');
	return path === '' ? 'index.html' : path;
}

/** The template with a page in it; addresses are made relative to the page's folder. */
function fill(template: string, page: InLanguage, first: string, last: string): string {
	const up = '../'.repeat(page.path.split('/').length - 1);
	const html = template
		.replace('%language%', () => page.language)
		.replace('<!--first-->', () => first)
		.replace('<!--head-->', () => page.head)
		.replace('<!--body-->', () => page.body)
		.replace('<!--last-->', () => last);
	return up === '' ? html : html.replaceAll(/(href|src)="\.\//g, `$1="${up}`);
}
