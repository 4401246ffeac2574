import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf } from '#domain/dates.ts';
import { frameNames } from '#domain/frame-edition.ts';
import type { Ref } from '#domain/ref.ts';
import {
	decodeEmbedding,
	encodeEmbedding,
	frameAddress,
	isNarrowable,
	pageAddress,
	untouched,
	type Embedding,
} from '#state/embedding.ts';
import { choices } from '#state/look.ts';
import { decode, home } from '#state/place.ts';
import { tinyLibrary } from '../fixtures.ts';

const library = tinyLibrary();
const { refs, kinds, sources } = library;
const snapshots = new Set(['1987-07-01', '1988-01-31']);
const known = { refs, kinds, sources, snapshots };
const events = [...refs].filter((ref): ref is Ref => ref.startsWith('events/'));
const read = (search: string) => decodeEmbedding(search, known, 'ferry-offer');

const maybeDay = fc.option(fc.integer({ min: -7000, max: 20_000 }).map(dateOf), { nil: undefined });
const place = fc
	.record({
		selected: fc.constantFrom(undefined, ...refs),
		view: fc.constant(home.view),
		asOf: maybeDay,
		from: maybeDay,
		to: maybeDay,
		kinds: fc.uniqueArray(fc.constantFrom(...kinds.keys())),
		sources: fc.uniqueArray(fc.constantFrom(...sources.keys())),
		differ: fc.boolean(),
		words: fc.constant(home.words),
		storyStep: fc.constant(undefined),
	})
	.filter(({ from, to }) => from === undefined || to === undefined || from <= to);
const embeddings: fc.Arbitrary<Embedding> = fc
	.record({
		frame: fc.constantFrom(...frameNames),
		snapshot: fc.constantFrom(undefined, ...snapshots),
		place,
		event: fc.constantFrom(...events),
		look: fc.record({
			theme: fc.constantFrom(...choices.theme),
			text: fc.constantFrom(...choices.text),
			motion: fc.constantFrom(...choices.motion),
		}),
		transparent: fc.boolean(),
		bare: fc.boolean(),
	})
	.map(({ frame, place: narrowed, event, ...rest }) => ({
		...rest,
		frame,
		place: isNarrowable(frame)
			? narrowed
			: { ...home, selected: frame === 'event' ? event : undefined },
	}));

test('What is encoded is decoded as it was.', () => {
	fc.assert(
		fc.property(embeddings, (embedding) => {
			expect(read(encodeEmbedding(embedding))).toEqual(embedding);
		}),
	);
});

test('The address of a frame says the same to the frame: the place and the look.', () => {
	fc.assert(
		fc.property(embeddings, (embedding) => {
			const url = new URL(frameAddress(embedding), 'https://ferries.example/');
			const { frame, snapshot } = embedding;
			const folder = snapshot === undefined ? '' : `/snapshot/${snapshot}`;
			expect(url.pathname).toBe(`${folder}/embed/${frame}.html`);
			expect(url.hash).toBe('');
			expect(decode(url.search, library)).toEqual({ place: embedding.place, refused: [] });
			expect(url.searchParams.get('theme') ?? 'auto').toBe(embedding.look.theme);
			expect(url.searchParams.get('transparent') === '1').toBe(embedding.transparent);
			expect(url.searchParams.get('chrome') === 'none').toBe(embedding.bare);
		}),
	);
});

describe('An address of the builder', () => {
	test('without a query is the map as nobody changed it.', () => {
		expect(read('')).toEqual(untouched);
		expect(frameAddress(untouched)).toBe('embed/map.html');
		expect(encodeEmbedding(untouched)).toBe('');
	});

	test('is what a shared link of the explorer says, with the view.', () => {
		const { frame, place: narrowed } = read('?kind=offer&from=1987-06-01&view=timeline');
		expect(frame).toBe('timeline');
		expect(narrowed).toMatchObject({ kinds: ['offer'], from: '1987-06-01', view: home.view });
	});

	test('with keys of others, with a step of the story, a search or nonsense changes nothing.', () => {
		expect(read('?utm_source=x&step=3&view=globe&theme=pink&text=900&kind=nothing&q=boat')).toEqual(
			untouched,
		);
	});

	test('is pinned to a day of which there is a snapshot, and otherwise follows.', () => {
		expect(read('?view=graph&snapshot=1987-07-01')).toMatchObject({
			frame: 'graph',
			snapshot: '1987-07-01',
		});
		for (const day of ['1987-07-02', '../../x', '']) {
			expect(read(`?snapshot=${day}`)).toEqual(untouched);
		}
	});

	test('of one event that names none shows one.', () => {
		expect(read('?view=event').place.selected).toBe('events/ferry-offer');
		expect(read('?view=event&actor=norway').place.selected).toBe('events/ferry-offer');
		expect(read('?view=event&event=second-offer').place.selected).toBe('events/second-offer');
	});
});

test('The page behind a frame shows the same.', () => {
	const narrowed = { ...home, kinds: ['offer'] };
	const page = (embedding: Partial<Embedding>) => pageAddress({ ...untouched, ...embedding });
	expect(page({})).toBe('');
	expect(page({ frame: 'timeline', place: narrowed })).toBe('?kind=offer&view=timeline');
	expect(page({ frame: 'positions' })).toBe('positions.html');
	expect(page({ frame: 'event', place: { ...home, selected: 'events/ferry-offer' } })).toBe(
		'event/ferry-offer.html',
	);
});
