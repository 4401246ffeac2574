import { expect, test } from 'vitest';
import { mostOnAPage, recordPages } from '#domain/record.ts';
import { event, tinyDataset, tinyLibrary } from '../fixtures.ts';

test('a short record has no parts, for one page holds it', () => {
	expect(recordPages(tinyLibrary())).toEqual([]);
});

test('a long record is told on pages, each event once and in order of time', () => {
	const data = tinyDataset();
	data.events = Array.from({ length: 2 * mostOnAPage + 3 }, (_, index) =>
		event(`e${index}`, { date: `19${50 + ((index * 7) % 50)}-06-01` }),
	);
	const pages = recordPages(tinyLibrary(data));
	expect(pages.map(({ path }) => path)).toEqual(
		[1, 2, 3].map((one) => `record/events-${one}.html`),
	);
	const dates = pages.flatMap(({ events }) => events.map(({ date }) => date));
	expect(dates).toEqual(dates.toSorted());
	expect(new Set(pages.flatMap(({ events }) => events.map(({ id }) => id))).size).toBe(
		2 * mostOnAPage + 3,
	);
	expect(pages[0]?.title).toBe('1 June 1950 to 1 June 1974');
});
