import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ref } from '#domain/ref.ts';
import { decode, encode, home, views, type Place } from '#state/place.ts';
import { tinyLibrary } from '../fixtures.ts';

const { refs } = tinyLibrary();
const places: fc.Arbitrary<Place> = fc.record({
	selected: fc.constantFrom(undefined, ...refs),
	view: fc.constantFrom(...views),
});

describe('encode', () => {
	test('gives nothing at home.', () => {
		expect(encode(home)).toBe('');
	});

	test('leaves out the view where it is the first one.', () => {
		expect(encode({ ...home, selected: 'events/ferry-offer' })).toBe('event=ferry-offer');
	});

	test('names another view, with nothing selected too.', () => {
		expect(encode({ ...home, view: 'graph' })).toBe('view=graph');
		expect(encode({ ...home, selected: 'actors/sigrun', view: 'timeline' })).toBe(
			'actor=sigrun&view=timeline',
		);
	});

	test.each<[Ref, string]>([
		['events/ferry-offer', 'event=ferry-offer'],
		['actors/ferry-line', 'actor=ferry-line'],
		['countries/NOR', 'country=NOR'],
		['relations/norway-offers', 'relation=norway-offers'],
	])('writes %s as %s.', (selected, query) => {
		expect(encode({ ...home, selected })).toBe(query);
	});
});

describe('decode', () => {
	test('gives home for an empty address, with or without its question mark.', () => {
		expect(decode('', refs)).toEqual({ place: home, refused: [] });
		expect(decode('?', refs)).toEqual({ place: home, refused: [] });
	});

	test('reads a place, with or without the question mark.', () => {
		const place = { ...home, selected: 'events/ferry-offer', view: 'timeline' };
		expect(decode('event=ferry-offer&view=timeline', refs)).toEqual({ place, refused: [] });
		expect(decode('?event=ferry-offer&view=timeline', refs)).toEqual({ place, refused: [] });
	});

	test('reads back what encode wrote, for any place.', () => {
		fc.assert(
			fc.property(places, (place) => {
				expect(decode(encode(place), refs)).toEqual({ place, refused: [] });
			}),
			{ numRuns: 1000 },
		);
	});

	test('reads the parts in any order.', () => {
		expect(decode('view=graph&actor=sigrun', refs)).toEqual(
			decode('actor=sigrun&view=graph', refs),
		);
	});

	test('ignores keys that are not ours, and says nothing of them.', () => {
		expect(decode('utm_source=x&fbclid=1&event=ferry-offer&__proto__=y', refs)).toEqual({
			place: { ...home, selected: 'events/ferry-offer' },
			refused: [],
		});
	});

	test('Keys that are not ours are never copied into a link that we make.', () => {
		const keys = fc
			.string({ minLength: 1 })
			.filter((key) => !/^(event|actor|country|relation|view)$/.test(key));
		fc.assert(
			fc.property(places, fc.array(fc.tuple(keys, fc.string())), (place, foreign) => {
				const query = new URLSearchParams([...foreign, ...new URLSearchParams(encode(place))]);
				expect(encode(decode(query.toString(), refs).place)).toBe(encode(place));
			}),
		);
	});

	test.each([
		['event=no-such-event', 'event=no-such-event'],
		['actor=', 'actor='],
		['country=nor', 'country=nor'],
		['event=sigrun', 'event=sigrun'],
		['event=constructor', 'event=constructor'],
		['event=ferry-offer%20', 'event=ferry-offer '],
		['view=table', 'view=table'],
		['view=', 'view='],
		['view=MAP', 'view=MAP'],
		['event=%E0%A4%A', 'event=\uFFFD%A'],
	])('falls home from "%s", and lists it.', (query, refused) => {
		expect(decode(query, refs)).toEqual({ place: home, refused: [refused] });
	});

	test('keeps what it can read beside what it cannot.', () => {
		expect(decode('event=gone&view=graph', refs)).toEqual({
			place: { ...home, view: 'graph' },
			refused: ['event=gone'],
		});
		expect(decode('event=ferry-offer&view=table', refs)).toEqual({
			place: { ...home, selected: 'events/ferry-offer' },
			refused: ['view=table'],
		});
	});

	test('lists everything that it could not read.', () => {
		expect(decode('event=a&actor=b&country=c&relation=d&view=e', refs).refused).toEqual([
			'event=a',
			'actor=b',
			'country=c',
			'relation=d',
			'view=e',
		]);
	});

	test('takes the first of two items, event before actor before country before relation.', () => {
		expect(decode('country=NOR&actor=sigrun&event=ferry-offer', refs).place.selected).toBe(
			'events/ferry-offer',
		);
		expect(decode('relation=norway-offers&country=NOR', refs).place.selected).toBe('countries/NOR');
		expect(decode('event=ferry-offer&event=cheap-fares', refs).place.selected).toBe(
			'events/ferry-offer',
		);
	});

	test('takes an item that exists over one that does not.', () => {
		expect(decode('event=gone&actor=sigrun', refs)).toEqual({
			place: { ...home, selected: 'actors/sigrun' },
			refused: ['event=gone'],
		});
	});

	test('never throws and always ends at a place that exists, for 10,000 arbitrary addresses.', () => {
		const ours = fc.constantFrom('event', 'actor', 'country', 'relation', 'view');
		const pairs = fc
			.array(fc.tuple(fc.oneof(ours, fc.string({ unit: 'binary' })), fc.string({ unit: 'binary' })))
			.map((list) => list.map(([key, value]) => `${key}=${value}`).join('&'));
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'binary' }), pairs), (search) => {
				const { place } = decode(search, refs);
				expect(place.selected === undefined || refs.has(place.selected)).toBe(true);
				expect(views).toContain(place.view);
				expect(decode(encode(place), refs)).toEqual({ place, refused: [] });
			}),
			{ numRuns: 10_000 },
		);
	});
});
