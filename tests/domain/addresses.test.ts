import { describe, expect, test } from 'vitest';
import { faultLine } from '#domain/fault.ts';
import { addressesLead } from '#domain/integrity/addresses.ts';
import { decode, encode, home } from '#state/place.ts';
import { tinyCountries, tinyDataset, tinyLibrary } from '../fixtures.ts';

/** The faults of the tiny dataset whose story has a step at a place, and whose lesson has a link. */
function faults({ place, to }: { place?: string; to?: string }): readonly string[] {
	const data = tinyDataset();
	const [step] = data.story;
	if (step && place !== undefined) step.place = place;
	if (to !== undefined) data.lesson.activities[0]?.links.push({ text: 'Look', to });
	return addressesLead(data, tinyCountries).map(faultLine);
}

describe('The place of a step', () => {
	const whole = encode({
		...home,
		selected: 'events/ferry-offer',
		view: 'graph',
		asOf: '1987-06-03',
		from: '1987-06-01',
		to: '1987-06-04',
		kinds: ['offer', 'meeting'],
		sources: ['A', 'B'],
		differ: true,
		words: 'no room',
		storyStep: 1,
	});

	test.each([
		'',
		whole,
		'actor=sigrun',
		'country=NOR',
		'relation=norway-offers',
		'?event=ferry-offer',
	])('may be “%s”, as the explorer writes it.', (place) => {
		expect(faults({ place })).toEqual([]);
	});

	test.each([
		['event=fery-offer', 'place "fery-offer" is not an event. Perhaps "ferry-offer"'],
		['actor=sigrn', 'place "sigrn" is not an actor. Perhaps "sigrun"'],
		['country=NO', 'place "NO" is not a country of the map. Perhaps "NOR"'],
		['relation=norway', 'place "norway" is not a relation. Perhaps "norway-offers"'],
		['kind=offer,ofer', 'place "ofer" is not a kind of event in site.yaml. Perhaps "offer"'],
		['source=Z', 'place "Z" is not one of the articles. Perhaps "A"'],
		['asof=1987', 'place "asof=1987" cannot be read. Write a day as YYYY-MM-DD.'],
		['to=1987-02-30', 'place "to=1987-02-30" cannot be read. Write a day as YYYY-MM-DD.'],
		['view=table', 'place "view=table" cannot be read. Use one of map, graph, timeline.'],
		['differ=yes', 'place "differ=yes" cannot be read. Use one of 1.'],
		['step=0', 'place "step=0" cannot be read. Write the number of a step, from 1.'],
		[
			'evnt=ferry-offer',
			'place "evnt" is no part of an address of the explorer. Use one of event, actor',
		],
		['event', 'place "" is not an event.'],
	])('may not be “%s”, and the editor is told what would be right.', (place, told) => {
		const [line = '', ...more] = faults({ place });
		expect(more).toEqual([]);
		expect(line).toContain(`story.yaml · offer: ${told}`);
		// A browser would refuse the same part, and fall home without a word to the editor.
		const known = decode(place, tinyLibrary());
		expect(known.refused.length + (place.startsWith('evnt') ? 1 : 0)).toBe(1);
	});

	test('with several faults is told each of them.', () => {
		expect(faults({ place: 'event=a&view=b&source=A,Y,Z' })).toHaveLength(4);
	});
});

describe('A link of the lesson', () => {
	test.each([
		'#quiz',
		'./',
		'./#explorer',
		'./?event=ferry-offer',
		'present.html?step=4&keys=off',
		'compare.html?event=ferry-offer&source=A,B',
	])('may be “%s”.', (to) => {
		expect(faults({ to })).toEqual([]);
	});

	test.each([
		['./?event=fery-offer#explorer', '"fery-offer" is not an event'],
		['index.html?view=table', '"view=table" cannot be read'],
		['./?colour=red', '"colour" is no part of an address of the explorer'],
		['compare.html?event=ferry-offer&source=A,Z', '"Z" is not one of the articles'],
	])('may not be “%s”.', (to, told) => {
		const lines = faults({ to });
		expect(lines).toHaveLength(1);
		expect(lines[0]).toContain(`lesson.yaml · activities/begin: ${told}`);
	});
});
