import { expect, test } from 'vitest';
import {
	actorShare,
	eventShare,
	homeShare,
	positionsShare,
	quotesShare,
	sourcesShare,
	statedPlace,
} from '#domain/share.ts';
import { event, tinyDataset } from '../fixtures.ts';

const data = tinyDataset();
const [, , offer] = data.events;

test('The first picture is told as its replies: who, when, and how long after.', () => {
	const { alt } = homeShare(data);
	expect(alt).toContain('1 June 1987: ferry-offer. 2 days later: harbour-objection.');
	expect(alt).toContain('10 Oct 1987: second-offer. 2 days later: second-objection.');
});

test('An event is told by kind, day, place, title and the articles that carry it.', () => {
	if (offer === undefined) throw new Error('there is no offer');
	expect(eventShare(data, offer).alt).toBe(
		'Offer, 1 June 1987, Bergen: Norway offers a ferry. Carried by 2 of the 2 articles of the time: A, B (differently).',
	);
});

test('A place that no article gives is not told.', () => {
	expect(
		statedPlace(data, event('x', { place: 'bergen', placeBasis: 'inferred' })),
	).toBeUndefined();
	expect(statedPlace(data, event('x', { place: 'bergen' }))?.name).toBe('Bergen');
});

test('An actor is told by name, part and counts; what it has none of is left out.', () => {
	const [norway] = data.actors;
	if (norway === undefined) throw new Error('there is no actor');
	expect(actorShare(data, norway).alt).toMatch(/^Norway: .+\. 1 event, /);
	expect(actorShare({ ...data, relations: [], quotes: [] }, norway).alt).not.toContain('tie');
});

test('Pages are told by what they hold.', () => {
	expect(sourcesShare(data).alt).toContain('3 articles');
	expect(positionsShare(data).alt).toContain('1 positions are reported, 0 are not.');
	expect(quotesShare(data).alt).toContain(`${data.quotes.length} quotations`);
});
