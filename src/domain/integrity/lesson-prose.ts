import type { Lesson } from '../lesson-schema.ts';
import { fileOf } from './files.ts';
import type { Prose } from './prose.ts';

/** Every sentence of the lesson that we wrote. Standards are quoted from their frameworks, and words of articles are theirs. */
export function lessonProse(lesson: Lesson): Prose[] {
	const { evaluation, compare, sort, exit, handout } = lesson;
	const parts: Readonly<Record<string, readonly (string | undefined)[]>> = {
		question: [lesson.question],
		summary: [lesson.summary, lesson.level, ...lesson.subjects],
		objectives: lesson.objectives,
		care: [lesson.safety, ...lesson.care, lesson.optOut],
		families: [lesson.letter, lesson.privacy],
		materials: lesson.materials,
		activities: lesson.activities.flatMap(({ title, text, links }) => [
			title,
			...text,
			...links.map((link) => link.text),
		]),
		lengths: lesson.lengths.flatMap(({ title, sessions }) => [
			title,
			...sessions.flatMap((session) => [session.title, ...session.phases.map(({ how }) => how)]),
		]),
		evaluation: [
			evaluation?.lead,
			evaluation?.credit,
			...(evaluation?.questions ?? []).flatMap(({ ask, look }) => [ask, look]),
			...(evaluation?.tasks ?? []).flatMap(({ title, prompt, answer }) => [title, prompt, answer]),
		],
		compare: (compare?.prompts ?? []).flatMap(({ title, text }) => [title, text]),
		sort: [sort?.title, sort?.lead, ...(sort?.groups ?? []).map(({ label }) => label)],
		discussion: lesson.discussion.flatMap(({ question, listenFor }) => [question, listenFor]),
		quiz: lesson.quiz.flatMap(({ question, options, because }) => [
			question,
			...options.map(({ text }) => text),
			because,
		]),
		exit: [exit?.lead, ...(exit?.prompts ?? []), exit?.listenFor],
		differentiation: lesson.differentiation.flatMap(({ title, ideas }) => [title, ...ideas]),
		extension: lesson.extension,
		handout: [handout?.title, handout?.lead],
	};
	return Object.entries(parts).flatMap(([field, texts]) =>
		texts
			.filter((text) => text !== undefined)
			.map((text) => ({ file: fileOf('lesson'), record: 'lesson', field, text })),
	);
}
