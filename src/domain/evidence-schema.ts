/** The shape of what a claim rests on: the words of an article, and what is known from elsewhere. */
import * as z from 'zod';
import { reference, sourceId, text, whole } from './fields.ts';

/** Words of an article, at most twenty of them. */
export const excerpt = text.refine(
	(words) => words.split(/\s+/).length <= 20,
	'is longer than 20 words: quote only the words that carry the claim',
);

/** Where an article says so: its line, its words, and in whose voice. */
export const evidence = z.strictObject({
	source: sourceId,
	line: whole,
	excerpt,
	/** quote: a person's words; paraphrase: what the article reports; assertion: the article's own voice. */
	mode: z.enum(['quote', 'paraphrase', 'assertion']),
	/** How this article's version departs from what we show, in our words. */
	differs: text.optional(),
});
/** What every claim rests on. */
export const evidenced = z
	.array(evidence)
	.min(1, 'has no evidence: name article, line and excerpt');
/** What the editors know from outside the articles, with its reference. */
export const note = z.strictObject({ text, reference });
