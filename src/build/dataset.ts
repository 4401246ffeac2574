import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument, visit } from 'yaml';
import type * as z from 'zod';
import type { Fault } from '#domain/fault.ts';
import { DataError } from '#domain/fault.ts';
import { judgeAgreement } from '#domain/integrity.ts';
import { fileOf } from '#domain/integrity/files.ts';
import type { Identified } from '#domain/ref.ts';
import {
	collections,
	dataset,
	type CollectionName,
	type Dataset,
	type Meta,
} from '#domain/schema.ts';

type Part = CollectionName | 'meta' | 'lesson';
/** Files that a folder may do without. */
const spare: readonly Part[] = ['changes'];
const parts = ['meta', ...Object.keys(collections), 'lesson'] as Part[];

/**
 * The dataset of a folder of YAML, judged twice: each record by its shape, then the records by their
 * agreement. All faults of a judgement are gathered before it stops.
 * @throws {DataError} with every fault
 */
export async function readDataset(
	folder: string,
	countries: readonly Identified[],
): Promise<Dataset> {
	const data = await readParts(folder, parts, dataset);
	const disagreements = judgeAgreement(data, countries);
	if (disagreements.length > 0) throw new DataError(disagreements);
	return data;
}

/** What the outlines of the map are drawn from: what the data says of it, and where things happened. */
export interface Plan {
	readonly map: Meta['map'];
	readonly places: Dataset['places'];
}

/**
 * The plan of the map, read before there are outlines: it is judged by its shape alone.
 * @throws {DataError} with every fault
 */
export async function readPlan(folder: string): Promise<Plan> {
	const shape = dataset.pick({ meta: true, places: true });
	const { meta, places } = await readParts(folder, ['meta', 'places'], shape);
	return { map: meta.map, places };
}

/** Some files of a folder, judged by their shape. */
async function readParts<Shape>(
	folder: string,
	wanted: readonly Part[],
	shape: z.ZodType<Shape>,
): Promise<Shape> {
	const faults: Fault[] = [];
	const raw: Record<string, unknown> = {};
	for (const part of wanted) {
		const { value, faults: own } = await readPart(folder, part);
		raw[part] = value;
		faults.push(...own);
	}
	if (faults.length > 0) throw new DataError(faults);
	const judged = shape.safeParse(raw);
	if (!judged.success) throw new DataError(judged.error.issues.map((issue) => faultOf(issue, raw)));
	return judged.data;
}

/** One file, parsed with the failsafe schema so that every scalar stays the text that was typed. */
async function readPart(
	folder: string,
	part: Part,
): Promise<{ value: unknown; faults: readonly Fault[] }> {
	const file = fileOf(part);
	const text = await readFile(join(folder, file), 'utf8').catch(() => undefined);
	if (text === undefined && spare.includes(part)) return { value: undefined, faults: [] };
	if (text === undefined) {
		const fault = {
			file,
			record: 'file',
			wrong: 'it is missing',
			right: `Add ${file} to the folder`,
		};
		return { value: undefined, faults: [fault] };
	}
	const lines = new LineCounter();
	const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines });
	const faults = document.errors.map((error) => ({
		file,
		record: `line ${lines.linePos(error.pos[0]).line}`,
		wrong: `the YAML cannot be read: ${error.message.replace(/ at line [^]*$/, '')}`,
		right: 'Check the indentation, and put text with ": " or a leading quote in quotation marks',
	}));
	visit(document, {
		Alias(_, alias) {
			if (alias.resolve(document)) return;
			faults.push({
				file,
				record: `line ${lines.linePos(alias.range?.[0] ?? 0).line}`,
				wrong: `"*${alias.source}" is not text, for a leading * has a meaning of its own in YAML`,
				right: 'Put the text in quotation marks',
			});
		},
	});
	return { value: faults.length > 0 ? undefined : document.toJS(), faults };
}

/** What zod found, as file, record, what is wrong and what would be right. */
function faultOf(issue: z.core.$ZodIssue, raw: Record<string, unknown>): Fault {
	const [part, ...path] = issue.path;
	const name = String(part) as Part;
	const index = typeof path[0] === 'number' ? path[0] : undefined;
	const field = (index === undefined ? path : path.slice(1)).join('.');
	return {
		file: fileOf(name),
		record: recordName(raw[name], index),
		wrong: wrongOf(issue, field, valueAt(raw, issue.path)),
		right: rightOf(issue),
	};
}

function recordName(list: unknown, index: number | undefined): string {
	if (index === undefined) return 'site';
	const record: unknown = Array.isArray(list) ? list[index] : undefined;
	const id = valueAt(record, ['id']);
	return typeof id === 'string' && id !== '' ? id : `record ${index + 1}`;
}

function valueAt(from: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(value, key) =>
			typeof value === 'object' && value !== null
				? (value as Record<PropertyKey, unknown>)[key]
				: undefined,
		from,
	);
}

function wrongOf(issue: z.core.$ZodIssue, field: string, value: unknown): string {
	const where = field === '' ? 'it' : field;
	if (issue.code === 'unrecognized_keys') {
		const keys = issue.keys.map((key) => `"${key}"`).join(', ');
		return `${where} has ${keys}, which is not a field here`;
	}
	if (value === undefined) return `${where} is missing`;
	if (issue.code === 'invalid_value') return `${where} is ${JSON.stringify(value)}`;
	if (issue.code === 'invalid_type') return `${where} is not ${withArticle(issue.expected)}`;
	const shown = typeof value === 'string' ? ` (${JSON.stringify(value.slice(0, 60))})` : '';
	return `${where}${shown} ${issue.message.split(':')[0] ?? ''}`;
}

function rightOf(issue: z.core.$ZodIssue): string {
	if (issue.code === 'unrecognized_keys') return 'Correct its spelling or take it out';
	if (issue.code === 'invalid_value') return `Use one of ${issue.values.join(', ')}`;
	if (issue.code === 'invalid_type') return `Write ${withArticle(issue.expected)}`;
	const advice = issue.message.split(': ').slice(1).join(': ');
	return advice === '' ? issue.message : advice.charAt(0).toUpperCase() + advice.slice(1);
}

function withArticle(type: string): string {
	const words: Record<string, string> = {
		string: 'text',
		array: 'a list',
		object: 'a record',
		tuple: 'a list',
	};
	return words[type] ?? type;
}
