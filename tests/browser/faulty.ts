import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/**
 * What may happen to a file on its way: the connection is gone, the file comes three seconds late, it breaks
 * off in the middle, or half of it is said to be all of it.
 */
export const faults = ['refused', 'late', 'cut', 'short'] as const;
export type Fault = (typeof faults)[number];

/** Milliseconds that a late file takes. */
const delay = 3000;

const types: Readonly<Record<string, string>> = {
	'.css': 'text/css',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.woff2': 'font/woff2',
};

/** The site under an address of its own, on a line that spoils some of its files. */
export interface Line {
	/** Address of the site, with a closing slash. */
	readonly address: string;
	/** Files that were asked for, by their path in the site; each as often as it was. */
	readonly asked: string[];
	/** What happens, from now on, to files whose path fits; nothing, where no fault is named. */
	spoil: (files: RegExp, fault?: Fault) => void;
}

/** Serves a built site on many lines at once, each under a folder of its own, so that pages side by side have faults of their own. */
export async function serveFaulty(folder = 'dist') {
	const lines = new Map<string, { asked: string[]; files: RegExp; fault: Fault | undefined }>();
	const answer = (path: string, fault: Fault | undefined, response: ServerResponse) => {
		const file = join(folder, path);
		if (!existsSync(file) || !statSync(file).isFile()) {
			response.writeHead(404).end();
			return;
		}
		const { size } = statSync(file);
		const head = { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' };
		if (fault === 'cut' || fault === 'short') {
			const half = readFileSync(file).subarray(0, Math.floor(size / 2));
			response.writeHead(200, { ...head, 'Content-Length': fault === 'cut' ? size : half.length });
			if (fault === 'short') response.end(half);
			else response.write(half, () => setTimeout(() => response.destroy(), 20));
			return;
		}
		response.writeHead(200, { ...head, 'Content-Length': size });
		createReadStream(file).pipe(response);
	};
	const server = createServer(({ url = '/' }, response) => {
		const { pathname } = new URL(url, 'http://localhost');
		const [, name = '', ...rest] = pathname.split('/');
		const line = lines.get(name);
		const path = rest.at(-1) === '' ? `${rest.join('/')}index.html` : rest.join('/');
		if (!line) {
			response.writeHead(404).end();
			return;
		}
		line.asked.push(path);
		const fault = line.files.test(path) ? line.fault : undefined;
		if (fault === 'refused') response.destroy();
		else if (fault === 'late') setTimeout(() => answer(path, undefined, response), delay);
		else answer(path, fault, response);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		/** A new line, on which nothing is spoiled yet. */
		line(): Line {
			const name = `line-${lines.size + 1}`;
			const line = { asked: [] as string[], files: /^$/, fault: undefined as Fault | undefined };
			lines.set(name, line);
			return {
				address: `http://127.0.0.1:${port}/${name}/`,
				asked: line.asked,
				spoil(files, fault) {
					Object.assign(line, { files, fault });
				},
			};
		},
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}
