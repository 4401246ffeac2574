import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { downloads } from '#build/downloads.ts';
import { collectionNames } from '#domain/integrity/files.ts';
import { boundaries, data, file, files } from './downloads/published.ts';

/** As PRODUCT.md promises them. */
const promised = [
	'README.md',
	'dataset.json',
	'schema.json',
	...'events actors relations positions quotes sources discrepancies'
		.split(' ')
		.map((name) => `${name}.csv`),
	'countries.geojson',
	'graph.gexf',
	'graph.graphml',
	'timelinejs.json',
	'events.ics',
];

test('The folder has the files that are promised, and no other.', () => {
	expect([...files.keys()]).toEqual(promised.map((name) => `data/${name}`));
});

test('The codebook names every file but itself.', () => {
	const listed = [...file('README.md').matchAll(/^\| `([\w.]+\.\w+)` \|/gm)].map(
		([, name]) => name,
	);
	expect(listed.toSorted()).toEqual(promised.filter((name) => name !== 'README.md').toSorted());
});

test('The codebook has every collection, its licences and a way to cite it.', () => {
	const text = file('README.md');
	for (const name of collectionNames) expect(text).toMatch(new RegExp(`^### ${name}\\b`, 'm'));
	for (const words of [
		'CC-BY-4.0',
		'MIT',
		'BSD-3-Clause',
		'Natural Earth',
		'@misc{',
		'not reported',
	]) {
		expect(text).toContain(words);
	}
	for (const { title } of data.meta.workings.method) expect(text).toContain(`### ${title}\n`);
});

test('Every table of the codebook has rows as long as its head.', () => {
	const blocks = file('README.md')
		.trimEnd()
		.split('\n\n')
		.filter((block) => block.startsWith('| '));
	for (const block of blocks) {
		const widths = block.split('\n').map((row) => row.split(/(?<!\\)\|/).length);
		expect(new Set(widths).size, block.slice(0, 80)).toBe(1);
	}
});

test('No field of the codebook is without its meaning.', () => {
	const rows = file('README.md')
		.trimEnd()
		.split('\n')
		.filter((line) => /^\| `\w+` \|/.test(line))
		.map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
	const fields = rows.filter((cells) => cells.length === 8);
	expect(fields.length).toBeGreaterThan(90);
	for (const [, name, type, , , meaning] of fields) {
		expect(
			[type, meaning].every((words) => words !== ''),
			name,
		).toBe(true);
	}
});

test('An edition with nothing in it makes every file all the same.', () => {
	const empty = Object.fromEntries(collectionNames.map((name) => [name, []]));
	const bare = downloads({ ...data, ...empty }, boundaries);
	expect([...bare.keys()]).toEqual([...files.keys()]);
});

test('What makes the downloads asks neither the clock nor the locale.', () => {
	const folder = new URL('../../src/build/downloads/', import.meta.url);
	for (const name of readdirSync(folder)) {
		const code = readFileSync(new URL(name, folder), 'utf8');
		expect(code, name).not.toMatch(/new Date|Date\.now|toLocale|Intl\.|localeCompare|Math\.random/);
	}
});
