import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { feedOf } from '#build/feeds.ts';
import { robotsOf, sitemapOf } from '#build/site-map.ts';
import { tinyDataset } from '../fixtures.ts';

interface Feed {
	readonly feed: {
		readonly id: string;
		readonly updated: string;
		readonly entry?: readonly Record<string, unknown>[];
	};
}
const parser = new XMLParser({
	ignoreAttributes: false,
	isArray: (name) => ['entry', 'url'].includes(name),
});
const read = (xml: string) => parser.parse(xml) as Feed;

test('The feed has an entry for every change, the newest first, each with what Atom asks for.', () => {
	const data = tinyDataset();
	data.changes.push({
		id: 'new',
		date: '1990-05-06',
		kind: 'update',
		text: 'A & <B>.',
		touches: [],
	});
	const { feed } = read(feedOf(data));
	expect(feed.updated).toBe('1990-05-06T00:00:00Z');
	expect(feed.entry?.map(({ id }) => id)).toEqual([
		'https://ferries.example/sources.html#change-new',
		'https://ferries.example/sources.html#change-day-of-the-offer',
	]);
	for (const entry of feed.entry ?? []) {
		for (const part of ['id', 'title', 'updated', 'content', 'link'])
			expect(entry).toHaveProperty(part);
	}
	expect(feedOf(data)).toContain('A &amp; &lt;B&gt;.');
});

test('Without changes the feed is empty and still says when the data was changed.', () => {
	const { feed } = read(feedOf({ ...tinyDataset(), changes: [] }));
	expect(feed.entry).toBeUndefined();
	expect(feed.updated).toBe('1990-01-01T00:00:00Z');
});

test('The list of pages has every page but the one for addresses without one, by its whole address.', () => {
	const xml = sitemapOf(tinyDataset(), ['sources.html', '404.html', 'index.html', 'event/a.html']);
	const { urlset } = parser.parse(xml) as { urlset: { url: { loc: string; lastmod: string }[] } };
	expect(urlset.url.map(({ loc }) => loc)).toEqual([
		'https://ferries.example/event/a.html',
		'https://ferries.example/',
		'https://ferries.example/sources.html',
	]);
	expect(new Set(urlset.url.map(({ lastmod }) => lastmod))).toEqual(new Set(['1990-01-01']));
});

test('Robots may read everything and are told where the list of pages is.', () => {
	expect(robotsOf(tinyDataset())).toContain('Allow: /\n');
	expect(robotsOf(tinyDataset())).toContain('Sitemap: https://ferries.example/sitemap.xml');
});
