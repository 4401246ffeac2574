import { describe, expect, test } from 'vitest';
import { lightOf, linkedTo } from '#domain/emphasis.ts';
import { knownRefs, must, type Ref } from '#domain/ref.ts';
import { alone, layMap, shareOf } from '#domain/map/layout.ts';
import { lightOfArc, lightOfPlace, nameOf, nextOf, placeMarks } from '#views/map/marks.ts';
import { event, tinyDataset, tinyLibrary } from '../../fixtures.ts';

/** The tiny dataset with more events. */
function libraryWith(...more: ReturnType<typeof event>[]) {
	const data = tinyDataset();
	return tinyLibrary({ ...data, events: [...data.events, ...more] });
}

function marksOf(library: ReturnType<typeof tinyLibrary>) {
	return placeMarks(library, knownRefs(library.data, []));
}

function named(library: ReturnType<typeof tinyLibrary>, id: string) {
	const found = marksOf(library).find(({ place }) => place.id === id);
	if (found === undefined) throw new Error(`no mark at ${id}`);
	return found;
}

describe('places', () => {
	test('a place without an event has no mark', () => {
		const data = tinyDataset();
		const [first] = data.places;
		const places = first ? [...data.places, { ...first, id: 'oslo', name: 'Oslo' }] : [];
		const marks = marksOf(tinyLibrary({ ...data, places }));
		expect(marks.map(({ place }) => place.id).sort()).toEqual(['bergen', 'reykjavik']);
	});

	test('a mark stands for the gravest event of its place, not for the first', () => {
		const early = event('early-talks', { date: '1985-01-01', place: 'bergen' });
		const mark = named(libraryWith(early), 'bergen');
		expect(mark.first.id).toBe('ferry-offer');
		expect(mark.events.map(({ id }) => id)).toEqual(['ferry-offer', 'early-talks']);
	});

	test('among events of one kind, the one that heads a wave comes first', () => {
		const earlier = event('first-hint', { date: '1987-05-01', kind: 'offer', place: 'bergen' });
		expect(named(libraryWith(earlier), 'bergen').first.id).toBe('ferry-offer');
	});

	test('a mark says its place, its kind, its event and how many more there are', () => {
		const later = event('later-talks', { place: 'bergen' });
		const name = (library: ReturnType<typeof tinyLibrary>) => {
			const mark = named(library, 'bergen');
			return nameOf(library, mark, mark.first);
		};
		expect(name(tinyLibrary())).toBe('Bergen: Offer, ferry-offer');
		expect(name(libraryWith(later))).toBe('Bergen: Offer, ferry-offer, and 1 more');
	});

	test('a place leads to its events in turn, and from the last to the first again', () => {
		const mark = named(libraryWith(event('later-talks', { place: 'bergen' })), 'bergen');
		expect(nextOf(mark, undefined).id).toBe('ferry-offer');
		expect(nextOf(mark, 'events/ferry-offer').id).toBe('later-talks');
		expect(nextOf(mark, 'events/later-talks').id).toBe('ferry-offer');
		expect(nextOf(mark, 'events/great-storm').id).toBe('ferry-offer');
	});

	test('an event that does not pass is no part of its place', () => {
		const library = libraryWith(event('later-talks', { place: 'bergen' }));
		const marks = placeMarks(library, new Set(['events/later-talks'] as const));
		expect(marks.map(({ first, events }) => [first.id, events.length])).toEqual([
			['later-talks', 1],
		]);
	});

	test('an event that lies after the day shown gives its place to those before it', () => {
		const later = event('later-talks', { date: '1999-01-01', place: 'bergen' });
		const library = libraryWith(later);
		const refs = knownRefs(library.data, []);
		const by = (day: string) =>
			placeMarks(library, refs, library.map, ({ date }) => date <= day).find(
				({ place }) => place.id === 'bergen',
			);
		expect(by('1999-01-01')?.events).toHaveLength(2);
		expect(by('1998-12-31')?.events.map(({ id }) => id)).toEqual(['ferry-offer']);
		expect(by('1900-01-01')).toBeUndefined();
	});

	test('a mark stands beside its place where the data says so, with its name beside the mark', () => {
		const data = tinyDataset();
		const marks = [{ place: 'bergen', move: [4, 22] as [number, number], from: '760' as const }];
		const meta = { ...data.meta, map: { ...data.meta.map, marks } };
		const { spot } = named(tinyLibrary({ ...data, meta }), 'bergen');
		expect([spot.move, spot.from]).toEqual([[4, 22], '760']);
		expect(Math.abs(spot.label?.offset.dx ?? 99)).toBeLessThanOrEqual(13);
	});

	test('a mark is dashed where no article says that its event happened there', () => {
		const data = tinyDataset();
		const events = data.events.map((one) =>
			one.id === 'ferry-offer' ? { ...one, placeBasis: 'outside' as const } : one,
		);
		expect(named(tinyLibrary({ ...data, events }), 'bergen').first.placeBasis).toBe('outside');
		expect(named(tinyLibrary(), 'bergen').first.placeBasis).toBe('stated');
	});

	test('a place is lit as the most strongly lit of its events', () => {
		const library = libraryWith(event('later-talks', { place: 'bergen' }));
		const mark = named(library, 'bergen');
		const under = (selected: Ref | undefined) => {
			const linked = linkedTo(library, selected);
			return lightOfPlace(mark, (item) => lightOf(item, selected, linked));
		};
		expect(under(undefined)).toBe('plain');
		expect(under('events/later-talks')).toBe('selected');
		expect(under('events/harbour-objection')).toBe('linked');
		expect(under('events/great-storm')).toBe('unlit');
	});
});

describe('arcs', () => {
	test('a reply from below the axis is tied to the call above it at another place', () => {
		const arcs = tinyLibrary().map.arcs;
		expect(arcs.map(({ call, reply, label }) => [call, reply, label.words])).toEqual([
			['events/ferry-offer', 'events/harbour-objection', '2 days'],
		]);
	});

	test('replies at the place of the call, or from the axis, have no arc', () => {
		const here = event('here', {
			kind: 'objection',
			place: 'bergen',
			respondsTo: ['ferry-offer'],
		});
		const thanks = event('thanks', { place: 'reykjavik', respondsTo: ['ferry-offer'] });
		expect(libraryWith(here, thanks).map.arcs).toHaveLength(1);
	});

	test('two replies between the same places share an arc, unless the time between differs', () => {
		const reply = { kind: 'objection', place: 'reykjavik', respondsTo: ['ferry-offer'] };
		const same = event('same-day', { ...reply, date: '1987-06-03' });
		const later = event('a-day-later', { ...reply, date: '1987-06-04' });
		const arcs = libraryWith(same, later).map.arcs;
		expect(arcs.map(({ label }) => label.words)).toEqual(['2 days', '3 days']);
		expect(new Set(arcs.map(({ path }) => path)).size).toBe(2);
	});

	test('an arc bulges towards the pole, and its words stand outside the bend', () => {
		const [arc] = tinyLibrary().map.arcs;
		if (arc === undefined) throw new Error('no arc');
		const [from, control, to] = curveOf(arc.path);
		if (!from || !control || !to) throw new Error('no curve');
		expect(control[1]).toBeLessThan(Math.min(from[1], to[1]) + 1);
		expect(arc.label.offset.dy).toBeLessThan(0);
		// Bergen lies right of Reykjavik on this sheet, so the arrow points left.
		expect(Math.abs(arc.heading)).toBeGreaterThan(90);
	});

	test('an arc is lit only where both its ends are', () => {
		const [arc] = tinyLibrary().map.arcs;
		if (arc === undefined) throw new Error('no arc');
		expect(lightOfArc(arc, () => 'plain')).toBe('plain');
		expect(lightOfArc(arc, (item) => (item === arc.call ? 'selected' : 'linked'))).toBe('linked');
		expect(lightOfArc(arc, (item) => (item === arc.call ? 'selected' : 'unlit'))).toBe('unlit');
	});
});

/** The start, the bend and the end of an arc. */
function curveOf(path: string): [number, number][] {
	return [...path.matchAll(/(-?\d+),(-?\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

describe('an event alone', () => {
	const layout = (id: string) => {
		const data = tinyDataset();
		const own = data.events.find((one) => one.id === id);
		if (own === undefined) throw new Error(`no event ${id}`);
		return layMap(alone(data, own), tinyLibrary().sheet);
	};

	test('shows its place and the arc to what answers it, and names no country', () => {
		const { places, arcs, names } = layout('ferry-offer');
		expect(places.map(({ place }) => place).sort()).toEqual(['bergen', 'reykjavik']);
		expect(arcs.map(({ call, reply }) => [call, reply])).toEqual([
			['events/ferry-offer', 'events/harbour-objection'],
		]);
		expect(names).toEqual([]);
	});

	test('shows no other place where nothing ties it to one', () => {
		expect(layout('great-storm').arcs).toEqual([]);
		expect(layout('great-storm').places.length).toBeLessThanOrEqual(1);
	});
});

describe('shares of the frame', () => {
	test('a corner of the frame is nothing or all of it', () => {
		expect(shareOf([-10, 20, 90, 70], [-10, 20])).toEqual({ x: '0%', y: '0%' });
		expect(shareOf([-10, 20, 90, 70], [90, 70])).toEqual({ x: '100%', y: '100%' });
	});

	test('a place outside the frame is known to be so', () => {
		const data = tinyDataset();
		const places = data.places.map((place) =>
			place.id === 'bergen' ? { ...place, longitude: 90, latitude: 10 } : place,
		);
		expect(named(tinyLibrary({ ...data, places }), 'bergen').spot.beyond).toBe(true);
		expect(named(tinyLibrary(), 'bergen').spot.beyond).toBeUndefined();
	});

	test('places take their names from the data', () => {
		const library = tinyLibrary();
		expect(named(library, 'reykjavik').place).toBe(must(library.places, 'reykjavik'));
	});
});
