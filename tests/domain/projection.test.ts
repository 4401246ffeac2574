import { geoAzimuthalEqualArea, geoDistance } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { project, unproject, type Point, type Projection } from '#domain/projection.ts';

const projection: Projection = {
	rotate: [-44, -66],
	scale: 639.28,
	translate: [450.09, 592.05],
	clipAngle: 100,
};
const centre: Point = [-projection.rotate[0], -projection.rotate[1]];
const degrees = (a: Point, b: Point) => (geoDistance(a, b) * 180) / Math.PI;

/** Anywhere on the globe but close to the point opposite the centre, which has no place on the map. */
const places = fc
	.tuple(
		fc.double({ min: -180, max: 180, noNaN: true }),
		fc.double({ min: -90, max: 90, noNaN: true }),
	)
	.filter((place) => degrees(place, centre) < 175);

test('It puts every place where d3-geo puts it, to a hundredth of a unit.', () => {
	const d3 = geoAzimuthalEqualArea()
		.rotate(projection.rotate)
		.scale(projection.scale)
		.translate(projection.translate);
	fc.assert(
		fc.property(places, (place) => {
			const [x, y] = project(projection, place);
			const [dx = NaN, dy = NaN] = d3(place) ?? [];
			expect(Math.hypot(x - dx, y - dy)).toBeLessThan(0.01);
		}),
	);
});

test('Going to the map and back ends at the same place.', () => {
	fc.assert(
		fc.property(places, (place) => {
			expect(degrees(unproject(projection, project(projection, place)), place)).toBeLessThan(1e-5);
		}),
	);
});

test('The way back gives longitudes from -180 to 180.', () => {
	fc.assert(
		fc.property(places, (place) => {
			const [lon] = unproject(projection, project(projection, place));
			expect(lon).toBeGreaterThanOrEqual(-180);
			expect(lon).toBeLessThanOrEqual(180);
		}),
	);
});

test('The centre lies at the translation, and north of it is up.', () => {
	expect(project(projection, centre)).toEqual(projection.translate);
	expect(unproject(projection, projection.translate)).toEqual(centre);
	expect(project(projection, [centre[0], centre[1] + 1])[1]).toBeLessThan(projection.translate[1]);
});

test('A point off the globe has no longitude.', () => {
	expect(unproject(projection, [5000, 5000])[0]).toBeNaN();
});
