/** Where a presentation stands, as its address says it. */
export interface DeckPlace {
	/** The slide, counted from 1. */
	readonly step: number;
	/** How much of a slide that is built up is shown: 0 is its first look. */
	readonly build: number;
	/** Size of the words in per cent. */
	readonly text: number;
	/** Slides are light unless somebody asks for dark ones. */
	readonly isDark: boolean;
	/** Whether single letters and signs are keys, which a speaker can put out by the address. */
	readonly hasLetters: boolean;
}

/** The sizes of words that can be chosen, in per cent. */
export const sizes = [100, 110, 120, 130, 140] as const;

/** The beginning, in plain looks. */
export const start: DeckPlace = {
	step: 1,
	build: 0,
	text: sizes[0],
	isDark: false,
	hasLetters: true,
};

/** The query of a place, without `?`. {@link decodeDeck} reads it back. */
export function encodeDeck({ step, build, text, isDark, hasLetters }: DeckPlace): string {
	const query = new URLSearchParams({ step: `${step}` });
	if (build > 0) query.set('build', `${build}`);
	if (text !== start.text) query.set('text', `${text}`);
	if (isDark) query.set('theme', 'dark');
	if (!hasLetters) query.set('keys', 'off');
	return query.toString();
}

/**
 * The place that a query names. Never throws: what cannot be read falls to the beginning.
 * @param builds how many presses each slide takes beyond its first look
 */
export function decodeDeck(search: string, builds: readonly number[]): DeckPlace {
	const query = new URLSearchParams(search);
	const whole = (key: string) => {
		const value = query.get(key) ?? '';
		return /^\d{1,3}$/.test(value) ? Number(value) : 0;
	};
	const step = whole('step');
	const most = builds[step - 1];
	const text = sizes.find((size) => size === whole('text')) ?? start.text;
	const asked = {
		text,
		isDark: query.get('theme') === 'dark',
		hasLetters: query.get('keys') !== 'off',
	};
	if (most === undefined) return { ...start, ...asked };
	const build = whole('build');
	return { step, build: build <= most ? build : 0, ...asked };
}
