import { isDisputed } from '#domain/claims.ts';
import type { Library } from '#domain/edition.ts';
import { labelOf, verbOf } from '#domain/names.ts';
import { must, refTo, type Ref } from '#domain/ref.ts';
import type { Actor, Relation } from '#domain/schema.ts';

/** One tie as a row of the table. */
export interface TieRow {
	readonly item: Ref;
	readonly from: Actor;
	readonly verb: string;
	readonly to: Actor;
	/** As far as it is known: a day, a month or a year. */
	readonly date: string | undefined;
	readonly status: Relation['status'];
	/** Letters of the articles that carry it. */
	readonly articles: readonly string[];
	/** Whether the articles differ on it. */
	readonly differs: boolean;
}

/** What a row is sorted by; the names of its ends decide where that is alike. */
type Rank = (row: TieRow, isDown: boolean) => readonly string[];

/** A column of the table. */
interface Column {
	readonly title: string;
	/** What the table is sorted by, as it is told. */
	readonly told: string;
	readonly rank: Rank;
}

/** The columns of the table, first to last. */
export const columns: readonly Column[] = [
	{ title: 'From', told: 'From', rank: ({ from, verb }) => [labelOf(from), verb] },
	{ title: 'Does', told: 'Does', rank: ({ verb }) => [verb] },
	{ title: 'To', told: 'To', rank: ({ to, verb }) => [labelOf(to), verb] },
	// Undated ties come last in either order: letters sort after digits, nothing before them.
	{ title: 'Date', told: 'Date', rank: ({ date }, isDown) => [date ?? (isDown ? '' : 'undated')] },
	{ title: 'Status', told: 'Status', rank: ({ status }) => [status] },
	{ title: 'Articles', told: 'Articles', rank: ({ articles }) => [articles.join()] },
	{ title: '≠', told: 'what sources differ on', rank: ({ differs }) => [differs ? 'a' : 'b'] },
];

const { compare } = new Intl.Collator('en');

/** Ties as rows, in the order given. */
export function tieRows(library: Library, ties: readonly Relation[]): readonly TieRow[] {
	return ties.map(({ id, from, to, type, date, status, evidence }) => {
		const giver = must(library.actors, from);
		const item = refTo('relations', id);
		return {
			item,
			from: giver,
			verb: verbOf(must(library.types, type), giver),
			to: must(library.actors, to),
			date,
			status,
			articles: [...new Set(evidence.map(({ source }) => source))].toSorted(),
			differs: isDisputed(library.data, item),
		};
	});
}

/** The rows in the order of a column, or in the opposite order. */
export function sorted(
	rows: readonly TieRow[],
	column: number,
	isDown: boolean,
): readonly TieRow[] {
	const rank = columns[column]?.rank ?? (() => []);
	const ranked = rows.map((row) => ({
		row,
		keys: [...rank(row, isDown), labelOf(row.from), labelOf(row.to), row.verb, row.item],
	}));
	const sign = isDown ? -1 : 1;
	ranked.sort((a, b) => {
		for (const [index, key] of a.keys.entries()) {
			const order = compare(key, b.keys[index] ?? '');
			if (order !== 0) return sign * order;
		}
		return 0;
	});
	return ranked.map(({ row }) => row);
}

/** The rows that hold every one of some words in the name of an actor or in the verb. */
export function holding(rows: readonly TieRow[], words: string): readonly TieRow[] {
	const asked = plain(words).split(' ').filter(Boolean);
	if (asked.length === 0) return rows;
	return rows.filter(({ from, verb, to }) => {
		const text = plain([from, to].map((end) => `${end.name} ${labelOf(end)} ${verb}`).join(' '));
		return asked.every((word) => text.includes(word));
	});
}

/** Small letters without marks: what is typed is found however it is written. */
function plain(text: string): string {
	return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').trim();
}
