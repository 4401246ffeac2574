import { describe, expect, test } from 'vitest';
import { stripDay, stripPosition, stripSpans } from '#domain/timeline.ts';
import { spread } from '#views/timeline/spread.ts';
import { contextStrip, narrowest, pitch } from '#views/timeline/strip.ts';
import { movedBy, movedTo, windowsOf } from '#views/timeline/windows.ts';
import { event, tinyDataset, tinyLibrary } from '../fixtures.ts';

const room = { pitch: 24, rows: 4, end: 600 };

describe('spread', () => {
	test('leaves points with room where they are, on the line.', () => {
		expect(spread([0, 24, 100], [], room)).toEqual([
			{ level: 0, aside: 0 },
			{ level: 0, aside: 0 },
			{ level: 0, aside: 0 },
		]);
	});

	test('keeps the line free where it is taken.', () => {
		expect(spread([100], [110], room)[0]?.level).toBe(1);
		expect(spread([100], [124], room)[0]?.level).toBe(0);
	});

	test.each([1, 5, 12, 40])('places %i points of one day apart, around their place.', (count) => {
		const points = Array.from({ length: count }, () => 300);
		const places = spread(points, [], room);
		const at = places.map(({ level, aside }) => ({ level, x: 300 + aside }));
		for (const [index, a] of at.entries()) {
			for (const b of at.slice(index + 1)) {
				expect(a.level !== b.level || Math.abs(a.x - b.x) >= 23).toBe(true);
			}
		}
		const middle = at.reduce((sum, { x }) => sum + x, 0) / count;
		expect(Math.abs(middle - 300)).toBeLessThan(pitch);
	});

	test('stays left of the end.', () => {
		const places = spread(
			Array.from({ length: 30 }, () => 590),
			[],
			room,
		);
		for (const { aside } of places) expect(590 + aside).toBeLessThanOrEqual(600);
	});

	test('keeps the order of each row.', () => {
		const points = Array.from({ length: 40 }, (_, index) => index * 7);
		const places = spread(points, [80], room);
		for (const level of [0, 1, 2, 3, 4]) {
			const row = places.flatMap((place, index) =>
				place.level === level ? [(points[index] ?? 0) + place.aside] : [],
			);
			expect(row).toEqual(row.toSorted((a, b) => a - b));
		}
	});
});

describe('contextStrip', () => {
	const crowd = () => {
		const data = tinyDataset();
		data.meta.spans = [{ from: '1986-01-01', to: '1987-12-31', share: 1 }];
		data.events = Array.from({ length: 30 }, (_, index) =>
			event(`e${index}`, {
				date: `1987-0${1 + (index % 5)}-${10 + ((index * 7) % 19)}`,
				label: 'x'.repeat(5 + ((index * 7) % 25)),
			}),
		);
		return contextStrip(tinyLibrary(data));
	};

	test('has every event outside the waves that its spans hold, at its share.', () => {
		const data = tinyDataset();
		data.events.push(event('comet', { date: '1970-01-01' }));
		const { marks } = contextStrip(tinyLibrary(data));
		expect(marks.map(({ mark }) => mark.event.id)).toEqual([
			'fishing-treaty',
			'great-storm',
			'winter-report',
		]);
		expect(marks[1]?.position).toBeCloseTo(0.98 / 4 + 0.02);
	});

	test('has no mark on another and no label on either, however wide it is.', () => {
		const { marks } = crowd();
		expect(marks.length).toBeGreaterThan(20);
		for (const width of [narrowest, 900, 1700]) {
			const boxes = marks.flatMap(({ mark, position, aside, level, label }) => {
				const x = position * width + aside;
				const words = mark.event.label.length * 6.6;
				const left = { start: x - 6, middle: x - words / 2, end: x + 6 - words };
				return [
					{ level, left: x - 11.5, right: x + 11.5 },
					...(label ? [{ level: level + 1, left: left[label], right: left[label] + words }] : []),
				];
			});
			for (const [index, a] of boxes.entries()) {
				for (const b of boxes.slice(index + 1)) {
					expect(a.level !== b.level || a.right <= b.left || b.right <= a.left).toBe(true);
				}
			}
		}
	});

	test('labels a mark that stands alone, from the mark on where it is at an end.', () => {
		const data = tinyDataset();
		data.meta.spans = [{ from: '1986-01-01', to: '1986-12-31', share: 1 }];
		data.events = [
			event('first', { date: '1986-01-01', label: 'The very first' }),
			event('second', { date: '1986-07-01', label: 'Second' }),
		];
		const { marks } = contextStrip(tinyLibrary(data));
		expect(marks.map(({ label }) => label)).toEqual(['start', 'middle']);
	});

	test('names the years whose first day a span holds, as far as there is room.', () => {
		const { years } = contextStrip(tinyLibrary());
		expect(years.map(({ year }) => year)).toEqual(['1950', '1951', '1985', '1986', '1987', '1988']);
		expect(years[0]?.position).toBe(0);
	});
});

describe('windows', () => {
	const waves = tinyDataset().meta.waves.map(({ id, from, to }) => ({ id, from, to }));
	const none = { from: undefined, to: undefined };
	const spans = [{ from: '1987-01-01', to: '1987-12-31', start: 0, end: 1 }];

	test('stand at the waves, none pressed where all is shown.', () => {
		expect(windowsOf(waves, none, undefined)).toEqual(
			waves.map((wave) => ({ ...wave, isPressed: false })),
		);
	});

	test('are pressed where only the days of their wave are shown.', () => {
		const [june] = waves;
		if (!june) throw new Error('no wave');
		expect(windowsOf(waves, june, undefined).map(({ isPressed }) => isPressed)).toEqual([
			true,
			false,
		]);
	});

	test('stand where they were moved to: the one held, else the nearest.', () => {
		const moved = { from: '1987-06-05', to: '1987-06-08' };
		expect(windowsOf(waves, moved, undefined)[0]).toMatchObject({ ...moved, isPressed: true });
		expect(windowsOf(waves, moved, 'october')[1]).toMatchObject({ ...moved, isPressed: true });
	});

	test('move by days, as far as the strip goes.', () => {
		const range = { from: '1987-06-01', to: '1987-06-04' };
		expect(movedBy(spans, range, -1)).toEqual({ from: '1987-05-31', to: '1987-06-03' });
		expect(movedBy(spans, range, 365)).toBeUndefined();
		expect(movedTo(spans, range, 0.5)).toEqual({ from: '1987-07-01', to: '1987-07-04' });
	});
});

describe('stripDay', () => {
	test('is the day of a position, the nearest in the time left out.', () => {
		const spans = stripSpans(tinyLibrary());
		for (const day of ['1950-01-01', '1951-07-03', '1987-06-02', '1988-02-02']) {
			const at = stripPosition(spans, day);
			if (at !== undefined) expect(stripDay(spans, at)).toBe(day);
		}
		expect(stripDay(spans, -1)).toBe('1950-01-01');
		expect(stripDay([], 0.5)).toBeUndefined();
	});
});
