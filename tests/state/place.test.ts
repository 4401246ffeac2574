import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, dayNumber } from '#domain/dates.ts';
import type { Ref } from '#domain/ref.ts';
import { decode, encode, home, views, type Place } from '#state/place.ts';
import { tinyLibrary } from '../fixtures.ts';

const library = tinyLibrary();
const { refs, kinds, sources } = library;
const day = fc
	.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') })
	.map((days) => dateOf(days));
const maybeDay = fc.option(day, { nil: undefined });
const places: fc.Arbitrary<Place> = fc
	.record({
		selected: fc.constantFrom(undefined, ...refs),
		view: fc.constantFrom(...views),
		asOf: maybeDay,
		from: maybeDay,
		to: maybeDay,
		kinds: fc.uniqueArray(fc.constantFrom(...kinds.keys())),
		sources: fc.uniqueArray(fc.constantFrom(...sources.keys())),
		differ: fc.boolean(),
		words: fc.string({ unit: 'binary', maxLength: 80 }),
		storyStep: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
	})
	// A window that ends before it begins is no place: decode refuses it.
	.filter(({ from, to }) => from === undefined || to === undefined || from <= to);

/** Every key of an address that is ours. */
const ours = [
	...['event', 'actor', 'country', 'relation', 'view'],
	...['asof', 'from', 'to', 'kind', 'source', 'differ', 'q', 'step'],
];

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

describe('encode, of the narrowed record,', () => {
	test('writes every part under a key of its own, in a fixed order.', () => {
		expect(
			encode({
				selected: 'events/ferry-offer',
				view: 'timeline',
				asOf: '1987-06-03',
				from: '1987-06-01',
				to: '1987-06-04',
				kinds: ['offer', 'objection'],
				sources: ['A', 'B'],
				differ: true,
				words: 'no room',
				storyStep: 3,
			}),
		).toBe(
			'event=ferry-offer&asof=1987-06-03&from=1987-06-01&to=1987-06-04&kind=offer,objection&source=A,B&differ=1&q=no+room&view=timeline&step=3',
		);
	});

	test.each(['0', '100', '1.5', 'three', '-1'])('refuses step=%s, which no story has.', (step) => {
		const { place, refused } = decode(`step=${step}`, library);
		expect(place).toEqual(home);
		expect(refused).toEqual([`step=${step}`]);
	});

	test('leaves the commas between ids readable.', () => {
		expect(encode({ ...home, kinds: ['offer', 'meeting'] })).toBe('kind=offer,meeting');
	});

	test('takes no comma or escape in the words for anything but words.', () => {
		for (const words of ['a, b', '%2C', '%252C', 'a&kind=offer', '#', '+', 'п’ять', '🚢']) {
			expect(decode(encode({ ...home, words }), library)).toEqual({
				place: { ...home, words },
				refused: [],
			});
		}
	});

	test('leaves out each part at its default.', () => {
		expect(encode({ ...home, from: '1987-06-01' })).toBe('from=1987-06-01');
		expect(encode({ ...home, differ: true })).toBe('differ=1');
		expect(encode({ ...home, words: 'ferry' })).toBe('q=ferry');
	});
});

describe('decode', () => {
	test('refuses a window that ends before it begins, and keeps its beginning.', () => {
		const { place, refused } = decode('from=2026-01-06&to=2025-09-05', library);
		expect(place).toEqual({ ...home, from: '2026-01-06' });
		expect(refused).toEqual(['to=2025-09-05']);
	});

	test('gives home for an empty address, with or without its question mark.', () => {
		expect(decode('', library)).toEqual({ place: home, refused: [] });
		expect(decode('?', library)).toEqual({ place: home, refused: [] });
	});

	test('reads a place, with or without the question mark.', () => {
		const place = { ...home, selected: 'events/ferry-offer', view: 'timeline' };
		expect(decode('event=ferry-offer&view=timeline', library)).toEqual({ place, refused: [] });
		expect(decode('?event=ferry-offer&view=timeline', library)).toEqual({ place, refused: [] });
	});

	test('reads back what encode wrote, for any place.', () => {
		fc.assert(
			fc.property(places, (place) => {
				expect(decode(encode(place), library)).toEqual({ place, refused: [] });
			}),
			{ numRuns: 1000 },
		);
	});

	test('reads the parts in any order.', () => {
		expect(decode('view=graph&actor=sigrun', library)).toEqual(
			decode('actor=sigrun&view=graph', library),
		);
	});

	test('ignores keys that are not ours, and says nothing of them.', () => {
		expect(decode('utm_source=x&fbclid=1&event=ferry-offer&__proto__=y', library)).toEqual({
			place: { ...home, selected: 'events/ferry-offer' },
			refused: [],
		});
	});

	test('Keys that are not ours are never copied into a link that we make.', () => {
		const keys = fc.string({ minLength: 1 }).filter((key) => !ours.includes(key));
		fc.assert(
			fc.property(places, fc.array(fc.tuple(keys, fc.string())), (place, foreign) => {
				const query = new URLSearchParams([...foreign, ...new URLSearchParams(encode(place))]);
				expect(encode(decode(query.toString(), library).place)).toBe(encode(place));
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
		['asof=1987', 'asof=1987'],
		['asof=1987-06', 'asof=1987-06'],
		['asof=1987-02-29', 'asof=1987-02-29'],
		['asof=1987-13-01', 'asof=1987-13-01'],
		['asof=', 'asof='],
		['from=yesterday', 'from=yesterday'],
		['from=1987-6-1', 'from=1987-6-1'],
		['from=1987-06-01T00', 'from=1987-06-01T00'],
		['to=1987-06-31', 'to=1987-06-31'],
		['to=%201987-06-01', 'to= 1987-06-01'],
		['kind=', 'kind='],
		['kind=party', 'kind=party'],
		['kind=offer,party', 'kind=offer,party'],
		['kind=offer,', 'kind=offer,'],
		['kind=offer%20', 'kind=offer '],
		['kind=__proto__', 'kind=__proto__'],
		['source=Z', 'source=Z'],
		['source=a', 'source=a'],
		['source=A;B', 'source=A;B'],
		['differ=', 'differ='],
		['differ=0', 'differ=0'],
		['differ=true', 'differ=true'],
	])('falls home from "%s", and lists it.', (query, refused) => {
		expect(decode(query, library)).toEqual({ place: home, refused: [refused] });
	});

	test('keeps what it can read beside what it cannot.', () => {
		expect(decode('event=gone&view=graph', library)).toEqual({
			place: { ...home, view: 'graph' },
			refused: ['event=gone'],
		});
		expect(decode('event=ferry-offer&view=table', library)).toEqual({
			place: { ...home, selected: 'events/ferry-offer' },
			refused: ['view=table'],
		});
	});

	test('lists everything that it could not read.', () => {
		expect(decode('event=a&actor=b&country=c&relation=d&view=e', library).refused).toEqual([
			'event=a',
			'actor=b',
			'country=c',
			'relation=d',
			'view=e',
		]);
	});

	test('takes the first of two items, event before actor before country before relation.', () => {
		expect(decode('country=NOR&actor=sigrun&event=ferry-offer', library).place.selected).toBe(
			'events/ferry-offer',
		);
		expect(decode('relation=norway-offers&country=NOR', library).place.selected).toBe(
			'countries/NOR',
		);
		expect(decode('event=ferry-offer&event=cheap-fares', library).place.selected).toBe(
			'events/ferry-offer',
		);
	});

	test('reads each part of the narrowed record.', () => {
		const query =
			'asof=1987-06-03&from=1987-06-01&to=1987-06-04&kind=objection,offer&source=B&differ=1&q=no+room';
		expect(decode(query, library)).toEqual({
			place: {
				...home,
				asOf: '1987-06-03',
				from: '1987-06-01',
				to: '1987-06-04',
				kinds: ['objection', 'offer'],
				sources: ['B'],
				differ: true,
				words: 'no room',
			},
			refused: [],
		});
	});

	test('reads commas that were escaped on the way.', () => {
		expect(decode('kind=offer%2Cmeeting', library).place.kinds).toEqual(['offer', 'meeting']);
	});

	test('reads an id that is named twice once.', () => {
		expect(decode('kind=offer,offer&source=A,B,A', library)).toEqual({
			place: { ...home, kinds: ['offer'], sources: ['A', 'B'] },
			refused: [],
		});
	});

	test('keeps a good end of the window beside a bad one.', () => {
		expect(decode('from=1987-06-01&to=never', library)).toEqual({
			place: { ...home, from: '1987-06-01' },
			refused: ['to=never'],
		});
	});

	test('cuts a long search, and says nothing of it.', () => {
		const { place, refused } = decode(`q=${'x'.repeat(5000)}`, library);
		expect(place).toEqual({ ...home, words: 'x'.repeat(80) });
		expect(refused).toEqual([]);
		expect(decode(`q=${'x'.repeat(80)}`, library).place.words).toHaveLength(80);
	});

	test('cuts between characters, never within one.', () => {
		const { place } = decode(`q=${'x'.repeat(79)}🚢🚢`, library);
		expect(place.words).toBe(`${'x'.repeat(79)}🚢`);
		expect(decode(encode(place), library).place).toEqual(place);
	});

	test('takes an item that exists over one that does not.', () => {
		expect(decode('event=gone&actor=sigrun', library)).toEqual({
			place: { ...home, selected: 'actors/sigrun' },
			refused: ['event=gone'],
		});
	});

	test('never throws and always ends at a place that exists, for 10,000 arbitrary addresses.', () => {
		const some = { unit: 'binary', maxLength: 100 } as const;
		const values = fc.oneof(
			fc.string(some),
			day,
			fc.array(fc.constantFrom(...kinds.keys(), ...sources.keys(), 'x')).map(String),
			fc.constantFrom('1', ...refs, ...views),
		);
		const pairs = fc
			.array(fc.tuple(fc.oneof(fc.constantFrom(...ours), fc.string({ unit: 'binary' })), values))
			.map((list) => list.map(([key, value]) => `${key}=${value}`).join('&'));
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'binary' }), pairs), (search) => {
				const { place } = decode(search, library);
				expect(place.selected === undefined || refs.has(place.selected)).toBe(true);
				expect(views).toContain(place.view);
				expect(place.kinds.every((id) => kinds.has(id))).toBe(true);
				expect(place.sources.every((id) => sources.has(id))).toBe(true);
				expect(Array.from(place.words).length).toBeLessThanOrEqual(80);
				expect(decode(encode(place), library)).toEqual({ place, refused: [] });
			}),
			{ numRuns: 10_000 },
		);
	});
});
