import type { Lesson } from '#domain/lesson-schema.ts';
import type { Definitions } from './definitions.ts';

/** What each field of the lesson means. */
export const lessonMeanings: Definitions<Lesson> = {
	question: 'The question that the lesson is about.',
	objectives: 'What students learn to do.',
	safety: 'A word of care, to be read before teaching.',
	summary: 'The lesson in a sentence or two.',
	level: 'For whom it is.',
	subjects: 'The school subjects that it fits.',
	care: 'What to do for the sake of those in the room.',
	optOut: 'Another task, for whoever does not take part.',
	letter: 'A paragraph for a message to families.',
	privacy: 'What happens to what students do on the page.',
	standards: 'Standards that it serves, in the words of their framework.',
	materials: 'What a class needs.',
	vocabulary: 'The terms of the glossary that students need, by id.',
	activities: 'What happens in class, with addresses of this site.',
	lengths: 'The lesson at each length: sessions, their phases, the minutes of each.',
	evaluation:
		'Questions to ask of every article, and tasks on lines of ours with the cards that settle them.',
	compare: 'The event and the two articles with which the comparison begins, and what to look for.',
	sort: 'Terms as printed at a line of an article, each with who used it.',
	discussion: 'Questions to talk about, what to listen for, and the records they rest on.',
	quiz: 'Questions to check oneself, each with one right option and the event that shows it.',
	exit: 'What students answer before they go, and what to listen for.',
	differentiation: 'The lesson for students with other needs.',
	extension: 'What can come after it.',
	handout: 'What the sheet for students is called, and its tasks.',
};
