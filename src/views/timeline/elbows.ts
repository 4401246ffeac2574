import type { Explorer } from '#state/explorer.svelte.ts';
import type { Mark, WavePicture } from './marks.ts';

/** An elbow from the day of a call to the day of what answers it. */
export interface Elbow {
	readonly from: string;
	readonly to: string;
	/** Drawn in ink. */
	readonly main: boolean;
}

/** How elbows pass a day: begin on it, or come to it from before; as class names. */
export interface Passing {
	readonly begins: boolean;
	readonly comes: boolean;
	/** They go on to a later day. */
	readonly on: boolean;
	readonly main: boolean;
}

/** How elbows pass a day. */
export function passing(elbows: readonly Elbow[], date: string): Passing {
	const own = elbows.filter(({ from, to }) => from <= date && date <= to);
	return {
		begins: own.some(({ from }) => from === date),
		comes: own.some(({ from }) => from < date),
		on: own.some(({ to }) => to > date),
		main: own.some(({ main }) => main),
	};
}

/**
 * Whether the elbow of a mark is drawn in ink: when both of its ends are lit, or, where nothing is chosen,
 * when it is the first of its day.
 */
export function isMain({ item, reply }: Mark, order: number, explorer: Explorer): boolean {
	const { linked } = explorer;
	if (linked.size === 0) return order === 0;
	return reply !== undefined && linked.has(item) && linked.has(reply.call);
}

/** Where the elbows of a wave begin and end. */
export function elbowsOf(wave: WavePicture, explorer: Explorer): readonly Elbow[] {
	return wave.days.flatMap(({ date, below }) =>
		below.marks.flatMap((mark, order) =>
			mark.reply ? [{ from: mark.reply.date, to: date, main: isMain(mark, order, explorer) }] : [],
		),
	);
}

/** Whether elbows must go above what hangs under the axis: something stands there on their way. */
export function isCrossed(elbows: readonly Elbow[], { days }: WavePicture): boolean {
	return elbows.some(({ from, to }) =>
		days.some(({ date, below }) => from <= date && date < to && below.marks.length > 0),
	);
}
