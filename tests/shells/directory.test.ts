import { expect, test } from 'vitest';
import { directoryOf } from '#shells/directory.ts';
import { tinyDataset } from '../fixtures.ts';

const whole = tinyDataset();

test('The first page leads to every part that its data fills, in the order of the page.', () => {
	const positions = whole.positions;
	expect(positions.length).toBeGreaterThan(0);
	const { parts, pages } = directoryOf({ ...whole, quotes: [], scenarios: [] });
	expect(parts.map(({ id }) => id).slice(0, 4)).toEqual([
		'answer',
		'story',
		'explorer',
		'positions',
	]);
	expect(pages.map(({ path }) => path)).toContain('positions.html');
});

test('It leads to no part and to no page that would be empty.', () => {
	const { parts, pages } = directoryOf({
		...whole,
		positions: [],
		quotes: [],
		questions: [],
		scenarios: [],
		glossary: [],
	});
	expect(parts.map(({ id }) => id)).toEqual(['answer', 'story', 'explorer']);
	expect(pages.map(({ path }) => path)).toEqual([
		'sources.html',
		'present.html',
		'teach.html',
		'record.html',
		'embed.html',
	]);
});
