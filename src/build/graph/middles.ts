import { chipReaches } from '#domain/chip-shape.ts';
import { at, type Curve, type Point } from './curve.ts';
import type { Body } from './scene.ts';

/** Half the width of the band in which a tie is hit. */
const band = 7;
/** Units that the middle of a tie keeps from chips, from other ties and from their middles. */
const free = { chip: 9, tie: 9, middle: 17 };
/** Where along a tie its middle may stand, nearest the half first. */
const shares = Array.from({ length: 29 }, (_, index) => 0.5 + (index % 2 ? 1 : -1) * 0.012 * index);
const rounds = 4;
const samples = 48;

/** The points at which ties are marked and can be hit, each as free of everything else as can be. */
export function middlesOf(bodies: readonly Body[], curves: readonly Curve[]): readonly Point[] {
	const points = curves.map((curve) =>
		Array.from({ length: samples + 1 }, (_, step) => at(curve, step / samples)),
	);
	const middles = curves.map((curve) => at(curve, 0.5));
	const cost = (tie: number, spot: Point, share: number) => {
		const [x, y] = spot;
		let sum = 30 * Math.abs(share - 0.5);
		for (const body of bodies) {
			if (chipReaches(body.shape, body, x - body.x, y - body.y, free.chip)) sum += 40;
		}
		for (const [other, spots] of points.entries()) {
			if (other === tie) continue;
			sum += 3 * Math.max(0, free.tie - nearest(spots, spot));
			sum += 6 * Math.max(0, free.middle - between(middles[other] ?? spot, spot));
		}
		return sum;
	};
	for (let round = 0; round < rounds; round++) {
		for (const [tie, curve] of curves.entries()) {
			let best = Infinity;
			for (const share of shares) {
				const spot = at(curve, share);
				const own = cost(tie, spot, share);
				if (own >= best) continue;
				best = own;
				middles[tie] = spot;
			}
		}
	}
	return middles.map(([x, y]) => [Math.round(x), Math.round(y)]);
}

/**
 * The order in which ties are drawn, first to last: a tie whose middle lies in the band of another comes
 * after it, so that a pointer at the middle of a tie hits that tie.
 */
export function drawingOrder(
	curves: readonly Curve[],
	middles: readonly Point[],
): readonly number[] {
	const points = curves.map((curve) =>
		Array.from({ length: samples + 1 }, (_, step) => at(curve, step / samples)),
	);
	const below = middles.map((middle, tie) =>
		points.flatMap((spots, other) =>
			other !== tie && nearest(spots, middle) < band + 1 ? [other] : [],
		),
	);
	const order: number[] = [];
	const seen = new Set<number>();
	const visit = (tie: number) => {
		if (seen.has(tie)) return;
		seen.add(tie);
		for (const other of below[tie] ?? []) visit(other);
		order.push(tie);
	};
	for (const tie of curves.keys()) visit(tie);
	return order;
}

function nearest(spots: readonly Point[], spot: Point): number {
	let least = Infinity;
	for (const one of spots) least = Math.min(least, between(one, spot));
	return least;
}

function between(one: Point, other: Point): number {
	return Math.hypot(one[0] - other[0], one[1] - other[1]);
}
