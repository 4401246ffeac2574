/** One thing wrong with the data, in words that an editor can act on. */
export interface Fault {
	/** File in the data folder, such as `events.yaml`. */
	readonly file: string;
	/** The record by its id, or by its number where it has none yet. */
	readonly record: string;
	/** What is wrong. */
	readonly wrong: string;
	/** What would be right. */
	readonly right: string;
}

/** One fault as one line: file, record, what is wrong, what would be right. */
export function faultLine({ file, record, wrong, right }: Fault): string {
	return `${file} · ${record}: ${wrong}. ${right}.`;
}

/** Stops a build with every fault at once. */
export class DataError extends Error {
	readonly faults: readonly Fault[];

	constructor(faults: readonly Fault[]) {
		const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
		super(`The data has ${count}:\n${faults.map((fault) => `  ${faultLine(fault)}`).join('\n')}`);
		this.name = 'DataError';
		this.faults = faults;
	}
}

/**
 * Characters that nobody can read and that may turn the words around them: control characters, marks that turn
 * the direction of text, blanks without width, separators of lines, halves of a character and what stands in for
 * one that was lost. Marks that a script needs inside its words (U+200C to U+200F) are none of them.
 */
const unreadable = /[\p{Cc}\p{Cs}\u200B\u2028-\u202E\u2060-\u2069\uFEFF\uFFFD-\uFFFF]/u;

/** The first character of a text that cannot be read, as U+202E; lines may end, and tabs stand for blanks. */
export function unreadableIn(text: string): string | undefined {
	const found = unreadable.exec(text.replaceAll(/[\n\t]/g, ' '))?.[0];
	return found && codeOf(found);
}

/** A text with its unreadable characters written out, so that a message shows what it names. */
export function printable(text: string): string {
	return text.replaceAll(new RegExp(unreadable, 'gu'), (found) => `<${codeOf(found)}>`);
}

function codeOf(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
