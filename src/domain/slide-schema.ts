/** What a step of the story says where it is presented: shorter words for the wall, more for the speaker. */
import * as z from 'zod';
import { ref, slug, text, whole } from './fields.ts';

export const slide = z.strictObject({
	/** The title of the step where it is left out. */
	title: text.optional(),
	/** One thought, at most 35 words with the title; without it the step’s own text, or the picture of a reply, is shown. */
	text: text.optional(),
	/** What the speaker may ask the class. */
	ask: text.optional(),
	/** What the speaker knows and the wall does not say. */
	notes: z.array(text).default([]),
	/** Items of the picture that get numbers, so that everybody can point with words. */
	look: z.array(ref).default([]),
	/** The ties that are drawn, each with what its claim says; without them, those that the step tells of. */
	ties: z.array(z.strictObject({ tie: slug, words: text })).default([]),
	/** The title of a group of what stands, listed in place of a picture. */
	standing: text.optional(),
	/** Minutes that the slide is planned for. */
	minutes: whole.optional(),
});

export type SlideWords = z.infer<typeof slide>;
