import type { Fault } from '../fault.ts';
import type { Lesson } from '../lesson-schema.ts';
import { modeOf, type Printed } from '../lesson.ts';
import { nearest } from '../nearest.ts';
import type { Dataset } from '../schema.ts';
import { excerptsOf, type Excerpt } from './evidence.ts';
import { collectionNames, fileOf } from './files.ts';

/** What is wrong at a part of the lesson, and what would be right. */
type Told = readonly [record: string, wrong: string, right: string];

/** The lesson holds together: minutes add up, every question leads somewhere, every word is printed, every quiz has one answer. */
export function lessonHolds(data: Dataset): Fault[] {
	return [
		...unresolved(data),
		...minutesAmiss(data.lesson),
		...unprinted(data),
		...unsorted(data),
		...unanswered(data.lesson),
		...oneArticle(data.lesson),
	].map(([record, wrong, right]) => ({ file: fileOf('lesson'), record, wrong, right }));
}

/** Ids that name nothing: records, activities, groups, and items in the addresses of links. */
function unresolved(data: Dataset): Told[] {
	const { lesson } = data;
	const ids = (records: readonly { readonly id: string }[]) => new Set(records.map(({ id }) => id));
	const anything = new Set(
		collectionNames.flatMap((name) => data[name].map(({ id }) => `${name}/${id}`)),
	);
	const events = { among: ids(data.events), noun: 'an event' };
	const cards = { among: ids(data.discrepancies), noun: 'a discrepancy' };
	const actors = { among: ids(data.actors), noun: 'an actor' };
	const sources = { among: ids(data.sources), noun: 'one of the articles' };
	const pointers = [
		...lesson.vocabulary.map((id) => ({
			record: 'vocabulary',
			id,
			among: ids(data.glossary),
			noun: 'a term of the glossary',
		})),
		...lesson.lengths.flatMap((length) =>
			length.sessions.flatMap(({ phases }) =>
				phases.map(({ activity }) => ({
					record: `lengths/${length.id}`,
					id: activity,
					among: ids(lesson.activities),
					noun: 'an activity of the lesson',
				})),
			),
		),
		...(lesson.evaluation?.tasks ?? []).flatMap((task) => {
			const record = `evaluation/${task.id}`;
			return [
				...task.cards.map((id) => ({ record, id, ...cards })),
				...task.shows.map(({ source }) => ({ record, id: source, ...sources })),
			];
		}),
		...(lesson.handout?.tasks ?? []).map((id) => ({
			record: 'handout',
			id,
			among: ids(lesson.evaluation?.tasks ?? []),
			noun: 'a task of the evaluation',
		})),
		...lesson.discussion.flatMap(({ items }) =>
			items.map((id) => ({
				record: 'discussion',
				id,
				among: anything,
				noun: 'the address of a record',
			})),
		),
		...lesson.quiz.map((item) => ({ record: `quiz/${item.id}`, id: item.claim, ...events })),
		...(lesson.sort?.terms ?? []).flatMap((term) => [
			{ record: `sort/${term.words}`, id: term.event, ...events },
			{ record: `sort/${term.words}`, id: term.source, ...sources },
			{
				record: `sort/${term.words}`,
				id: term.group,
				among: ids(lesson.sort?.groups ?? []),
				noun: 'a group of the sorting',
			},
			...(term.speaker === undefined
				? []
				: [{ record: `sort/${term.words}`, id: term.speaker, ...actors }]),
		]),
		...(lesson.compare === undefined
			? []
			: [
					{ record: 'compare', id: lesson.compare.event, ...events },
					...lesson.compare.sources.map((id) => ({ record: 'compare', id, ...sources })),
				]),
	];
	return pointers.flatMap(({ record, id, among, noun }): Told[] => {
		if (among.has(id)) return [];
		const close = nearest(id, among).map((word) => `"${word}"`);
		return [
			[
				record,
				`"${id}" is not ${noun}`,
				close.length > 0 ? `Perhaps ${close.join(' or ')}` : 'Add it first, for there is none yet',
			],
		];
	});
}

/** Phases add up to their session, and sessions to the length. */
function minutesAmiss({ lengths }: Lesson): Told[] {
	const sum = (list: readonly { readonly minutes: number }[]) =>
		list.reduce((total, { minutes }) => total + minutes, 0);
	const right = 'Change a phase or the total, so that a teacher can trust the clock';
	return lengths.flatMap(({ id, minutes, sessions }): Told[] => [
		...sessions.flatMap((session, index): Told[] => {
			const total = sum(session.phases);
			const which = sessions.length === 1 ? 'it' : `session ${index + 1}`;
			const wrong = `${which} is to take ${session.minutes} minutes, and its phases take ${total}`;
			return total === session.minutes ? [] : [[`lengths/${id}`, wrong, right]];
		}),
		...(sum(sessions) === minutes
			? []
			: [
					[
						`lengths/${id}`,
						`it is to take ${minutes} minutes, and its sessions take ${sum(sessions)}`,
						right,
					] as const,
				]),
	]);
}

/** Whether some record cites these words at this line of this article. */
function isCited(citations: readonly Excerpt[], { words, source, line }: Printed): boolean {
	return citations.some(
		(one) => one.source === source && one.line === line && one.words.includes(words),
	);
}

/** Words that students are shown stand at their line, as some record cites them. */
function unprinted(data: Dataset): Told[] {
	const { evaluation, sort } = data.lesson;
	const citations = excerptsOf(data);
	const shown = [
		...(evaluation?.tasks ?? []).flatMap(({ id, shows }) =>
			shows.map((one) => ({ record: `evaluation/${id}`, one })),
		),
		...(sort?.terms ?? []).map((one) => ({ record: `sort/${one.words}`, one })),
	];
	return shown
		.filter(({ one }) => !isCited(citations, one))
		.map(({ record, one }) => [
			record,
			`no record cites “${one.words}” from ${one.source}:${one.line}`,
			'Give words that an excerpt or a quotation of that line has',
		]);
}

/** A term without a speaker is the article's own word, and every group has a term. */
function unsorted(data: Dataset): Told[] {
	const { sort } = data.lesson;
	if (sort === undefined) return [];
	const citations = excerptsOf(data);
	return [
		...sort.terms
			.filter((term) => term.speaker === undefined && isCited(citations, term))
			.filter((term) => modeOf(data, term) !== 'assertion')
			.map((term): Told => [
				`sort/${term.words}`,
				'it has no speaker, and the article does not say it in its own voice',
				'Name the actor who said it, or cite a line with the mode assertion',
			]),
		...sort.groups
			.filter(({ id }) => !sort.terms.some(({ group }) => group === id))
			.map(({ id }): Told => [
				`sort/${id}`,
				'no term belongs to it',
				'Add a term or drop the group',
			]),
	];
}

/** Every question of the quiz has one right answer. */
function unanswered({ quiz }: Lesson): Told[] {
	return quiz.flatMap(({ id, options }): Told[] => {
		const count = options.filter(({ right }) => right).length;
		return count === 1
			? []
			: [[`quiz/${id}`, `it has ${count} right answers`, 'Mark one option with right: true']];
	});
}

/** Two articles are compared, not one with itself. */
function oneArticle({ compare }: Lesson): Told[] {
	if (compare === undefined || compare.sources[0] !== compare.sources[1]) return [];
	return [['compare', `it compares ${compare.sources[0]} with itself`, 'Name two articles']];
}
