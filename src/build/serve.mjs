/**
 * Serves `dist/` on this machine and prints the address: `node src/build/serve.mjs [port]`.
 * Vite's own preview server does the serving; this only adds the page for what is not there.
 */
import { preview } from 'vite';
import { notFoundPage } from './not-found.mjs';

const server = await preview({
	configFile: false,
	preview: { port: Number(process.argv[2] ?? 4173), host: '127.0.0.1' },
	appType: 'mpa',
	plugins: [notFoundPage()],
});
server.printUrls();
