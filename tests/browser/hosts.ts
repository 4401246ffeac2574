import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of somebody else: its body, what its head holds, and the policy that its host sends. */
export interface Host {
	readonly body: string;
	readonly head?: string;
	readonly policy?: string;
}

/** Scripts that a page of somebody else may ask for, by path. */
type Scripts = Readonly<Record<string, string>>;

/**
 * Serves pages of somebody else at `localhost`: another site than ours at 127.0.0.1.
 * @returns where the pages are, by their names, and what ends it
 */
export async function serveHosts(
	hosts: Readonly<Record<string, Host>>,
	scripts: Scripts = {},
): Promise<{ address: string; close: () => void }> {
	const server = createServer(({ url = '/' }, response) => {
		const name = new URL(url, 'http://localhost').pathname.slice(1);
		const script = scripts[name];
		if (script !== undefined) {
			response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
			return;
		}
		const host = hosts[name];
		if (host === undefined) {
			response.writeHead(name === 'favicon.ico' ? 204 : 404).end();
			return;
		}
		response.writeHead(200, {
			'Content-Type': 'text/html; charset=utf-8',
			...(host.policy === undefined ? {} : { 'Content-Security-Policy': host.policy }),
		});
		response.end(
			`<!doctype html><html lang="en"><title>${name}</title>${host.head ?? ''}<body>${host.body}`,
		);
	});
	await new Promise<void>((done) => server.listen(0, 'localhost', done));
	const { port } = server.address() as AddressInfo;
	return {
		address: `http://localhost:${port}/`,
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}
