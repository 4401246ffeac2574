import { parts, type Part } from './pages.ts';
import { medianOf, percentile, spreadOf } from './stats.ts';
import type { Visit } from './use.ts';

/** A page of the table, with all visits of it on one machine and line. */
export interface Column {
	readonly id: string;
	readonly title: string;
	readonly visits: readonly Visit[];
}

/** What is said for a figure that there is not. */
const none = '–';
const kB = (bytes: number) => (bytes / 1000).toFixed(1);
const MB = (bytes: number) => (bytes / 1e6).toFixed(1);
const whole = (figure: number) => figure.toFixed(0);
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);
const percent = (share: number) => (share * 100).toFixed(0);

/** Rows of one figure a visit: name, unit, how it is written, where it stands. */
const measures: readonly (readonly [
	name: string,
	unit: string,
	write: (figure: number) => string,
	of: (visit: Visit) => number,
])[] = [
	['bytes until it is up', 'kB', kB, ({ bytes }) => bytes],
	['bytes when all was used', 'kB', kB, ({ usedBytes }) => usedBytes],
	['requests until it is up', '', whole, ({ requests }) => requests],
	['first paint', 's', seconds, ({ firstPaint }) => firstPaint],
	['largest paint', 's', seconds, ({ largestPaint }) => largestPaint],
	['all views drawn', 's', seconds, ({ drawn }) => drawn],
	['answers clicks', 's', seconds, ({ live }) => live],
	['blocking', 'ms', whole, ({ blocking }) => blocking],
	['script', 'ms', whole, ({ script }) => script],
	['memory of script', 'MB', MB, ({ heap }) => heap],
	['frames in time while the map is dragged', '%', percent, ({ frames }) => frames],
];

const named = { events: 'an event', actors: 'an actor', countries: 'a country' };

/**
 * The pages side by side, as Markdown: the middle of the visits, from the least to the most, and how many times
 * that of the first page it is.
 */
export function tableOf(columns: readonly Column[], compare: boolean): string {
	const [first] = columns;
	const rows = [
		...measures.map(([name, unit, write, of]) => [
			unit === '' ? name : `${name}, ${unit}`,
			...columns.map((column) => {
				const { median, least, most } = spreadOf(column.visits.map(of));
				if (Number.isNaN(median)) return none;
				const [low, high] = [write(least), write(most)];
				const range = low === high ? '' : ` (${low}–${high})`;
				const ours = compare && column !== first && first ? medianOf(first.visits.map(of)) : NaN;
				return `${write(median)}${range}${unit === '%' ? '' : times(median, ours)}`;
			}),
		]),
		...parts.map((part) => [
			`click on ${named[part]}: median / 98th, ms`,
			...columns.map((column) => {
				const all = answersOf(column, part);
				if (all.length === 0) return none;
				const ours = compare && column !== first && first ? p98(first, part) : NaN;
				return `${whole(medianOf(all))} / ${whole(p98(column, part))}${times(p98(column, part), ours)}`;
			}),
		]),
		[
			'work in all after a click, ms',
			...columns.map(({ visits }) => {
				const all = visits.flatMap(({ clicks }) => parts.flatMap((part) => clicks[part].work));
				return all.length === 0 ? none : whole(medianOf(all));
			}),
		],
	];
	const used = rows.filter(([, ...cells]) => cells.some((cell) => cell !== none));
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		line(['', ...columns.map(({ title }) => title)]),
		line(['---', ...columns.map(() => '---')]),
		...used.map(line),
	].join('\n');
}

/** What clicks on one kind of mark took at the 98th percentile, over all visits. */
export function p98(column: Column, part: Part): number {
	return percentile(answersOf(column, part), 0.98);
}

function answersOf({ visits }: Column, part: Part): readonly number[] {
	return visits.flatMap(({ clicks }) => clicks[part].answers);
}

function times(figure: number, ours: number): string {
	return Number.isNaN(ours) || ours === 0 ? '' : ` ×${(figure / ours).toFixed(1)}`;
}
