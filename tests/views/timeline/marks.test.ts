import { describe, expect, test } from 'vitest';
import type { Dataset, Event } from '#domain/schema.ts';
import { marksOutside, wavePictures } from '#views/timeline/marks.ts';
import { passing } from '#views/timeline/elbows.ts';
import { headOf } from '#views/timeline/heads.ts';
import { event, evidence, tinyDataset, tinyLibrary } from '../../fixtures.ts';

/** The pictures of the tiny waves, after a change of the data. */
function pictures(change: (data: Dataset) => void = () => undefined) {
	const data = tinyDataset();
	change(data);
	return wavePictures(tinyLibrary(data));
}

/** Days of June by their number, after a change. */
function june(day: number, change?: (data: Dataset) => void) {
	const column = pictures(change)[0]?.days[day - 1];
	if (column === undefined) throw new Error(`June has no day ${day}`);
	return column;
}

const ids = (marks: readonly { readonly event: Event }[]) => marks.map(({ event }) => event.id);

describe('wavePictures', () => {
	test('gives each wave, and each of its days a column of the grid, after that of the lanes.', () => {
		const [first, second] = pictures();
		expect(first?.id).toBe('june');
		expect(first?.days.map(({ column }) => column)).toEqual([2, 3, 4, 5]);
		expect(second?.days.map(({ column }) => column)).toEqual([7, 8, 9]);
	});

	test('gives the time to the next wave a column between, and words.', () => {
		const [first, second] = pictures();
		expect(first?.pause).toEqual({ words: '4 months', column: 6 });
		expect(second?.pause).toBeUndefined();
	});

	test('keeps quiet days, empty.', () => {
		expect(june(2)).toMatchObject({ date: '1987-06-02', days: 1, count: 0 });
		expect(june(2).above.marks).toEqual([]);
		expect(june(2).axis).toEqual({ front: [], folded: [], columns: 1, kinds: [] });
		expect(june(2).below.marks).toEqual([]);
	});

	test('counts all marks of a day.', () => {
		expect(june(1).count).toBe(2);
		expect(june(3).count).toBe(2);
	});

	test('puts the answered call nearest to the axis, which is last of those above.', () => {
		expect(ids(june(1).above.marks)).toEqual(['cheap-fares', 'ferry-offer']);
	});

	test('puts the call with most answers nearest, and leaves equals in the order of the data.', () => {
		const { above } = june(1, ({ events }) => {
			events.push(
				event('fourth', { kind: 'offer' }),
				event('answer-1', { date: '1987-06-04', respondsTo: ['cheap-fares'] }),
				event('answer-2', { date: '1987-06-04', respondsTo: ['cheap-fares'] }),
				event('fifth', { kind: 'offer' }),
			);
		});
		expect(ids(above.marks)).toEqual(['fourth', 'fifth', 'ferry-offer', 'cheap-fares']);
	});

	test('lets labels run across the quiet days until the next mark of the lane.', () => {
		expect(june(1).above.columns).toBe(4);
		expect(june(3).below.columns).toBe(2);
		const change = ({ events }: Dataset) =>
			events.push(event('third', { date: '1987-06-03', kind: 'offer' }));
		expect(june(1, change).above.columns).toBe(2);
		expect(june(3, change).above.columns).toBe(2);
	});

	test('gives every mark its item, its kind and its place in the record.', () => {
		expect(june(1).above.marks.at(-1)).toMatchObject({
			item: 'events/ferry-offer',
			kind: { id: 'offer', shape: 'disc' },
			dashed: false,
			differs: true,
			reply: undefined,
		});
		expect(june(3).axis.front[0]).toMatchObject({
			item: 'events/harbour-talks',
			dashed: true,
			differs: false,
		});
	});
});

describe('wavePictures of some of the events', () => {
	const library = tinyLibrary();
	const all = library.data.events;
	const drawn = (events: readonly Event[]) =>
		wavePictures(library, events).flatMap(({ days }) =>
			days.flatMap(({ above, axis, below }) => [
				...ids(above.marks),
				...ids(axis.front),
				...ids(below.marks),
			]),
		);

	test('draws those and no others.', () => {
		expect(drawn(all.filter(({ kind }) => kind === 'offer'))).toEqual([
			'cheap-fares',
			'ferry-offer',
			'second-offer',
		]);
		expect(drawn([])).toEqual([]);
	});

	test('keeps the columns of days on which nothing is left.', () => {
		const columns = (events: readonly Event[]) =>
			wavePictures(library, events).map(({ days }) => days.map(({ column }) => column));
		expect(columns([])).toEqual(columns(all));
		expect(wavePictures(library, [])[0]?.days.map(({ count }) => count)).toEqual([0, 0, 0, 0]);
	});

	test('lets a label run on where the next mark is not drawn.', () => {
		const third = event('third', { date: '1987-06-03', kind: 'offer' });
		const across = (events: readonly Event[]) =>
			wavePictures(library, events)[0]?.days[0]?.above.columns;
		expect(across([...all, third])).toBe(2);
		expect(across(all)).toBe(4);
	});

	test('draws no elbow to a call that is not drawn.', () => {
		const days = wavePictures(
			library,
			all.filter(({ kind }) => kind === 'objection'),
		)[0]?.days;
		expect(days?.[2]?.below.marks[0]?.reply).toBeUndefined();
	});
});

describe('wavePictures of one wave alone', () => {
	const library = tinyLibrary();
	const alone = (...shown: string[]) => wavePictures(library, library.data.events, shown);

	test('stands right after the names of the lanes, without a pause.', () => {
		const [october, ...others] = alone('october');
		expect(others).toEqual([]);
		expect(october?.id).toBe('october');
		expect(october?.days.map(({ column }) => column)).toEqual([2, 3, 4]);
		expect(october?.pause).toBeUndefined();
		expect(alone('june')[0]?.pause).toBeUndefined();
	});

	test('has the same marks and elbows as beside the other.', () => {
		const [june] = alone('june');
		const [both] = wavePictures(library);
		expect(june?.days).toEqual(both?.days);
	});

	test('is nothing where no wave lies in the window.', () => {
		expect(alone()).toEqual([]);
	});
});

describe('marksOutside', () => {
	test('gives the events outside the waves, of those that are drawn.', () => {
		const library = tinyLibrary();
		expect(ids(marksOutside(library))).toEqual(['fishing-treaty', 'great-storm', 'winter-report']);
		const years = library.data.events.filter(({ precision }) => precision === 'year');
		expect(ids(marksOutside(library, years))).toEqual(['great-storm']);
		expect(marksOutside(library, [])).toEqual([]);
	});
});

describe('Elbows', () => {
	test('lead from a response to the call it answers, with the days between.', () => {
		expect(june(3).below.marks[0]?.reply).toEqual({
			call: 'events/ferry-offer',
			date: '1987-06-01',
			days: 2,
			narrow: 0,
			words: '2 days',
		});
		expect(pictures()[1]?.days[2]?.below.marks[0]?.reply).toMatchObject({
			days: 2,
			words: '2 days',
		});
	});

	test('begin on the day of the call, go through the days between, and come to the response.', () => {
		const elbows = [{ from: '1987-06-01', to: '1987-06-03', main: true }];
		const on = (day: number) => passing(elbows, `1987-06-0${day}`);
		expect(on(1)).toEqual({ begins: true, comes: false, on: true, main: true });
		expect(on(2)).toEqual({ begins: false, comes: true, on: true, main: true });
		expect(on(3)).toEqual({ begins: false, comes: true, on: false, main: true });
		expect(on(4)).toEqual({ begins: false, comes: false, on: false, main: false });
	});

	test('count narrow columns of quiet days apart.', () => {
		const long = pictures(({ meta, events }) => {
			meta.waves = meta.waves.map((wave) => ({ ...wave, to: wave.from.slice(0, 8) + '20' }));
			events.push(
				event('late', { date: '1987-06-09', kind: 'objection', respondsTo: ['cheap-fares'] }),
			);
		})[0];
		expect(long?.days.map(({ date, days }) => [date.slice(8), days])).toEqual([
			['01', 1],
			['02', 1],
			['03', 1],
			['04', 5],
			['09', 1],
			['10', 11],
		]);
		expect(long?.days[4]?.below.marks[0]?.reply).toMatchObject({
			days: 3,
			narrow: 1,
			words: '8 days',
		});
	});

	test('speak of one day in the singular.', () => {
		const { below } = june(2, ({ events }) =>
			events.push(
				event('quick', { date: '1987-06-02', kind: 'objection', respondsTo: ['ferry-offer'] }),
			),
		);
		expect(below.marks[0]?.reply).toMatchObject({ days: 1, words: '1 day' });
	});

	test('are not drawn on the day of the call itself.', () => {
		const { below } = june(1, ({ events }) =>
			events.push(event('at-once', { kind: 'objection', respondsTo: ['ferry-offer'] })),
		);
		expect(below.marks[0]?.reply).toBeUndefined();
	});

	test('are not drawn to another wave, to the axis, or to nothing.', () => {
		const { below } = june(4, ({ events }) =>
			events.push(
				event('a', { date: '1987-06-04', kind: 'objection', respondsTo: ['great-storm'] }),
				event('b', { date: '1987-06-04', kind: 'objection', respondsTo: ['harbour-talks'] }),
				event('c', { date: '1987-06-04', kind: 'objection' }),
			),
		);
		expect(below.marks.map(({ reply }) => reply)).toEqual([undefined, undefined, undefined]);
	});

	test('are not drawn from an event on the axis.', () => {
		const { axis } = june(4, ({ events }) =>
			events.push(event('a', { date: '1987-06-04', respondsTo: ['ferry-offer'] })),
		);
		expect(axis.front[0]?.reply).toBeUndefined();
	});

	test('lead to the first of several calls that are answered.', () => {
		const { below } = june(4, ({ events }) =>
			events.push(
				event('later', { date: '1987-06-02', kind: 'offer' }),
				event('both', {
					date: '1987-06-04',
					kind: 'objection',
					respondsTo: ['later', 'ferry-offer'],
				}),
			),
		);
		expect(below.marks[0]?.reply?.days).toBe(3);
	});
});

describe('A day of many marks on the axis', () => {
	/** Marks of 2 June, each carried by the articles named. */
	const crowd =
		(...articles: string[]) =>
		({ events }: Dataset) =>
			events.push(
				...articles.map((letters, index) =>
					event(`e${index}`, {
						date: '1987-06-02',
						evidence: Array.from(letters, (letter) => evidence(letter, 1)),
					}),
				),
			);

	test('shows up to four unfolded: one alone is not worth a fold.', () => {
		const { front, folded } = june(2, crowd('A', 'A', 'A', 'A')).axis;
		expect(front).toHaveLength(4);
		expect(folded).toEqual([]);
	});

	test('shows three of seven, and folds the rest.', () => {
		const { front, folded } = june(2, crowd('A', 'A', 'A', 'A', 'A', 'A', 'A')).axis;
		expect([front.length, folded.length]).toEqual([3, 4]);
	});

	test('keeps in front what most articles carry, in the order of the data.', () => {
		const { front, folded } = june(2, crowd('A', 'AB', 'B', 'ABC', 'AB', 'C')).axis;
		expect(ids(front)).toEqual(['e1', 'e3', 'e4']);
		expect(ids(folded)).toEqual(['e0', 'e2', 'e5']);
	});

	test('counts articles, not lines: an article that says it three times is one.', () => {
		const { folded } = june(2, crowd('AAA', 'AB', 'AB', 'AB', 'A')).axis;
		expect(ids(folded)).toEqual(['e0', 'e4']);
	});

	test('still counts every mark.', () => {
		expect(june(2, crowd('A', 'A', 'A', 'A', 'A', 'A', 'A', 'A')).count).toBe(8);
	});
});

describe('The axis lane', () => {
	test('lets labels run across quiet columns, which are then left to them.', () => {
		const days = pictures(({ events }) => {
			events.push(event('early', { date: '1987-06-01' }));
		})[0]?.days;
		expect(days?.map(({ axis }) => axis.columns)).toEqual([2, 0, 2, 0]);
	});

	test('lets them end where an elbow goes down.', () => {
		const days = pictures(({ events }) => {
			events.push(
				event('early', { date: '1987-06-01' }),
				event('call', { date: '1987-06-02', kind: 'offer' }),
				event('reply', { date: '1987-06-04', kind: 'objection', respondsTo: ['call'] }),
			);
		})[0]?.days;
		expect(days?.map(({ axis }) => axis.columns)).toEqual([1, 1, 2, 0]);
	});

	test('counts the kinds of a day, the most frequent first.', () => {
		const { kinds } = june(3).axis;
		expect(kinds.map(({ count }) => count)).toEqual([1]);
	});
});

describe('headOf', () => {
	test('names the year on the first day only.', () => {
		expect(headOf({ date: '1987-06-01', days: 1 }, true, 4)).toBe('Mon 1 June 1987');
		expect(headOf({ date: '1987-06-02', days: 1 }, false, 4)).toBe('Tue 2 June');
	});

	test('leaves the day of the week out of many columns, and counts quiet days.', () => {
		expect(headOf({ date: '1987-06-01', days: 1 }, true, 12)).toBe('1 June 1987');
		expect(headOf({ date: '1987-06-02', days: 1 }, false, 12)).toBe('2 June');
		expect(headOf({ date: '1987-06-02', days: 5 }, false, 4)).toBe('5 quiet days');
	});
});
