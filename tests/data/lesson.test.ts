import { expect, test } from 'vitest';
import { sortables } from '#domain/lesson.ts';
import { data } from './read.ts';

const { lesson } = data;

test('The lesson has everything that a lesson plan has.', () => {
	const lists = {
		objectives: lesson.objectives,
		standards: lesson.standards,
		materials: lesson.materials,
		vocabulary: lesson.vocabulary,
		activities: lesson.activities,
		care: lesson.care,
		discussion: lesson.discussion,
		differentiation: lesson.differentiation,
		extension: lesson.extension,
	};
	for (const [name, list] of Object.entries(lists)) expect(list.length, name).toBeGreaterThan(1);
	const { summary, level, optOut, letter, privacy, evaluation, compare, sort, exit, handout } = lesson;
	for (const one of [summary, level, optOut, letter, privacy, evaluation, compare, sort, exit, handout]) {
		expect(one).toBeDefined();
	}
});

test('It comes at 20, at 45 and at twice 45 minutes.', () => {
	expect(lesson.lengths.map(({ minutes }) => minutes)).toEqual([20, 45, 90]);
	expect(lesson.lengths.map(({ sessions }) => sessions.map(({ minutes }) => minutes))).toEqual([
		[20],
		[45],
		[45, 45],
	]);
});

test('Every activity has a place in some length.', () => {
	const used = new Set(
		lesson.lengths.flatMap(({ sessions }) =>
			sessions.flatMap(({ phases }) => phases.map(({ activity }) => activity)),
		),
	);
	expect(lesson.activities.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
});

test('Every source is asked who is behind it, what the evidence is and what others say; one task is on C, one on a cut quotation.', () => {
	const asks = lesson.evaluation?.questions.map(({ ask }) => ask) ?? [];
	expect(asks.slice(0, 3)).toEqual(['Who is behind it?', 'What is the evidence?', 'What do others say?']);
	const ids = lesson.evaluation?.tasks.map(({ id }) => id);
	expect(ids).toEqual(expect.arrayContaining(['error-in-c', 'cut-quotation']));
	const misquotes = data.discrepancies.filter(({ kind }) => kind === 'misquote').map(({ id }) => id);
	const cut = lesson.evaluation?.tasks.find(({ id }) => id === 'cut-quotation');
	expect(cut?.cards.every((id) => misquotes.includes(id))).toBe(true);
});

test('The terms to sort have a speaker with a day, or stand in an article’s own voice; each has its line.', () => {
	for (const { told, words } of sortables(data)) {
		expect(told, words).toMatch(/(\d{4}, (quoted in|as reported by) [A-E]|in [A-E]’s own voice), line \d+$/);
	}
});

test('The quiz has six to eight questions, and the right answer does not always stand at the same place.', () => {
	expect(lesson.quiz.length).toBeGreaterThanOrEqual(6);
	expect(lesson.quiz.length).toBeLessThanOrEqual(8);
	const places = lesson.quiz.map(({ options }) => options.findIndex(({ right }) => right));
	expect(new Set(places).size).toBe(3);
});

test('The word of care names family in the region, nationality, a pause and another task.', () => {
	const words = [lesson.safety, ...lesson.care, lesson.optOut].join(' ');
	for (const word of [/family/, /nation/, /stop|minute/i, /another task|reason/]) expect(words).toMatch(word);
});
