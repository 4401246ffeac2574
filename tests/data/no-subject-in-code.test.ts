import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { found, idsOf, labelsOf, namesOf } from '../subject.ts';
import { data, library } from './read.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.(ts|svelte|css|mjs)$/.test(path))
	.map((path) => `src/${path.replaceAll('\\', '/')}`);
const code = new Map(files.map((path) => [path, bare(readFileSync(root + path, 'utf8'))]));

/** Words of the data that are everybody’s, by what they mean in code. */
const generic: Readonly<Record<string, string>> = {
	context: 'the context of Svelte, and the strip of years before the waves',
	state: 'a floor of the tower, and the rune',
	group: 'the ARIA role, and lines that stand together',
	groups: 'the same, several',
	force: 'what d3-force is made of',
	error: 'a thing that is thrown',
	site: 'the record of a fault in site.yaml',
	open: 'the outcome of a discrepancy, and a stance',
	people: 'whom a search finds',
	earlier: 'before another event',
};

/** The code without its comments. An address such as https://gexf.net is no comment. */
function bare(source: string): string {
	return source
		.replaceAll(/\/\*[^]*?\*\//g, '')
		.replaceAll(/<!--[^]*?-->/g, '')
		.replaceAll(/(?<!:)\/\/.*/g, '');
}

/** Each file with the words that it has, without those that are allowed. */
function offences(words: readonly string[]): string {
	const strict = words.filter((word) => !(word.toLowerCase() in generic));
	return [...code]
		.flatMap(([path, text]) => found(strict, text).map((word) => `${path} says “${word}”`))
		.join('\n');
}

test('No name of an actor, a place, a country with a part or a wave stands in code.', () => {
	const names = namesOf(data, [...library.countries.values()]);
	expect(names.length).toBeGreaterThan(100);
	expect(offences(names)).toBe('');
});

test('No word of the vocabularies stands in code, but for those that are everybody’s.', () => {
	expect(offences(labelsOf(data))).toBe('');
});

test('No id of a record or of a vocabulary is a string in code.', () => {
	const ids = idsOf(data).filter((id) => !(id in generic));
	const strings = [...code].flatMap(([path, text]) =>
		ids
			.filter((id) => [`'${id}'`, `"${id}"`, `\`${id}\``, `/${id}'`].some((one) => text.includes(one)))
			.map((id) => `${path} has “${id}”`),
	);
	expect(strings.join('\n')).toBe('');
});

test('Every allowed word is a word of the data and stands in code.', () => {
	const all = [...code.values()].join('\n');
	const known = new Set([...labelsOf(data), ...idsOf(data)].map((word) => word.toLowerCase()));
	const idle = Object.keys(generic).filter(
		(word) => !known.has(word) || found([word], all).length === 0,
	);
	expect(idle).toEqual([]);
});

test('A name, a label and an id that somebody leaves in code are found.', () => {
	expect(found(['Putin', 'US', 'Reassurance force'], "if (name === 'Putin') tell(us);")).toEqual([
		'Putin',
	]);
	expect(found(['Pledge'], '<p class="pledge">')).toEqual(['Pledge']);
	expect(bare("const a = 'https://x.org'; // Putin\n/* Paris */<!-- Kyiv -->b")).toBe(
		"const a = 'https://x.org'; \nb",
	);
});
