import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeDeck, encodeDeck, sizes, start, type DeckPlace } from '#state/deck-place.ts';
import { anything } from '../hostile.ts';
import { property } from '../property.ts';

/** Presentations by the presses that each of their slides takes. */
const decks = fc.array(fc.nat(3), { minLength: 1, maxLength: 12 });
const placed = decks.chain((builds) =>
	fc.nat(builds.length - 1).chain((index) =>
		fc.record({
			builds: fc.constant(builds),
			place: fc.record({
				step: fc.constant(index + 1),
				build: fc.nat(builds[index] ?? 0),
				text: fc.constantFrom(...sizes),
				isDark: fc.boolean(),
				hasLetters: fc.boolean(),
			}),
		}),
	),
);

test('An address of whatever text is read as a slide that there is.', () => {
	const addresses = fc.oneof(
		anything,
		fc
			.array(fc.tuple(fc.constantFrom('step', 'build', 'text', 'theme', 'keys'), anything))
			.map((parts) => parts.map(([key, value]) => `${key}=${value}`).join('&')),
	);
	property(fc.tuple(addresses, decks), ([address, builds]) => {
		const place = decodeDeck(address, builds);
		expect(place.build).toBeLessThanOrEqual(builds[place.step - 1] ?? -1);
		expect(sizes).toContain(place.text);
		expect(decodeDeck(encodeDeck(place), builds)).toEqual(place);
	});
});

test('The address of a slide leads back to it.', () => {
	property(placed, ({ builds, place }) => {
		expect(decodeDeck(encodeDeck(place), builds)).toEqual(place);
	});
});

test('A part that is broken falls to the beginning; how slides look stays as it was asked for.', () => {
	const keys = {
		step: 'step',
		build: 'build',
		text: 'text',
		theme: 'isDark',
		keys: 'hasLetters',
	} as const;
	property(
		fc.tuple(placed, fc.constantFrom(...Object.keys(keys)), anything),
		([{ builds, place }, key, value]) => {
			const query = new URLSearchParams(encodeDeck(place));
			query.set(key, `~${value}`);
			const part = keys[key as keyof typeof keys];
			const expected: DeckPlace = {
				...place,
				[part]: start[part],
				...(key === 'step' ? { build: start.build } : {}),
			};
			expect(decodeDeck(query.toString(), builds)).toEqual(expected);
		},
	);
});
