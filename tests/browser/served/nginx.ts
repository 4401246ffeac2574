import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { nginxFor } from '#build/nginx.ts';
import { until } from '../engines/engine.ts';

/** Path of nginx, where it is installed. */
export const nginxPath = [
	'/usr/sbin/nginx',
	'/usr/local/sbin/nginx',
	'/opt/homebrew/bin/nginx',
].find((path) => existsSync(path));

/** A port that nobody listens to. */
function freePort(): Promise<number> {
	return new Promise((found) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => found(port));
		});
	});
}

/**
 * Serves the built site by nginx, with the configuration that we hand out, at each of some paths.
 * @returns the address of each, and what ends it
 */
export async function serveByNginx(
	paths: readonly string[],
): Promise<{ addresses: readonly string[]; close: () => Promise<void> }> {
	const home = mkdtempSync(join(tmpdir(), 'nginx-'));
	const folder = resolve('dist');
	const headers = readFileSync(join(folder, '_headers'), 'utf8');
	const addresses: string[] = [];
	const parts: string[] = [];
	for (const path of paths) {
		const listen = `127.0.0.1:${await freePort()}`;
		addresses.push(`http://${listen}${path}`);
		const made = nginxFor(headers, { folder, path, listen });
		// Two sites in one server: each has variables of its own.
		parts.push(made.replaceAll('$sent_', `$at${parts.length}_`).replaceAll(/^map_hash.*$/gm, ''));
	}
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
	writeFileSync(
		join(home, 'nginx.conf'),
		`${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
worker_processes 1;
pid ${home}/pid;
error_log ${home}/error.log;
events { worker_connections 512; }
http {
	access_log off;
	keepalive_requests 100000;
	map_hash_bucket_size 128;
	${temporary.map((name) => `${name}_temp_path ${home}/${name};`).join('\n\t')}
${parts.join('\n')}
}
`,
	);
	const given = ['-p', home, '-e', join(home, 'error.log'), '-c', join(home, 'nginx.conf')];
	const told = spawnSync(nginxPath ?? '', [...given, '-t'], { encoding: 'utf8' });
	if (told.status !== 0) throw new Error(`nginx does not take our configuration: ${told.stderr}`);
	const server = spawn(nginxPath ?? '', [...given, '-g', 'daemon off;'], { stdio: 'ignore' });
	const ended = new Promise<void>((end) => server.once('exit', () => end()));
	const answers = () =>
		fetch(addresses[0] ?? '').then(
			({ ok }) => ok,
			() => false,
		);
	await until(answers, 'nginx answers');
	return {
		addresses,
		close: async () => {
			server.kill('SIGQUIT');
			await ended;
			rmSync(home, { recursive: true, force: true });
		},
	};
}
