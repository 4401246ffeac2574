import { splitRef, type Ref } from '#domain/ref.ts';
import type { Explorer } from '#state/explorer.svelte.ts';
import { setStop } from '#views/common/stop.ts';

type Mark = HTMLElement | SVGElement;

/** The marks of a picture, in columns of one day each; those before the waves have a row of their own. */
interface Order {
	readonly columns: readonly (readonly Mark[])[];
	readonly strip: readonly Mark[];
}

/** Marks, and the bars that stand for many of them. */
const marksIn = ':is(a[data-item], .bar:not(.shape))';
const days = '.day';

/** Those that can be seen: not in a closed fold, nor in a part that this width leaves out. */
function orderOf(picture: HTMLElement): Order {
	const seen = (within: Element) =>
		[...within.querySelectorAll<Mark>(marksIn)].filter((mark) => mark.checkVisibility());
	const columns = [...picture.querySelectorAll(days)].map(seen);
	const inside = new Set(columns.flat());
	return {
		columns: columns.filter((column) => column.length > 0),
		strip: seen(picture).filter((mark) => !inside.has(mark)),
	};
}

const laneOf = (mark: Mark) => ['above', 'axis', 'below'].find((lane) => mark.closest(`.${lane}`));

/** The mark that a key leads to; undefined for keys of no meaning here. */
function next(order: Order, from: Mark, key: string): Mark | undefined {
	const { columns, strip } = order;
	const all = [...columns.flat(), ...strip];
	if (key === 'Home') return all[0];
	if (key === 'End') return columns.flat().at(-1) ?? all.at(-1);
	const across = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
	const down = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
	const place = strip.indexOf(from);
	if (place >= 0) {
		if (across !== 0) return strip[place + across];
		return down < 0
			? nearest(
					columns.flatMap((column) => column.slice(-1)),
					from,
				)
			: undefined;
	}
	const index = columns.findIndex((column) => column.includes(from));
	const column = columns[index] ?? [];
	if (down !== 0) {
		return column[column.indexOf(from) + down] ?? (down > 0 ? nearest(strip, from) : undefined);
	}
	const beside = across === 0 ? [] : (columns[index + across] ?? []);
	const lane = beside.filter((mark) => laneOf(mark) === laneOf(from));
	return nearest(lane.length > 0 ? lane : beside, from);
}

/** The mark closest to another on the page. */
function nearest(marks: readonly Mark[], to: Mark): Mark | undefined {
	const at = (mark: Mark) => mark.getBoundingClientRect();
	const { x, y } = at(to);
	const distance = (mark: Mark) => Math.hypot(at(mark).x - x, at(mark).y - y);
	return marks.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** The mark of the first claim that this one answers, its folds opened. */
function repliedTo(picture: HTMLElement, from: Mark, { library }: Explorer): Mark | undefined {
	const { collection, id } = splitRef((from.dataset['item'] ?? 'events/') as Ref);
	const answered = (collection === 'events' && library.events.get(id)?.respondsTo) || [];
	const found = answered.flatMap((event) => [
		...picture.querySelectorAll<Mark>(`${marksIn}[data-item="events/${event}"]`),
	]);
	const mark = found.find((one) => one.checkVisibility()) ?? found[0];
	for (let fold = mark?.closest('details'); fold; fold = fold.parentElement?.closest('details')) {
		fold.open = true;
	}
	return mark;
}

/**
 * Makes the marks of the timeline one stop of the Tab key, with arrow keys inside: left and right by
 * time, up and down by lane, R to what is answered. Enter chooses, as everywhere.
 */
export function rove(picture: HTMLElement, explorer: Explorer): void {
	const stopAt = (stop: Mark) => {
		for (const mark of picture.querySelectorAll(marksIn)) {
			setStop(mark, mark === stop);
		}
	};
	const markOf = (target: EventTarget | null) =>
		target instanceof Element ? target.closest<Mark>(marksIn) : null;
	picture.addEventListener('focusin', ({ target }) => {
		const mark = markOf(target);
		if (mark) stopAt(mark);
	});
	picture.addEventListener('keydown', (event) => {
		const from = markOf(event.target);
		if (!from || event.ctrlKey || event.metaKey || event.altKey) return;
		const to =
			event.key.toLowerCase() === 'r'
				? repliedTo(picture, from, explorer)
				: next(orderOf(picture), from, event.key);
		if (!to && !event.key.startsWith('Arrow')) return;
		event.preventDefault();
		to?.focus();
	});
	const mark = markOf(document.activeElement);
	if (mark && picture.contains(mark)) stopAt(mark);
}
