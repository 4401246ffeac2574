import { describe, expect, test } from 'vitest';
import type { Dataset, Event } from '#domain/schema.ts';
import { marksOutside, wavePictures } from '#views/timeline/marks.ts';
import { contextStrip, type Strip } from '#views/timeline/strip.ts';
import { event, evidence, tinyDataset, tinyLibrary } from '../fixtures.ts';

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
		expect(june(2)).toMatchObject({ date: '1987-06-02', count: 0, answered: false });
		expect(june(2).above.marks).toEqual([]);
		expect(june(2).axis).toEqual({ front: [], folded: [] });
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
		expect(days?.some(({ answered }) => answered)).toBe(false);
	});

	test('starts no elbow where the response is not drawn.', () => {
		const [first] = wavePictures(
			library,
			all.filter(({ kind }) => kind === 'offer'),
		);
		expect(first?.days.some(({ answered }) => answered)).toBe(false);
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
		expect(june(3).below.marks[0]?.reply).toEqual({ days: 2, words: '2 days later' });
		expect(pictures()[1]?.days[2]?.below.marks[0]?.reply).toEqual({
			days: 2,
			words: '2 days later',
		});
	});

	test('start on the day of the call, and on no other.', () => {
		expect(pictures()[0]?.days.map(({ answered }) => answered)).toEqual([
			true,
			false,
			false,
			false,
		]);
		expect(pictures()[1]?.days.map(({ answered }) => answered)).toEqual([true, false, false]);
	});

	test('speak of one day in the singular.', () => {
		const { below } = june(2, ({ events }) =>
			events.push(
				event('quick', { date: '1987-06-02', kind: 'objection', respondsTo: ['ferry-offer'] }),
			),
		);
		expect(below.marks[0]?.reply).toEqual({ days: 1, words: '1 day later' });
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

	test('shows up to six unfolded: one alone is not worth a fold.', () => {
		const { front, folded } = june(2, crowd('A', 'A', 'A', 'A', 'A', 'A')).axis;
		expect(front).toHaveLength(6);
		expect(folded).toEqual([]);
	});

	test('shows five of seven, and folds the rest.', () => {
		const { front, folded } = june(2, crowd('A', 'A', 'A', 'A', 'A', 'A', 'A')).axis;
		expect([front.length, folded.length]).toEqual([5, 2]);
	});

	test('keeps in front what most articles carry, in the order of the data.', () => {
		const { front, folded } = june(2, crowd('A', 'AB', 'B', 'ABC', 'AB', 'AC', 'BC', 'C')).axis;
		expect(ids(front)).toEqual(['e1', 'e3', 'e4', 'e5', 'e6']);
		expect(ids(folded)).toEqual(['e0', 'e2', 'e7']);
	});

	test('counts articles, not lines: an article that says it three times is one.', () => {
		const { folded } = june(2, crowd('AAA', 'AB', 'AB', 'AB', 'AB', 'AB', 'A')).axis;
		expect(ids(folded)).toEqual(['e0', 'e6']);
	});

	test('still counts every mark.', () => {
		expect(june(2, crowd('A', 'A', 'A', 'A', 'A', 'A', 'A', 'A')).count).toBe(8);
	});
});

describe('contextStrip', () => {
	/** The strip of events on the days given, under labels of a number of letters. */
	const strip = (width: number, ...days: [date: string, letters: number][]) => {
		const data = tinyDataset();
		data.meta.spans = [{ from: '1987-01-01', to: '1987-04-11', share: 1 }];
		data.events = days.map(([date, letters], index) =>
			event(`e${index}`, { date, label: 'x'.repeat(letters) }),
		);
		const library = tinyLibrary(data);
		return contextStrip(library, library.data.events, width);
	};
	/** Labels as estimated boxes, 6.6 px a letter, without the room beside them. */
	const boxes = ({ marks }: Strip, width: number) =>
		marks.flatMap(({ mark, position, row }) => {
			const half = (mark.event.label.length * 6.6) / 2;
			return row === undefined
				? []
				: { row, left: position * width - half, right: position * width + half };
		});
	const overlaps = (list: ReturnType<typeof boxes>) =>
		list.filter((a, i) =>
			list.some((b, j) => j > i && a.row === b.row && a.left < b.right && b.left < a.right),
		);

	test('has a mark for every event outside the waves that its spans hold, at its share.', () => {
		const { marks } = contextStrip(tinyLibrary());
		expect(ids(marks.map(({ mark }) => mark))).toEqual([
			'fishing-treaty',
			'great-storm',
			'winter-report',
		]);
		expect(marks[1]?.position).toBeCloseTo(0.98 / 4 + 0.02);
	});

	test('draws the events that it is given; its years and windows stay.', () => {
		const library = tinyLibrary();
		const one = library.data.events.filter(({ id }) => id === 'great-storm');
		const strip = contextStrip(library, one);
		expect(ids(strip.marks.map(({ mark }) => mark))).toEqual(['great-storm']);
		expect(strip.years).toEqual(contextStrip(library).years);
		expect(strip.windows).toEqual(contextStrip(library).windows);
	});

	test('leaves out an event in the time left out.', () => {
		const data = tinyDataset();
		data.events.push(event('comet', { date: '1970-01-01' }));
		const { marks } = contextStrip(tinyLibrary(data));
		expect(ids(marks.map(({ mark }) => mark))).not.toContain('comet');
	});

	test('puts labels with room in the row nearest the line.', () => {
		const { marks } = strip(1000, ['1987-01-21', 10], ['1987-03-02', 10]);
		expect(marks.map(({ row }) => row)).toEqual([0, 0]);
	});

	test('puts a label that would overlap in the second row, and leaves a third out.', () => {
		const { marks } = strip(1000, ['1987-02-01', 20], ['1987-02-02', 20], ['1987-02-03', 20]);
		expect(marks.map(({ row }) => row)).toEqual([0, 1, undefined]);
	});

	test('returns to the first row where it is free again.', () => {
		const { marks } = strip(1000, ['1987-02-01', 20], ['1987-02-02', 20], ['1987-03-10', 20]);
		expect(marks.map(({ row }) => row)).toEqual([0, 1, 0]);
	});

	test('leaves out a label that would run over the left end.', () => {
		expect(strip(1000, ['1987-01-01', 40]).marks[0]?.row).toBeUndefined();
	});

	test('has no two labels of a row that overlap, wherever the marks stand.', () => {
		for (const width of [320, 700, 1000, 1600]) {
			const days = Array.from({ length: 40 }, (_, index): [string, number] => [
				`1987-0${1 + Math.floor(index / 14)}-${String(1 + ((index * 2) % 28)).padStart(2, '0')}`,
				5 + ((index * 7) % 30),
			]);
			const list = boxes(strip(width, ...days), width);
			expect(list.length).toBeGreaterThan(1);
			expect(overlaps(list)).toEqual([]);
		}
	});

	test('finds overlapping boxes where there are any.', () => {
		const list = [
			{ row: 0, left: 0, right: 10 },
			{ row: 0, left: 9, right: 20 },
			{ row: 1, left: 0, right: 10 },
		];
		expect(overlaps(list)).toEqual([list[0]]);
	});

	test('names the years whose first day a span holds, and stands the waves as windows.', () => {
		const { years, windows } = contextStrip(tinyLibrary());
		expect(years.map(({ year }) => year)).toEqual(['1950', '1951', '1985', '1986', '1987', '1988']);
		expect(years[0]?.position).toBe(0);
		expect(windows.map(({ id }) => id)).toEqual(['june', 'october']);
	});

	test('has no window for a wave in the time left out.', () => {
		const data = tinyDataset();
		data.meta.spans = data.meta.spans.slice(0, 1);
		expect(contextStrip(tinyLibrary(data)).windows).toEqual([]);
	});
});
