import { expect, test } from 'vitest';
import { lessonData } from '../../src/pages/lesson-data.ts';
import { data } from '../data/read.ts';
import { tinyDataset } from '../fixtures.ts';

test('The lesson is told to machines as a LearningResource beside a page, with its times and standards.', () => {
	const told = lessonData(data, 'teach.html');
	expect(told['@type']).toEqual(['WebPage', 'LearningResource']);
	expect(told['timeRequired']).toEqual(['PT20M', 'PT45M', 'PT90M']);
	expect(told['educationalLevel']).toBe(data.lesson.level);
	expect(told['teaches']).toEqual(data.lesson.objectives);
	expect(told['learningResourceType']).toBe('lesson plan');
	const aligned = told['educationalAlignment'] as readonly Record<string, string>[];
	expect(aligned.map((one) => one['targetName'])).toEqual(
		data.lesson.standards.map(({ code }) => code),
	);
});

test('A lesson with little in it is told without what it does not have.', () => {
	const bare = tinyDataset();
	Object.assign(bare.lesson, { standards: [], lengths: [], subjects: [] });
	delete bare.lesson.level;
	const told = lessonData(bare, 'teach.html');
	expect(Object.keys(told)).not.toEqual(
		expect.arrayContaining([expect.stringMatching(/educational|timeRequired|hasPart|about/)]),
	);
	expect(told['description']).toBe(bare.lesson.safety);
});
