import { expect, test } from 'vitest';
import { faultLine } from '#domain/fault.ts';
import { judgeAgreement } from '#domain/integrity.ts';
import type { SlideWords } from '#domain/slide-schema.ts';
import { tinyCountries, tinyDataset } from '../fixtures.ts';

/** The faults of the tiny dataset with words for the wall. */
function faults(slide: Partial<SlideWords>): readonly string[] {
	const data = tinyDataset();
	if (data.story[0]) data.story[0].slide = { notes: [], look: [], ties: [], ...slide };
	return judgeAgreement(data, tinyCountries).map(faultLine);
}

const words = (count: number) => Array.from({ length: count }, () => 'ferry').join(' ');

test('A slide of 35 words, its title among them, can be read at once.', () => {
	expect(faults({ title: 'One two', text: words(33) })).toEqual([]);
});

test('A longer one is a fault, with the number of its words.', () => {
	expect(faults({ title: 'One two', text: words(34) })).toEqual([
		'story.yaml · offer: slide has 36 words, its title among them. Keep to 35: a slide is one thought, and the rest goes into its notes.',
	]);
});

test('The title of the step counts where the slide has none; signs do not.', () => {
	expect(faults({ text: `${words(33)} –` })).toEqual([]);
	expect(faults({ text: words(34) })).toHaveLength(1);
});

test('Notes may be as long as they are, and no text is no fault.', () => {
	expect(faults({ notes: [words(90)] })).toEqual([]);
});

test('A number points at something that there is.', () => {
	expect(faults({ look: ['countries/NOR', 'events/ferry-offer'] })).toEqual([]);
	expect(faults({ look: ['events/fery-offer'] })[0]).toContain(
		'story.yaml · offer: slide look "events/fery-offer" is not an item of a picture. Perhaps "events/ferry-offer"',
	);
});

test('Words for the wall and for the speaker keep to the house style.', () => {
	expect(faults({ text: 'A tub.', notes: ['A tub.'], ask: 'A tub?' })).toHaveLength(3);
});

test('A tie that is drawn is a tie that there is.', () => {
	expect(faults({ ties: [{ tie: 'norway-offers', words: 'has offered' }] })).toEqual([]);
	expect(faults({ ties: [{ tie: 'norway-ofers', words: 'has offered' }] })[0]).toContain(
		'story.yaml · offer: slide tie "norway-ofers" is not a relation. Perhaps "norway-offers"',
	);
});

test('What is listed in place of a picture is a group that there is.', () => {
	expect(faults({ standing: 'What is open' })).toEqual([]);
	expect(faults({ standing: 'What is opened' })).toEqual([
		'story.yaml · offer: slide standing "What is opened" is not the title of a group of what stands in site.yaml. Perhaps "What is open"; otherwise add it first.',
	]);
});
