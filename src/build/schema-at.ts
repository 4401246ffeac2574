import * as z from 'zod';

/**
 * The part of a schema at a path of fields and numbers, without what makes it optional; undefined where the schema
 * has no such part.
 */
export function schemaAt(
	schema: z.core.$ZodType,
	path: readonly PropertyKey[],
): z.core.$ZodType | undefined {
	return path.reduce<z.core.$ZodType | undefined>(
		(found, key) => found && inner(bare(found), key),
		schema,
	);
}

/** The names of the fields that a record at a path may have; none where no record belongs there. */
export function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
	const found = schemaAt(schema, path);
	const record = found && bare(found);
	return record instanceof z.ZodObject ? Object.keys(record.shape) : [];
}

/** A schema without the layers that say it may be left out. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
	return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
		? bare(schema.def.innerType)
		: schema;
}

function inner(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | undefined {
	if (schema instanceof z.ZodObject) {
		const fields = new Map(Object.entries<z.core.$ZodType>(schema.shape));
		return typeof key === 'string' ? fields.get(key) : undefined;
	}
	if (typeof key !== 'number') return undefined;
	if (schema instanceof z.ZodArray) return schema.element;
	return schema instanceof z.ZodTuple ? schema.def.items[key] : undefined;
}
