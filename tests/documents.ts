import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A document for people who build, change or serve the site. */
export interface Document {
	readonly path: string;
	readonly text: string;
}

/** Folders whose documents are read: what is made from data is not among them. */
const folders = ['.', 'data', 'src', 'tests'];

/** Every document of the project. */
export const documents: readonly Document[] = folders.flatMap((folder) =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.map((name) => join(folder, name))
		.map((path) => ({ path, text: readFileSync(path, 'utf8') })),
);

/** Blocks of code in one language. */
function blocks(text: string, language: string): readonly string[] {
	const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm');
	return [...text.matchAll(fence)].map(([, code = '']) => code);
}

/** Every command that a document tells its reader to run, one by one and without its comment. */
export function commands(text: string): readonly string[] {
	return blocks(text, 'sh')
		.flatMap((code) => code.split(/\n|&&/))
		.map((line) =>
			line
				.replace(/(?:^|\s)#.*$/, '')
				.replaceAll(/\s+/g, ' ')
				.trim(),
		)
		.filter((line) => line !== '');
}

/** The names of the scripts that a document has npm run. */
export function scriptsNamed(text: string): readonly string[] {
	const named = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name);
	const short = [...text.matchAll(/npm (start|test)\b/g)].map(([, name = '']) => name);
	const beside = [...text.matchAll(/\brun-p ([\w: -]+)/g)].flatMap(([, names = '']) =>
		names.trim().split(/\s+/),
	);
	return [...new Set([...named, ...short, ...beside])];
}

/**
 * Paths of the repository that a document names: in code, and as links. What has a placeholder in it is
 * none, and what a build writes is not there yet.
 */
export function pathsNamed({ path, text }: Document): readonly string[] {
	const coded = [...text.matchAll(/`([^`\n]+)`/g)]
		.flatMap(([, code = '']) => code.split(/[\s,]+/))
		.filter((word) => /^(?:src|data|tests|public|\.ci)\/[\w./-]*[\w/]$/.test(word));
	const linked = [...text.matchAll(/\]\((?!\w+:|#)([^)\s#]+)/g)].map(([, to = '']) =>
		join(path, '..', to),
	);
	return [...new Set([...coded, ...linked])];
}
