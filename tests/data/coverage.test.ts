import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readArticles } from '#build/articles.ts';
import {
	coverageOf,
	isExplained,
	readExempt,
	strayEntries,
	type Line,
} from '#build/coverage.ts';
import { readDataset } from '#build/dataset.ts';
import { readBoundaries } from '#build/edition.ts';
import { excerptsOf } from '#domain/integrity/evidence.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const folder = process.env['ARTICLES'] ?? path('../../../shared/sources');
const data = path('../../data');
const dataset = await readDataset(data, (await readBoundaries(data)).countries);
const exempt = readExempt(readFileSync(`${data}/coverage.yaml`, 'utf8'));
const articles = () =>
	readArticles(
		folder,
		dataset.sources.map(({ id }) => id),
	);
const covered = async (): Promise<readonly Line[]> =>
	coverageOf(await articles(), excerptsOf(dataset), exempt);

/** The article texts are other people's work and no part of the repository. */
const withArticles = test.skipIf(!existsSync(folder));
if (!existsSync(folder)) {
	console.log('Coverage of the articles not checked: set ARTICLES to the folder of their texts.');
}

test('No line is on the list of exempt lines twice.', () => {
	const lines = exempt.flatMap(({ source, lines: { from, to } }) =>
		Array.from({ length: to - from + 1 }, (_, i) => `${source} ${from + i}`),
	);
	expect(lines.filter((line, i) => lines.indexOf(line) !== i)).toEqual([]);
});

withArticles('Every line is behind a record or on the list with a reason.', async () => {
	const lines = await covered();
	expect(lines.filter((line) => !isExplained(line))).toEqual([]);
	expect(lines.length).toBe(dataset.sources.reduce((sum, one) => sum + one.lines, 0));
});

withArticles('The list names only lines that the articles have.', async () => {
	expect(strayEntries(exempt, await articles())).toEqual([]);
});

withArticles(
	'A line on the list is cited by nothing but cards and quotations of what it prints.',
	async () => {
		const listed = (await covered()).filter(({ reasons }) => reasons.length > 0);
		const others = listed.flatMap(({ source, line, records }) =>
			records
				.filter((record) => !/^(discrepancies|quotes)\//.test(record))
				.map((record) => `${source} ${line} ${record}`),
		);
		expect(others).toEqual([]);
	},
);
