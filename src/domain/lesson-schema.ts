/**
 * The shape of `data/lesson.yaml`. Its question, objectives and word of care are enough for a page to teach
 * from; everything else may be left out, and what is left out is not shown.
 */
import * as z from 'zod';
import { flag, link, readable, ref, slug, sourceId, text, whole } from './fields.ts';

/** An address of the site, from its root, or a part of the lesson's page. */
const address = readable(
	z
		.string()
		.regex(
			/^(#[a-z-]+|\.\/(\?.+|#.+)?|[a-z][a-z-]*(\/[a-z0-9-]+)?\.html([?#].*)?)$/,
			'is not an address of this site: write a page such as present.html, ./?event=an-id or #quiz',
		),
);
const items = z.array(ref).min(1, 'rests on nothing: name at least one record');
/** Words as an article prints them at a line; some record must cite them. */
const printed = { words: text, source: sourceId, line: whole };

const activity = z.strictObject({
	id: slug,
	title: text,
	/** What the teacher does and says, a paragraph each. */
	text: z.array(text).min(1, 'says nothing: write what the class does'),
	links: z.array(z.strictObject({ text, to: address })).default([]),
});

const phase = z.strictObject({
	activity: slug,
	minutes: whole,
	/** What differs at this length. */
	how: text.optional(),
});

const length = z.strictObject({
	id: slug,
	title: text,
	minutes: whole,
	/** One, or several on days of their own. */
	sessions: z
		.array(
			z.strictObject({
				title: text.optional(),
				minutes: whole,
				phases: z.array(phase).min(1, 'is empty: name at least one activity'),
			}),
		)
		.min(1, 'is empty: add a session'),
});

const task = z.strictObject({
	id: slug,
	title: text,
	/** What students are asked. */
	prompt: text,
	/** The lines of the articles that they read. */
	shows: z.array(z.strictObject(printed)).default([]),
	/** The cards that hold the answer: what the record says, what we show. */
	cards: z.array(slug).min(1, 'has no card: name the discrepancy that settles it'),
	/** The answer for the teacher, in a few sentences. */
	answer: text,
});

const term = z.strictObject({
	...printed,
	/** Where it belongs. */
	group: slug,
	/** Who used it; left out where the article speaks in its own voice. */
	speaker: slug.optional(),
	/** The event at which it was used, or that the article speaks of. */
	event: slug,
});

const quizItem = z.strictObject({
	id: slug,
	question: text,
	options: z
		.array(z.strictObject({ text, right: flag.default(false) }))
		.min(2, 'gives no choice: write at least two'),
	/** Why the right one is right. */
	because: text,
	/** The event whose articles show it. */
	claim: slug,
});

/** The lesson. */
export const lesson = z.strictObject({
	/** The compelling question. */
	question: text,
	objectives: z.array(text),
	/** A word of care, to be read before teaching. */
	safety: text,
	/** What the lesson is about, in a sentence or two. */
	summary: text.optional(),
	/** For whom: "Grades 9 to 12". */
	level: text.optional(),
	subjects: z.array(text).default([]),
	/** What to do before and while teaching, for the sake of those in the room. */
	care: z.array(text).default([]),
	/** Another task for whoever does not take part. */
	optOut: text.optional(),
	/** A paragraph for a message to families. */
	letter: text.optional(),
	privacy: text.optional(),
	/** Standards that the lesson serves, quoted from their framework. */
	standards: z
		.array(z.strictObject({ framework: text, code: text, text, address: link.optional() }))
		.default([]),
	materials: z.array(text).default([]),
	/** Terms of the glossary that the class needs. */
	vocabulary: z.array(slug).default([]),
	/** What happens in class; each length names some of them. */
	activities: z.array(activity).default([]),
	lengths: z.array(length).default([]),
	/** Questions to ask of every article, and tasks on ours. */
	evaluation: z
		.strictObject({
			lead: text,
			/** Who made the questions, where others did. */
			credit: text.optional(),
			questions: z
				.array(z.strictObject({ ask: text, look: text }))
				.min(1, 'has no question: write at least one'),
			tasks: z.array(task).default([]),
		})
		.optional(),
	/** The pair of articles that the page of comparison begins with, and what to look for. */
	compare: z
		.strictObject({
			event: slug,
			sources: z.tuple([sourceId, sourceId]),
			prompts: z.array(z.strictObject({ title: text, text })).default([]),
		})
		.optional(),
	/** Who calls it what? */
	sort: z
		.strictObject({
			title: text,
			lead: text,
			groups: z
				.array(z.strictObject({ id: slug, label: text }))
				.min(2, 'is no choice: write at least two groups'),
			terms: z.array(term).min(2, 'leaves nothing to sort: write at least two terms'),
		})
		.optional(),
	discussion: z
		.array(
			z.strictObject({
				question: text,
				/** What a good answer may hold, for the teacher. */
				listenFor: text,
				items,
			}),
		)
		.default([]),
	quiz: z.array(quizItem).default([]),
	exit: z
		.strictObject({
			lead: text,
			prompts: z.array(text).min(1, 'is empty: write at least one question'),
			listenFor: text,
		})
		.optional(),
	differentiation: z
		.array(
			z.strictObject({
				title: text,
				ideas: z.array(text).min(1, 'is empty: write at least one idea'),
			}),
		)
		.default([]),
	extension: z.array(text).default([]),
	/** The sheet for students. */
	handout: z
		.strictObject({
			title: text,
			lead: text,
			/** The tasks for which it has room. */
			tasks: z.array(slug).default([]),
		})
		.optional(),
});

/** The lesson as it is read. */
export type Lesson = z.infer<typeof lesson>;
