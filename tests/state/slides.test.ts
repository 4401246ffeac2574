import { expect, test } from 'vitest';
import { slidesOf } from '#state/slides.ts';
import type { Dataset } from '#domain/schema.ts';
import { data, library } from '../data/read.ts';
import { tinyDataset, tinyLibrary } from '../fixtures.ts';

/** The slides of the tiny dataset after a change. */
function slides(change: (data: Dataset) => void = () => undefined) {
	const tiny = tinyDataset();
	change(tiny);
	return slidesOf(tiny, tinyLibrary(tiny));
}

test('The story stands between a slide that names it and one that says what is not known.', () => {
	const kinds = slidesOf(data, library).map(({ kind }) => kind);
	expect(kinds.length).toBe(data.story.length + 2);
	expect([kinds[0], kinds.at(-1)]).toEqual(['first', 'final']);
	expect(slidesOf(data, library).map(({ number }) => number)).toEqual(
		kinds.map((_, index) => index + 1),
	);
});

test('Every answer of a wave is told by its picture, in two looks.', () => {
	const answered = slidesOf(data, library).filter(({ kind }) => kind === 'answered');
	expect(answered.map(({ builds }) => builds)).toEqual(data.meta.waves.map(() => 1));
});

test('A step without words for the wall is told in its own, whole.', () => {
	const [, step] = slides();
	expect(step).toMatchObject({ kind: 'step', title: 'An offer', builds: 0, minutes: 0, look: [] });
	expect(step).toMatchObject({ words: ['Norway offered a ferry.'], storyStep: 1 });
});

test('Words for the wall take the place of title and text; what is said is kept apart.', () => {
	const [, step] = slides(({ story }) => {
		if (story[0]) {
			story[0].slide = {
				title: 'A ferry',
				text: 'Norway offers one.',
				ask: 'Why?',
				notes: ['A reports it.'],
				look: ['events/ferry-offer', 'quotes/no-room'],
				ties: [],
				minutes: 3,
			};
		}
	});
	expect(step).toMatchObject({
		title: 'A ferry',
		words: ['Norway offers one.'],
		ask: 'Why?',
		notes: ['A reports it.'],
		look: ['events/ferry-offer'],
		minutes: 3,
	});
});

test('An answer with words of its own for the wall keeps the picture of its place.', () => {
	const at = (text: string | undefined) =>
		slides(({ story }) => {
			if (!story[0]) return;
			story[0].place = 'event=harbour-objection';
			story[0].slide = { notes: [], look: [], ties: [], ...(text === undefined ? {} : { text }) };
		})[1]?.kind;
	expect(at(undefined)).toBe('answered');
	expect(at('The harbour objects.')).toBe('step');
});

test('A slide has a place in the explorer, and numbers only for items that the site has.', () => {
	for (const slide of slidesOf(data, library).slice(1, -1)) {
		expect(slide.query, slide.title).not.toBe('');
		expect(slide.ask, slide.title).toMatch(/\?$/);
		expect(slide.notes.length, slide.title).toBeGreaterThanOrEqual(3);
		expect(slide.notes.length, slide.title).toBeLessThanOrEqual(5);
		for (const item of slide.look) expect(library.refs.has(item), item).toBe(true);
	}
});
