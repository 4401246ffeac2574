import { isDisputed } from '#domain/claims.ts';
import { daysBetween, spanWords } from '#domain/dates.ts';
import type { Library } from '#domain/edition.ts';
import { must, refTo, type Ref } from '#domain/ref.ts';
import type { Event, Kind } from '#domain/schema.ts';
import {
	isDoubtful,
	laneOf,
	outsideWaves,
	waveColumns,
	type Day,
	type WaveColumns,
} from '#domain/timeline.ts';

/** One event as the timeline draws it. */
export interface Mark {
	readonly event: Event;
	readonly item: Ref;
	readonly kind: Kind;
	/** Day or place not reported by the articles: the mark is drawn dashed. */
	readonly dashed: boolean;
	readonly differs: boolean;
	/** The elbow back to what it answers, where that lies above the axis in the same wave. */
	readonly reply: { readonly days: number; readonly words: string } | undefined;
}

/** The marks of one lane on one day, and how many columns their labels may run across. */
export interface Stack {
	readonly marks: readonly Mark[];
	readonly columns: number;
}

/** A day column of a wave. */
export interface DayColumn {
	readonly date: string;
	/** Column of the grid, counted from 1; the first holds the names of the lanes. */
	readonly column: number;
	readonly above: Stack;
	/** Marks on the axis: those that most articles carry in front, the rest folded away. */
	readonly axis: { readonly front: readonly Mark[]; readonly folded: readonly Mark[] };
	readonly below: Stack;
	/** Number of all marks of the day. */
	readonly count: number;
	/** Whether an elbow starts here and crosses the axis band. */
	readonly answered: boolean;
}

/** A wave, ready to be drawn. */
export interface WavePicture {
	readonly id: string;
	readonly days: readonly DayColumn[];
	/** "4 months", the time to the next wave, and the column that stands for it. */
	readonly pause: { readonly words: string; readonly column: number } | undefined;
}

/** Columns before the first day: one, for the names of the lanes. */
const laneColumns = 1;

/**
 * The waves as day columns of marks.
 * @param events those that are drawn; quiet days keep their columns
 * @param shown ids of the waves that lie in the window
 */
export function wavePictures(
	library: Library,
	events: readonly Event[] = library.data.events,
	shown: readonly string[] = library.data.meta.waves.map(({ id }) => id),
): readonly WavePicture[] {
	const columns = waveColumns(library, events).filter(({ wave }) => shown.includes(wave.id));
	return columns.map((wave, index) => {
		const next = columns[index + 1];
		const start = columns
			.slice(0, index)
			.reduce((sum, { days }) => sum + days.length + 1, laneColumns + 1);
		return {
			id: wave.wave.id,
			days: wave.days.map((day, column) => ({
				date: day.date,
				column: start + column,
				above: stackOf(library, wave, column, 'above'),
				axis: fold(day.axis.map((event) => markOf(library, wave.days, event))),
				below: stackOf(library, wave, column, 'below'),
				count: day.above.length + day.axis.length + day.below.length,
				answered: wave.days.some(({ below }) =>
					below.some((event) => answeredOn(wave.days, event) === day.date),
				),
			})),
			pause: next && {
				words: spanWords(daysBetween(wave.wave.to, next.wave.from)),
				column: start + wave.days.length,
			},
		};
	});
}

/** Marks of a day on the axis that are shown unfolded. */
const unfolded = 5;

/** The marks that most articles carry stay in front, in their order; the rest is folded away. */
function fold(marks: readonly Mark[]): DayColumn['axis'] {
	if (marks.length <= unfolded + 1) return { front: marks, folded: [] };
	const articles = ({ event }: Mark) => new Set(event.evidence.map(({ source }) => source)).size;
	const most = new Set(marks.toSorted((a, b) => articles(b) - articles(a)).slice(0, unfolded));
	return {
		front: marks.filter((mark) => most.has(mark)),
		folded: marks.filter((mark) => !most.has(mark)),
	};
}

/** The pledge to which the elbow of a warning leads: the first it answers above the axis of its wave. */
function answeredOn(days: readonly Day[], event: Event): string | undefined {
	return days.find(({ above }) => above.some(({ id }) => event.respondsTo.includes(id)))?.date;
}

function stackOf(
	library: Library,
	wave: WaveColumns,
	column: number,
	lane: 'above' | 'below',
): Stack {
	const { days } = wave;
	const next = days.findIndex((day, index) => index > column && day[lane].length > 0);
	const marks = (days[column]?.[lane] ?? []).map((event) => markOf(library, wave.days, event));
	return {
		// The answered pledge stands nearest to the axis, where its elbow begins.
		marks:
			lane === 'above'
				? marks.toSorted((a, b) => answers(library, a) - answers(library, b))
				: marks,
		columns: (next === -1 ? days.length : next) - column,
	};
}

function answers({ data }: Library, { event }: Mark): number {
	return data.events.filter(({ respondsTo }) => respondsTo.includes(event.id)).length;
}

function markOf(library: Library, days: readonly Day[], event: Event): Mark {
	const item = refTo('events', event.id);
	const answered = laneOf(library, event) === 'below' ? answeredOn(days, event) : undefined;
	const apart = answered === undefined ? 0 : daysBetween(answered, event.date);
	return {
		event,
		item,
		kind: must(library.kinds, event.kind),
		dashed: isDoubtful(library, event),
		differs: isDisputed(library.data, item),
		reply: apart > 0 ? { days: apart, words: `${spanWords(apart)} later` } : undefined,
	};
}

/** The events outside the waves as marks, oldest first: what stands before the waves as a list. */
export function marksOutside(
	library: Library,
	events: readonly Event[] = library.data.events,
): readonly Mark[] {
	return outsideWaves(library, events).map((event) => markOf(library, [], event));
}
