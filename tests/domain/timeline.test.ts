import { describe, expect, test } from 'vitest';
import { must } from '#domain/ref.ts';
import {
	inWave,
	isDoubtful,
	laneOf,
	outsideWaves,
	stripPosition,
	stripSpans,
	waveColumns,
} from '#domain/timeline.ts';
import { event, tinyDataset, tinyLibrary } from '../fixtures.ts';

const library = tinyLibrary();
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

describe('waveColumns', () => {
	const [june, october] = waveColumns(library);

	test('gives the waves in the order of the data.', () => {
		expect(waveColumns(library).map(({ wave }) => wave.id)).toEqual(['june', 'october']);
	});

	test('gives every day of a wave a column, quiet days too.', () => {
		expect(june?.days.map(({ date }) => date)).toEqual([
			'1987-06-01',
			'1987-06-02',
			'1987-06-03',
			'1987-06-04',
		]);
		expect(june?.days[1]).toEqual({ date: '1987-06-02', days: 1, above: [], axis: [], below: [] });
	});

	test('includes the first and the last day of a wave.', () => {
		expect(october?.days.map(({ date }) => date)).toEqual([
			'1987-10-10',
			'1987-10-11',
			'1987-10-12',
		]);
		expect(ids(october?.days[0]?.above ?? [])).toEqual(['second-offer']);
		expect(ids(october?.days[2]?.below ?? [])).toEqual(['second-objection']);
	});

	test('puts each event of a day in the lane of its kind, in the order of the data.', () => {
		expect(ids(june?.days[0]?.above ?? [])).toEqual(['ferry-offer', 'cheap-fares']);
		expect(june?.days[0]?.axis).toEqual([]);
		expect(ids(june?.days[2]?.axis ?? [])).toEqual(['harbour-talks']);
		expect(ids(june?.days[2]?.below ?? [])).toEqual(['harbour-objection']);
	});

	test('gives a wave of one day one column.', () => {
		const data = tinyDataset();
		data.meta.waves = data.meta.waves.map((wave) => ({ ...wave, to: wave.from }));
		expect(waveColumns(tinyLibrary(data)).map(({ days }) => days.length)).toEqual([1, 1]);
	});

	test('counts the days across the end of a month.', () => {
		const data = tinyDataset();
		data.meta.waves = data.meta.waves
			.slice(0, 1)
			.map((wave) => ({ ...wave, from: '1988-02-28', to: '1988-03-01' }));
		expect(waveColumns(tinyLibrary(data))[0]?.days.map(({ date }) => date)).toEqual([
			'1988-02-28',
			'1988-02-29',
			'1988-03-01',
		]);
	});
});

describe('waveColumns and outsideWaves of some of the events', () => {
	const offers = library.data.events.filter(({ kind }) => kind === 'offer');

	test('give those and no others, in columns for every day all the same.', () => {
		const columns = waveColumns(library, offers);
		expect(columns.map(({ days }) => days.length)).toEqual([4, 3]);
		expect(
			columns.flatMap(({ days }) =>
				days.flatMap(({ above, axis, below }) => ids([...above, ...axis, ...below])),
			),
		).toEqual(['ferry-offer', 'cheap-fares', 'second-offer']);
		expect(outsideWaves(library, offers)).toEqual([]);
	});

	test('give empty columns and nothing outside for no event at all.', () => {
		expect(waveColumns(library, []).map(({ days }) => days.length)).toEqual([4, 3]);
		expect(outsideWaves(library, [])).toEqual([]);
	});
});

describe('inWave', () => {
	const wave = must(new Map(tinyDataset().meta.waves.map((one) => [one.id, one])), 'june');

	test('holds for the first day, the last and those between.', () => {
		for (const date of ['1987-06-01', '1987-06-02', '1987-06-04']) {
			expect(inWave(event('one', { date }), wave)).toBe(true);
		}
	});

	test('does not hold for the day before and the day after.', () => {
		for (const date of ['1987-05-31', '1987-06-05']) {
			expect(inWave(event('one', { date }), wave)).toBe(false);
		}
	});

	test('does not hold for a month, for it has no day to stand on, even where the wave holds its first.', () => {
		const month = event('one', { date: '1987-06', precision: 'month' });
		expect(inWave(month, wave)).toBe(false);
		expect(inWave(month, { ...wave, from: '1987-05-30' })).toBe(false);
	});
});

describe('outsideWaves', () => {
	test('gives the events of no wave, oldest first, months and years by their first day.', () => {
		expect(ids(outsideWaves(library))).toEqual(['fishing-treaty', 'great-storm', 'winter-report']);
	});

	test('Together with the waves it loses no event and doubles none.', () => {
		const inside = waveColumns(library).flatMap(({ days }) =>
			days.flatMap(({ above, axis, below }) => [...above, ...axis, ...below]),
		);
		expect(ids([...inside, ...outsideWaves(library)]).toSorted()).toEqual(
			ids(library.data.events).toSorted(),
		);
	});
});

describe('laneOf and isDoubtful', () => {
	test('The lane of an event is that of its kind.', () => {
		expect(laneOf(library, must(library.events, 'ferry-offer'))).toBe('above');
		expect(laneOf(library, must(library.events, 'harbour-talks'))).toBe('axis');
		expect(laneOf(library, must(library.events, 'harbour-objection'))).toBe('below');
	});

	test('An event on the axis whose day is from outside the articles is doubtful.', () => {
		expect(isDoubtful(library, event('one', { basis: 'outside' }))).toBe(true);
	});

	test('One whose day is stated or inferred is not.', () => {
		expect(isDoubtful(library, event('one', { basis: 'stated' }))).toBe(false);
		expect(isDoubtful(library, event('one', { basis: 'inferred' }))).toBe(false);
	});

	test('Calls and responses keep their shape.', () => {
		expect(isDoubtful(library, event('one', { basis: 'outside', kind: 'offer' }))).toBe(false);
		expect(isDoubtful(library, event('one', { basis: 'outside', kind: 'objection' }))).toBe(false);
	});
});

describe('stripSpans', () => {
	test('divides the strip by the shares, with a gap between.', () => {
		const [first, second] = stripSpans(library);
		expect(first).toMatchObject({ from: '1950-01-01', to: '1951-12-31', start: 0 });
		expect(first?.end).toBeCloseTo(0.98 / 4);
		expect(second?.start).toBeCloseTo(0.98 / 4 + 0.02);
		expect(second?.end).toBeCloseTo(1);
	});

	test('takes the width of the gap.', () => {
		const [first, second] = stripSpans(library, 0.2);
		expect(first?.end).toBeCloseTo(0.2);
		expect(second?.start).toBeCloseTo(0.4);
	});

	test('fills the strip with a single span.', () => {
		const data = tinyDataset();
		data.meta.spans = [{ from: '1987-01-01', to: '1987-12-31', share: 7 }];
		expect(stripSpans(tinyLibrary(data))).toEqual([
			{ from: '1987-01-01', to: '1987-12-31', start: 0, end: 1 },
		]);
	});
});

describe('stripPosition', () => {
	const spans = [
		{ from: '1950-01-01', to: '1950-01-11', start: 0, end: 0.4 },
		{ from: '1987-01-01', to: '1987-01-11', start: 0.5, end: 1 },
	];

	test('stands at the ends of a span on its first and last day.', () => {
		expect(stripPosition(spans, '1950-01-01')).toBe(0);
		expect(stripPosition(spans, '1950-01-11')).toBe(0.4);
		expect(stripPosition(spans, '1987-01-01')).toBe(0.5);
		expect(stripPosition(spans, '1987-01-11')).toBe(1);
	});

	test('goes evenly from day to day, at the scale of the span.', () => {
		expect(stripPosition(spans, '1950-01-06')).toBeCloseTo(0.2);
		expect(stripPosition(spans, '1987-01-02')).toBeCloseTo(0.55);
	});

	test('has no place for a date before, after or between the spans.', () => {
		expect(stripPosition(spans, '1949-12-31')).toBeUndefined();
		expect(stripPosition(spans, '1950-01-12')).toBeUndefined();
		expect(stripPosition(spans, '1960-07-01')).toBeUndefined();
		expect(stripPosition(spans, '1987-01-12')).toBeUndefined();
	});

	test('puts a month or a year at its first day.', () => {
		expect(stripPosition(spans, '1987-01')).toBe(0.5);
		expect(stripPosition(spans, '1950')).toBe(0);
	});

	test('has no place without spans.', () => {
		expect(stripPosition([], '1987-01-01')).toBeUndefined();
	});
});
