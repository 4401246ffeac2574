import type { CollectionName, Dataset } from '#domain/schema.ts';
import { cellsOf } from './cells.ts';
import { datePattern, itemOf, vocabulary, type Shape } from './schema.ts';

/** The fields of a collection as a table: name, type, whether required, allowed values, meaning and an example. */
export function fieldTable(shape: Shape, data: Dataset, name: CollectionName): string {
	const required = new Set(shape.required ?? []);
	const rows = Object.entries(shape.properties ?? {}).map(([field, own]) => {
		if (typeof own !== 'object') throw new Error(`${name}.${field} has no shape`);
		return [
			`\`${field}\``,
			typeOf(own),
			required.has(field) ? 'yes' : '',
			allowedOf(own, vocabulary(data, name, field).length > 0),
			own.description ?? '',
			exampleOf(data, name, field),
		];
	});
	return markdownTable(['field', 'type', 'required', 'allowed', 'meaning', 'example'], rows);
}

/** A table in Markdown. */
export function markdownTable(
	head: readonly string[],
	rows: readonly (readonly string[])[],
): string {
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ')).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What a field holds, in words. */
function typeOf(shape: Shape): string {
	if (shape.type === 'array') return `list of: ${typeOf(itemOf(shape))}`;
	if (shape.type === 'object') return Object.keys(shape.properties ?? {}).join(', ');
	if (shape.type === 'integer') return 'whole number';
	if (shape.type === 'boolean') return 'true or false';
	if (shape.pattern === datePattern) return 'date';
	return shape.type === 'number' ? 'number' : 'text';
}

/** The words or the pattern that a field is held to. Long vocabularies are listed once, above. */
function allowedOf(shape: Shape, listed: boolean): string {
	if (listed) return 'see the list above';
	if (shape.type === 'array')
		return shape.items === undefined ? '' : allowedOf(itemOf(shape), false);
	if (shape.type === 'object') return '';
	if (shape.enum !== undefined) return shape.enum.map((word) => `\`${String(word)}\``).join(' ');
	if (shape.pattern === datePattern) return '`YYYY`, `YYYY-MM` or `YYYY-MM-DD`';
	if (shape.pattern !== undefined) return `\`${shape.pattern}\``;
	return shape.maxLength === undefined ? '' : `at most ${shape.maxLength} characters`;
}

/** The first value that the data has, cut to a few words. */
function exampleOf(data: Dataset, name: CollectionName, field: string): string {
	const values = data[name].map((record) => cellsOf(record).get(field) ?? '');
	const first = values.find((value) => value !== '') ?? '';
	return first.length > 60 ? `${first.slice(0, first.lastIndexOf(' ', 60))} …` : first;
}
