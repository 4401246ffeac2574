import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { misquoted, readArticles, type Articles } from '#build/articles.ts';
import { faultLine } from '#domain/fault.ts';
import { excerptsOf } from '#domain/integrity/evidence.ts';
import { evidence, tinyDataset } from '../fixtures.ts';

/** Five lines of each article, with every word that the tiny dataset cites. */
function tinyArticles(): Map<string, string[]> {
	const articles = new Map(
		['A', 'B', 'C'].map((letter) => [
			letter,
			Array.from(
				{ length: 5 },
				(_, index) => `This is line ${index + 1} of ${letter}, as printed.`,
			),
		]),
	);
	articles
		.get('A')
		?.splice(
			2,
			1,
			'Here line 3 of A says: There is no room for a ferry; there is no room for a ferry.',
		);
	return articles;
}

const lines = (articles: Articles, data = tinyDataset()) =>
	misquoted(data, articles).map(faultLine);

/** The tiny dataset with one more excerpt of article B. */
function citing(line: number, excerpt: string) {
	const data = tinyDataset();
	data.scenarios[0]?.evidence.push(evidence('B', line, { excerpt }));
	return data;
}

describe('misquoted', () => {
	test('finds nothing where every excerpt stands at its line.', () => {
		expect(lines(tinyArticles())).toEqual([]);
	});

	test('finds an excerpt that stands nowhere, and shows what the line has.', () => {
		expect(lines(tinyArticles(), citing(2, 'line 2 from B'))).toEqual([
			'scenarios.yaml · more-fish: “line 2 from B” does not stand at B:2. The line has: line 2 of B,.',
		]);
	});

	test('is exact to the letter: a capital or a quotation mark is another word.', () => {
		expect(lines(tinyArticles(), citing(2, 'Line 2'))).toHaveLength(1);
		expect(lines(tinyArticles(), citing(2, 'line 2 of B;'))).toHaveLength(1);
		expect(lines(tinyArticles(), citing(2, 'line  2'))).toHaveLength(1);
		expect(lines(tinyArticles(), citing(2, 'line 2 of B,'))).toEqual([]);
	});

	test('says at which line an excerpt stands, if it stands at another.', () => {
		expect(lines(tinyArticles(), citing(2, 'line 4 of B'))).toEqual([
			'scenarios.yaml · more-fish: “line 4 of B” does not stand at B:2. It stands at B:4.',
		]);
	});

	test('does not look for an excerpt in other articles.', () => {
		expect(lines(tinyArticles(), citing(2, 'line 2 of A'))).toEqual([
			'scenarios.yaml · more-fish: “line 2 of A” does not stand at B:2. The line has: line 2 of B,.',
		]);
	});

	test('finds a quotation that is not as printed.', () => {
		const data = tinyDataset();
		for (const quote of data.quotes) quote.words = 'There is no place for a ferry';
		expect(lines(tinyArticles(), data)).toEqual([
			'quotes.yaml · no-room: “There is no place for a ferry” does not stand at A:3. The line has: There is no room for a ferry;.',
		]);
	});

	test('finds a number of lines that is not that of the text.', () => {
		const articles = tinyArticles();
		articles.get('C')?.push('A sixth line.');
		expect(lines(articles)).toEqual([
			'sources.yaml · C: it says 5 lines, and the text has 6. Count the lines that are not empty.',
		]);
	});

	test('has a fault for every excerpt of an article that is not there, and one for its lines.', () => {
		const articles = tinyArticles();
		articles.delete('C');
		const cited = excerptsOf(tinyDataset()).filter(({ source }) => source === 'C');
		expect(cited.length).toBeGreaterThan(3);
		expect(lines(articles)).toHaveLength(cited.length + 1);
		expect(lines(articles)[0]).toBe(
			'sources.yaml · C: it says 5 lines, and the text has 0. Count the lines that are not empty.',
		);
	});

	test('says of an empty line that it has nothing.', () => {
		expect(lines(tinyArticles(), citing(9, 'no such line'))).toEqual([
			'scenarios.yaml · more-fish: “no such line” does not stand at B:9. The line has: (nothing).',
		]);
	});

	test('lists every fault at once.', () => {
		const data = citing(2, 'one wrong');
		data.scenarios[0]?.evidence.push(evidence('B', 3, { excerpt: 'two wrong' }));
		expect(lines(tinyArticles(), data)).toHaveLength(2);
	});
});

describe('readArticles', () => {
	let folder: string;
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'articles-'));
	});
	afterEach(() => rm(folder, { recursive: true }));

	test('gives the lines of each text that are not empty, by its letter.', async () => {
		await writeFile(join(folder, 'A.txt'), 'One\n\n  \nTwo\n');
		await writeFile(join(folder, 'B.txt'), 'Three');
		expect(await readArticles(folder, ['A', 'B'])).toEqual(
			new Map([
				['A', ['One', 'Two']],
				['B', ['Three']],
			]),
		);
	});

	test('throws where a text is missing, for half a check would prove nothing.', async () => {
		await writeFile(join(folder, 'A.txt'), 'One');
		await expect(readArticles(folder, ['A', 'B'])).rejects.toThrow(/B\.txt/);
	});
});
