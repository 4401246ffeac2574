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

/** Words of the vocabulary that every program or every codebook has, and what they mean there. */
const generic: Readonly<Record<string, string>> = {
};

/** The code without its comments. An address such as https://gexf.net is no comment. */
function bare(source: string): string {
	return source
		.replaceAll(/\/\*[^]*?\*\//g, '')
		.replaceAll(/<!--[^]*?-->/g, '')
		.replaceAll(/(?<!:)\/\/.*/g, '');
}

/** Each file with the words that it has, without those that are allowed. */
function offences(words: readonly string[]): readonly string[] {
	const strict = words.filter((word) => !(word.toLowerCase() in generic));
	return [...code].flatMap(([path, text]) =>
		found(strict, text).map((word) => `${path} says “${word}”`),
	);
}

test('No name of an actor, a place, a country with a part or a wave stands in code.', () => {
	const names = namesOf(data, [...library.countries.values()]);
	expect(names.length).toBeGreaterThan(100);
	expect(offences(names)).toEqual([]);
});

test('No word of the vocabularies stands in code, but for those that are everybody’s.', () => {
	expect(offences(labelsOf(data))).toEqual([]);
});

test('No id of a record or of a vocabulary is a string in code.', () => {
	const ids = idsOf(data).filter((id) => !(id in generic));
	const strings = [...code].flatMap(([path, text]) =>
		ids
			.filter((id) => [`'${id}'`, `"${id}"`, `\`${id}\``, `/${id}'`].some((one) => text.includes(one)))
			.map((id) => `${path} has “${id}”`),
	);
	expect(strings).toEqual([]);
});

test('The words that are allowed are words of the vocabularies, and stand in code.', () => {
	const all = [...code.values()].join('\n');
	const known = new Set([...labelsOf(data), ...idsOf(data)].map((word) => word.toLowerCase()));
	const idle = Object.keys(generic).filter((word) => !known.has(word) || found([word], all).length === 0);
	expect(idle).toEqual([]);
});
