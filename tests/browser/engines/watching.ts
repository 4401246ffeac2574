import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A page that notes what it should never do. */
export type Noting = Window & { complaints?: string[] };

/** Runs in each page before anything else, and before its policy is read. */
function watch() {
	const complaints: string[] = [];
	(window as Noting).complaints = complaints;
	const note = (said: string) => complaints.push(`${location.pathname}: ${said}`);
	addEventListener(
		'error',
		(event) => {
			const { message, target } = event;
			const lost = target instanceof Element ? target.tagName : 'something';
			note(`error: ${message || `not loaded: ${lost}`}`);
		},
		true,
	);
	addEventListener('unhandledrejection', ({ reason }) => note(`rejected: ${reason}`));
	document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
		note(`policy: ${violatedDirective} ${blockedURI}`),
	);
	for (const level of ['error', 'warn', 'info', 'log'] as const) {
		console[level] = (...said) => note(`${level}: ${said.join(' ')}`);
	}
}

/** A page with what notes its complaints in it: at the very top, where no policy of the page holds yet. */
export function noting(html: string): string {
	return html.replace(/<head[^>]*>/, (start) => `${start}<script>(${watch.toString()})()</script>`);
}

/** Serves the pages of a folder with the notes in them, and tells which requests had no answer. */
export function watching(folder: string, refused: string[]): Plugin {
	return {
		name: 'watching',
		configurePreviewServer({ middlewares }) {
			middlewares.use((request, response, next) => {
				const path = (request.url ?? '/').replace(/[?#].*$/, '').replace(/\/$/, '/index.html');
				response.on('finish', () => {
					if (response.statusCode >= 400) refused.push(`${response.statusCode} ${path}`);
				});
				if (!path.endsWith('.html')) {
					next();
					return;
				}
				response.setHeader('Content-Type', 'text/html; charset=utf-8');
				response.end(noting(readFileSync(join(folder, path), 'utf8')));
			});
		},
	};
}
