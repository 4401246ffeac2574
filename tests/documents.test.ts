import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands, documents, pathsNamed, scriptsNamed } from './documents.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	scripts: Record<string, string>;
};

/** What CI runs: its own script, and what the scripts of npm in it run in turn. */
function ranByCi(): string {
	const ran = [readFileSync('.ci/run', 'utf8')];
	for (const text of ran) {
		for (const name of scriptsNamed(text)) {
			const script = scripts[name];
			if (script !== undefined && !ran.includes(script)) ran.push(script, `npm run ${name}`);
		}
	}
	return ran.join('\n');
}

/**
 * Commands of the documents that CI does not run as they stand, and how we know that they work. A test
 * that is named must be there.
 */
const known: Readonly<Record<string, string>> = {
	'npm start': 'npm run build, then what npm run preview runs',
	'npm run preview': 'tests/browser/serve.ts serves every browser test by the same server',
	'npm run dev': 'Vite’s own server; it ends only when it is stopped',
	'npx vitest run tests/domain': 'a part of npm test',
	'npx vitest run --config tests/browser/vitest.config.ts story': 'a part of npm test',
	'npm run -s nginx-config -- /var/www/explainer / 80': 'tests/build/nginx.test.ts',
	'npm run -s nginx-config -- /var/www/explainer /some/path/ 80': 'tests/build/nginx.test.ts',
	'nginx -t': 'tests/browser/served/served.test.ts',
	'nginx -s reload': 'needs a server that runs',
	'rsync -a --delete dist/ server:/var/www/explainer/': 'needs a server',
	'rsync -a dist/assets/ server:/var/www/explainer/assets/': 'needs a server',
	'rsync -a dist/ server:/var/www/explainer/': 'needs a server',
	'git checkout <commit>': 'would change the checkout that is tested',
	'cp dist/sw-off.js dist/sw.js': 'tests/browser/offline.test.ts',
};

describe('a document', () => {
	it('there are those that a stranger looks for', () => {
		expect(documents.map(({ path }) => path)).toEqual(
			expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'data/README.md', 'src/DEPLOY.md']),
		);
	});

	it.each(documents)('$path names only scripts that there are', ({ text }) => {
		expect(scriptsNamed(text).filter((name) => !(name in scripts))).toEqual([]);
	});

	it.each(documents)('$path names only files and folders that there are', (document) => {
		// What src/build/run.mjs runs is named without its ending.
		const isThere = (path: string) => existsSync(path) || existsSync(`${path}.ts`);
		expect(pathsNamed(document).filter((path) => !isThere(path))).toEqual([]);
	});

	it.each(documents)('$path gives no command that nothing proves', ({ text }) => {
		const ci = ranByCi();
		const isProven = (command: string) =>
			command in known || ci.split(/\n|&&/).some((one) => one.trim().startsWith(command));
		expect(commands(text).filter((command) => !isProven(command))).toEqual([]);
	});
});

describe('what is known of commands', () => {
	it('is of commands that a document gives', () => {
		const given = documents.flatMap(({ text }) => commands(text));
		expect(Object.keys(known).filter((command) => !given.includes(command))).toEqual([]);
	});

	it('names tests that there are', () => {
		const named = Object.values(known).flatMap((how) => how.match(/tests\/[\w./-]+\.ts/g) ?? []);
		expect(named.length).toBeGreaterThan(3);
		expect(named.filter((path) => !existsSync(path))).toEqual([]);
	});

	it('a fault is found: a script, a path and a command that are not there', () => {
		const text =
			'Run `npm run nothing`, see `src/nothing.ts`.\n\n```sh\nnpm run nothing # why\n```\n';
		expect(scriptsNamed(text)).toEqual(['nothing']);
		expect(pathsNamed({ path: 'README.md', text })).toEqual(['src/nothing.ts']);
		expect(commands(text)).toEqual(['npm run nothing']);
	});
});
