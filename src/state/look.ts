/**
 * How a reader wants pages to look, and where that is kept. The only code that touches storage: it is run
 * by `preferences.svelte.ts`, and by `first.ts` before a page is painted.
 */

/** What a reader can choose; the first of each is what nobody has to choose. */
export const choices = {
	theme: ['auto', 'light', 'dark'],
	text: ['100', '125', '150'],
	motion: ['auto', 'off'],
} as const;

/** What a choice is about. */
export type Choice = keyof typeof choices;
/** One value of each. */
export type Look = { readonly [Name in Choice]: (typeof choices)[Name][number] };

/** The look that nobody has to choose. */
export const plain: Look = { theme: 'auto', text: '100', motion: 'auto' };

const key = 'look';
const names = Object.keys(choices) as Choice[];

/** The look that an address asks for, else the one remembered, else the plain one: each choice by itself. */
export function lookOf(search: string): Look {
	return lookAsked(search, recall());
}

/** The look that an address asks for; what it leaves open is as given. */
export function lookAsked(search: string, otherwise: Look): Look {
	const asked = new URLSearchParams(search);
	return allowed((name) => asked.get(name) ?? otherwise[name]);
}

/** Puts a look on the page, as attributes that the stylesheet reads. */
export function show(look: Look) {
	const { dataset } = document.documentElement;
	for (const name of names) {
		if (look[name] === plain[name]) Reflect.deleteProperty(dataset, name);
		else dataset[name] = look[name];
	}
}

/** Remembers one choice where storage allows it; elsewhere the choice lasts as long as the page. */
export function remember(choice: Partial<Look>) {
	const kept = Object.entries({ ...recall(), ...choice }).filter(
		([name, value]) => value !== plain[name as Choice],
	);
	try {
		if (kept.length === 0) localStorage.removeItem(key);
		else localStorage.setItem(key, JSON.stringify(Object.fromEntries(kept)));
	} catch {
		return;
	}
}

/** What is remembered; nothing where storage is refused or holds what we did not write. */
function recall(): Look {
	try {
		const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Record<Choice, unknown>>;
		return allowed((name) => kept[name]);
	} catch {
		return plain;
	}
}

/** A look of values that can be chosen; any other is the plain one. */
function allowed(valueOf: (name: Choice) => unknown): Look {
	const { theme, text, motion } = choices;
	return {
		theme: oneOf(theme, valueOf('theme')),
		text: oneOf(text, valueOf('text')),
		motion: oneOf(motion, valueOf('motion')),
	};
}

/** The one of some values that is asked for, else the first. */
function oneOf<Value>(values: readonly [Value, ...Value[]], asked: unknown): Value {
	return values.find((value) => value === asked) ?? values[0];
}
