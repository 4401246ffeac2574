import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml; charset=utf-8',
};
/** What is packed already. */
const packed = new Set(['.png', '.woff2']);

interface Answer {
	readonly body: Buffer;
	readonly headers: Readonly<Record<string, string | number>>;
}

/** A server on this machine, and what ends it. */
export interface Served {
	readonly address: string;
	readonly close: () => void;
}

/**
 * Serves folders side by side, by the same rules for all: Brotli 11, files with a hash in their name for a
 * year, the others asked for anew each time. What was packed once is kept.
 * @param folders where each first part of a path leads to
 */
export async function serveFolders(folders: Readonly<Record<string, string>>): Promise<Served> {
	const kept = new Map<string, Promise<Answer | undefined>>();
	const server = createServer((request, response) => {
		const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
		const made = kept.get(path) ?? answerTo(path, folders);
		kept.set(path, made);
		void made.then((answer) => {
			if (answer) response.writeHead(200, answer.headers).end(answer.body);
			else response.writeHead(404).end();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		address: `http://127.0.0.1:${port}/`,
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

async function answerTo(
	path: string,
	folders: Readonly<Record<string, string>>,
): Promise<Answer | undefined> {
	const [, name = '', rest = ''] = /^\/([^/]+)\/(.*)$/.exec(normalize(path)) ?? [];
	const folder = folders[name];
	if (folder === undefined) return undefined;
	const file = rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest;
	const text = await readFile(join(folder, file)).catch(() => undefined);
	if (text === undefined) return undefined;
	const type = extname(file);
	const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
	const body = packed.has(type) ? text : await promisify(brotliCompress)(text, quality);
	return {
		body,
		headers: {
			'content-type': types[type] ?? 'application/octet-stream',
			'content-length': body.length,
			'cache-control': file.startsWith('assets/')
				? 'public, max-age=31536000, immutable'
				: 'no-cache',
			...(packed.has(type) ? {} : { 'content-encoding': 'br' }),
		},
	};
}
