import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { searchIndex } from '#domain/search.ts';
import { home } from '#state/place.ts';
import { Explorer } from '#state/explorer.svelte.ts';
import { tinyLibrary } from '../fixtures.ts';

const library = tinyLibrary();
let explorer: Explorer;
let stops: (() => void)[];

beforeEach(() => {
	explorer = new Explorer(library);
	stops = [];
});
afterEach(() => {
	for (const stop of stops) stop();
});

/** A log of every value that an effect has seen. */
function seen<T>(read: () => T): readonly T[] {
	const log: T[] = [];
	stops.push(
		$effect.root(() => {
			$effect(() => {
				log.push(read());
			});
		}),
	);
	flushSync();
	return log;
}

/** Does something and lets the effects run. */
function after(act: () => void) {
	act();
	flushSync();
}

describe('A new explorer', () => {
	test('stands at home.', () => {
		expect(explorer.place).toEqual(home);
	});

	test('has nothing linked and everything plain.', () => {
		expect(explorer.linked.size).toBe(0);
		expect(explorer.light('events/ferry-offer')).toBe('plain');
	});

	test('has refused nothing.', () => {
		expect(explorer.refused).toEqual([]);
	});

	test('shows the parts of countries as of the last day of the data.', () => {
		expect([...explorer.parts.keys()].toSorted()).toEqual(['DNK', 'ISL', 'NOR']);
	});
});

describe('Choosing', () => {
	test('toggle chooses an item, and lets the chosen one go.', () => {
		const log = seen(() => explorer.selected);
		after(() => explorer.toggle('events/ferry-offer'));
		after(() => explorer.toggle('events/ferry-offer'));
		expect(log).toEqual([undefined, 'events/ferry-offer', undefined]);
	});

	test('toggle goes from one item straight to another.', () => {
		const log = seen(() => explorer.selected);
		after(() => explorer.toggle('events/ferry-offer'));
		after(() => explorer.toggle('actors/sigrun'));
		expect(log).toEqual([undefined, 'events/ferry-offer', 'actors/sigrun']);
	});

	test('clear chooses nothing.', () => {
		const log = seen(() => explorer.selected);
		after(() => explorer.toggle('events/ferry-offer'));
		after(() => explorer.clear());
		expect(log).toEqual([undefined, 'events/ferry-offer', undefined]);
	});

	test('go stands at a place, and leaves alone what it does not name.', () => {
		explorer.go({ selected: 'actors/sigrun', view: 'graph' });
		expect(explorer.place).toEqual({ ...home, selected: 'actors/sigrun', view: 'graph' });
		explorer.go({ view: 'timeline' });
		expect(explorer.place).toEqual({ ...home, selected: 'actors/sigrun', view: 'timeline' });
		explorer.go({ selected: undefined });
		expect(explorer.place).toEqual({ ...home, view: 'timeline' });
	});

	test('go to a whole place is one change, not one for each part.', () => {
		const log = seen(() => explorer.place);
		after(() => explorer.go({ selected: 'actors/sigrun', view: 'graph' }));
		expect(log).toEqual([home, { ...home, selected: 'actors/sigrun', view: 'graph' }]);
	});

	test('Several changes before the effects run are seen as their end.', () => {
		const log = seen(() => explorer.selected);
		after(() => {
			explorer.toggle('events/ferry-offer');
			explorer.toggle('actors/sigrun');
			explorer.toggle('countries/NOR');
		});
		expect(log).toEqual([undefined, 'countries/NOR']);
	});
});

describe('What follows from a choice', () => {
	test('The linked items follow the selection.', () => {
		const log = seen(() => [...explorer.linked]);
		after(() => explorer.toggle('countries/DNK'));
		after(() => explorer.clear());
		expect(log).toEqual([[], ['countries/DNK', 'actors/ferry-line'], []]);
	});

	test('The light of one item goes from plain over linked and selected to unlit.', () => {
		const log = seen(() => explorer.light('actors/sigrun'));
		after(() => explorer.toggle('events/harbour-objection'));
		after(() => explorer.toggle('actors/sigrun'));
		after(() => explorer.toggle('countries/NOR'));
		after(() => explorer.clear());
		expect(log).toEqual(['plain', 'linked', 'selected', 'unlit', 'plain']);
	});

	test('The parts of countries follow the day shown.', () => {
		const log = seen(() => [...explorer.parts.keys()].toSorted());
		after(() => (explorer.asOf = '1987-06-01'));
		after(() => (explorer.asOf = '1987-05-31'));
		expect(log).toEqual([['DNK', 'ISL', 'NOR'], ['ISL', 'NOR'], []]);
	});
});

describe('Narrowing', () => {
	const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

	test('lets everything pass at first.', () => {
		expect(explorer.isNarrowed).toBe(false);
		expect(explorer.events).toEqual(library.data.events);
		expect(explorer.ties).toEqual(library.data.relations);
	});

	test('by kind counts fewer events and ties; the same kind again, as many as before.', () => {
		const log = seen(() => [explorer.events.length, explorer.ties.length, explorer.isNarrowed]);
		after(() => explorer.toggleKind('objection'));
		after(() => explorer.toggleKind('offer'));
		after(() => explorer.toggleKind('objection'));
		after(() => explorer.toggleKind('offer'));
		expect(log).toEqual([
			[9, 4, false],
			[2, 1, true],
			[5, 2, true],
			[3, 1, true],
			[9, 4, false],
		]);
	});

	test('by article counts what one of those chosen carries.', () => {
		const log = seen(() => [explorer.events.length, explorer.ties.length]);
		after(() => explorer.toggleSource('B'));
		after(() => explorer.toggleSource('C'));
		after(() => explorer.toggleSource('B'));
		expect(log).toEqual([
			[9, 4],
			[1, 1],
			[4, 2],
			[3, 1],
		]);
	});

	test('by window, kind and difference at once keeps what passes each.', () => {
		const log = seen(() => ids(explorer.events));
		after(() => explorer.go({ from: '1987-06-01', to: '1987-06-04' }));
		after(() => explorer.go({ kinds: ['offer'] }));
		after(() => explorer.go({ differ: true }));
		expect(log.slice(1)).toEqual([
			['ferry-offer', 'cheap-fares', 'harbour-objection', 'harbour-talks'],
			['ferry-offer', 'cheap-fares'],
			['ferry-offer'],
		]);
	});

	test('leaves the parts of countries as they are: a hidden tie gives nobody another part.', () => {
		const log = seen(() => [...explorer.parts.keys()].toSorted());
		after(() => explorer.go({ sources: ['A'] }));
		after(() => explorer.go({ sources: ['B'], kinds: ['offer'] }));
		expect(explorer.ties).not.toEqual(library.data.relations);
		expect(log).toEqual([['DNK', 'ISL', 'NOR']]);
	});

	test('never changes a list in place.', () => {
		const kinds: readonly string[] = Object.freeze(['offer']);
		explorer.go({ kinds });
		explorer.toggleKind('meeting');
		expect(explorer.kinds).toEqual(['offer', 'meeting']);
		expect(home.kinds).toEqual([]);
	});

	test('stands in the place, and a place brings it back.', () => {
		explorer.toggleKind('offer');
		explorer.toggleSource('A');
		explorer.go({ differ: true, from: '1987-06-01', to: '1987-06-04', words: 'ferry' });
		const other = new Explorer(library);
		other.go(explorer.place);
		expect(other.place).toEqual(explorer.place);
		expect(ids(other.events)).toEqual(['ferry-offer']);
	});
});

describe('Widening', () => {
	test('lets go of filter, window and search, and of nothing else.', () => {
		const stand = { selected: 'actors/sigrun', view: 'graph', asOf: '1987-06-03' } as const;
		explorer.go({ ...stand, kinds: ['offer'], sources: ['A'], differ: true, words: 'ferry' });
		explorer.go({ from: '1987-06-01', to: '1987-06-04' });
		const log = seen(() => explorer.isNarrowed);
		after(() => explorer.widen());
		expect(log).toEqual([true, false]);
		expect(explorer.place).toEqual({ ...home, ...stand });
	});

	test('leaves the words folded as they are: it is no choice of an item.', () => {
		explorer.go({ selected: 'actors/sigrun', kinds: ['offer'] });
		explorer.isFolded = true;
		explorer.widen();
		expect(explorer.isFolded).toBe(true);
	});
});

describe('Searching', () => {
	test('narrows once the index has come, and widens when the words are gone.', () => {
		const log = seen(() => [explorer.found?.hits.length, explorer.events.length]);
		after(() => explorer.go({ words: 'fares' }));
		after(() => (explorer.index = searchIndex(library)));
		after(() => explorer.go({ words: '   ' }));
		expect(log).toEqual([
			[undefined, 9],
			[1, 1],
			[undefined, 9],
		]);
	});

	test('that finds nothing shows nothing.', () => {
		explorer.index = searchIndex(library);
		explorer.go({ words: 'submarine' });
		expect(explorer.found).toEqual({ hits: [], refs: new Set() });
		expect(explorer.isNarrowed).toBe(true);
		expect([explorer.events, explorer.ties]).toEqual([[], []]);
	});

	test('narrows together with the filter.', () => {
		explorer.index = searchIndex(library);
		explorer.go({ words: 'offers' });
		const log = seen(() => explorer.events.map(({ id }) => id));
		after(() => explorer.go({ kinds: ['offer'], from: '1987-06-01', to: '1987-06-04' }));
		after(() => explorer.go({ words: 'offers fares' }));
		expect(log.slice(1)).toEqual([['ferry-offer', 'cheap-fares'], ['cheap-fares']]);
	});
});

describe('The day shown', () => {
	test('is the last of the data until another is chosen.', () => {
		const log = seen(() => explorer.day);
		after(() => explorer.go({ asOf: '1987-06-03' }));
		after(() => explorer.go({ asOf: undefined }));
		expect(log).toEqual(['1987-10-12', '1987-06-03', '1987-10-12']);
	});

	test('steps over the recorded days, each once, without months and years.', () => {
		expect(explorer.days).toEqual(['1987-06-01', '1987-06-03', '1987-10-10', '1987-10-12']);
	});

	test('goes back day by day, and stays at the first.', () => {
		const log = seen(() => explorer.asOf);
		for (let times = 0; times < 5; times++) after(() => explorer.step(-1));
		expect(log).toEqual([undefined, '1987-10-10', '1987-06-03', '1987-06-01']);
	});

	test('goes on day by day, is home again on the last, and stays there.', () => {
		explorer.go({ asOf: '1987-06-01' });
		const log = seen(() => explorer.asOf);
		for (let times = 0; times < 5; times++) after(() => explorer.step(1));
		expect(log).toEqual(['1987-06-01', '1987-06-03', '1987-10-10', undefined]);
		expect(explorer.place).toEqual(home);
	});

	test.each([
		['1987-08-01', -1, '1987-06-03'],
		['1987-08-01', 1, '1987-10-10'],
		['2000-01-01', -1, undefined],
		['2000-01-01', 1, '2000-01-01'],
		['1900-01-01', -1, '1900-01-01'],
		['1900-01-01', 1, '1987-06-01'],
	] as const)('steps from %s by %i to %s.', (asOf, by, end) => {
		explorer.go({ asOf });
		explorer.step(by);
		expect(explorer.asOf).toBe(end);
	});

	test('holds the ties reported by then, and undated ones always; events stay.', () => {
		const log = seen(() => explorer.ties.map(({ id }) => id));
		after(() => explorer.go({ asOf: '1987-06-03' }));
		after(() => explorer.go({ asOf: '1987-06-01' }));
		after(() => explorer.go({ asOf: '1900-01-01' }));
		expect(log).toEqual([
			['norway-offers', 'line-offers', 'harbour-objects', 'sigrun-speaks'],
			['norway-offers', 'harbour-objects', 'sigrun-speaks'],
			['norway-offers', 'sigrun-speaks'],
			['sigrun-speaks'],
		]);
		expect(explorer.events).toHaveLength(9);
	});

	test('knows what is later than it.', () => {
		explorer.go({ asOf: '1987-06-03' });
		expect(explorer.isLater('1987-06-04')).toBe(true);
		expect(explorer.isLater('1987-06-03')).toBe(false);
		expect(explorer.isLater('1987-06')).toBe(false);
		expect(explorer.isLater(undefined)).toBe(false);
	});
});

describe('Nothing happens when nothing changed:', () => {
	/** Logs of what follows from the place, and how often each was worked out. */
	const counted = () => {
		const logs = {
			filter: seen(() => explorer.filter),
			passing: seen(() => explorer.passing),
			events: seen(() => explorer.events),
			ties: seen(() => explorer.ties),
			parts: seen(() => explorer.parts),
			days: seen(() => explorer.days),
		};
		return () => Object.values(logs).map(({ length }) => length);
	};

	test('nothing is narrowed anew by a selection, a view, a reset at home or the same place.', () => {
		const counts = counted();
		after(() => explorer.toggle('actors/sigrun'));
		after(() => explorer.go({ view: 'graph' }));
		after(() => explorer.widen());
		after(() => explorer.go(explorer.place));
		after(() => (explorer.isFolded = true));
		expect(counts()).toEqual([1, 1, 1, 1, 1, 1]);
	});

	test('events are not narrowed anew by another day, and days not found anew by a filter.', () => {
		const counts = counted();
		after(() => explorer.step(-1));
		expect(counts()).toEqual([1, 1, 1, 2, 2, 1]);
		after(() => explorer.toggleKind('offer'));
		expect(counts()).toEqual([2, 2, 2, 3, 2, 1]);
	});

	test('words narrow nothing until the index has come.', () => {
		const counts = counted();
		after(() => explorer.go({ words: 'fe' }));
		after(() => explorer.go({ words: 'ferry' }));
		expect(counts()).toEqual([1, 1, 1, 1, 1, 1]);
	});

	test('clearing nothing.', () => {
		const log = seen(() => explorer.selected);
		after(() => explorer.clear());
		expect(log).toEqual([undefined]);
	});

	test('going where one stands.', () => {
		const log = seen(() => explorer.place);
		after(() => explorer.go(home));
		after(() => explorer.go({}));
		after(() => explorer.go(explorer.place));
		expect(log).toEqual([home]);
	});

	test('choosing and letting go before anyone looked.', () => {
		after(() => explorer.toggle('actors/sigrun'));
		const log = seen(() => explorer.selected);
		after(() => explorer.go({ selected: 'actors/sigrun' }));
		expect(log).toEqual(['actors/sigrun']);
	});

	test('links are not worked out anew when only the view changes.', () => {
		const log = seen(() => explorer.linked);
		after(() => explorer.go({ view: 'graph' }));
		expect(log).toHaveLength(1);
	});

	test('parts are not worked out anew when only the selection changes.', () => {
		const log = seen(() => explorer.parts);
		after(() => explorer.toggle('actors/sigrun'));
		after(() => explorer.go({ view: 'graph' }));
		expect(log).toHaveLength(1);
	});

	test('two explorers of one library do not touch each other.', () => {
		const log = seen(() => explorer.selected);
		const other = new Explorer(library);
		after(() => other.toggle('actors/sigrun'));
		expect(log).toEqual([undefined]);
		expect(explorer.selected).toBeUndefined();
	});

	test('an effect that was stopped sees no more.', () => {
		const log = seen(() => explorer.selected);
		for (const stop of stops) stop();
		after(() => explorer.toggle('actors/sigrun'));
		expect(log).toEqual([undefined]);
	});
});

describe('A choice', () => {
	test('reaches those who ask about the item before and about this one, and nobody else.', () => {
		const [first, second, third] = [...library.refs];
		if (!first || !second || !third) throw new Error('too few items');
		const logs = [first, second, third].map((item) => seen(() => explorer.current(item)));
		after(() => {
			explorer.toggle(first);
		});
		after(() => {
			explorer.toggle(second);
		});
		expect(logs).toEqual([[undefined, 'true', undefined], [undefined, 'true'], [undefined]]);
	});

	test('is answered in two steps where a browser puts off what is not urgent.', () => {
		const put: (() => void)[] = [];
		explorer.later = (then) => void put.push(then);
		const [item] = [...library.refs];
		if (!item) throw new Error('too few items');
		explorer.go({ selected: item });
		expect(explorer.selected).toBe(item);
		expect(explorer.light(item)).toBe('selected');
		expect(explorer.settled).toBeUndefined();
		expect(explorer.linked.size).toBe(0);
		for (const then of put) then();
		expect(explorer.settled).toBe(item);
		expect(explorer.linked.has(item)).toBe(true);
		explorer.clear();
		expect(explorer.light(item)).toBe('linked');
		for (const then of put) then();
		expect(explorer.light(item)).toBe('plain');
	});

	test('shows its words a paint after the pictures have followed.', () => {
		const put: (() => void)[] = [];
		explorer.later = (then) => void put.push(then);
		explorer.go({ selected: 'events/ferry-offer' });
		put.shift()?.();
		expect(explorer.settled).toBe('events/ferry-offer');
		expect(explorer.worded).toBeUndefined();
		put.shift()?.();
		expect(explorer.worded).toBe('events/ferry-offer');
	});
});

describe('Narrowing and stepping', () => {
	test('say at once what was pressed; what is shown follows.', () => {
		const put: (() => void)[] = [];
		explorer.later = (then) => void put.push(then);
		const all = explorer.events.length;
		const [kind] = library.data.meta.kinds;
		if (!kind) throw new Error('too few kinds');
		explorer.toggleKind(kind.id);
		explorer.step(-1);
		const { asOf } = explorer.place;
		expect(asOf).toBeDefined();
		expect(explorer.place.kinds).toEqual([kind.id]);
		expect(explorer.events).toHaveLength(all);
		expect(explorer.asOf).toBeUndefined();
		for (const then of put) then();
		expect(explorer.kinds).toEqual([kind.id]);
		expect(explorer.events.length).toBeLessThan(all);
		expect(explorer.asOf).toBe(asOf);
	});

	test('two presses faster than a paint count as two.', () => {
		const put: (() => void)[] = [];
		explorer.later = (then) => void put.push(then);
		const [first, second] = library.data.sources;
		if (!first || !second) throw new Error('too few articles');
		explorer.toggleSource(first.id);
		explorer.toggleSource(second.id);
		for (const then of put) then();
		expect(explorer.sources).toEqual([first.id, second.id]);
	});
});
