import { expect, test } from 'vitest';
import {
	coverageOf,
	coverageReport,
	isExplained,
	readExempt,
	strayEntries,
} from '#build/coverage.ts';
import type { Excerpt } from '#domain/integrity/evidence.ts';

const articles = new Map([
	['A', ['Contents', 'The baker opened at dawn.', 'The miller came late.', 'Read more here.']],
	['B', ['A miller was late, says a baker.']],
]);
const cite = (part: Excerpt['part'], record: string, source: string, line: number): Excerpt => ({
	part,
	record,
	source,
	line,
	words: '',
});
const citations = [
	cite('events', 'baker-opens', 'A', 2),
	cite('quotes', 'baker-on-miller', 'A', 2),
	cite('events', 'baker-opens', 'A', 2),
	cite('events', 'miller-late', 'B', 1),
];
const yaml = `
- { source: A, lines: "1", reason: boilerplate, note: table of contents }
- { source: A, lines: 3-4, reason: repetition, note: told again in B }
`;

test('Each line shows the records that cite it, once each, or the reason why none needs to.', () => {
	const report = coverageReport(coverageOf(articles, citations, readExempt(yaml)));
	expect(report.split('\n')).toEqual([
		'A 1  boilerplate: table of contents',
		'A 2  events/baker-opens, quotes/baker-on-miller',
		'A 3  repetition: told again in B',
		'A 4  repetition: told again in B',
		'B 1  events/miller-late',
		'',
		'0 lines unexplained',
	]);
});

test('A line that nothing explains is counted and shown with its words.', () => {
	const lines = coverageOf(articles, citations, readExempt(yaml).slice(0, 1));
	expect(lines.every(isExplained)).toBe(false);
	expect(coverageReport(lines).split('\n').slice(2)).toEqual([
		'A 3  NOTHING',
		'A 4  NOTHING',
		'B 1  events/miller-late',
		'',
		'2 lines unexplained:',
		'  A 3  The miller came late.',
		'  A 4  Read more here.',
	]);
});

test('An empty list exempts nothing.', () => {
	expect(readExempt('')).toEqual([]);
	expect(readExempt('# none yet\n')).toEqual([]);
});

test('Every entry of the wrong shape is named with what would be right.', () => {
	const wrong = `
- { source: A, lines: all, reason: heading, note: x }
- { source: A, lines: "2", reason: dull, note: x }
`;
	expect(() => readExempt(wrong)).toThrow(/2 faults[^]*entry 1: lines[^]*entry 2: reason/);
});

test('An entry for lines that no article has is a fault.', () => {
	const entries = readExempt(`
- { source: A, lines: 4-5, reason: heading, note: one line too many }
- { source: A, lines: 3-2, reason: heading, note: backwards }
- { source: Z, lines: "1", reason: heading, note: no such article }
- { source: B, lines: "1", reason: heading, note: right }
`);
	expect(strayEntries(entries, articles).map(({ record }) => record)).toEqual([
		'A 4-5',
		'A 3-2',
		'Z 1-1',
	]);
});
