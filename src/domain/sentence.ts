/** A text that ends as a sentence does. */
export function sentence(text: string): string {
	return /[.?!]”?$/.test(text) ? text : `${text}.`;
}

/** The first sentence of a text: what follows explains it. */
export function firstSentence(text: string): string {
	return text.split(/(?<=[.?!][”’)]?)\s+(?=[“‘(]?\p{Lu})/u)[0] ?? text;
}
