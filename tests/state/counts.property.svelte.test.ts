import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf, dayNumber } from '#domain/dates.ts';
import { isNarrow, passing } from '#domain/filter.ts';
import { kindGroups } from '#domain/network.ts';
import { refTo } from '#domain/ref.ts';
import { searchIndex } from '#domain/search.ts';
import { Explorer } from '#state/explorer.svelte.ts';
import { home, type Place } from '#state/place.ts';
import { tinyLibrary } from '../fixtures.ts';
import { property } from '../property.ts';

const library = tinyLibrary();
const { data } = library;
const index = searchIndex(library);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const day = fc
	.integer({ min: dayNumber('1950-01-01'), max: dayNumber('1988-01-01') })
	.map((one) => dateOf(one));
const places: fc.Arbitrary<Partial<Place>> = fc.record({
	kinds: fc.subarray([...library.kinds.keys()]),
	sources: fc.subarray([...library.sources.keys()]),
	differ: fc.boolean(),
	from: maybe(day),
	to: maybe(day),
	asOf: maybe(day),
	words: fc.constantFrom('', 'ferry', 'Norway', 'no room', '…', 'submarine'),
});

/** Each case is an explorer of its own. */
const runs = 2000;

/** An explorer that stands somewhere, with its search at hand. */
function at(place: Partial<Place>): Explorer {
	const explorer = new Explorer(library);
	explorer.index = index;
	explorer.go(place);
	return explorer;
}

test('What is counted is what is listed: of all events, of each kind, and of the ties of each actor.', () => {
	property(
		places,
		(place) => {
			const explorer = at(place);
			const { events, ties, passing: all } = explorer;
			const listed = new Set(events.map(({ id }) => refTo('events', id)));
			expect(listed.size).toBe(events.length);
			expect([...all].filter((item) => item.startsWith('events/')).toSorted()).toEqual(
				[...listed].toSorted(),
			);
			const ofKinds = [...library.kinds.keys()].map(
				(kind) => events.filter((event) => event.kind === kind).length,
			);
			expect(ofKinds.reduce((sum, count) => sum + count, 0)).toBe(events.length);
			// Every tie has two ends; an end that cannot be traced is in no group.
			const traceable = kindGroups(library, ties).flatMap(({ actors }) => actors);
			const ends = ties.flatMap(({ from, to }) => (from === to ? [from] : [from, to]));
			const known = new Set(traceable.map(({ actor }) => actor.id));
			expect(traceable.reduce((sum, { count }) => sum + count, 0)).toBe(
				ends.filter((id) => known.has(id)).length,
			);
			expect(ties.every(({ id }) => all.has(refTo('relations', id)))).toBe(true);
		},
		runs,
	);
});

test('Who narrows further never sees more; who narrows nothing sees all.', () => {
	property(
		fc.tuple(places, places),
		([one, more]) => {
			const both: Partial<Place> = {
				...one,
				kinds: commonOf(one.kinds, more.kinds),
				sources: one.sources ?? [],
				differ: one.differ === true || more.differ === true,
			};
			const wide = at(one).passing;
			const narrow = at(both).passing;
			expect([...narrow].filter((item) => !wide.has(item))).toEqual([]);
			const open = {
				...home,
				...one,
				kinds: [],
				sources: [],
				differ: false,
				from: undefined,
				to: undefined,
			};
			expect(isNarrow(open)).toBe(false);
			expect(passing(library, open).size).toBe(data.events.length + data.relations.length);
		},
		runs,
	);
});

/** Kinds asked for by both; all of the one where the other asks for none, as an empty list narrows nothing. */
function commonOf(one: readonly string[] = [], other: readonly string[] = []): readonly string[] {
	if (one.length === 0) return other;
	const common = one.filter((id) => other.includes(id));
	return common.length === 0 ? one : common;
}
