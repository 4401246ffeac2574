import { describe, expect, test } from 'vitest';
import { answersTo } from '#domain/emphasis.ts';
import { must, refTo } from '#domain/ref.ts';
import { sinceCall } from '#domain/since.ts';
import { whyLit } from '#domain/why.ts';
import { data, library } from './read.ts';

describe('Why the lit items belong together', () => {
	test('is told of a reply by kind, day and place of what it answers.', () => {
		expect(whyLit(library, 'events/putin-warning-vladivostok')).toMatch(
			/^Answers the pledge of 4 September 2025 in Paris\. Answered the same day by /,
		);
	});

	test('is told of a call by who warned first in answer, when and where, and by a number.', () => {
		const answers = data.events.filter(({ respondsTo }) => respondsTo.includes('pledge-of-26'));
		expect(whyLit(library, 'events/pledge-of-26')).toBe(
			`Answered 1 day later by Putin in Vladivostok; ${answers.length - 1} more answers under Connected.`,
		);
	});

	test('names no place that no article names.', () => {
		expect(whyLit(library, 'events/alaska-summit')).toBe('Answered 1 day later by Putin.');
	});

	test('is no list of titles: in no claim a colon.', () => {
		for (const { id } of data.events) expect(whyLit(library, refTo('events', id))).not.toContain(':');
	});

	test('is told of an actor by numbers that the record holds.', () => {
		const ties = data.relations.filter(({ from, to }) => [from, to].includes('putin')).length;
		expect(whyLit(library, 'actors/putin')).toContain(`${ties} ties to `);
	});

	test('is not told of a country or a tie, whose words say it at once.', () => {
		expect(whyLit(library, 'countries/FRA')).toBe('');
		for (const { id } of data.relations) expect(whyLit(library, refTo('relations', id))).toBe('');
	});

	test('is a sentence for all the rest but a claim that answers nothing and is not answered.', () => {
		for (const item of library.refs) {
			if (/^(relations|countries)/.test(item)) continue;
			const event = library.events.get(item.replace('events/', ''));
			const isAlone =
				event && event.respondsTo.length === 0 && answersTo(library, event.id).length === 0;
			expect(whyLit(library, item), item).toMatch(isAlone ? /^$/ : /^.{4,}\.$/);
		}
	});
});

describe('How long after what it answers an event is', () => {
	const distance = (id: string) => sinceCall(library, must(library.events, id));

	test('is told of a reply, and not of what answers nothing.', () => {
		expect(distance('putin-warning-vladivostok')).toBe('1 day later');
		const first = data.events.find(({ respondsTo }) => respondsTo.length === 0);
		expect(distance(first?.id ?? '')).toBe('');
	});
});
