import type { Move } from '#state/deck.svelte.ts';

/** All that a key can ask of a presentation. */
export type Verb = Move | 'goto' | 'fullscreen' | 'notes' | 'help' | 'more' | 'leave';

/** What is known of a key when it is pressed; names as in a KeyboardEvent. */
export interface Press {
	readonly key: string;
	readonly shiftKey: boolean;
	/** Ctrl, Alt or Meta is held: the key belongs to the browser. */
	readonly isChord: boolean;
	/** Where the focus is: in a field letters are typed, on a control Enter and Space press it. */
	readonly focus: 'field' | 'control' | undefined;
	/** Whether letters and signs may act (WCAG 2.1.4). */
	readonly hasLetters: boolean;
}

/** Keys that a clicker sends, and those beside the letters of a keyboard. */
const plain: Readonly<Record<string, Verb>> = {
	PageDown: 'next',
	ArrowRight: 'next',
	ArrowDown: 'next',
	PageUp: 'back',
	ArrowLeft: 'back',
	ArrowUp: 'back',
	Backspace: 'back',
	Home: 'home',
	End: 'end',
	F5: 'fullscreen',
	Escape: 'leave',
};

/** Letters and signs, in small letters. */
const letters: Readonly<Record<string, Verb>> = {
	n: 'next',
	p: 'back',
	'.': 'blank',
	b: 'blank',
	o: 'overview',
	g: 'goto',
	f: 'fullscreen',
	'+': 'larger',
	'=': 'larger',
	'-': 'smaller',
	'?': 'help',
	s: 'notes',
	t: 'theme',
	l: 'numbers',
};

/** What a key asks for; undefined where it is not ours. One press is one thing. */
export function verbOf({ key, shiftKey, isChord, focus, hasLetters }: Press): Verb | undefined {
	if (isChord || focus === 'field') return undefined;
	if (key === ' ' || key === 'Enter') {
		if (focus === 'control') return undefined;
		return shiftKey && key === ' ' ? 'back' : 'next';
	}
	return plain[key] ?? (hasLetters ? letters[key.toLowerCase()] : undefined);
}

/** Milliseconds that a held key waits between steps. */
const pace = 150;

/** Whether a press may act: a held key no more often than every 150 ms, a new press always. */
export function inPace(isHeld: boolean, sinceLast: number): boolean {
	return !isHeld || sinceLast >= pace;
}

/** What the help says of each key, in the order in which it is read. */
export const keyWords: readonly (readonly [keys: string, does: string])[] = [
	['Page Down, →, ↓, Space, Enter, N', 'next'],
	['Page Up, ←, ↑, Shift + Space, Backspace, P', 'back'],
	['. or B', 'blank the screen, and show it again'],
	['Home, End', 'first slide, last slide'],
	['O', 'all slides'],
	['G', 'go to a number'],
	['L', 'numbers to look at'],
	['S', 'window with notes'],
	['F, F5', 'full screen'],
	['+, −', 'larger, smaller words'],
	['T', 'dark or light slides'],
	['?', 'this help'],
	['Esc', 'close; then back to the story'],
];
