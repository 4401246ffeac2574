import { describe, expect, test } from 'vitest';
import { stripDay, stripPosition, stripSpans } from '#domain/timeline.ts';
import { isApart, markBox, narrowest, pitch, widths } from '#views/timeline/boxes.ts';
import { barBox } from '#views/timeline/places.ts';
import { contextStrip } from '#views/timeline/strip.ts';
import { movedBy, movedTo, windowsOf } from '#views/timeline/windows.ts';
import { event, tinyDataset, tinyLibrary } from '../../fixtures.ts';

/** Events of one span of two years, so many a month from its first on. */
function strip(...months: readonly number[]) {
	const data = tinyDataset();
	data.meta.waves = [];
	data.meta.spans = [{ from: '1986-01-01', to: '1987-12-31', share: 1 }];
	data.events = months.flatMap((count, month) =>
		Array.from({ length: count }, (_, index) =>
			event(`e${month}-${index}`, {
				date: `1986-${String(month + 1).padStart(2, '0')}-0${1 + (index % 9)}`,
				label: 'x'.repeat(5 + ((month * 7) % 25)),
			}),
		),
	);
	return contextStrip(tinyLibrary(data));
}

describe('contextStrip', () => {
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

	test('counts where marks would crowd, and draws the others.', () => {
		const { marks, bars } = strip(1, 1, 1, 0, 1, 0, 1, 0, 9, 0, 1, 1);
		expect(bars.map(({ from }) => from)).toEqual(['1986-09-01']);
		expect(marks.map(({ mark }) => mark.event.id)).not.toContain('e8-0');
		expect(marks.length).toBe(7);
	});

	test('counts everything where most would crowd.', () => {
		const { marks, bars, scale } = strip(9, 9, 9, 1, 1);
		expect(marks).toEqual([]);
		expect(bars.length).toBe(5);
		expect(scale).toBeDefined();
	});

	test('has no mark on another or on a bar, on at most two rows, however wide it is.', () => {
		const { marks, bars } = strip(1, 2, 1, 2, 1, 0, 9, 1, 2, 1, 1, 2);
		expect(marks.length).toBeGreaterThan(8);
		const boxes = [
			...marks.map(({ level, position }) => markBox(level, position)),
			...bars.map(barBox),
		];
		expect(new Set(marks.map(({ level }) => level))).toEqual(new Set([0, 1]));
		for (const width of widths) {
			for (const [index, a] of boxes.entries()) {
				for (const b of boxes.slice(index + 1)) expect(isApart(a, b, width)).toBe(true);
			}
		}
	});

	test('has no words on others or on another mark, from the width on at which it has them.', () => {
		const { marks, scale } = strip(1, 2, 1, 2, 1, 0, 9, 1, 2, 1, 1, 2);
		const labels = marks.flatMap((one) => (one.label ? [{ one, ...one.label }] : []));
		expect(labels.length).toBeGreaterThan(3);
		for (const [step, width] of widths.entries()) {
			const shown = labels.filter((label) => label.step <= step);
			for (const { one, box } of shown) {
				const others = [
					...shown.filter((other) => other.one !== one).map((other) => other.box),
					...marks.map(({ level, position }) => markBox(level, position, 8)),
					...(scale ? [scale.box] : []),
				];
				for (const other of others) expect(isApart(box, other, width)).toBe(true);
			}
		}
	});

	test('puts what has only a year where that has room.', () => {
		const data = tinyDataset();
		data.meta.waves = [];
		data.meta.spans = [{ from: '1986-01-01', to: '1987-12-31', share: 1 }];
		data.events = [
			event('day', { date: '1986-01-01' }),
			event('year', { date: '1986', precision: 'year' }),
		];
		const [day, year] = contextStrip(tinyLibrary(data)).marks;
		expect([day?.position, day?.level, year?.level]).toEqual([0, 0, 0]);
		expect(((year?.position ?? 0) - 0) * narrowest).toBeGreaterThanOrEqual(pitch);
		expect(year?.position).toBeLessThan(0.5);
	});

	test('labels a mark that stands alone.', () => {
		const { marks } = strip(0, 0, 1, 0, 0, 0, 0, 0, 1);
		expect(marks.map(({ label }) => label?.anchor)).toEqual(['middle', 'middle']);
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
			expect(stripDay(spans, stripPosition(spans, day) ?? NaN)).toBe(day);
		}
		expect(stripDay(spans, -1)).toBe('1950-01-01');
		expect(stripDay([], 0.5)).toBeUndefined();
	});
});
