import { describe, expect, test } from 'vitest';
import { isNarrow, passing, type Filter } from '#domain/filter.ts';
import type { Ref } from '#domain/ref.ts';
import type { Dataset } from '#domain/schema.ts';
import { event, tinyDataset, tinyLibrary } from '../fixtures.ts';

const open: Filter = { kinds: [], sources: [], differ: false, from: undefined, to: undefined };

/** What passes a filter, by collection, after a change of the data. */
function pass(
	filter: Partial<Filter>,
	found?: readonly Ref[],
	change: (data: Dataset) => void = () => undefined,
) {
	const data = tinyDataset();
	change(data);
	const refs = passing(tinyLibrary(data), { ...open, ...filter }, found && new Set(found));
	const of = (collection: string) =>
		[...refs].flatMap((ref) =>
			ref.startsWith(`${collection}/`) ? ref.slice(collection.length + 1) : [],
		);
	return { events: of('events'), ties: of('relations') };
}

const all = {
	events: tinyDataset().events.map(({ id }) => id),
	ties: tinyDataset().relations.map(({ id }) => id),
};

describe('A filter that narrows nothing', () => {
	test('is not narrow.', () => {
		expect(isNarrow(open)).toBe(false);
	});

	test('lets all events and ties pass, in the order of the record, and nothing else.', () => {
		expect(pass({})).toEqual(all);
		expect(passing(tinyLibrary(), open).size).toBe(all.events.length + all.ties.length);
	});
});

test.each<Partial<Filter>>([
	{ kinds: ['offer'] },
	{ sources: ['A'] },
	{ differ: true },
	{ from: '1987-06-01' },
	{ to: '1987-06-01' },
])('Each part alone makes a filter narrow: %o.', (part) => {
	expect(isNarrow({ ...open, ...part })).toBe(true);
});

describe('Kinds', () => {
	test('let the events of one kind pass.', () => {
		expect(pass({ kinds: ['objection'] }).events).toEqual([
			'harbour-objection',
			'second-objection',
		]);
	});

	test('let the events of any of several pass.', () => {
		expect(pass({ kinds: ['objection', 'offer'] }).events).toEqual([
			'ferry-offer',
			'cheap-fares',
			'harbour-objection',
			'second-offer',
			'second-objection',
		]);
	});

	test('let a tie pass by the kind of the event in which it shows.', () => {
		expect(pass({ kinds: ['offer'] }).ties).toEqual(['norway-offers']);
		expect(pass({ kinds: ['offer', 'objection'] }).ties).toEqual([
			'norway-offers',
			'harbour-objects',
		]);
	});

	test('let no tie pass that shows in no event.', () => {
		expect(pass({ kinds: ['meeting'] }).ties).toEqual([]);
	});
});

describe('Articles', () => {
	test('let pass what one of them carries, event or tie, by its own evidence.', () => {
		expect(pass({ sources: ['B'] })).toEqual({ events: ['ferry-offer'], ties: ['sigrun-speaks'] });
	});

	test('let pass what any of several carries: it need not be all of them.', () => {
		expect(pass({ sources: ['B', 'C'] })).toEqual({
			events: ['ferry-offer', 'second-offer', 'second-objection', 'winter-report'],
			ties: ['line-offers', 'sigrun-speaks'],
		});
	});

	test('count an article that says it differently.', () => {
		expect(pass({ sources: ['B'] }).events).toContain('ferry-offer');
	});
});

describe('Differing sources', () => {
	test('let pass what a grave or notable card touches, and not what a minor one does.', () => {
		expect(pass({ differ: true })).toEqual({ events: ['ferry-offer'], ties: [] });
	});

	test('let a tie pass that a card touches, not one whose event or actor is touched.', () => {
		const { ties } = pass({ differ: true }, undefined, ({ discrepancies }) => {
			discrepancies[0]?.touches.push('relations/line-offers');
		});
		expect(ties).toEqual(['line-offers']);
	});
});

describe('The window', () => {
	test('holds its first and its last day.', () => {
		expect(pass({ from: '1987-06-03', to: '1987-10-10' }).events).toEqual([
			'harbour-objection',
			'harbour-talks',
			'second-offer',
			'winter-report',
		]);
	});

	test('may be open at either end.', () => {
		expect(pass({ from: '1987-10-11' }).events).toEqual(['second-objection', 'winter-report']);
		expect(pass({ to: '1987-05-31' }).events).toEqual(['fishing-treaty', 'great-storm']);
	});

	test('holds nothing but what is undated where it ends before it begins.', () => {
		expect(pass({ from: '1987-06-04', to: '1987-06-01' })).toEqual({
			events: [],
			ties: ['sigrun-speaks'],
		});
	});

	test('lets ties pass by their own date, and undated ones always.', () => {
		expect(pass({ from: '1987-06-02', to: '1987-06-30' }).ties).toEqual([
			'harbour-objects',
			'sigrun-speaks',
		]);
		expect(pass({ to: '1900-01-01' })).toEqual({ events: [], ties: ['sigrun-speaks'] });
	});

	/** Whether an event of a date passes a window. */
	const holds = (date: string, from?: string, to?: string) =>
		pass({ from, to }, undefined, ({ events }) => {
			const precision = date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
			events.push(event('one', { date, precision }));
		}).events.includes('one');

	test.each([
		['1987-10', '1987-10-31', undefined],
		['1987-10', undefined, '1987-10-01'],
		['1987-10', '1987-10-10', '1987-10-12'],
		['1987', '1987-12-31', undefined],
		['1987', undefined, '1987-01-01'],
		['1987', '1987-06-01', '1987-06-04'],
		['1987-10', '1987-01-01', '1988-01-01'],
	])('holds %s from %s to %s: the day can lie in it.', (date, from, to) => {
		expect(holds(date, from, to)).toBe(true);
	});

	test.each([
		['1987-10', '1987-11-01', undefined],
		['1987-10', undefined, '1987-09-30'],
		['1987', '1988-01-01', undefined],
		['1987', undefined, '1986-12-31'],
	])('does not hold %s from %s to %s: no day of it can.', (date, from, to) => {
		expect(holds(date, from, to)).toBe(false);
	});
});

describe('Several parts together', () => {
	test('let pass what passes each of them.', () => {
		expect(pass({ kinds: ['offer'], sources: ['C'] })).toEqual({
			events: ['second-offer'],
			ties: [],
		});
		expect(pass({ kinds: ['offer'], from: '1987-06-01', to: '1987-06-04' })).toEqual({
			events: ['ferry-offer', 'cheap-fares'],
			ties: ['norway-offers'],
		});
		expect(
			pass({
				kinds: ['offer'],
				sources: ['B'],
				differ: true,
				from: '1987-06-01',
				to: '1987-06-01',
			}),
		).toEqual({ events: ['ferry-offer'], ties: [] });
	});

	test('may let nothing pass.', () => {
		expect(pass({ kinds: ['objection'], differ: true })).toEqual({ events: [], ties: [] });
	});

	test('ask the event of a tie for its kind alone: the tie answers for the rest itself.', () => {
		const { events, ties } = pass({ kinds: ['offer'], sources: ['A'] }, undefined, (data) => {
			for (const one of data.events) if (one.id === 'ferry-offer') one.evidence = [];
		});
		expect(events).not.toContain('ferry-offer');
		expect(ties).toEqual(['norway-offers']);
	});
});

describe('What a search found', () => {
	test('narrows events and ties to itself.', () => {
		expect(pass({}, ['events/cheap-fares', 'relations/sigrun-speaks', 'actors/norway'])).toEqual({
			events: ['cheap-fares'],
			ties: ['sigrun-speaks'],
		});
	});

	test('lets nothing pass where it is nothing, other than where nothing is searched.', () => {
		expect(pass({}, [])).toEqual({ events: [], ties: [] });
		expect(pass({}, undefined)).toEqual(all);
	});

	test('narrows together with the filter.', () => {
		expect(
			pass({ kinds: ['offer'] }, ['events/cheap-fares', 'events/harbour-objection']).events,
		).toEqual(['cheap-fares']);
	});
});
