import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { Dataset } from '#domain/schema.ts';
import { property, schemaOf } from '#build/downloads/schema.ts';
import { data, file } from './published.ts';

const validator = new Ajv2020({
	allErrors: true,
	strict: true,
	strictTuples: false,
	formats: { uri: (text: string) => URL.canParse(text) },
});
const validate = validator.compile(JSON.parse(file('schema.json')) as object);
const published = () => JSON.parse(file('dataset.json')) as Dataset;

/** Where the validator finds fault. */
function faults(dataset: unknown): readonly string[] {
	validate(dataset);
	return validate.errors?.map(({ instancePath }) => instancePath) ?? [];
}

test('The published dataset is the dataset, and says so part by part.', () => {
	expect(published()).toEqual(data);
	expect(Object.keys(published()).toSorted()).toEqual(
		(
			'actors changes discrepancies events glossary issues lesson meta places positions questions quotes ' +
			'relations scenarios sources story'
		).split(' '),
	);
});

test('The published dataset is valid by the published schema.', () => {
	expect(faults(published())).toEqual([]);
});

test('The schema refuses a line that is no number, a date that is none, a strange kind and a strange field.', () => {
	const wrong = published() as unknown as Record<string, Record<string, unknown>[]>;
	Object.assign(wrong['events']?.[0] ?? {}, { date: '4 September', kind: 'rumour' });
	Object.assign(wrong['sources']?.[1] ?? {}, { lines: '17' });
	Object.assign(wrong['quotes']?.[2] ?? {}, { loud: true });
	expect(faults(wrong).toSorted()).toEqual([
		'/events/0/date',
		'/events/0/kind',
		'/quotes/2',
		'/sources/1/lines',
	]);
});

test('The schema refuses an excerpt of more than twenty words and a record without evidence.', () => {
	const wrong = published();
	const [first, second] = wrong.relations;
	if (!first?.evidence[0] || !second) throw new Error('there are no relations');
	first.evidence[0].excerpt = Array.from({ length: 21 }, () => 'word').join(' ');
	second.evidence = [];
	expect(faults(wrong)).toEqual(['/relations/0/evidence/0/excerpt', '/relations/1/evidence']);
});

test('An edition without kinds has a schema that any word fits, for an empty list would fit none.', () => {
	const bare = schemaOf({ ...data, meta: { ...data.meta, camps: [] } });
	const camp = property(property(bare, 'actors').items as typeof bare, 'camp');
	expect(camp.enum).toBeUndefined();
});
