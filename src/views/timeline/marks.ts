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
	readonly reply: Reply | undefined;
}

/** The elbow from a call to what answers it. */
export interface Reply {
	/** What is answered, and its day. */
	readonly call: Ref;
	readonly date: string;
	/** Columns from one to the other: whole ones, and narrow ones of several quiet days. */
	readonly days: number;
	readonly narrow: number;
	/** The days between, in words. */
	readonly words: string;
}

/** The marks of one lane on one day, those beyond a handful folded away, and how many columns their labels may run across. */
export interface Stack {
	readonly marks: readonly Mark[];
	readonly folded: readonly Mark[];
	readonly columns: number;
}

/** A day column of a wave. */
export interface DayColumn {
	readonly date: string;
	/** Days that the column stands for: more than one where they are quiet. */
	readonly days: number;
	/** Column of the grid, counted from 1; the first holds the names of the lanes. */
	readonly column: number;
	readonly above: Stack;
	readonly axis: AxisMarks;
	readonly below: Stack;
	/** Number of all marks of the day. */
	readonly count: number;
}

/** Marks on the axis: those that most articles carry in front, the rest folded away. */
export interface AxisMarks {
	readonly front: readonly Mark[];
	readonly folded: readonly Mark[];
	/** Columns that the labels may run across; 0 where a run from before lies here. */
	readonly columns: number;
	/** How many there are of each kind. */
	readonly kinds: readonly { readonly kind: Kind; readonly count: number }[];
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
	const columns = waveColumns(library, events)
		.filter(({ wave }) => shown.includes(wave.id))
		.map((wave): Plan => ({ ...wave, calls: callsOf(wave) }));
	return columns.map((wave, index) => {
		const next = columns[index + 1];
		const start = columns
			.slice(0, index)
			.reduce((sum, { days }) => sum + days.length + 1, laneColumns + 1);
		return {
			id: wave.wave.id,
			days: wave.days.map((day, column) => ({
				date: day.date,
				days: day.days,
				column: start + column,
				above: stackOf(library, wave, column, 'above'),
				axis: axisOf(library, wave, column),
				below: stackOf(library, wave, column, 'below'),
				count: day.above.length + day.axis.length + day.below.length,
			})),
			pause: next && {
				words: spanWords(daysBetween(wave.wave.to, next.wave.from)),
				column: start + wave.days.length,
			},
		};
	});
}

/** A wave with the day of everything above its axis: where elbows begin. */
interface Plan extends WaveColumns {
	readonly calls: ReadonlyMap<string, Day>;
}

type Elbowed = Pick<Plan, 'days' | 'calls'>;

function callsOf({ days }: WaveColumns): Plan['calls'] {
	return new Map(days.flatMap((day) => day.above.map(({ id }) => [id, day] as const)));
}

/** Marks of a lane of a day that are shown unfolded. */
const unfolded = { above: 5, axis: 3, below: 5 };

/**
 * The marks of a day on the axis: those that most articles carry stay in front, in their order; the rest
 * is folded away. Labels run on across quiet columns, as far as no elbow goes down between.
 */
function axisOf(library: Library, wave: Plan, column: number): AxisMarks {
	const { days } = wave;
	const marks = (days[column]?.axis ?? []).map((event) => markOf(library, wave, event));
	const begun = new Set(
		days.flatMap(({ below }) => below.map((event) => answeredOn(wave, event)?.date)),
	);
	const isTaken = (day: Day) => day.axis.length > 0 || begun.has(day.date);
	const next = days.findIndex((day, index) => index > column && isTaken(day));
	const here = days[column];
	const isTakenHere = here !== undefined && isTaken(here);
	const isRunOver = (days.slice(0, column).findLast(isTaken)?.axis.length ?? 0) > 0;
	const kinds = [...new Set(marks.map(({ kind }) => kind))]
		.map((kind) => ({ kind, count: marks.filter((mark) => mark.kind === kind).length }))
		.toSorted((a, b) => b.count - a.count);
	const { front, folded } = fold(marks, articles, 'axis');
	return {
		front,
		folded,
		columns:
			marks.length > 0
				? (next === -1 ? days.length : next) - column
				: isRunOver && !isTakenHere
					? 0
					: 1,
		kinds,
	};
}

/** Leaves a handful in front, the weightiest; both parts keep their order. */
function fold(marks: readonly Mark[], weigh: (mark: Mark) => number, lane: keyof typeof unfolded) {
	const most = unfolded[lane];
	if (marks.length <= most + 1) return { front: marks, folded: [] };
	const first = new Set(marks.toSorted((a, b) => weigh(b) - weigh(a)).slice(0, most));
	return {
		front: marks.filter((mark) => first.has(mark)),
		folded: marks.filter((mark) => !first.has(mark)),
	};
}

/** How many articles carry the claim of a mark. */
function articles({ event }: Mark): number {
	return new Set(event.evidence.map(({ source }) => source)).size;
}

/** The day of the pledge to which the elbow of a warning leads: the first it answers above the axis of its wave. */
function answeredOn({ calls }: Elbowed, { respondsTo }: Event): Day | undefined {
	return respondsTo
		.flatMap((id) => calls.get(id) ?? [])
		.toSorted((a, b) => (a.date < b.date ? -1 : 1))[0];
}

function stackOf(library: Library, wave: Plan, column: number, lane: 'above' | 'below'): Stack {
	const { days } = wave;
	const next = days.findIndex((day, index) => index > column && day[lane].length > 0);
	const marks = (days[column]?.[lane] ?? []).map((event) => markOf(library, wave, event));
	const answers = ({ event }: Mark) => library.answers.get(event.id)?.length ?? 0;
	const { front, folded } =
		lane === 'above'
			? // The answered pledge stands nearest to the axis, where its elbow begins.
				fold(
					marks.toSorted((a, b) => answers(a) - answers(b)),
					(mark) => answers(mark) * 100 + articles(mark),
					lane,
				)
			: // What answers an earlier day stands first: its elbow meets nothing else.
				fold(
					marks.toSorted((a, b) => Number(b.reply !== undefined) - Number(a.reply !== undefined)),
					articles,
					lane,
				);
	return { marks: front, folded, columns: (next === -1 ? days.length : next) - column };
}

function markOf(library: Library, wave: Elbowed, event: Event): Mark {
	const item = refTo('events', event.id);
	return {
		event,
		item,
		kind: must(library.kinds, event.kind),
		dashed: isDoubtful(library, event),
		differs: library.disputed.has(item),
		reply: laneOf(library, event) === 'below' ? replyOf(wave, event) : undefined,
	};
}

function replyOf(wave: Elbowed, event: Event): Reply | undefined {
	const { days } = wave;
	const answered = answeredOn(wave, event);
	const call = answered?.above.find(({ id }) => event.respondsTo.includes(id));
	if (!answered || !call || answered.date >= event.date) return undefined;
	const between = days.filter(({ date }) => date >= answered.date && date < event.date);
	const narrow = between.filter((day) => day.days > 1).length;
	return {
		call: refTo('events', call.id),
		date: answered.date,
		days: between.length - narrow,
		narrow,
		words: spanWords(daysBetween(answered.date, event.date)),
	};
}

/** No wave: nothing outside the waves has an elbow. */
const outside: Elbowed = { days: [], calls: new Map() };

/** The events outside the waves as marks, oldest first: what stands before the waves as a list. */
export function marksOutside(
	library: Library,
	events: readonly Event[] = library.data.events,
): readonly Mark[] {
	return outsideWaves(library, events).map((event) => markOf(library, outside, event));
}
