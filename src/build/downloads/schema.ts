import * as z from 'zod';
import { date } from '#domain/fields.ts';
import { collectionNames } from '#domain/integrity/files.ts';
import type { Identified } from '#domain/ref.ts';
import { dataset, type CollectionName, type Dataset } from '#domain/schema.ts';
import { records } from './definitions.ts';
import { lessonMeanings } from './lesson-meanings.ts';
import { collectionMeanings, evidenceFields } from './meanings.ts';

/** A part of a JSON Schema. */
export type Shape = z.core.JSONSchema.BaseSchema;

/** A year, a month or a day; that it exists is for the build to judge. */
export const datePattern = String.raw`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`;
/** One to twenty words. */
const excerptPattern = String.raw`^\s*\S+(\s+\S+){0,19}\s*$`;

/** The published shape of the dataset as JSON Schema (2020-12), with this edition's vocabularies and what every field means. */
export function schemaOf(data: Dataset): Shape {
	const shape: Shape = z.toJSONSchema(dataset, {
		io: 'output',
		target: 'draft-2020-12',
		override: ({ zodSchema, jsonSchema }) => {
			if (zodSchema === date) jsonSchema.pattern = datePattern;
		},
	});
	for (const name of collectionNames) {
		const collection = property(shape, name);
		collection.description = collectionMeanings[name];
		for (const [field, meaning] of Object.entries(records[name])) {
			const own = property(itemOf(collection), field);
			own.description = meaning;
			const allowed = vocabulary(data, name, field);
			if (allowed.length > 0) own.enum = allowed.map(({ id }) => id);
			if (field === 'evidence') describeEvidence(itemOf(own));
		}
	}
	for (const [field, meaning] of Object.entries(lessonMeanings)) {
		property(property(shape, 'lesson'), field).description = meaning;
	}
	const { title, address } = data.meta;
	return {
		$id: `${address}data/schema.json`,
		title: `${title}: the dataset`,
		...shape,
	};
}

/** The text of `data/schema.json`. */
export function schemaText(data: Dataset): string {
	return `${JSON.stringify(schemaOf(data), null, '\t')}\n`;
}

/** A field of an object's shape. */
export function property(shape: Shape, name: string): Shape {
	return part(shape.properties?.[name], name);
}

/** What a list's entries look like. */
export function itemOf(shape: Shape): Shape {
	return part(Array.isArray(shape.items) ? undefined : shape.items, 'items');
}

/** The words that a field may hold, where the edition lists them; none where it does not. */
export function vocabulary(
	{ meta, issues }: Dataset,
	name: CollectionName,
	field: string,
): readonly Identified[] {
	const lists: Partial<Record<string, readonly Identified[]>> = {
		'events.kind': meta.kinds,
		'actors.kind': meta.actorKinds,
		'actors.camp': meta.camps,
		'relations.type': meta.relationTypes,
		'positions.issue': issues,
		'discrepancies.kind': meta.discrepancyKinds,
	};
	return lists[`${name}.${field}`] ?? [];
}

function describeEvidence(entry: Shape): void {
	for (const [field, meaning] of Object.entries(evidenceFields)) {
		property(entry, field).description = meaning;
	}
	property(entry, 'excerpt').pattern = excerptPattern;
}

function part(shape: z.core.JSONSchema._JSONSchema | undefined, name: string): Shape {
	if (typeof shape !== 'object') throw new Error(`the published schema has no "${name}"`);
	return shape;
}
