import { describe, expect, test } from 'vitest';
import { excerptsOf } from '#domain/integrity/evidence.ts';
import { parts } from '#domain/dates.ts';
import { decode, encode } from '#state/place.ts';
import { data, library } from './read.ts';

describe('The dataset', () => {
	test('builds without a fault, and is not empty.', () => {
		expect(data.sources.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D', 'E']);
		expect(data.events.length).toBeGreaterThan(50);
		expect(data.relations.length).toBeGreaterThan(50);
	});

	test('has every kind of record that is published.', () => {
		const { meta, lesson, ...collections } = data;
		expect(meta.waves).toHaveLength(2);
		expect(lesson.objectives.length).toBeGreaterThan(0);
		for (const [name, records] of Object.entries(collections)) {
			expect(records.length, name).toBeGreaterThan(0);
		}
	});

	test('covers no event after its last day, and knows no article beyond it.', () => {
		const { coversUntil } = data.meta;
		expect(data.events.filter(({ date }) => date > coversUntil).map(({ id }) => id)).toEqual([]);
		expect(data.sources.filter(({ knowsUntil }) => knowsUntil > coversUntil)).toEqual([]);
	});

	test('has a day for its waves, its articles and its own date, not only a month.', () => {
		const days = [
			...data.meta.waves.flatMap(({ from, to }) => [from, to]),
			...data.sources.map(({ knowsUntil }) => knowsUntil),
			data.meta.coversUntil,
			data.meta.updated,
		];
		expect(days.filter((day) => !/^\d{4}-\d{2}-\d{2}$/.test(day))).toEqual([]);
	});

	test('draws its spans in the order of time, none touching the next.', () => {
		const ends = data.meta.spans.flatMap(({ from, to }) => [from, to]);
		expect(ends).toEqual([...new Set(ends)].toSorted());
	});

	test('uses every kind of event, of actor and of tie that it defines.', () => {
		const unused = [
			...data.meta.kinds.filter(({ id }) => !data.events.some(({ kind }) => kind === id)),
			...data.meta.relationTypes.filter(({ id }) => !data.relations.some(({ type }) => type === id)),
			...data.meta.discrepancyKinds.filter(
				({ id }) => !data.discrepancies.some(({ kind }) => kind === id),
			),
		];
		expect(unused.map(({ id }) => id)).toEqual([]);
	});

	test('has one answer for each wave in every row of the comparison, or one for both.', () => {
		for (const { aspect, cells } of data.meta.comparison.rows) {
			expect([1, data.meta.waves.length], aspect).toContain(cells.length);
		}
	});
});

describe('Evidence', () => {
	const citations = excerptsOf(data);

	test('Every claim has at least one line of an article.', () => {
		const claims = [data.actors, data.events, data.relations, data.positions, data.scenarios].flat();
		expect(claims.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
		expect(claims.length).toBeGreaterThan(200);
	});

	test('Every article is cited at many of its lines.', () => {
		for (const { id, lines } of data.sources) {
			const cited = new Set(
				citations.filter(({ source }) => source === id).map(({ line }) => line),
			);
			expect(cited.size, id).toBeGreaterThan(lines / 3);
		}
	});

	test('No record cites the same words of one line twice.', () => {
		const seen = citations.map((one) =>
			[one.part, one.record, one.source, one.line, one.words].join(' | '),
		);
		expect(seen.filter((one, index) => seen.indexOf(one) !== index)).toEqual([]);
	});

	test('Every quotation stands in an article that could know of its occasion.', () => {
		const late = data.quotes.flatMap(({ id, occasion, printedIn }) => {
			const date = library.events.get(occasion)?.date ?? '';
			return printedIn
				.filter(({ source }) => (library.sources.get(source)?.knowsUntil ?? '') < date)
				.map(({ source }) => `${id} in ${source}`);
		});
		expect(late).toEqual([]);
	});

	test('Putin, Peskov, Zakharova and Macron are quoted in translation.', () => {
		const speakers = ['putin', 'peskov', 'zakharova', 'macron'];
		const quotes = data.quotes.filter(({ speaker }) => speakers.includes(speaker));
		expect(new Set(quotes.map(({ speaker }) => speaker))).toEqual(new Set(speakers));
		expect(quotes.filter(({ translated }) => !translated).map(({ id }) => id)).toEqual([]);
	});
});

describe('The story', () => {
	test('has seven to nine steps.', () => {
		expect(data.story.length).toBeGreaterThanOrEqual(7);
		expect(data.story.length).toBeLessThanOrEqual(9);
	});

	test('Every step is a place that can be reached, written as a link writes it.', () => {
		for (const { id, place } of data.story) {
			const reading = decode(place, library);
			expect(reading.refused, id).toEqual([]);
			expect(encode(reading.place), id).toBe(place);
		}
	});

	test('Its events stand in the order of time.', () => {
		const dates = data.story
			.map(({ place }) => decode(place, library).place.selected?.replace('events/', ''))
			.flatMap((id) => library.events.get(id ?? '')?.date ?? []);
		expect(dates.length).toBeGreaterThan(4);
		expect(dates).toEqual(dates.toSorted());
		expect(parts(dates[0] ?? '').year).toBe(2022);
	});
});
