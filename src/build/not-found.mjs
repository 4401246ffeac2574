/**
 * A plugin for Vite's preview server: an address without a file gets `404.html` with status 404, as a
 * host of static files does it. Plain JavaScript, for `serve.mjs` runs without Vite's transforms.
 */
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Answers what no file answers. */
export function notFoundPage() {
	return {
		name: 'not-found',
		configurePreviewServer(server) {
			const { root, build } = server.config;
			const folder = resolve(root, build.outDir);
			return () => {
				server.middlewares.use((request, response, next) => {
					if (isThere(folder, request.url ?? '/')) return next();
					readFile(resolve(folder, '404.html')).then((page) => {
						response.statusCode = 404;
						response.setHeader('Content-Type', 'text/html; charset=utf-8');
						response.end(page);
					}, next);
				});
			};
		},
	};
}

/** Whether an address means a file, by itself or as a folder with a first page; Vite answers those later. */
function isThere(folder, url) {
	let path;
	try {
		path = decodeURI(url.replace(/[?#].*$/, ''));
	} catch {
		// What cannot be read names no file.
		return false;
	}
	return [path, `${path}/index.html`, `${path}.html`].some((one) => {
		const file = resolve(folder, `.${one}`);
		return existsSync(file) && statSync(file).isFile();
	});
}
