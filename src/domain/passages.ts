import { searchWords } from './search.ts';

/** A passage of a page that is no item of the record, such as an answer or the meaning of a word. */
export interface Passage {
	/** Where it stands. */
	readonly href: string;
	/** What it is called where it is offered. */
	readonly title: string;
	readonly text: string;
}

/** The passages that have all the words, each at least as the beginning of a word of its own; those with them in the title first. */
export function passagesWith(passages: readonly Passage[], words: string): readonly Passage[] {
	const asked = searchWords(words);
	if (asked.length === 0) return [];
	const has = (text: string) => {
		const own = searchWords(text);
		return asked.every((word) => own.some((one) => one.startsWith(word)));
	};
	const found = passages.filter(({ title, text }) => has(`${title} ${text}`));
	return [...found.filter(({ title }) => has(title)), ...found.filter(({ title }) => !has(title))];
}
