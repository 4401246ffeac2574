/** What a step of the story says where it is presented: shorter words for the wall, more for the speaker. */
import * as z from 'zod';
import { ref, text, whole } from './fields.ts';

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
	/** Minutes that the slide is planned for. */
	minutes: whole.optional(),
});

export type SlideWords = z.infer<typeof slide>;
