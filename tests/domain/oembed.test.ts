import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { discovery, oembedPath, oembeds } from '#domain/oembed.ts';
import { tinyDataset } from '../fixtures.ts';
import { elements } from '../markup.ts';
import { data } from '../data/read.ts';

/** What the specification asks of an answer of type "rich" (https://oembed.com, 2.3.4), and what we add. */
const schema = {
	type: 'object',
	additionalProperties: false,
	required: [
		'version',
		'type',
		'title',
		'provider_name',
		'provider_url',
		'html',
		'width',
		'height',
	],
	properties: {
		version: { const: '1.0' },
		type: { const: 'rich' },
		title: { type: 'string', minLength: 8 },
		provider_name: { type: 'string', minLength: 1 },
		provider_url: { type: 'string', pattern: '^https://.+/$' },
		cache_age: { type: 'integer', minimum: 3600 },
		thumbnail_url: { type: 'string', pattern: String.raw`^https://.+\.png$` },
		thumbnail_width: { const: 1200 },
		thumbnail_height: { const: 630 },
		html: { type: 'string' },
		width: { type: 'integer', minimum: 200 },
		height: { type: 'integer', minimum: 200, maximum: 1000 },
	},
	dependentRequired: { thumbnail_url: ['thumbnail_width', 'thumbnail_height'] },
};

const answers = oembeds(data);
const tiny = oembeds(tinyDataset());

/** What WordPress keeps of the markup (`wp_filter_oembed_result`): elements, attributes, the quotation first. */
function keptByWordPress(html: string): string | undefined {
	const allowed: Readonly<Record<string, readonly string[]>> = {
		a: ['href'],
		blockquote: [],
		iframe: [
			'src',
			'width',
			'height',
			'frameborder',
			'marginwidth',
			'marginheight',
			'scrolling',
			'title',
		],
	};
	const kept = html.replaceAll(
		/<(\/?)([a-z]+)([^>]*)>/g,
		(_, end: string, name: string, rest: string) => {
			const names = allowed[name];
			if (names === undefined) return '';
			const attributes = [...rest.matchAll(/ ([\w-]+)="([^"]*)"/g)]
				.filter(([, key = '']) => names.includes(key))
				.map(([whole]) => whole);
			return `<${end}${name}${attributes.join('')}>`;
		},
	);
	const [, quotation, frame] =
		/(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(kept) ?? [];
	return frame === undefined ? undefined : (quotation ?? '') + frame;
}

test('There is an answer for the first page, every event, every actor, and every view.', () => {
	for (const page of ['', 'positions.html', 'quotes.html', 'sources.html', 'embed/map.html']) {
		expect([...answers.keys()]).toContain(oembedPath(page));
	}
	expect(answers.size).toBe(7 + data.events.length + data.actors.length);
	expect(oembedPath('event/a.html')).toBe('oembed/event/a.json');
	expect(oembedPath('embed/positions.html')).toBe(oembedPath('positions.html'));
});

test('Every answer is as the specification wants it.', () => {
	const isValid = new Ajv({ allErrors: true, strict: false }).compile(schema);
	const faults = [...answers, ...tiny].flatMap(([path, answer]) =>
		isValid(answer) ? [] : [{ path, errors: isValid.errors }],
	);
	expect(faults).toEqual([]);
});

test('The markup is a quotation with a link, then a frame with a title; there is no script.', () => {
	for (const [path, { html, title }] of answers) {
		const read = elements(html);
		expect(
			read.map(({ name }) => name),
			path,
		).toEqual(['blockquote', 'a', 'iframe']);
		expect(read[1]?.text, path).toBe(title);
		expect(read[2]?.attributes, path).toMatchObject({ title });
		expect(read[2]?.attributes['src'], path).toMatch(/^https:\/\/[^#]+\/embed\/[a-z]+\.html/);
	}
});

describe('WordPress', () => {
	test('keeps the quotation, the frame, its address and its title of every answer.', () => {
		for (const [path, { html, title }] of answers) {
			const kept = elements(keptByWordPress(html) ?? '');
			const before = elements(html);
			expect(
				kept.map(({ name }) => name),
				path,
			).toEqual(['blockquote', 'a', 'iframe']);
			expect(kept[1], path).toEqual(before[1]);
			expect(kept[2]?.attributes, path).toMatchObject({
				title,
				src: before[2]?.attributes['src'],
				width: '100%',
			});
		}
	});

	test('finds the address of an answer in the head.', () => {
		const head = `<title>x</title>${discovery(data.meta, 'event/a.html')}`;
		const [, attributes = ''] = /<link([^<>]+)\/?>/i.exec(head) ?? [];
		expect(attributes).toContain(' type="application/json+oembed"');
		expect(attributes).toContain(` href="${data.meta.address}oembed/event/a.json"`);
	});
});

test('Ghost takes every answer for more than a bookmark.', () => {
	for (const [path, answer] of answers) {
		expect([answer.type, answer.version], path).toEqual(['rich', '1.0']);
		expect(answer.html !== '' && answer.width > 0, path).toBe(true);
		expect(path).not.toMatch(/wp-json\/oembed/);
	}
});

test('An event is embedded as its card, an actor as its ties.', () => {
	const [event] = data.events;
	const [actor] = data.actors;
	const frameOf = (path: string) => elements(answers.get(path)?.html ?? '')[2]?.attributes['src'];
	expect(frameOf(`oembed/event/${event?.id}.json`)).toBe(
		`${data.meta.address}embed/event.html?event=${event?.id}`,
	);
	expect(frameOf(`oembed/actor/${actor?.id}.json`)).toBe(
		`${data.meta.address}embed/graph.html?actor=${actor?.id}`,
	);
});
