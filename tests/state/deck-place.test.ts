import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeDeck, encodeDeck, sizes, start } from '#state/deck-place.ts';

const builds = [0, 0, 1, 0, 2];

test('A place that is written is read back.', () => {
	const place = fc
		.record({
			step: fc.integer({ min: 1, max: builds.length }),
			more: fc.nat(2),
			text: fc.constantFrom(...sizes),
			isDark: fc.boolean(),
			hasLetters: fc.boolean(),
		})
		.map(({ step, more, text, isDark, hasLetters }) => ({
			step,
			build: Math.min(more, builds[step - 1] ?? 0),
			text,
			isDark,
			hasLetters,
		}));
	fc.assert(
		fc.property(place, (one) => {
			expect(decodeDeck(encodeDeck(one), builds)).toEqual(one);
		}),
	);
});

test.each(['', 'step=', 'step=0', 'step=6', 'step=-1', 'step=1.5', 'step=three', 'step=9999'])(
	'“%s” names no slide: it is the first.',
	(search) => {
		expect(decodeDeck(search, builds)).toEqual(start);
	},
);

test('A slide shows its first look where the address names more than it has.', () => {
	expect(decodeDeck('step=3&build=2', builds)).toEqual({ ...start, step: 3 });
	expect(decodeDeck('step=1&build=1', builds)).toEqual(start);
});

test('How slides look is read even where the step is not.', () => {
	const asked = decodeDeck('step=99&text=120&theme=dark&keys=off', builds);
	expect(asked).toEqual({ ...start, text: 120, isDark: true, hasLetters: false });
});

test('A size that cannot be chosen is the plain one.', () => {
	expect(decodeDeck('step=2&text=150', builds).text).toBe(100);
});
