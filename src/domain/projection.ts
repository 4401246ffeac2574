/** What places a longitude and latitude on our map; `rotate` as in d3-geo, `scale` in map units, `clipAngle` in degrees from the centre. */
export interface Projection {
	readonly rotate: [number, number];
	readonly scale: number;
	readonly translate: [number, number];
	readonly clipAngle: number;
}

/** A pair of numbers: degrees of longitude and latitude, or map units right and down. */
export type Point = [number, number];

const radian = Math.PI / 180;

/**
 * Degrees to map units by the oblique azimuthal equal-area projection
 * (Snyder 1987, Map Projections: A Working Manual, p. 182-190, formulas 22-4, 22-5 and 24-2); not defined opposite the centre.
 */
export function project({ rotate, scale, translate }: Projection, [lon, lat]: Point): Point {
	const lambda = (lon + rotate[0]) * radian;
	const phi = lat * radian;
	const phi1 = -rotate[1] * radian;
	const along = Math.cos(phi) * Math.cos(lambda);
	const k = Math.sqrt(2 / (1 + Math.sin(phi1) * Math.sin(phi) + Math.cos(phi1) * along));
	return [
		translate[0] + scale * k * Math.cos(phi) * Math.sin(lambda),
		translate[1] - scale * k * (Math.cos(phi1) * Math.sin(phi) - Math.sin(phi1) * along),
	];
}

/** Map units to degrees, longitude from -180 to 180 (Snyder 1987, formulas 20-14, 20-15 and 24-16); NaN beyond the globe's edge. */
export function unproject({ rotate, scale, translate }: Projection, [px, py]: Point): Point {
	const x = (px - translate[0]) / scale;
	const y = (translate[1] - py) / scale;
	const rho = Math.hypot(x, y);
	const phi1 = -rotate[1] * radian;
	if (rho === 0) return [-rotate[0], -rotate[1]];
	const c = 2 * Math.asin(rho / 2);
	const phi = Math.asin(Math.cos(c) * Math.sin(phi1) + (y * Math.sin(c) * Math.cos(phi1)) / rho);
	const lambda = Math.atan2(
		x * Math.sin(c),
		rho * Math.cos(phi1) * Math.cos(c) - y * Math.sin(phi1) * Math.sin(c),
	);
	const lon = lambda / radian - rotate[0];
	// Rounding can end a hair west of -180.
	return [Math.max(-180, lon - 360 * Math.floor((lon + 180) / 360)), phi / radian];
}
