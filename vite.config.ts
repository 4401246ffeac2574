import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { classicScript } from './src/build/classic.ts';
import { components } from './src/build/components.ts';
import { downloadFiles } from './src/build/downloads-plugin.ts';
import { leafletWithoutMarkup } from './src/build/leaflet.ts';
import { writeOffline } from './src/build/offline.ts';
import { pages } from './src/build/pages.ts';
import { plainImports } from './src/build/plain-imports.ts';
import { stands } from './src/build/stands.ts';
import { writeAlone } from './src/build/self-contained.ts';
import { siteFiles } from './src/build/site-files.ts';
import { writeSnapshots } from './src/build/snapshots.ts';
import { dataset } from './src/build/virtual.ts';
import { writeWorkers } from './src/build/worker.ts';

/** The folder of YAML that the explainer is made from; another folder makes another explainer. */
const folder = process.env['DATA'] ?? fileURLToPath(new URL('./data', import.meta.url));
/** Where the site is built to. */
const out = process.env['OUT'] ?? 'dist';

/** Modules that travel as one: small files compress badly, and these are wanted together. */
const together = (name: string, test: RegExp) => ({
	name,
	includeDependenciesRecursively: false,
	test,
});
const groups = [
	/** What every part of the explorer reads. */
	together(
		'facts',
		/\/src\/(?:domain\/(?:claims|dates|edition|emphasis|filter|names|ref|roles|timeline|whole)\.ts|state\/(?:after-paint|place|context)\.ts|views\/common\/(?:links\.ts|stop\.ts|Unequal))/,
	),
	/** Both lists, and what shows a hundred rows at a time. */
	together('rows', /\/src\/views\/(?:map\/CountryList|timeline\/EventList|common\/paging)/),
	/** What marks and lines are made of, in every view. */
	together('marks', /\/src\/views\/common\/(?:Glyph|Differs|Lines|More)\./),
];

export default defineConfig({
	base: './',
	plugins: [
		plainImports(),
		components(),
		dataset(folder),
		stands(folder),
		leafletWithoutMarkup(),
		downloadFiles(folder),
		pages(),
		siteFiles(folder),
	],
	build: {
		target: 'es2023',
		modulePreload: false,
		cssCodeSplit: false,
		assetsInlineLimit: 0,
	},
	environments: {
		ssr: {
			build: {
				outDir: `${out}/.ssr`,
				emptyOutDir: true,
				ssr: true,
				ssrEmitAssets: true,
				cssCodeSplit: false,
				copyPublicDir: false,
				rolldownOptions: { input: 'src/prerender.ts' },
			},
			resolve: { noExternal: true },
		},
		client: {
			build: {
				outDir: out,
				emptyOutDir: false,
				rolldownOptions: { output: { codeSplitting: { groups } } },
			},
		},
	},
	builder: {
		async buildApp(builder) {
			const { ssr, client } = builder.environments;
			if (!ssr || !client) throw new Error('Vite made no environments');
			const { rm, writeFile } = await import('node:fs/promises');
			await rm(out, { recursive: true, force: true });
			await builder.build(ssr);
			await builder.build(client);
			await writeAlone(out);
			await writeFile(
				`${out}/embed.js`,
				await classicScript('src/shells/frame/host.ts', 'embed.js'),
			);
			await rm(`${out}/.ssr`, { recursive: true });
			await writeOffline(out, folder);
			await writeWorkers(out, folder);
			await writeSnapshots(out, folder);
		},
	},
	test: {
		// The graph settles in seconds; a busy machine must not fail a test by its clock.
		testTimeout: 60_000,
		// Pure functions leave nothing behind: a module that one file has loaded serves the next.
		isolate: false,
		reporters: ['default', 'json'],
		outputFile: { json: 'node_modules/.cache/tests/unit.json' },
		// `npm run coverage`; what views and shells do is proved in a browser.
		coverage: {
			include: ['src/{domain,state,build}/**/*.{ts,mjs}'],
			exclude: ['**/*.d.ts', '**/*.d.mts'],
			reporter: ['text-summary', 'json-summary'],
			reportsDirectory: 'node_modules/.cache/tests/coverage',
		},
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/browser/**', 'tests/**/*.svelte.test.ts'],
				},
			},
			{
				// Svelte compiled as for a browser: only there do effects run.
				extends: true,
				resolve: { conditions: ['browser'] },
				test: {
					name: 'runes',
					include: ['tests/**/*.svelte.test.ts'],
					environment: './tests/state/runes.ts',
				},
			},
		],
	},
});
