import { createRequire, isBuiltin } from 'node:module';
import { posix } from 'node:path';
import type typescript from 'typescript';

// Loaded by Node: Vite would first transform nine megabytes of compiler.
const ts = createRequire(import.meta.url)('typescript') as typeof typescript;

/** The text of every file, by its path from the root of the project. */
export type Files = ReadonlyMap<string, string>;

/** What a file imports, resolved to a path of the project where it is one of ours. */
interface Import {
	readonly target: string;
	/** Whether it is one of our files rather than a package or a virtual module. */
	readonly ours: boolean;
	/** Whether it is erased before the program runs: `import type` and the like. */
	readonly typeOnly: boolean;
}

/** The floors, each with those that it may import beside itself; the files at the top of src, and what makes its pages, are the roof. */
const below: Readonly<Record<string, readonly string[]>> = {
	domain: [],
	state: ['domain'],
	views: ['state', 'domain'],
	shells: ['views', 'state', 'domain'],
	build: ['domain'],
	entry: ['shells', 'views', 'state', 'domain'],
	config: ['build'],
};
/** Modules that a page may not hold, for they weigh too much or need Node. */
const heavy = /^(zod|yaml|typescript)(\/|$)/;

/** Packages that the domain knows: each runs anywhere, without a page and without Node. */
const plain = ['zod', 'minisearch'];

/** Every import that breaks the rule of the floors, one sentence each. */
export function offences(files: Files): readonly string[] {
	return [...files].flatMap(([path, text]) =>
		importsOf(path, text).flatMap((one) => {
			const wrong = one.ours ? wrongOf(path, one, files) : wrongPackage(path, one.target);
			return wrong === undefined ? [] : `${path} imports ${one.target}: ${wrong}`;
		}),
	);
}

/** Modules too heavy for a page that a browser would load from an entry, each with the way to it. */
export function heavyImports(files: Files, entry: string): readonly string[] {
	return [...reached(files, entry).values()].flatMap((way) => {
		const path = way.at(-1) ?? entry;
		return importsOf(path, files.get(path) ?? '')
			.filter(({ target, ours, typeOnly }) => !ours && !typeOnly && heavy.test(target))
			.map(({ target }) => [...way, target].join(' → '));
	});
}

/** The files that run when an entry runs, each with the way by which it is reached. */
export function reached(files: Files, entry: string): ReadonlyMap<string, readonly string[]> {
	const ways = new Map([[entry, [entry]]]);
	for (const [path, way] of ways) {
		for (const { target, ours, typeOnly } of importsOf(path, files.get(path) ?? '')) {
			if (!ours || typeOnly || ways.has(target) || !files.has(target)) continue;
			ways.set(target, [...way, target]);
		}
	}
	return ways;
}

/** Files of more lines than a reader can hold, each with its number of lines. */
export function tooLong(files: Files, most: number): readonly string[] {
	return [...files]
		.map(([path, text]) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
		.filter(({ lines }) => lines > most)
		.map(({ path, lines }) => `${path} has ${lines} lines`);
}

function wrongOf(path: string, { target, typeOnly }: Import, files: Files): string | undefined {
	const [from, to] = [floorOf(path), floorOf(target)];
	if (to === undefined) return 'it is outside the floors';
	if (/\.(ts|svelte)$/.test(target) && !files.has(target)) return 'there is no such file';
	if (from === undefined) return 'it stands on no floor itself';
	if (from === 'entry' && to === 'build') {
		const makesPages = path === 'src/prerender.ts' || path.startsWith('src/pages/');
		return typeOnly && target === 'src/build/pages.ts' && makesPages
			? undefined
			: 'only the type of a page, in build/pages.ts, is known outside the build';
	}
	if (from !== to) {
		return below[from]?.includes(to) ? undefined : `${from} may not import ${to}`;
	}
	const [own, other] = [folderOf(path), folderOf(target)];
	if (from === 'views' && own !== other && other !== 'common') {
		return 'views do not import one another, only views/common';
	}
	return undefined;
}

function wrongPackage(path: string, name: string): string | undefined {
	if (floorOf(path) !== 'domain' || plain.includes(name)) return undefined;
	return isBuiltin(name)
		? 'the domain knows nothing of Node'
		: `the domain knows no package but ${plain.join(' and ')}`;
}

/** The floor on which a file stands; undefined where it is not part of the tower. */
function floorOf(path: string): string | undefined {
	if (path === 'vite.config.ts') return 'config';
	const [top, floor, ...rest] = path.split('/');
	if (top !== 'src' || floor === undefined) return undefined;
	if (rest.length === 0 || ['pages', 'frames'].includes(floor)) return 'entry';
	return floor in below ? floor : undefined;
}

function folderOf(path: string): string | undefined {
	return path.split('/')[2];
}

function importsOf(path: string, text: string): readonly Import[] {
	const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
	if (!/\.(ts|mjs|js|svelte)$/.test(path)) return [];
	const { outputText } = ts.transpileModule(code, {
		compilerOptions: {
			verbatimModuleSyntax: true,
			target: ts.ScriptTarget.ESNext,
			module: ts.ModuleKind.ESNext,
		},
	});
	const kept = new Set(specifiersOf(outputText));
	return [...new Set(specifiersOf(code))].map((specifier) => ({
		...resolve(path, specifier.replace(/\?.*$/, '')),
		typeOnly: !kept.has(specifier),
	}));
}

function specifiersOf(code: string): readonly string[] {
	return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** The scripts of a component, and what its markup imports while it is shown. */
function scriptsOf(component: string): string {
	const script = /<script\b[^>]*>([\s\S]*?)<\/script>/g;
	const scripts = [...component.matchAll(script)].map((match) => match[1] ?? '');
	const markup = component.replaceAll(script, '').matchAll(/\bimport\(\s*(['"])(.*?)\1/g);
	return [...scripts, ...[...markup].map((match) => `import('${match[2] ?? ''}');`)].join('\n');
}

function resolve(path: string, specifier: string): { target: string; ours: boolean } {
	if (specifier.startsWith('#')) return { target: `src/${specifier.slice(1)}`, ours: true };
	if (!specifier.startsWith('.')) return { target: specifier, ours: false };
	return { target: posix.join(posix.dirname(path), specifier), ours: true };
}
