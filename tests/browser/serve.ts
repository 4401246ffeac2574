import { existsSync } from 'node:fs';
import { preview, type Plugin } from 'vite';
import { notFoundPage } from '#build/not-found.mjs';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Address of the built site, with a closing slash. */
		site: string;
	}
}

/** Serves a built site: its address with a closing slash, and what ends it. Plugins answer first. */
export async function serveSite(
	outDir: string,
	plugins: readonly Plugin[] = [],
): Promise<{ address: string; close: () => Promise<void> }> {
	const server = await preview({
		configFile: false,
		logLevel: 'error',
		appType: 'mpa',
		plugins: [...plugins, notFoundPage()],
		build: { outDir },
		preview: { port: 0, host: '127.0.0.1' },
	});
	const address = server.resolvedUrls?.local[0];
	if (address === undefined) throw new Error('The preview server has no address');
	return { address, close: () => server.close() };
}

/** Serves `dist/` for the whole run. */
export default async function serve(project: TestProject) {
	if (!existsSync('dist/index.html'))
		throw new Error('There is no dist/: run `npm run build` first');
	const { address, close } = await serveSite('dist');
	project.provide('site', address);
	return close;
}
