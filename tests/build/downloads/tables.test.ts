import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvOf, tables } from '#build/downloads/csv.ts';
import { data, file } from './published.ts';

type Row = Readonly<Record<string, string>>;

const rowsOf = (name: string): Row[] => parse<Row>(file(`${name}.csv`), { columns: true });
const codebook = file('README.md');

/** The fields that the codebook lists for a collection. */
function fieldsIn(name: string): readonly string[] {
	const section = codebook.split(/^### /m).find((part) => part.startsWith(`${name} (`)) ?? '';
	return [...section.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1] ?? '');
}

test.each(tables)('The table of %s has the codebook’s fields as its header.', (name) => {
	const [header] = parse(file(`${name}.csv`), { toLine: 1 });
	expect(header).toEqual(fieldsIn(name));
	expect(header?.length).toBeGreaterThan(5);
});

test.each(tables)('The table of %s has the records of the dataset, in their order.', (name) => {
	expect(rowsOf(name).map((row) => row['id'])).toEqual(data[name].map(({ id }) => id));
});

test.each(tables)('Every word, number and yes or no of %s stands in its cell.', (name) => {
	rowsOf(name).forEach((row, i) => {
		for (const [field, cell] of Object.entries(row)) {
			const value: unknown = new Map(Object.entries({ ...data[name][i] })).get(field);
			if (value === undefined) expect(cell).toBe('');
			if (typeof value === 'string') expect(cell).toBe(value);
			if (typeof value === 'number' || typeof value === 'boolean') expect(cell).toBe(`${value}`);
		}
	});
});

test('Lists of ids are joined with "; " and every one is there.', () => {
	rowsOf('events').forEach(({ countries, respondsTo }, i) => {
		expect(countries).toBe(data.events[i]?.countries.join('; '));
		expect(respondsTo).toBe(data.events[i]?.respondsTo.join('; '));
	});
	rowsOf('discrepancies').forEach(({ touches }, i) => {
		expect(touches?.split('; ')).toEqual(data.discrepancies[i]?.touches);
	});
});

test('Evidence reads article, line, mode and words, and each entry can be told from the next.', () => {
	const entry = /(?<source>[A-Z]):(?<line>\d+) (?<mode>quote|paraphrase|assertion): /g;
	for (const name of ['events', 'actors', 'relations', 'positions'] as const) {
		rowsOf(name).forEach(({ evidence = '' }, i) => {
			const records = data[name][i]?.evidence ?? [];
			const found = [...evidence.matchAll(entry)].map(({ groups }) => ({ ...groups }));
			expect(found).toEqual(
				records.map(({ source, line, mode }) => ({ source, line: String(line), mode })),
			);
			for (const { excerpt } of records) expect(evidence).toContain(excerpt);
		});
	}
});

test('Every row ends with CR LF and has as many cells as the header, as RFC 4180 says.', () => {
	for (const name of tables) {
		const text = file(`${name}.csv`);
		expect(text.endsWith('\r\n')).toBe(true);
		expect(text.replaceAll('\r\n', '')).not.toContain('\r');
		expect(() =>
			parse(text, { relax_column_count: false, record_delimiter: '\r\n' }),
		).not.toThrow();
	}
});

test('Commas, quotation marks and line breaks of a field survive the table.', () => {
	const [first] = data.events;
	if (first === undefined) throw new Error('there are no events');
	const summary = 'He said "no", twice,\r\nand left; =1+1';
	const text = csvOf({ ...data, events: [{ ...first, summary }] }, 'events');
	expect(parse<Row>(text, { columns: true })[0]?.['summary']).toBe(summary);
});
