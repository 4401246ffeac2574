/** The two functions we use of topojson-simplify, which ships without types. */
declare module 'topojson-simplify' {
	import type { Topology } from 'topojson-specification';

	/** A copy whose every arc point carries, as a third number, the weight of the triangle it makes with its neighbours. */
	export function presimplify<T extends Topology>(
		topology: T,
		weight?: (triangle: [[number, number], [number, number], [number, number]]) => number,
	): T;

	/** A copy without the points that weigh less than this. */
	export function simplify<T extends Topology>(topology: T, minWeight: number): T;
}
