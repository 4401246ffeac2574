import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headOf } from '../../src/pages/head.ts';
import { eventData, homeData, sourcesData } from '../../src/pages/linked-data.ts';
import { tinyCountries, tinyDataset } from '../fixtures.ts';

const data = tinyDataset();
const library = { countries: new Map(tinyCountries.map((one) => [one.id, one])) };
const head = headOf(
	{ ...data.meta, language: 'en-GB' },
	{
		path: 'event/a.html',
		title: 'A “title” & <more>',
		description: 'Says "all".',
		share: { path: 'og/a.png', alt: 'What it shows' },
		data: { name: '</script>' },
	},
);

test('A head has the canonical address and what sharing asks for, with whole addresses.', () => {
	expect(head).toContain('<link rel="canonical" href="https://ferries.example/event/a.html" />');
	for (const [name, content] of [
		['og:url', 'https://ferries.example/event/a.html'],
		['og:type', 'article'],
		['og:locale', 'en_GB'],
		['og:image', 'https://ferries.example/og/a.png'],
		['og:image:width', '1200'],
		['og:image:height', '630'],
		['og:image:alt', 'What it shows'],
		['og:site_name', 'Ferries &amp; Harbours'],
	]) {
		expect(head).toContain(`<meta property="${name}" content="${content}" />`);
	}
	expect(head).toContain('<meta name="twitter:card" content="summary_large_image" />');
});

test('A page that others embed by its address leads to the answer.', () => {
	const page = { path: 'event/a.html', title: '', description: '', share: { path: '', alt: '' } };
	const found = headOf(data.meta, { ...page, isEmbeddable: true });
	expect(found).toContain('href="https://ferries.example/oembed/event/a.json"');
	expect(headOf(data.meta, page)).not.toContain('oembed');
});

test('Text cannot leave its attribute, nor data its block.', () => {
	expect(head).toContain('<title>A “title” &amp; &lt;more&gt;</title>');
	expect(head).toContain('content="Says &quot;all&quot;."');
	expect(head.match(/<\/script>/g)).toHaveLength(1);
});

test('A language without a territory has no locale.', () => {
	const page = { path: '', title: '', description: '', share: { path: '', alt: '' } };
	expect(headOf(data.meta, page)).not.toContain('og:locale');
});

test('The colours of the browser’s frame are those of the page.', () => {
	const tokens = readFileSync(new URL('../../src/tokens.css', import.meta.url), 'utf8');
	const [, light = '', dark = ''] = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(tokens) ?? [];
	expect(head).toContain(`content="${light}" media="(prefers-color-scheme: light)"`);
	expect(head).toContain(`content="${dark}" media="(prefers-color-scheme: dark)"`);
});

test('The first page is an article that rests on the dataset, which names its time, its countries and its terms.', () => {
	const { '@graph': graph } = homeData(data, library) as { '@graph': Record<string, unknown>[] };
	const [article, dataset] = graph;
	expect(article?.['@type']).toBe('Article');
	expect(article?.['isBasedOn']).toEqual({ '@id': dataset?.['@id'] });
	expect(dataset).toMatchObject({
		'@type': 'Dataset',
		temporalCoverage: '1950-05/1987-10-12',
		spatialCoverage: ['Norway', 'Iceland'],
		license: 'https://creativecommons.org/licenses/by/4.0/',
	});
});

test('The page on the articles names every file with its type.', () => {
	const files = ['data/events.csv', 'data/events.ics', 'data/README.md'];
	const { '@graph': graph } = sourcesData(data, library, files) as {
		'@graph': { distribution?: unknown }[];
	};
	expect(graph[1]?.distribution).toEqual(
		['text/csv', 'text/calendar', 'text/markdown'].map((encodingFormat, index) => ({
			'@type': 'DataDownload',
			contentUrl: `https://ferries.example/${files[index]}`,
			encodingFormat,
		})),
	);
});

test('The page of an event names the articles that carry it, and our correction of it.', () => {
	const offer = data.events.find(({ id }) => id === 'ferry-offer');
	if (offer === undefined) throw new Error('there is no offer');
	const page = eventData(data, offer, 'event/ferry-offer.html');
	expect(page['citation']).toMatchObject([{ identifier: 'A' }, { identifier: 'B' }]);
	expect(page['correction']).toEqual([
		{ '@type': 'CorrectionComment', datePublished: '1989-02-03', text: 'The day was wrong.' },
	]);
	const other = data.events.find(({ id }) => id === 'harbour-objection');
	if (other === undefined) throw new Error('there is no objection');
	expect(eventData(data, other, '')).not.toHaveProperty('correction');
});
