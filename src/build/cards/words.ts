import type { Face, Measure } from './picture.ts';

/** A text set into lines. */
export interface Setting {
	readonly size: number;
	readonly lines: readonly string[];
}

/** The lines of a text, none wider than `width` unless a single word is; the lines are made about equally long. */
export function wrap(text: string, width: number, of: (line: string) => number): readonly string[] {
	const greedy = fill(text, width, of);
	if (greedy.length < 2) return greedy;
	// The narrowest column that needs no more lines leaves no word alone on the last.
	let narrow = width;
	for (let next = width - 12; next > 0; next -= 12) {
		const lines = fill(text, next, of);
		if (lines.length > greedy.length || lines.some((line) => of(line) > next)) break;
		narrow = next;
	}
	return fill(text, narrow, of);
}

function fill(text: string, width: number, of: (line: string) => number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/).filter((one) => one !== '')) {
		const last = lines.at(-1);
		const longer = last === undefined ? word : `${last} ${word}`;
		if (last !== undefined && of(longer) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

/** Room for a text: how wide and high, and the sizes of type that may be tried, largest first. */
export interface Room {
	readonly width: number;
	readonly height: number;
	readonly sizes: readonly number[];
	/** Distance of baselines, in sizes. */
	readonly leading: number;
}

/** A text in the largest size at which all of it fits its room; words are never cut, so the least size may overflow. */
export function fit(text: string, face: Face, room: Room, measure: Measure): Setting {
	const settings = room.sizes.map((size) => ({
		size,
		lines: wrap(text, room.width, (line) => measure(line, face, size)),
	}));
	const fits = ({ size, lines }: Setting) =>
		lines.length * size * room.leading <= room.height &&
		lines.every((line) => measure(line, face, size) <= room.width);
	return settings.find(fits) ?? settings.at(-1) ?? { size: 16, lines: [text] };
}

/** Texts that stand side by side, all in the largest size at which each fits its own room. */
export function fitAll(
	texts: readonly { readonly text: string; readonly room: Room }[],
	face: Face,
	measure: Measure,
): readonly Setting[] {
	const size = Math.min(...texts.map(({ text, room }) => fit(text, face, room, measure).size));
	return texts.map(({ text, room }) => fit(text, face, { ...room, sizes: [size] }, measure));
}
