import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

describe('Nothing happens when nothing changed:', () => {
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
