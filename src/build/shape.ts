/** The first judgement of the data: whether every record has the shape that the schema asks for, in our own words. */
import * as z from 'zod';
import { printable, type Fault } from '#domain/fault.ts';
import { fileOf, type Part } from '#domain/integrity/files.ts';
import { nearest } from '#domain/nearest.ts';
import { fieldsAt, schemaAt } from './schema-at.ts';

/** Letters of a wrong value that are shown. */
const longest = 60;

/** What came of a judgement: the records as they are used, or every fault. */
type Judged<Shape> =
	| { readonly data: Shape; readonly faults: readonly [] }
	| { readonly data?: never; readonly faults: readonly Fault[] };

/** Judges parts of a dataset, as the files give them, by their shape. Never throws, whatever they hold. */
export function judgeShape<Shape>(
	raw: Readonly<Record<string, unknown>>,
	shape: z.ZodType<Shape>,
): Judged<Shape> {
	const judged = shape.safeParse(raw, { error: ownWords });
	if (judged.success) return { data: judged.data, faults: [] };
	return { faults: judged.error.issues.map((issue) => faultOf(issue, raw, shape)) };
}

/** What is wrong and, after a colon, what would be right, where the schema itself does not say it. */
function ownWords(issue: z.core.$ZodRawIssue): string | undefined {
	const lacks = issue.input === undefined;
	if (issue.code === 'invalid_value') {
		const wrong = lacks ? 'is missing' : `is ${described(issue.input)}`;
		return `${wrong}: use one of ${issue.values.join(', ')}`;
	}
	if (issue.code === 'invalid_type') {
		const kind = kinds[issue.expected] ?? 'something else';
		return `${lacks ? 'is missing' : `is not ${kind}`}: write ${kind}`;
	}
	const count = Array.isArray(issue.input) ? issue.input.length : undefined;
	const has = count === undefined ? 'is not in range' : `has ${counted(count)}`;
	if (issue.code === 'too_small') return `${has}: write at least ${issue.minimum}`;
	if (issue.code === 'too_big') return `${has}: write at most ${issue.maximum}`;
	return undefined;
}

/** What zod calls a kind of value, as an editor knows it. */
const kinds: Readonly<Record<string, string>> = {
	string: 'text',
	number: 'a number',
	array: 'a list',
	tuple: 'a list',
	object: 'a record',
};

function counted(count: number): string {
	if (count === 0) return 'no entry';
	return count === 1 ? '1 entry' : `${count} entries`;
}

/** A value in a few words: text in quotation marks, anything else by its kind. */
function described(value: unknown): string {
	if (typeof value === 'string') return quoted(value);
	if (Array.isArray(value)) return 'a list';
	return typeof value === 'object' && value !== null ? 'a record' : typeof value;
}

function quoted(text: string): string {
	return printable(JSON.stringify(text.slice(0, longest)));
}

/** What zod found, as file, record, what is wrong and what would be right. */
function faultOf(
	issue: z.core.$ZodIssue,
	raw: Readonly<Record<string, unknown>>,
	shape: z.core.$ZodType,
): Fault {
	const [part = '', ...path] = issue.path;
	const file = fileOf(String(part) as Part);
	const index = typeof path[0] === 'number' ? path[0] : undefined;
	const list = raw[String(part)];
	const record = recordName(String(part), list, index);
	const field =
		index === undefined ? pathWords(list, path) : pathWords(valueAt(list, index), path.slice(1));
	const where = field === '' ? 'it' : field;
	if (issue.code === 'unrecognized_keys') {
		const keys = issue.keys.map(quoted).join(', ');
		const meant = nearest(issue.keys[0] ?? '', fieldsAt(shape, issue.path), 1);
		return {
			file,
			record,
			wrong: `${where} has ${keys}, which is not a field here`,
			right: `Correct its spelling${meant.map((name) => `, perhaps to "${name}",`).join('')} or take it out`,
		};
	}
	const [wrong = '', ...advice] = issue.message.split(': ');
	const right = formAt(shape, issue) ?? advice.join(': ');
	const value = issue.path.reduce<unknown>(valueAt, raw);
	const shown = shows.has(issue.code) && typeof value === 'string' ? ` (${quoted(value)})` : '';
	return {
		file,
		record,
		wrong: `${where}${shown} ${wrong}`,
		right: right.charAt(0).toUpperCase() + right.slice(1),
	};
}

/** The form that a text must have which is missing or is no text, where it must have one. */
function formAt(shape: z.core.$ZodType, issue: z.core.$ZodIssue): string | undefined {
	if (issue.code !== 'invalid_type' || issue.expected !== 'string') return undefined;
	const wanted = schemaAt(shape, issue.path);
	const [own] = (wanted && z.safeParse(wanted, '').error?.issues) ?? [];
	const hasForm = own?.code === 'invalid_format' || own?.code === 'custom';
	return hasForm ? own.message.split(': ').slice(1).join(': ') : undefined;
}

/** The faults that are of a value, which is shown; the others are of its kind. */
const shows: ReadonlySet<string> = new Set(['too_small', 'too_big', 'invalid_format', 'custom']);

/** A record by its id, or by its number where it has none; a file that holds one record by the name of the whole. */
function recordName(part: string, list: unknown, index: number | undefined): string {
	if (index !== undefined) return idOf(valueAt(list, index)) ?? `record ${index + 1}`;
	const whole: Readonly<Record<string, string>> = { meta: 'site', lesson: 'lesson' };
	return whole[part] ?? 'file';
}

/** The way to a field: entries of lists by their ids, where they have one, and by their numbers from 0. */
function pathWords(from: unknown, path: readonly PropertyKey[]): string {
	let value = from;
	const words = path.map((key) => {
		value = valueAt(value, key);
		return (typeof key === 'number' ? idOf(value) : undefined) ?? String(key);
	});
	return words.join('.');
}

function idOf(record: unknown): string | undefined {
	const id = valueAt(record, 'id');
	return typeof id === 'string' && id !== '' ? printable(id.slice(0, longest)) : undefined;
}

function valueAt(from: unknown, key: PropertyKey): unknown {
	return typeof from === 'object' && from !== null
		? (from as Record<PropertyKey, unknown>)[key]
		: undefined;
}
