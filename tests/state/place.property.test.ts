import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, dayNumber } from '#domain/dates.ts';
import { decode, encode, home, singular, views, type Place } from '#state/place.ts';
import { anything } from '../hostile.ts';
import { tinyLibrary } from '../fixtures.ts';
import { property } from '../property.ts';

const library = tinyLibrary();
const { refs, kinds, sources } = library;

/** Every key of an address that can be refused. */
const keys = [
	...Object.values(singular),
	...(['view', 'asof', 'from', 'to', 'kind', 'source', 'differ', 'step'] as const),
];

const day = fc
	.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') })
	.map((days) => dateOf(days));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const places: fc.Arbitrary<Place> = fc
	.record({
		selected: fc.constantFrom(undefined, ...refs),
		view: fc.constantFrom(...views),
		asOf: maybe(day),
		from: maybe(day),
		to: maybe(day),
		kinds: fc.uniqueArray(fc.constantFrom(...kinds.keys())),
		sources: fc.uniqueArray(fc.constantFrom(...sources.keys())),
		differ: fc.boolean(),
		words: fc.string({ unit: 'binary', maxLength: 80 }),
		storyStep: maybe(fc.integer({ min: 1, max: 99 })),
	})
	.filter(({ from, to }) => from === undefined || to === undefined || from <= to);

/** Addresses as they are typed, mangled by mail programs, or made up: our keys with any values among them. */
const addresses = fc.oneof(
	anything,
	fc
		.array(fc.tuple(fc.constantFrom(...keys, 'q', 'utm_source'), anything), { maxLength: 12 })
		.map((parts) => `?${parts.map(([key, value]) => `${key}=${value}`).join('&')}`),
	fc
		.tuple(places.map(encode), fc.nat(200), anything)
		.map(([query, at, inserted]) => query.slice(0, at) + inserted + query.slice(at)),
);

describe('An address of whatever text', () => {
	test('is read without an error, as a place that an address can name.', () => {
		property(addresses, (address) => {
			const { place } = decode(address, library);
			expect(decode(encode(place), library)).toEqual({ place, refused: [] });
		});
	});

	test('is read as a place of this record: nothing in it is made up.', () => {
		property(addresses, (address) => {
			const { place } = decode(address, library);
			expect(place.selected === undefined || refs.has(place.selected)).toBe(true);
			expect(place.kinds.every((id) => kinds.has(id))).toBe(true);
			expect(place.sources.every((id) => sources.has(id))).toBe(true);
			expect(views).toContain(place.view);
			expect(Object.keys(place).toSorted()).toEqual(Object.keys(home).toSorted());
		});
	});
});

test('The address of a place leads back to it.', () => {
	property(places, (place) => {
		expect(decode(encode(place), library)).toEqual({ place, refused: [] });
	});
});

/** The part of a place that a key of its address is for. */
const parts: Readonly<Record<(typeof keys)[number], keyof Place>> = {
	event: 'selected',
	actor: 'selected',
	country: 'selected',
	relation: 'selected',
	view: 'view',
	asof: 'asOf',
	from: 'from',
	to: 'to',
	kind: 'kinds',
	source: 'sources',
	differ: 'differ',
	step: 'storyStep',
};

test('A part that is broken falls home and is told; every other part is read as it stands.', () => {
	/** No value of any key: none of ours begins so. */
	const broken = anything.map((text) => `~${text}`);
	property(fc.tuple(places, fc.constantFrom(...keys), broken), ([place, key, value]) => {
		const query = new URLSearchParams(encode(place));
		const own = place.selected === undefined ? undefined : query.keys().next().value;
		query.set(key, value);
		const { place: read, refused } = decode(query.toString(), library);
		const part = parts[key];
		// Of two items the one that can be read counts.
		const isBeside = part === 'selected' && own !== undefined && own !== key;
		expect(read).toEqual(isBeside ? place : { ...place, [part]: home[part] });
		expect(refused).toEqual([`${key}=${new URLSearchParams(query).get(key) ?? ''}`]);
	});
});
