import { describe, expect, test } from 'vitest';
import { partsOf } from '#domain/roles.ts';
import { landOf, rolesIn } from '#views/map/land.ts';
import { drawnIn, linesOf, textureOf, textures } from '#views/map/textures.ts';
import { tinyLibrary } from '../../fixtures.ts';

const library = tinyLibrary();
const parts = partsOf(library, '1987-10-12');

describe('land', () => {
	test('countries with a part are drawn on top and named with their part', () => {
		const land = landOf(library, parts);
		expect(land.plain).toEqual(['FIN']);
		expect(land.marks.map(({ name }) => name)).toEqual([
			'Denmark: Offers',
			'Iceland: Where a ferry would land',
			'Norway: Offers',
		]);
	});

	test('a country whose part is not yet reported lies plain', () => {
		const land = landOf(library, new Map());
		expect(land.plain).toEqual(library.sheet.cast);
		expect(land.marks).toEqual([]);
	});

	test('the key has only the parts that some country has', () => {
		expect(rolesIn(library, parts).map(({ role }) => role.id)).toEqual(['site', 'offers']);
	});
});

describe('textures', () => {
	const { roles } = library.data.meta;

	test('a plain fill needs no texture; a texture is made once', () => {
		expect(textures('map', [...roles, ...roles]).map(({ id }) => id)).toEqual(['map-hatch-second']);
	});

	test('a country asks for the texture that its picture makes', () => {
		expect(roles.map((role) => textureOf('key', role))).toEqual([
			undefined,
			undefined,
			'url(#key-hatch-second)',
		]);
	});

	test('dots are dashes without length, lines run through', () => {
		expect(linesOf('dots', 2)).toEqual({
			d: 'M9,9V36M27,9V36',
			width: 7.5,
			dashes: '0 18',
		});
		expect(linesOf('hatch', 2)).toEqual({
			d: 'M9,0V36M27,0V36',
			width: 6,
			dashes: undefined,
		});
	});
});

test('a key has one fineness, a picture of the story those of its width, the map all', () => {
	expect(drawnIn('key')).toHaveLength(1);
	expect(drawnIn('story-2')).toEqual(drawnIn('map').slice(0, 3));
});
