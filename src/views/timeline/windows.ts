import { dateOf, dayNumber } from '#domain/dates.ts';
import { stripDay, stripPosition, type Span } from '#domain/timeline.ts';

/** Days from the first to the last. */
export interface Range {
	readonly from: string;
	readonly to: string;
}

/** A wave as a window of time: where it stands, and whether only its days are shown. */
export interface Window extends Range {
	readonly id: string;
	readonly isPressed: boolean;
}

/** A range with one end put elsewhere; the other end gives way where it would lie on the wrong side. */
export function withEnd({ from, to }: Range, end: 'from' | 'to', day: string): Range {
	return end === 'from'
		? { from: day, to: to < day ? day : to }
		: { from: from > day ? day : from, to: day };
}

/**
 * The waves as windows. Where the days shown are those of no wave, a window was moved: the one that is
 * held, otherwise the nearest.
 * @param held id of the wave whose window was moved last
 */
export function windowsOf(
	waves: readonly (Range & { readonly id: string })[],
	{ from, to }: { readonly from: string | undefined; readonly to: string | undefined },
	held: string | undefined,
): readonly Window[] {
	const still = waves.map((wave) => ({
		id: wave.id,
		from: wave.from,
		to: wave.to,
		isPressed: wave.from === from && wave.to === to,
	}));
	if (from === undefined || to === undefined || still.some(({ isPressed }) => isPressed)) {
		return still;
	}
	// Days that hold all waves are no wave's window.
	if (waves.every((wave) => from <= wave.from && wave.to <= to)) return still;
	const distance = (wave: Range) => Math.abs(dayNumber(wave.from) - dayNumber(from));
	const moved = waves.some(({ id }) => id === held)
		? held
		: waves.toSorted((a, b) => distance(a) - distance(b))[0]?.id;
	return still.map((one) => (one.id === moved ? { ...one, from, to, isPressed: true } : one));
}

/** A range some days on, as far as the strip has them. */
export function movedBy(spans: readonly Span[], { from, to }: Range, days: number) {
	const moved = {
		from: dateOf(dayNumber(from) + days),
		to: dateOf(dayNumber(to) + days),
	};
	const isDrawn = [moved.from, moved.to].every((day) => stripPosition(spans, day) !== undefined);
	return isDrawn ? moved : undefined;
}

/** A range with its middle at a share of the strip, as far as the strip has its days. */
export function movedTo(spans: readonly Span[], range: Range, share: number): Range | undefined {
	const middle = stripDay(spans, share);
	if (middle === undefined) return undefined;
	const half = Math.floor((dayNumber(range.to) - dayNumber(range.from)) / 2);
	return movedBy(spans, range, dayNumber(middle) - half - dayNumber(range.from));
}

/** The waves that lie in the window of a reader, in part or whole. */
export function shownWaves<Shown extends Range>(
	waves: readonly Shown[],
	{ from, to }: { readonly from: string | undefined; readonly to: string | undefined },
): readonly Shown[] {
	return waves.filter(
		(wave) => (to === undefined || wave.from <= to) && (from === undefined || wave.to >= from),
	);
}
