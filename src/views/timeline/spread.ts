/** Where a point stands after it gave way to its neighbours. */
export interface Place {
	/** Row, counted from the line upwards. */
	readonly level: number;
	/** Distance from its own place, in px. */
	readonly aside: number;
}

interface Room {
	/** Least distance of two points in a row, in px. */
	readonly pitch: number;
	/** Rows above the line. */
	readonly rows: number;
	/** Furthest place to the right. */
	readonly end: number;
}

/**
 * Places points so that all of a row are apart. On the line stand only those that have room at their own
 * place; the others go to the rows above it, evenly, and there make room for each other to both sides.
 * Each row keeps the order of the points, so that a wider line only moves them further apart.
 * @param points in ascending order
 * @param taken places on the line that must stay free
 */
export function spread(
	points: readonly number[],
	taken: readonly number[],
	{ pitch, rows, end }: Room,
): readonly Place[] {
	const ends = Array.from({ length: rows + 1 }, () => -Infinity);
	const levels = points.map((point) => {
		const isFree = (ends[0] ?? 0) <= point && taken.every((at) => Math.abs(at - point) >= pitch);
		const above = ends.slice(1);
		const least = Math.min(...above.map((row) => Math.max(row, point)));
		const level = isFree ? 0 : above.findIndex((row) => Math.max(row, point) === least) + 1;
		ends[level] = Math.max(ends[level] ?? 0, point) + pitch;
		return level;
	});
	const places = points.map((): Place => ({ level: 0, aside: 0 }));
	for (let level = 1; level <= rows; level++) {
		const row = points.flatMap((_, index) => (levels[index] === level ? [index] : []));
		const settled = apart(
			row.map((index) => points[index] ?? 0),
			pitch,
		);
		row.forEach((index, order) => {
			const last = end - (row.length - 1 - order) * pitch;
			const at = Math.min(settled[order] ?? 0, last);
			places[index] = { level, aside: Math.round(at - (points[index] ?? 0)) };
		});
	}
	return places;
}

/**
 * The nearest places (by squares) that are a distance apart, in the same order.
 * Method: pool adjacent violators, Ayer and others 1955.
 */
function apart(points: readonly number[], distance: number): readonly number[] {
	const pools: { sum: number; count: number }[] = [];
	points.forEach((point, index) => {
		let pool = { sum: point - index * distance, count: 1 };
		for (;;) {
			const before = pools.at(-1);
			if (!before || before.sum / before.count <= pool.sum / pool.count) break;
			pools.pop();
			pool = { sum: before.sum + pool.sum, count: before.count + pool.count };
		}
		pools.push(pool);
	});
	return pools
		.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
		.map((place, index) => place + index * distance);
}
