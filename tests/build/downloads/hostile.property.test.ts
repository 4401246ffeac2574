import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarOf } from '#build/downloads/calendar.ts';
import { codebookOf } from '#build/downloads/codebook.ts';
import { csvOf } from '#build/downloads/csv.ts';
import { gexfOf } from '#build/downloads/gexf.ts';
import { graphmlOf } from '#build/downloads/graphml.ts';
import { timelineJsOf } from '#build/downloads/timelinejs.ts';
import { feedOf } from '#build/feeds.ts';
import type { Dataset } from '#domain/schema.ts';
import { tinyDataset } from '../../fixtures.ts';
import { texts } from '../../hostile.ts';
import { elements } from '../../markup.ts';
import { property } from '../../property.ts';

/** A file is made and read anew for each. */
const runs = 150;

/** The tiny dataset with words of others where a reader meets them, and what reads a file of it. */
function holds(reads: (data: Dataset, words: string) => void) {
	property(
		texts,
		(words) => {
			const data = tinyDataset();
			const [event, actor, change] = [data.events[2], data.actors[0], data.changes[0]];
			if (!event || !actor || !change) throw new Error('the tiny dataset has lost a record');
			Object.assign(event, { title: words, summary: words, dating: words });
			Object.assign(actor, { name: words, aliases: [words] });
			change.text = words;
			reads(data, words);
		},
		runs,
	);
}

test('A table gives every text back, and no cell that a spreadsheet would run.', () => {
	holds((data, words) => {
		const rows = parseCsv<Record<string, string>>(csvOf(data, 'events'), { columns: true });
		const [, , row] = rows;
		const isRun = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(words);
		expect(row?.['title']).toBe(isRun ? `'${words}` : words);
		expect(
			rows.flatMap((one) => Object.values(one)).filter((cell) => /^[=+\-@]/.test(cell)),
		).toEqual([]);
		expect(rows.length).toBe(data.events.length);
	});
});

test('A calendar gives every text back, in lines that are no longer than they may be.', () => {
	holds((data, words) => {
		const text = calendarOf(data);
		const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
		const events = calendar.getAllSubcomponents('vevent');
		const own = events.find((one) =>
			String(one.getFirstPropertyValue('uid')).startsWith('ferry-offer@'),
		);
		expect(own?.getFirstPropertyValue('summary')).toBe(words);
		expect(own?.getFirstPropertyValue('description')).toBe(`${words}\n${words}`);
		expect(events.length).toBe(data.events.filter(({ precision }) => precision === 'day').length);
		const long = text.split('\r\n').filter((line) => new TextEncoder().encode(line).length > 75);
		expect(long).toEqual([]);
	});
});

/** Ends of lines and blanks are alike in XML. */
const plain = (text: unknown) => String(text).replaceAll(/\s+/g, ' ').trim();

test.each([
	['GEXF', gexfOf, (text: string) => parseGexf(MultiDirectedGraph, text)],
	['GraphML', graphmlOf, (text: string) => parseGraphml(MultiDirectedGraph, text)],
] as const)(
	'A graph in %s gives every name back, with as many ties, by the reader of another program.',
	(_, write, read) => {
		holds((data, words) => {
			const graph = read(write(data));
			expect(plain(graph.getNodeAttribute('norway', 'label'))).toBe(plain(words));
			expect(graph.size).toBe(data.relations.length);
		});
	},
);

test('The feed gives every text back by a parser of XML.', () => {
	const parser = new XMLParser({ parseTagValue: false, trimValues: false });
	interface Feed {
		feed: { entry: { content: string } };
	}
	holds((data, words) => {
		const { feed } = parser.parse(feedOf(data)) as Feed;
		expect(plain(feed.entry.content)).toBe(plain(words));
	});
});

test('The timeline of another program gets every text as text, for it takes markup.', () => {
	holds((data, words) => {
		const { events } = JSON.parse(timelineJsOf(data)) as {
			events: { unique_id: string; text: { headline: string; text: string } }[];
		};
		const own = events.find((one) => one.unique_id === 'ferry-offer');
		expect(elements(`<h1>${own?.text.headline ?? ''}</h1>`)).toMatchObject([
			{ name: 'h1', text: words },
		]);
		const names = new Set(elements(own?.text.text ?? '').map(({ name }) => name));
		expect([...names]).toEqual(['p']);
	});
});

test('The codebook says what stands before a cell that a spreadsheet would run.', () => {
	expect(codebookOf(tinyDataset())).toContain('has an apostrophe before it');
});
