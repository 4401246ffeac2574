/**
 * Runs the default export of `src/build/<name>.ts`: `node src/build/run.mjs boundaries`. A name with a
 * slash is a path from the root of the project: `node src/build/run.mjs tests/browser/screenshots`.
 * Node 20 does not read TypeScript; Vite does.
 */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const name = process.argv[2];
if (!name) throw new Error('Say what to run: node src/build/run.mjs boundaries');

const server = await createServer({
	configFile: false,
	root: fileURLToPath(new URL('../..', import.meta.url)),
	appType: 'custom',
	logLevel: 'error',
	server: { middlewareMode: true, hmr: false, ws: false, watch: null },
	optimizeDeps: { noDiscovery: true },
});
try {
	const made = await server.environments.ssr.runner.import(
		name.includes('/') ? `/${name}.ts` : `/src/build/${name}.ts`,
	);
	await made.default();
} catch (error) {
	// Faults in the data are for an editor, who needs the sentences and not the place in our code.
	if (error?.name !== 'DataError') throw error;
	console.error(error.message);
	process.exitCode = 1;
} finally {
	await server.close();
}
