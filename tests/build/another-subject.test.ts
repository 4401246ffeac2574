import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { misquoted, readArticles } from '#build/articles.ts';
import { boundariesText, makeBoundaries } from '#build/boundaries.ts';
import { coverageOf, isExplained, readExempt } from '#build/coverage.ts';
import { readDataset, readPlan } from '#build/dataset.ts';
import { readBoundaries } from '#build/edition.ts';
import { excerptsOf } from '#domain/integrity/evidence.ts';
import { indexById } from '#domain/ref.ts';
import { partsOf } from '#domain/roles.ts';

const folder = fileURLToPath(new URL('../fixtures/suffrage', import.meta.url));
const boundaries = await readBoundaries(folder);
const data = await readDataset(folder, boundaries.countries);
const articles = await readArticles(
	folder,
	data.sources.map(({ id }) => id),
);

test('Its outlines come from its own plan: the same bytes again, its own middle, its own names.', async () => {
	const text = await readFile(`${folder}/boundaries/countries.json`, 'utf8');
	expect(boundariesText(makeBoundaries(await readPlan(folder)))).toBe(text);
	expect(boundaries.projection.rotate).toEqual([-172, 32]);
	expect(boundaries.countries.find(({ id }) => id === 'NZL')?.name).toBe('Aotearoa New Zealand');
	expect(brotliCompressSync(text).length).toBeLessThan(4_000);
});

test('Its excerpts stand verbatim at their lines, and every line of its articles is explained.', async () => {
	expect(misquoted(data, articles)).toEqual([]);
	const exempt = readExempt(await readFile(`${folder}/coverage.yaml`, 'utf8'));
	const lines = coverageOf(articles, excerptsOf(data), exempt);
	expect(lines.filter((line) => !isExplained(line))).toEqual([]);
});

test('It has every kind of record.', () => {
	const least = {
		sources: 2,
		events: 10,
		actors: 8,
		places: 3,
		relations: 8,
		issues: 3,
		positions: 6,
		quotes: 3,
		discrepancies: 3,
		glossary: 3,
		scenarios: 1,
		questions: 3,
		story: 3,
	} as const;
	for (const [name, count] of Object.entries(least)) {
		expect(data[name as keyof typeof least].length, name).toBeGreaterThanOrEqual(count);
	}
	expect(data.meta.waves.length).toBe(2);
});

test('Roles follow from its own relations, each with the country that it should have.', () => {
	const parts = partsOf({ data, actors: indexById(data.actors) }, data.meta.coversUntil);
	expect(Object.fromEntries([...parts].map(([id, { role }]) => [id, role.id]))).toEqual({
		AUS: 'votes-and-seats',
		NZL: 'votes',
		COK: 'earlier',
	});
});
