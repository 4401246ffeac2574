import { stringify } from 'csv-stringify/sync';
import { collections, type CollectionName, type Dataset } from '#domain/schema.ts';
import { cellsOf } from './cells.ts';

/** The collections that are published as tables. */
export const tables = [
	'events',
	'actors',
	'relations',
	'positions',
	'quotes',
	'sources',
	'discrepancies',
] as const satisfies readonly CollectionName[];

/**
 * A table as CSV by RFC 4180: UTF-8, lines ended by CR LF, an empty cell where nothing is recorded. A cell that a
 * spreadsheet would take for a formula has an apostrophe before it.
 */
export function csvOf(data: Dataset, table: (typeof tables)[number]): string {
	const columns = Object.keys(collections[table].element.shape);
	const rows = data[table]
		.map(cellsOf)
		.map((cells) => columns.map((name) => cells.get(name) ?? ''));
	return stringify([columns, ...rows], { record_delimiter: 'windows', escape_formulas: true });
}
