import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { judge, type Raw } from '#build/dataset.ts';
import { parseFile } from '#build/yaml.ts';
import { faultLine, unreadableIn, type Fault } from '#domain/fault.ts';
import { fileOf, type Part } from '#domain/integrity/files.ts';
import { tinyCountries, tinyDataset } from '../fixtures.ts';
import { anything, hostile, texts } from '../hostile.ts';
import { fieldsOf, mutationsOf, spoil } from '../mutations.ts';
import { cases, property } from '../property.ts';

/** The tiny dataset as its files give it. */
const tiny = Object.fromEntries(
	Object.entries(tinyDataset()).map(([part, records]) => [
		part,
		parse(stringify(records), { schema: 'failsafe' }) as unknown,
	]),
);
const files = new Set(Object.keys(tiny).map((part) => fileOf(part as Part)));
const fields = fieldsOf(tiny);

/** The cases of this file, shared by its properties: each judges a whole dataset. */
const share = cases / 5;
/** Many cases take long where much else is running: only a search that never ends may fail by the clock. */
const patient = { timeout: 600_000 };

/** What YAML can give: text, lists and records, however deep, under whatever names. */
const values = fc.letrec<{ value: unknown }>((tie) => ({
	value: fc.oneof(
		{ maxDepth: 3, depthSize: 'small' },
		anything,
		fc.array(tie('value'), { maxLength: 4 }),
		fc.dictionary(
			fc.oneof(fc.constantFrom('id', 'text', 'evidence', '__proto__'), anything),
			tie('value'),
			{
				maxKeys: 4,
			},
		),
	),
})).value;

/** Whether a fault is a sentence that an editor can find a place by, in characters that can be read. */
function isSentence(fault: Fault): boolean {
	return (
		files.has(fault.file) &&
		fault.record !== '' &&
		/\S \S/.test(fault.wrong) &&
		/^[A-Z]\S* \S/.test(fault.right) &&
		unreadableIn(faultLine(fault)) === undefined
	);
}

/** Either records or faults, never both, never neither; and every fault a sentence. */
function judged(raw: Raw) {
	const { data, faults } = judge(raw, tinyCountries);
	expect(data === undefined).toBe(faults.length > 0);
	expect(faults.find((fault) => !isSentence(fault))).toBeUndefined();
	return { data, faults };
}

describe('Whatever the files hold,', patient, () => {
	test('the judgement ends with faults in sentences.', () => {
		property(
			fc.oneof(
				values.map((value) => ({ meta: value })),
				fc
					.array(fc.tuple(fc.constantFrom(...Object.keys(tiny)), values), { maxLength: 3 })
					.map((parts) => ({ ...tiny, ...Object.fromEntries(parts) })),
			),
			(raw) => {
				judged(raw);
			},
			share,
		);
	});

	test('a field that holds something else is told, or holds what it may hold.', () => {
		const spoilt = fc.tuple(fc.constantFrom(...fields), values);
		property(
			spoilt,
			([field, value]) => {
				judged(spoil(tiny, { field, how: 'another value', value, isAllowed: false }));
			},
			share,
		);
	});

	test('a spoilt field is told, whichever it is.', () => {
		const all = fields.flatMap(mutationsOf);
		property(
			fc.constantFrom(...all),
			(mutation) => {
				const { faults } = judged(spoil(tiny, mutation));
				if (!mutation.isAllowed) expect(faults.length).toBeGreaterThan(0);
			},
			share,
		);
	});

	test('its YAML is read as text, lists and records, or told by its line.', () => {
		const signs = fc.string({
			unit: fc.constantFrom(...Array.from('-:#&*!|>%@`"\'{}[],?~<= \n\tab0é\u0000\u202e')),
		});
		const glossary = stringify(tinyDataset().glossary);
		const mangled = fc
			.tuple(fc.nat(glossary.length), fc.nat(12), signs)
			.map(([at, gone, put]) => glossary.slice(0, at) + put + glossary.slice(at + gone));
		property(
			fc.oneof(anything, signs, mangled),
			(text) => {
				const { value, faults } = parseFile('glossary.yaml', text);
				expect(faults.filter(({ record }) => !/^line [1-9]\d*$/.test(record))).toEqual([]);
				if (faults.length === 0) judged({ ...tiny, glossary: value });
			},
			share,
		);
	});
});

describe('What is right', patient, () => {
	test('passes and is kept to the letter, whatever words are written where words are free.', () => {
		const house = tinyDataset().meta.houseStyle.map(({ avoid }) => avoid);
		const free = texts.filter(
			(words) => !/[“”]/.test(words) && !house.some((word) => words.toLowerCase().includes(word)),
		);
		property(
			fc.tuple(free, free, free),
			([title, summary, excerpt]) => {
				fc.pre(excerpt.split(/\s+/).length <= 20);
				const changed = structuredClone(tiny) as Record<string, Record<string, unknown>[]>;
				const event = changed['events']?.[1];
				const evidence = event?.['evidence'] as Record<string, unknown>[] | undefined;
				if (!event || !evidence?.[0]) throw new Error('the tiny dataset has lost its second event');
				Object.assign(event, { title, summary });
				evidence[0]['excerpt'] = excerpt;
				const { data, faults } = judged(changed);
				expect(faults).toEqual([]);
				expect(data?.events[1]).toMatchObject({ title, summary, evidence: [{ excerpt }] });
				expect(data?.relations).toEqual(tinyDataset().relations);
			},
			share,
		);
	});

	test.each(hostile)('passes as text: %s', (words) => {
		const changed = structuredClone(tiny) as Record<string, Record<string, unknown>[]>;
		Object.assign(changed['glossary']?.[0] ?? {}, { term: words, meaning: words });
		const { data, faults } = judged(changed);
		expect(faults).toEqual([]);
		expect(data?.glossary[0]).toMatchObject({ term: words, meaning: words });
	});
});
