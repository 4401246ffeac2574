/** Ways to spoil a record, as an editor might: one field of every shape of record, one spoiling each. */
import * as z from 'zod';
import type { Raw } from '#build/dataset.ts';
import { bare, schemaAt } from '#build/schema-at.ts';
import { country, ref, slug, sourceId } from '#domain/fields.ts';
import type { Part } from '#domain/integrity/files.ts';
import { dataset } from '#domain/schema.ts';

type Key = string | number;
export type Path = readonly Key[];

/** A field of some record, the first that has it. */
export interface Field {
	/** As `events[].actors[].id`. */
	readonly name: string;
	/** From the dataset on; the first key is the part. */
	readonly path: Path;
	readonly value: unknown;
	/** What the schema wants, with what says that it may be left out. */
	readonly schema: z.core.$ZodType;
}

/** A field spoilt in one way. */
export interface Mutation {
	readonly field: Field;
	/** "removed", "empty", "a list", … */
	readonly how: string;
	/** The key of the field, where it is another after. */
	readonly key?: string;
	/** The value after; none where it is removed. */
	readonly value?: unknown;
	/** Whether the schema lets it pass: the records must then be judged by their agreement. */
	readonly isAllowed: boolean;
	/** The id that names nothing now, where that is the fault. */
	readonly wrongId?: string;
}

/** Every field of every shape of record that the files hold, each once. */
export function fieldsOf(raw: Raw): readonly Field[] {
	const found = new Map<string, Field>();
	const walk = (value: unknown, path: Path, name: string): void => {
		if (path.length > 0 && !found.has(name)) {
			const schema = schemaAt(dataset, path);
			if (!schema) throw new Error(`the schema has no ${name}`);
			found.set(name, { name, path, value, schema });
		}
		if (Array.isArray(value)) value.forEach((one, i) => walk(one, [...path, i], `${name}[]`));
		else if (isRecord(value)) {
			for (const [key, one] of Object.entries(value)) {
				walk(one, [...path, key], name === '' ? key : `${name}.${key}`);
			}
		}
	};
	walk(raw, [], '');
	return [...found.values()];
}

/** Every field that the schema knows, by its name. */
export function fieldsOfSchema(): readonly string[] {
	const walk = (schema: z.core.$ZodType, name: string): readonly string[] => {
		const inner = bare(schema);
		if (inner instanceof z.ZodObject) {
			return Object.entries<z.core.$ZodType>(inner.shape).flatMap(([key, one]) => {
				const own = name === '' ? key : `${name}.${key}`;
				return [own, ...walk(one, own)];
			});
		}
		const entry =
			inner instanceof z.ZodArray
				? inner.element
				: inner instanceof z.ZodTuple
					? inner.def.items[0]
					: undefined;
		return entry ? [`${name}[]`, ...walk(entry, `${name}[]`)] : [];
	};
	return walk(dataset, '');
}

/** All spoilings of a field. */
export function mutationsOf(field: Field): readonly Mutation[] {
	const { path, value, schema } = field;
	const key = path.at(-1);
	const inner = bare(schema);
	const made: Mutation[] = [];
	const add = (how: string, to: unknown, isAllowed: boolean) =>
		made.push({ field, how, value: to, isAllowed });
	if (path.length > 1 && typeof key === 'string') {
		made.push({ field, how: 'removed', isAllowed: isSpare(schema) });
		made.push({ field, how: 'misspelled', key: `${key}x`, value, isAllowed: false });
	}
	if (typeof value === 'string') {
		add('a list', [value], false);
		add('a record', { words: value }, false);
		add('empty', '', inner instanceof z.ZodString && inner.safeParse('').success);
		const ids: readonly z.core.$ZodType[] = [slug, ref, country, sourceId];
		if (ids.includes(inner)) {
			const wrong = inner === country ? 'QQQ' : inner === sourceId ? 'Z' : `${value}x`;
			made.push({ field, how: 'a wrong id', value: wrong, isAllowed: true, wrongId: wrong });
		} else if (isFree(inner)) add('a number', '12', true);
		else add('other words', 'twelve', false);
	} else if (Array.isArray(value)) {
		add('text', 'words', false);
		add('a record', { words: 'words' }, false);
		add('empty', [], inner instanceof z.ZodArray && inner.safeParse([]).success);
	} else {
		add('text', 'words', false);
		add('a list', ['words'], false);
		add('empty', {}, hasNoDuty(inner));
	}
	return made;
}

/** The same files with a field spoilt. */
export function spoil(raw: Raw, { field, how, key, value }: Mutation): Raw {
	return changed(raw, field.path, (owner, last) => {
		if (how === 'removed' || key !== undefined) Reflect.deleteProperty(owner, last);
		if (how !== 'removed') owner[key ?? last] = value;
	}) as Raw;
}

/** A copy of a value in which the owner of what lies at a path is changed; all beside the path is shared. */
function changed(
	value: unknown,
	[first = '', ...rest]: Path,
	change: (owner: Record<Key, unknown>, last: Key) => void,
): unknown {
	const copy = (
		Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
	) as Record<Key, unknown>;
	if (rest.length === 0) change(copy, first);
	else copy[first] = changed(copy[first], rest, change);
	return copy;
}

/** Whether a field is the id of its own record, by which others name it. */
export function isOwnId({ path }: Field): boolean {
	const [part = ''] = path;
	const isInCollection = part !== 'meta' && part !== 'lesson';
	return path.at(-1) === 'id' && (!isInCollection || path.length === 3);
}

/** The part that a field belongs to. */
export function partOf({ path }: Field): Part {
	return path[0] as Part;
}

function isSpare(schema: z.core.$ZodType): boolean {
	return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
}

/** Whether any words will do. */
function isFree(schema: z.core.$ZodType): boolean {
	return z.safeParse(schema, 'two words').success;
}

function hasNoDuty(schema: z.core.$ZodType): boolean {
	return (
		schema instanceof z.ZodObject &&
		Object.values<z.core.$ZodType>(schema.shape).every((one) => isSpare(one))
	);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
