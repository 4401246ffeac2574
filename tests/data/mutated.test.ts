import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge, readFiles, type Raw } from '#build/dataset.ts';
import { readBoundaries } from '#build/edition.ts';
import { judgeShape } from '#build/shape.ts';
import { faultLine, type Fault } from '#domain/fault.ts';
import { fileOf } from '#domain/integrity/files.ts';
import { groupBy } from '#domain/ref.ts';
import { dataset } from '#domain/schema.ts';
import {
	fieldsOf,
	fieldsOfSchema,
	isOwnId,
	mutationsOf,
	partOf,
	spoil,
	type Mutation,
} from '../mutations.ts';
import { property } from '../property.ts';

const folder = fileURLToPath(new URL('../../data', import.meta.url));
const raw = await readFiles(folder);
const { countries } = await readBoundaries(folder);
const fields = fieldsOf(raw);
const mutations = fields.flatMap(mutationsOf);

/** The faults of shape after one spoiling: only its own part is judged, for the others are as they were. */
function shapeFaults(mutation: Mutation): readonly Fault[] {
	const part = partOf(mutation.field);
	const { [part]: spoilt } = spoil(raw, mutation);
	// zod wants to know at compile time which part is meant; here it is a name.
	const only = { [part]: true } as Record<string, never>;
	return judgeShape({ [part]: spoilt }, dataset.pick(only)).faults;
}

/** Many cases take long where much else is running: only what never ends may fail by the clock. */
const patient = { timeout: 600_000 };

/** A spoiling with what came of it, as one line. */
function told({ field, how }: Mutation, faults: readonly Fault[]): string {
	return `${field.name}, ${how}: ${faults.map(faultLine).join(' | ') || 'no fault'}`;
}

/** The record in which a field stands, as a fault names it; undefined where the fault takes its name away. */
function recordOf({ field }: Mutation): string | undefined {
	const [part = '', index] = field.path;
	if (part === 'meta') return 'site';
	if (part === 'lesson') return 'lesson';
	if (typeof index !== 'number') return 'file';
	if (field.path.length === 2 || isOwnId(field)) return undefined;
	const list = raw[String(part)] as readonly { readonly id: string }[];
	return list[index]?.id;
}

/** The name of the field, or of the list that it stands in. */
function nameOf({ field, key }: Mutation): string {
	return key ?? String(field.path.findLast((step) => typeof step === 'string'));
}

test('The data shows every field that the schema knows, but for three that no article has asked for yet.', () => {
	const shown = new Set(fields.map(({ name }) => name));
	expect(fieldsOfSchema().filter((name) => !shown.has(name))).toEqual([
		'glossary[].evidence[].differs',
		'scenarios[].evidence[].differs',
		'lesson.standards[].address',
	]);
	expect(mutations.length).toBeGreaterThan(5 * fields.length);
});

const judged = mutations.map((mutation) => ({ mutation, faults: shapeFaults(mutation) }));

describe('A field of the real data that is removed, retyped or misspelled', () => {
	test('stops the build, unless the schema lets it be so: what is optional may be missing, words are free.', () => {
		const wrong = judged
			.filter(({ mutation, faults }) => mutation.isAllowed !== (faults.length === 0))
			.map(({ mutation, faults }) => told(mutation, faults));
		expect(wrong).toEqual([]);
		expect(judged.filter(({ faults }) => faults.length > 0).length).toBeGreaterThan(2000);
	});

	test('No text may be empty but the place of a step at home.', () => {
		const empty = judged.filter(
			({ mutation: { how, field, isAllowed } }) =>
				how === 'empty' && isAllowed && typeof field.value === 'string',
		);
		expect(empty.map(({ mutation }) => mutation.field.name)).toEqual(['story[].place']);
	});

	test('is told by its file, its record and its name.', () => {
		const wrong = judged.filter(({ mutation, faults }) => {
			const file = fileOf(partOf(mutation.field));
			const record = recordOf(mutation);
			return faults.some(
				(fault) =>
					fault.file !== file ||
					(record !== undefined && fault.record !== record) ||
					fault.record === '',
			);
		});
		expect(wrong.map(({ mutation, faults }) => told(mutation, faults))).toEqual([]);
		const unnamed = judged.filter(({ mutation, faults }) => {
			const isWhole = mutation.field.path.length <= 2 && mutation.key === undefined;
			const name = nameOf(mutation);
			return (
				!isWhole && faults.length > 0 && !faults.some(({ wrong }) => wrong.includes(name))
			);
		});
		expect(unnamed.map(({ mutation, faults }) => told(mutation, faults))).toEqual([]);
	});

	test('is told in a sentence of ours, and another says what would be right.', () => {
		const poor = judged.filter(({ faults }) =>
			faults.some(
				({ wrong, right }) =>
					!/^\S+ (?:\(.*\) )?(?:is|has|says|rests|leads|names|leaves|spans|gives|does) /u.test(wrong) ||
					!/^[A-Z]\S* \S/.test(right) ||
					/Invalid|Too (?:small|big)|Unrecognized|expected|undefined|null|\[object|NaN/.test(
						wrong + right,
					),
			),
		);
		expect(poor.map(({ mutation, faults }) => told(mutation, faults))).toEqual([]);
	});

	test('A misspelled field is told with the one that was meant.', () => {
		const misspelled = judged.filter(({ mutation }) => mutation.how === 'misspelled');
		const poor = misspelled.filter(
			({ mutation: { field, key }, faults }) =>
				!faults.some(
					({ wrong, right }) =>
						wrong.includes(`has "${key}"`) && right.includes(`to "${String(field.path.at(-1))}"`),
				),
		);
		expect(poor.map(({ mutation, faults }) => told(mutation, faults))).toEqual([]);
		expect(misspelled.length).toBeGreaterThan(300);
	});
});

describe('An id of the real data', patient, () => {
	const wrongIds = mutations.filter(({ wrongId }) => wrongId !== undefined);

	test('that names nothing stops the build, with its file, its record and the ids most like it.', () => {
		const pointers = wrongIds.filter(({ field }) => !isOwnId(field));
		const wrong = pointers.flatMap((mutation) => {
			const { wrongId = '', field } = mutation;
			const { faults } = judge(spoil(raw, mutation), countries);
			const [part = '', index] = field.path;
			const list = raw[String(part)] as Readonly<Record<PropertyKey, { readonly id: string }>>;
			const record = typeof index === 'number' ? list[index]?.id : undefined;
			const isTold = faults.some(
				(fault) =>
					fault.file === fileOf(partOf(field)) &&
					(record === undefined || fault.record === record) &&
					fault.wrong.includes(`"${wrongId}"`) &&
					fault.right !== '',
			);
			return isTold ? [] : told(mutation, faults);
		});
		expect(wrong).toEqual([]);
		expect(pointers.length).toBeGreaterThan(50);
	});

	test('that is a record’s own may be another; whoever names the record is told the new one.', () => {
		const wrong = wrongIds
			.filter(({ field }) => isOwnId(field))
			.flatMap((mutation) => {
				const { faults } = judge(spoil(raw, mutation), countries);
				const old = `"${String(mutation.field.value)}"`;
				const isTold = faults.every(
					({ wrong, right }) =>
						!wrong.includes(`${old} is not`) || right.includes(`"${mutation.wrongId ?? ''}"`),
				);
				return isTold ? [] : told(mutation, faults);
			});
		expect(wrong).toEqual([]);
	});
});

describe('Several faults of the real data', patient, () => {
	/** The spoilings of each record, and of each field of the two files that hold one record. */
	const groups = [
		...groupBy(
			judged.filter(({ mutation: { field } }) => field.path.length > 2),
			({ mutation: { field } }) => [field.path.slice(0, 2).join('.')],
		).values(),
	];
	/** Numbers that choose one spoiling of some groups: they are short to print. */
	const choices = (from: readonly (readonly (typeof judged)[number][])[]) =>
		fc.tuple(...from.map(({ length }) => fc.option(fc.nat(length - 1), { nil: undefined })));
	const chosenBy = (from: typeof groups, numbers: readonly (number | undefined)[]) =>
		from.flatMap((group, at) => group[numbers[at] ?? -1] ?? []);
	const spoilt = (chosen: typeof judged) =>
		judge(
			chosen.reduce<Raw>((files, { mutation }) => spoil(files, mutation), raw),
			countries,
		).faults;

	test('of shape are all listed, whichever come together.', () => {
		property(
			choices(groups),
			(numbers) => {
				const chosen = chosenBy(groups, numbers);
				const lines = new Set(spoilt(chosen).map(faultLine));
				const missing = chosen
					.flatMap(({ faults }) => faults.map(faultLine))
					.filter((line) => !lines.has(line));
				expect(missing).toEqual([]);
			},
			40,
		);
	});

	test('of agreement are all listed, whichever come together.', () => {
		const pointing = groups
			.map((group) =>
				group.filter(({ mutation: { wrongId, field } }) => wrongId && !isOwnId(field)),
			)
			.filter(({ length }) => length > 0);
		property(
			choices(pointing),
			(numbers) => {
				const chosen = chosenBy(pointing, numbers);
				const faults = spoilt(chosen);
				const missing = chosen.filter(
					({ mutation: { wrongId = '', field } }) =>
						!faults.some(
							({ file, wrong }) => file === fileOf(partOf(field)) && wrong.includes(`"${wrongId}"`),
						),
				);
				expect(missing.map(({ mutation }) => told(mutation, []))).toEqual([]);
			},
			10,
		);
	});
});
