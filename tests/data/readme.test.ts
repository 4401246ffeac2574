import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { readExempt } from '#build/coverage.ts';
import { collectionNames, fileOf } from '#domain/integrity/files.ts';
import { lesson } from '#domain/lesson-schema.ts';
import { collections, type CollectionName } from '#domain/schema.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const codebook = read('data/README.md');

/** The examples by their file, which each names in its first line. */
const examples = new Map(
	[...codebook.matchAll(/```yaml\n# (\S+)\n([^]*?)```/g)].map(([, file = '', yaml = '']) => [
		file,
		yaml,
	]),
);

test('The editors’ codebook has one example of each kind of record.', () => {
	expect([...examples.keys()].toSorted()).toEqual(
		[...collectionNames.map(fileOf), 'coverage.yaml', 'lesson.yaml'].toSorted(),
	);
});

test.each(collectionNames)('The example of %s is as the schema wants it.', (name: CollectionName) => {
	const records: unknown = parse(examples.get(fileOf(name)) ?? '', { schema: 'failsafe' });
	const judged = collections[name].safeParse(records);
	expect(judged.success ? '' : z.prettifyError(judged.error)).toBe('');
});

test('The example of a lesson is as the schema wants it.', () => {
	const judged = lesson.safeParse(parse(examples.get('lesson.yaml') ?? '', { schema: 'failsafe' }));
	expect(judged.success ? '' : z.prettifyError(judged.error)).toBe('');
});

test('The example of lines that need no record is as the command wants it.', () => {
	expect(readExempt(examples.get('coverage.yaml') ?? '').length).toBe(2);
});

test('Every command that the editors’ codebook names is there to run.', () => {
	const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
	const named = [...codebook.matchAll(/`npm (?:run )?([a-z:]+)/g)].map(([, script = '']) => script);
	const builtIn = ['ci'];
	expect(named.filter((name) => !(name in scripts) && !builtIn.includes(name))).toEqual([]);
	expect(named.length).toBeGreaterThan(5);
});
