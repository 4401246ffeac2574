/**
 * Readers beside the one who is watched: asks a server on this machine for what a visit asks for, again and
 * again, and prints what came of it. `node load.mjs <address> <seconds> <path>…`
 */
import { Agent, get } from 'node:http';

const [address = '', seconds = '5', ...paths] = process.argv.slice(2);
if (new URL(address).hostname !== '127.0.0.1') throw new Error('Only this machine may be loaded');
const agent = new Agent({ keepAlive: true, maxSockets: 8 });
const statuses = {};
let bytes = 0;

/** One request, read to its end. */
function ask(path) {
	return new Promise((done) => {
		const count = (status) => {
			statuses[status] = (statuses[status] ?? 0) + 1;
			done();
		};
		get(new URL(path, address), { agent, headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
			response.on('data', (piece) => (bytes += piece.length));
			response.on('end', () => count(response.statusCode));
			response.on('error', () => count('broken'));
		}).on('error', () => count('refused'));
	});
}

const end = Date.now() + Number(seconds) * 1000;
await Promise.all(
	Array.from({ length: 8 }, async (_, reader) => {
		for (let turn = reader; Date.now() < end; turn++) await ask(paths[turn % paths.length] ?? '');
	}),
);
agent.destroy();
console.log(JSON.stringify({ statuses, bytes, seconds: Number(seconds) }));
