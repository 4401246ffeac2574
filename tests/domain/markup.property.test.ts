import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationsOf, citationForms, withAccess } from '#domain/cite.ts';
import { escape, tag } from '#domain/markup.ts';
import { discovery, oembeds } from '#domain/oembed.ts';
import { amp, canvas, picture, responsive, simple, type Framed } from '#domain/snippets.ts';
import { tinyDataset } from '../fixtures.ts';
import { texts } from '../hostile.ts';
import { elements } from '../markup.ts';
import { property } from '../property.ts';

test('A text that is written into markup is read back as it was, and brings no element of its own.', () => {
	property(fc.tuple(texts, texts), ([title, words]) => {
		const read = elements(`${tag('a', { href: './', title })}${escape(words)}</a>`);
		expect(read.map(({ name }) => name)).toEqual(['a']);
		expect(read[0]?.attributes['title']).toBe(title);
		expect(read[0]?.text).toBe(words);
	});
});

describe('The code that an editor pastes', () => {
	const framed = (title: string): Framed => ({
		src: 'https://ferries.example/embed/map.html',
		page: 'https://ferries.example/',
		title,
		height: 420,
		picture: { path: 'https://ferries.example/og/map.png', alt: title },
		site: title,
		coversUntil: '1987-10-12',
	});
	const names = {
		simple: [simple, ['iframe', 'p', 'a']],
		responsive: [responsive, ['iframe', 'p', 'a', 'script']],
		picture: [picture, ['a', 'img', 'p', 'a']],
		amp: [amp, ['amp-iframe', 'amp-img', 'div', 'p', 'a']],
		canvas: [canvas, ['iframe', 'p', 'a']],
	} as const;

	test.each(Object.entries(names))(
		'has the elements of %s and no other, whatever it is called.',
		(_, [code, wanted]) => {
			property(
				texts,
				(title) => {
					const read = elements(code(framed(title)));
					expect(read.map(({ name }) => name)).toEqual(wanted);
					expect(
						read.flatMap(({ attributes }) => attributes['title'] ?? attributes['alt'] ?? []),
					).toContain(title);
					expect(
						read
							.flatMap(({ attributes }) => Object.keys(attributes))
							.filter((key) => key.startsWith('on')),
					).toEqual([]);
				},
				1000,
			);
		},
	);
});

test('What sites are told that embed by an address is a quotation and a frame, whatever a page is called.', () => {
	property(
		fc.tuple(texts, texts),
		([title, name]) => {
			const data = tinyDataset();
			const [event] = data.events;
			if (!event) throw new Error('the tiny dataset has no event');
			event.title = title;
			data.meta.title = name;
			const answer = oembeds(data).get(`oembed/event/${event.id}.json`);
			const read = elements(answer?.html ?? '');
			expect(read.map((one) => one.name)).toEqual(['blockquote', 'a', 'iframe']);
			expect(read[2]?.attributes['title']).toBe(`${title} · ${name}`);
			expect(answer?.provider_name).toBe(name);
			const [link] = elements(discovery(data.meta, ''));
			expect(link?.attributes).toMatchObject({ rel: 'alternate', title: name });
		},
		500,
	);
});

test('Every citation can be read by what it is for: braces are closed, JSON is JSON, text has the address.', () => {
	const { meta } = tinyDataset();
	property(
		fc.tuple(texts, texts, fc.boolean()),
		([name, title, isKept]) => {
			const cited = { page: 'event/ferry-offer.html', title, isKept };
			const made = citationsOf({ ...meta, title: name }, cited);
			for (const form of Object.keys(citationForms) as (keyof typeof citationForms)[]) {
				const text = withAccess(form, made[form], '2025-09-05');
				if (form === 'csl') {
					const [item] = JSON.parse(text) as readonly Readonly<Record<string, unknown>>[];
					expect(item).toMatchObject({ title, author: [{ literal: name }] });
				} else if (form === 'bibtex') {
					expect(isClosed(text)).toBe(true);
				} else expect(text).toContain('https://ferries.example/');
			}
		},
		2000,
	);
});

/** Whether every brace that opens is closed, and none before it opens. */
function isClosed(text: string): boolean {
	let depth = 0;
	for (const sign of text.replaceAll(/\\[{}]/g, '')) {
		depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
		if (depth < 0) return false;
	}
	return depth === 0;
}
