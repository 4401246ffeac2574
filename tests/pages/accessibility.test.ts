import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readingOf, sentencesOf, wordsOf } from '#build/reading.ts';
import { heuristics } from '#shells/access/chartability.ts';
import { axe, short, tested } from '#shells/access/testing.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const installed = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
	devDependencies: Readonly<Record<string, string>>;
};

describe('What the page on accessibility says', () => {
	test('names the axe-core that is installed.', () => {
		expect(axe).toBe(installed.devDependencies['axe-core']);
	});

	test('answers all 14 critical questions of Chartability, each once, and names a test that is there.', () => {
		expect(new Set(heuristics.map(({ name }) => name)).size).toBe(14);
		expect(heuristics).toHaveLength(14);
		expect(heuristics.filter(({ answer }) => answer.length < 40)).toEqual([]);
		expect(heuristics.filter(({ proof }) => !existsSync(root + proof))).toEqual([]);
	});

	test('reads at grade 9 or lower, in sentences of at most 25 words.', () => {
		const prose = [
			...tested.map(({ how }) => how),
			...heuristics.map(({ answer }) => answer),
			...short,
		].flatMap(sentencesOf);
		expect(prose.filter((text) => wordsOf(text).length > 25)).toEqual([]);
		expect(
			readingOf(
				'page',
				prose.map((text) => ({ text })),
			).grade,
		).toBeLessThanOrEqual(9);
	});
});
