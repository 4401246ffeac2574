import { describe, expect, test } from 'vitest';
import { boxOf, overlap, within } from '#domain/map/boxes.ts';
import { onSheet } from '#domain/map/labels.ts';
import { alone, layMap } from '#domain/map/layout.ts';
import type { Point } from '#domain/projection.ts';
import { must } from '#domain/ref.ts';
import { countriesAbout, homesOf, namesOn } from '#shells/present/country-names.ts';
import { slidesOf } from '#state/slides.ts';
import { data, library } from '../../data/read.ts';
import { tinyDataset, tinyLibrary } from '../../fixtures.ts';

/** Width in px of the sheet on which names are laid. */
const narrowest = 216;

/** The maps of the story as slides draw them. */
const maps = slidesOf(data, library).flatMap((slide) => {
	if (slide.kind !== 'step' || slide.event === undefined) return [];
	const { event } = slide;
	const plotted = alone(data, event);
	const told = plotted.events.filter(({ date }) => date <= event.date);
	const countries = countriesAbout(data, library, event);
	const drawn = layMap({ ...plotted, events: told }, library.sheet);
	return { title: slide.title, event, countries, ...namesOn(data, library, drawn, countries) };
});

describe('The map of a slide', () => {
	test('is drawn for several steps of the story.', () => {
		expect(maps.length).toBeGreaterThan(2);
	});

	test.each(maps)('names what is always marked, once: $title', ({ names }) => {
		const homes = homesOf(library);
		const named = names.map(({ country }) => country);
		expect(homes.length).toBeGreaterThan(0);
		expect(named).toEqual(expect.arrayContaining([...homes]));
		expect(new Set(named).size).toBe(named.length);
	});

	test.each(maps)('names no country that its event is not about: $title', ({ names, event }) => {
		const about = [...homesOf(library), ...event.countries];
		expect(names.filter(({ country }) => !about.includes(country))).toEqual([]);
	});

	test.each(maps)('sets no word on another, and none outside: $title', ({ names, layout }) => {
		const { frame } = library.sheet;
		const px = onSheet(frame, narrowest);
		const [width, height] = px([frame[2], frame[3]]);
		const at = (x: string, y: string): Point => [
			(parseFloat(x) / 100) * width,
			(parseFloat(y) / 100) * height,
		];
		const boxes = [
			...layout.places.flatMap(({ place, at: point, label }) =>
				label ? [boxOf(must(library.places, place).name, px(point), label.offset)] : [],
			),
			...names.map(({ words, x, y, offset }) => boxOf(words, at(x, y), offset)),
		];
		expect(boxes.length).toBeGreaterThan(1);
		for (const [index, box] of boxes.entries()) {
			// Land runs on a little beyond the narrowest sheet.
			expect(within([-34, 0, width, height + 5], box)).toBe(true);
			expect(boxes.slice(index + 1).filter((other) => overlap(box, other))).toEqual([]);
		}
	});

	test.each(maps)('marks as wide only what leaves the narrowest sheet: $title', ({ names }) => {
		const [width] = onSheet(
			library.sheet.frame,
			narrowest,
		)([library.sheet.frame[2], library.sheet.frame[3]]);
		for (const { words, x, offset, isWide } of names) {
			expect(isWide).toBe(boxOf(words, [(parseFloat(x) / 100) * width, 0], offset)[0] < 0);
		}
	});
});

describe('In another record', () => {
	const tiny = tinyDataset();
	const small = tinyLibrary(tiny);

	test('a map names what is always marked, and beside it the country where its event was.', () => {
		const event = tiny.events.find(({ id }) => id === 'ferry-offer');
		expect(homesOf(small)).toEqual(['ISL']);
		expect(countriesAbout(tiny, small, undefined)).toEqual(['ISL']);
		expect(countriesAbout(tiny, small, event)).toEqual(['ISL', 'NOR']);
	});

	test('a country without a place and without a label set by hand has nowhere to stand.', () => {
		expect(namesOn(tiny, small, small.map, ['DNK']).names).toEqual([]);
		const [name] = namesOn(tiny, small, small.map, ['NOR']).names;
		expect(name).toMatchObject({ country: 'NOR', words: 'Norway' });
	});
});
