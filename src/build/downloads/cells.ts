import type { CollectionName, Dataset } from '#domain/schema.ts';

type FieldOf<Item> = Item extends unknown ? Item[keyof Item] : never;
type Item = Dataset[CollectionName][number];
/** What a field of any record holds. */
type Field = FieldOf<Item>;
type Entry = Extract<Field, readonly unknown[]>[number];

/** The fields of a record as texts of one cell each, by name; a field without a value is not among them. */
export function cellsOf(record: Item): ReadonlyMap<string, string> {
	const fields = Object.entries<Field>({ ...record });
	return new Map(fields.map(([name, field]) => [name, cellOf(field)]));
}

function cellOf(field: Field): string {
	if (field === undefined) return '';
	if (Array.isArray(field)) return field.map(entryOf).join('; ');
	if (typeof field !== 'object') return String(field);
	if ('reference' in field) return `${field.text} (${field.reference})`;
	return [field.title ?? '', field.text ?? '', field.ask ?? '', ...field.notes]
		.filter(Boolean)
		.join('; ');
}

/** An entry of a list: `A:8 quote: words`, `A:8: words`, `A:8`, `putin: speaker`, or the word itself. */
function entryOf(entry: Entry): string {
	if (typeof entry === 'string') return entry;
	if ('role' in entry) return `${entry.id}: ${entry.role}`;
	if ('side' in entry) return `${entry.side}: ${entry.text}`;
	const locator = `${entry.source}:${entry.line}`;
	if (!('excerpt' in entry)) return locator;
	if (!('mode' in entry)) return `${locator}: ${entry.excerpt}`;
	const differs = entry.differs === undefined ? '' : ` (differs: ${entry.differs})`;
	return `${locator} ${entry.mode}: ${entry.excerpt}${differs}`;
}
