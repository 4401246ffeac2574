/** The shape of who stands where: proposals, positions, and the words in which they were put. */
import * as z from 'zod';
import { evidenced, note } from './evidence-schema.ts';
import { date, flag, language, slug, sourceId, text, whole } from './fields.ts';

export const issue = z.strictObject({
	id: slug,
	title: text,
	question: text,
	/** The table of positions in which it stands. */
	theme: slug.optional(),
});

export const position = z.strictObject({
	id: slug,
	issue: slug,
	actor: slug,
	stance: z.enum(['for', 'against', 'conditional', 'open']),
	asOf: date.optional(),
	/** The stand in a few words for a cell of a table, at most 40 characters. */
	label: text.max(40, 'is longer than 40 characters: shorten it for the table').optional(),
	summary: text,
	evidence: evidenced,
	note: note.optional(),
});

export const quote = z.strictObject({
	id: slug,
	speaker: slug,
	/** Exactly as printed, without the outer quotation marks. */
	words: text,
	occasion: slug,
	/** Whether it is among the quotations set side by side on the first page. */
	beside: flag.optional(),
	/** Set where the words were spoken in another language. */
	translated: flag.default(false),
	/** Language that the words were spoken in, as BCP 47, where translated. */
	spokenIn: language.optional(),
	printedIn: z
		.array(z.strictObject({ source: sourceId, line: whole }))
		.min(1, 'names no article: name article and line'),
	/** How another article words it, in our words. */
	differs: text.optional(),
	note: note.optional(),
});
