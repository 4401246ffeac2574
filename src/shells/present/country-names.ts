/** The names on the map of a slide: of its place, and of the countries that its step is about. */
import {
	around,
	boxOf,
	centred,
	offsets,
	overlap,
	within,
	type Offset,
} from '#domain/map/boxes.ts';
import { onSheet } from '#domain/map/labels.ts';
import { shareOf, type MapLayout, type Share } from '#domain/map/layout.ts';
import type { Library } from '#domain/edition.ts';
import { project, type Point } from '#domain/projection.ts';
import { must } from '#domain/ref.ts';
import { partsOf } from '#domain/roles.ts';
import type { Dataset, Event } from '#domain/schema.ts';

/** The name of a country on a slide. */
export interface CountryWords extends Share {
	readonly country: string;
	readonly words: string;
	readonly offset: Offset;
	/** There is room for it on a wide slide only. */
	readonly isWide: boolean;
}

/** Width in px of the narrowest sheet on a slide, at the largest words: where words fit there, they fit on every slide. */
const narrowest = 216;
/** How far marks keep words away, in px. */
const ground = 11;
/** How far names keep from the middle of a country that is always marked, in px. */
const heart = 10;
/** How far names may leave the narrowest sheet in the south, and in the west on a wide slide: land runs on there. */
const south = 5;
const west = 34;
/** Beside a mark that is drawn larger because it is chosen. */
const beside = (offset: Offset): Offset => ({
	...offset,
	dx: offset.dx * 1.15,
	dy: offset.dy > 14 ? 28 : offset.dy < 0 ? -17 : offset.dy,
});
/** The name of what is always marked: clear of its own outline, and on no neighbour in the east. */
const over = (['above', 'below', 'left'] as const).map((side) => beside(offsets[side]));
/** A name beside its capital: above it, it would lie on a neighbour in the north. */
const clear = (['below', 'left'] as const).map((side) => beside(offsets[side]));
const sides = (['right', 'left', 'below', 'above'] as const).map((side) => beside(offsets[side]));

/** Countries that are marked on every slide: those with a part in ink on whatever day. */
export function homesOf(library: Library): readonly string[] {
	return [...partsOf(library, '9999-12-31')]
		.filter(([, { role }]) => role.fill === 'ink')
		.map(([country]) => country);
}

/**
 * The countries that a map names: those always marked, and of those that the event is about, the one where it was
 * and those whose names have a place set by hand. Others would lie on their neighbours.
 */
export function countriesAbout(
	{ meta }: Pick<Dataset, 'meta'>,
	library: Library,
	event: Event | undefined,
): readonly string[] {
	const here = event?.place === undefined ? undefined : must(library.places, event.place).country;
	const set = meta.map.labels.map(({ country }) => country);
	const about = event?.countries.filter((one) => one === here || set.includes(one)) ?? [];
	return [...new Set([...homesOf(library), ...about])];
}

/**
 * Finds room for the names on the map of a slide, those of places first: beside their marks, clear of one
 * another and of the edge.
 */
export function namesOn(
	archive: Dataset,
	library: Library,
	layout: MapLayout,
	countries: readonly string[],
): { readonly layout: MapLayout; readonly names: readonly CountryWords[] } {
	const { frame, projection } = library.sheet;
	const homes = homesOf(library);
	const px = onSheet(frame, narrowest);
	const [width, height] = px([frame[2], frame[3]]);
	const marks = layout.places.map(({ at }) => around(px(at), ground));
	// What is marked on every slide is not hidden by names, its own neither.
	for (const home of homes) {
		const place = archive.places.find((one) => one.country === home);
		if (place)
			marks.push(around(px(project(projection, [place.longitude, place.latitude])), heart));
	}
	const taken: (readonly [number, number, number, number])[] = [];
	const best = (words: string, at: Point, ways: readonly Offset[], isNeeded = true) => {
		const costs = ways.map((offset) => {
			const box = boxOf(words, px(at), offset);
			return (
				(within([isNeeded ? 0 : -west, 0, width, height + south], box) ? 0 : 1000) +
				100 * taken.filter((other) => overlap(box, [...other])).length +
				30 * marks.filter((other) => overlap(box, other)).length
			);
		});
		const least = Math.min(...costs);
		if (least >= 100 && !isNeeded) return undefined;
		const offset = ways[costs.indexOf(least)] ?? centred;
		taken.push(boxOf(words, px(at), offset));
		return offset;
	};
	const places = layout.places.map((spot) => {
		const { name } = must(library.places, spot.place);
		const offset = best(name, spot.at, sides);
		return offset ? { ...spot, label: { offset, from: 320 } } : spot;
	});
	const names = countries.flatMap((country) => {
		const isHome = homes.includes(country);
		const spot = spotOf(archive, library, country, isHome);
		if (spot === undefined) return [];
		const at = project(projection, [spot.longitude, spot.latitude]);
		const offset = best(spot.words, at, spot.ways, isHome);
		if (offset === undefined) return [];
		const isWide = boxOf(spot.words, px(at), offset)[0] < 0;
		return [{ country, words: spot.words, ...shareOf(frame, at), offset, isWide }];
	});
	return { layout: { ...layout, places }, names };
}

/** Where the name of a country stands: as set by hand, or at its first place. */
function spotOf(
	{ meta, places }: Dataset,
	{ countries }: Library,
	country: string,
	isHome: boolean,
) {
	const set = meta.map.labels.find((label) => label.country === country);
	const place = places.find((one) => one.country === country);
	if (set && place && isHome) return { ...place, words: set.text, ways: over };
	if (set) return { ...set, words: set.text, ways: [centred, ...sides] };
	const words = countries.get(country)?.name;
	return place && words !== undefined ? { ...place, words, ways: clear } : undefined;
}
