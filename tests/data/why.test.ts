import { describe, expect, test } from 'vitest';
import { must, refTo } from '#domain/ref.ts';
import { sinceCall, whyLit } from '#domain/why.ts';
import { data, library } from './read.ts';

describe('Why the lit items belong together', () => {
	test('is told of a reply by place, day, and the time since what it answers.', () => {
		const words = whyLit(library, 'events/putin-warning-vladivostok');
		expect(words).toContain('Vladivostok, 5 September 2025, 1 day after: 26 nations pledge');
		expect(words).toContain('Answered by: ');
	});

	test('is told of an actor by numbers that the record holds.', () => {
		const ties = data.relations.filter(({ from, to }) => [from, to].includes('putin')).length;
		expect(whyLit(library, 'actors/putin')).toContain(`${ties} ties to `);
		expect(whyLit(library, 'actors/putin')).toContain('on the map: Russia');
	});

	test('is told of a country by its actors and events.', () => {
		expect(whyLit(library, 'countries/FRA')).toMatch(/^\d+ events that concern it, and its actors: /);
	});

	test('is told of a tie by its ends and its event.', () => {
		const tie = data.relations.find(({ event }) => event === 'putin-warning-vladivostok');
		expect(tie).toBeDefined();
		expect(whyLit(library, refTo('relations', tie?.id ?? ''))).toContain('it shows in: Putin warns');
	});

	test('is a sentence for everything that can be selected.', () => {
		for (const item of library.refs) expect(whyLit(library, item), item).toMatch(/^.{4,}\.$/);
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
