import { describe, expect, test } from 'vitest';
import { addressesLead } from '#domain/integrity/addresses.ts';
import { lessonHolds } from '#domain/integrity/lesson.ts';
import { faultLine } from '#domain/fault.ts';
import type { Lesson } from '#domain/lesson-schema.ts';
import { lesson as shape } from '#domain/lesson-schema.ts';
import { comparables, duration, firstPair, modeOf, sortables, timed } from '#domain/lesson.ts';
import type { Dataset } from '#domain/schema.ts';
import { evidence, tinyCountries, tinyDataset } from '../fixtures.ts';

/** The faults of the tiny lesson after a change, one line each. */
function faults(change: (lesson: Lesson, data: Dataset) => void): readonly string[] {
	const data = tinyDataset();
	change(data.lesson, data);
	return [...lessonHolds(data), ...addressesLead(data, tinyCountries)].map(faultLine);
}

/** The one sorting of the tiny subject, on words that its records cite. */
function sorting(): NonNullable<Lesson['sort']> {
	return {
		title: 'Who says what?',
		lead: 'Choose.',
		groups: [
			{ id: 'offering', label: 'Who offers' },
			{ id: 'article', label: 'An article itself' },
		],
		terms: [
			{
				words: 'of A',
				source: 'A',
				line: 1,
				group: 'offering',
				speaker: 'norway',
				event: 'ferry-offer',
			},
			{ words: 'own voice', source: 'B', line: 2, group: 'article', event: 'ferry-offer' },
		],
	};
}

/** The tiny dataset with a sorting that holds. */
function sorted(): Dataset {
	const data = tinyDataset();
	data.events[0]?.evidence.push(
		evidence('A', 1),
		evidence('B', 2, { mode: 'assertion', excerpt: 'in its own voice' }),
	);
	data.lesson.sort = sorting();
	return data;
}

describe('The shape of a lesson', () => {
	test('needs a question, objectives and a word of care, and nothing else.', () => {
		const least = { question: 'Who?', objectives: ['Ask.'], safety: 'Be kind.' };
		expect(shape.parse(least)).toMatchObject({ ...least, lengths: [], quiz: [], standards: [] });
		expect(shape.safeParse({ question: 'Who?', objectives: [] }).success).toBe(false);
	});

	test('takes pages of this site, places in the explorer and parts of the page as links, and no other address.', () => {
		const linked = (to: string) =>
			shape.safeParse({
				question: 'Who?',
				objectives: [],
				safety: 'Be kind.',
				activities: [{ id: 'a', title: 'A', text: ['Go.'], links: [{ text: 'Here', to }] }],
			}).success;
		for (const good of [
			'present.html',
			'compare.html?event=a&source=A,B',
			'./?event=a',
			'./#explorer',
			'#quiz',
			'event/a-b.html',
		]) {
			expect(linked(good), good).toBe(true);
		}
		for (const bad of [
			'https://elsewhere.example',
			'//elsewhere.example',
			'/teach.html',
			'../x.html',
			'javascript:alert(1)',
		]) {
			expect(linked(bad), bad).toBe(false);
		}
	});
});

describe('A lesson that does not hold', () => {
	test('The tiny lesson has no fault, and neither has a sorting on cited words.', () => {
		expect(faults(() => undefined)).toEqual([]);
		expect(lessonHolds(sorted()).map(faultLine)).toEqual([]);
	});

	test('Phases that do not add up to their session, and sessions that do not to the length, are told with both sums.', () => {
		const lines = faults(({ lengths }) => {
			const [length] = lengths;
			if (length) length.minutes = 45;
			const phase = length?.sessions[0]?.phases[0];
			if (phase) phase.minutes = 10;
		});
		expect(lines).toEqual([
			'lesson.yaml · lengths/short: it is to take 20 minutes, and its phases take 18. Change a phase or the total, so that a teacher can trust the clock.',
			'lesson.yaml · lengths/short: it is to take 45 minutes, and its sessions take 20. Change a phase or the total, so that a teacher can trust the clock.',
		]);
	});

	test('A claim, a phase and a link that lead nowhere are told with what is most like them.', () => {
		const lines = faults(({ quiz, lengths, activities }) => {
			if (quiz[0]) quiz[0].claim = 'fery-offer';
			const phase = lengths[0]?.sessions[0]?.phases[0];
			if (phase) phase.activity = 'beginn';
			activities[0]?.links.push({ text: 'Look', to: 'compare.html?event=ferry-offer&source=A,Z' });
		});
		expect(lines).toHaveLength(3);
		expect(lines[0]).toMatch(
			/lengths\/short: "beginn" is not an activity of the lesson\. Perhaps "begin"/,
		);
		expect(lines[1]).toMatch(/quiz\/who: "fery-offer" is not an event\. Perhaps "ferry-offer"/);
		expect(lines[2]).toMatch(/activities\/begin: "Z" is not one of the articles/);
	});

	test('A question has one right answer, no fewer and no more.', () => {
		const told = (rights: boolean[]) =>
			faults(({ quiz }) => {
				if (quiz[0]) quiz[0].options = rights.map((right) => ({ text: 'An answer', right }));
			});
		expect(told([false, false])).toEqual([
			'lesson.yaml · quiz/who: it has 0 right answers. Mark one option with right: true.',
		]);
		expect(told([true, true])[0]).toContain('it has 2 right answers');
	});

	test('Words that no record cites at that line are a fault, and so is a group without a term.', () => {
		const data = sorted();
		const term = data.lesson.sort?.terms[0];
		if (term) Object.assign(term, { words: 'never printed', group: 'article' });
		expect(lessonHolds(data).map(faultLine)).toEqual([
			'lesson.yaml · sort/never printed: no record cites “never printed” from A:1. Give words that an excerpt or a quotation of that line has.',
			'lesson.yaml · sort/offering: no term belongs to it. Add a term or drop the group.',
		]);
	});

	test('A term without a speaker must be the article’s own word.', () => {
		const data = sorted();
		const term = data.lesson.sort?.terms[0];
		delete term?.speaker;
		expect(lessonHolds(data).map(faultLine)).toEqual([
			'lesson.yaml · sort/of A: it has no speaker, and the article does not say it in its own voice. Name the actor who said it, or cite a line with the mode assertion.',
		]);
	});

	test('An article is not compared with itself.', () => {
		const lines = faults(({ compare }) => {
			if (compare) compare.sources = ['A', 'A'];
		});
		expect(lines).toEqual(['lesson.yaml · compare: it compares A with itself. Name two articles.']);
	});
});

describe('What follows from a lesson', () => {
	test('Phases run by the clock, each from where the one before ends.', () => {
		const { lesson } = tinyDataset();
		const session = lesson.lengths[0]?.sessions[0];
		if (!session) throw new Error('there is no session');
		expect(timed(lesson, session).map(({ activity, from, to }) => [activity.id, from, to])).toEqual(
			[
				['begin', 0, 12],
				['end', 12, 20],
			],
		);
		expect(duration(45)).toBe('PT45M');
	});

	test('A term is told with its speaker, its day, its article and its line.', () => {
		expect(sortables(sorted()).map(({ told }) => told)).toEqual([
			'Norway, 1 June 1987, as reported by A, line 1',
			'in B’s own voice, line 2',
		]);
		expect(modeOf(sorted(), { words: 'nothing of it', source: 'A', line: 1 })).toBeUndefined();
	});

	test('The comparison begins with the lesson’s pair, or with the first event that two articles carry.', () => {
		const data = tinyDataset();
		const all = comparables(data, data.events);
		expect(all.map(({ event }) => event.id)).toEqual(data.events.map(({ id }) => id));
		expect(firstPair(data, all)).toMatchObject({ event: 'ferry-offer', sources: ['A', 'B'] });
		delete data.lesson.compare;
		const both = all.find(({ carriers }) => carriers.length > 1);
		expect(firstPair(data, all)?.event).toBe(both?.event.id);
		expect(firstPair(data, [])).toBeUndefined();
	});
});
