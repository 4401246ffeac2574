import type { Point, Projection } from './projection.ts';

/** Left, top, right and bottom in map units. */
export type Box = [number, number, number, number];

/** One country: ISO 3166-1 alpha-3 (or the atlas's own code where there is none), English name, outline in map units. */
export interface Country {
	readonly id: string;
	readonly name: string;
	readonly path: string;
}

/** The drawn world: `frame` is what the map shows at home, `bounds` where its shapes end. */
export interface Boundaries {
	readonly frame: Box;
	readonly bounds: Box;
	readonly projection: Projection;
	readonly graticule: string;
	readonly countries: readonly Country[];
}

/** The rings or lines of a compact path (`M` and relative `l` only) as absolute points, each ring without its closing point. */
export function rings(path: string): Point[][] {
	return path
		.split('M')
		.slice(1)
		.map((part) => {
			const numbers = part.match(/-?\d+/g)?.map(Number) ?? [];
			let x = 0;
			let y = 0;
			return Array.from({ length: numbers.length / 2 }, (_, i): Point => [
				(x += numbers[2 * i] ?? 0),
				(y += numbers[2 * i + 1] ?? 0),
			]);
		});
}
