import type { GraphLayout, TiePath } from '#domain/graph-layout.ts';
import { listed } from '#domain/network.ts';
import type { Dataset } from '#domain/schema.ts';
import { cached } from './cached.ts';
import { Cost } from './graph/cost.ts';
import { pathOf, runOf, type Point, type Run } from './graph/curve.ts';
import { settle } from './graph/force.ts';
import { drawingOrder, middlesOf } from './graph/middles.ts';
import { placingOf, refine, restore } from './graph/refine.ts';
import { route } from './graph/route.ts';
import { frame, sceneOf, type Scene } from './graph/scene.ts';
import { separate } from './graph/separate.ts';

/** First placings tried by force, and how many of the best are bettered. */
const seeds = 40;
const kept = 3;
/** Moves for each chip in a betterment, fewer where there are very many; how daring they begin. */
const movesEach = 5000;
const work = 2e8;
const hot = 300;
/** How often and by how much the frame may grow so that ties find ways around chips. */
const growths = 3;
const growth = 1.1;

/** A settled graph, and the time that settling it took when it was last done. */
export interface Settled {
	readonly graph: GraphLayout;
	readonly milliseconds: number;
}

/** The settled graph, computed only when the drawn actors, the drawn ties or the code that places them changed. */
export async function settledGraph(data: Dataset): Promise<Settled> {
	const code = ['src/build/graph-layout.ts', 'src/build/graph', 'src/domain/chip-shape.ts'];
	return cached('graph', sceneOf(data), code, () => {
		const start = performance.now();
		const graph = settleGraph(data);
		return { graph, milliseconds: Math.round(performance.now() - start) };
	});
}

/** "graph settled: 26 of 35 actors, 55 of 78 ties, 3210 ms", for the log of a build. */
export function settledWords(data: Dataset, { graph, milliseconds }: Settled): string {
	const { actors, relations } = listed(data);
	return `graph settled: ${graph.chips.length} of ${actors.length} actors, ${graph.ties.length} of ${relations.length} ties, ${milliseconds} ms`;
}

/** Places the actors and ties that the picture draws: the same picture for the same data, every time. */
export function settleGraph(data: Dataset): GraphLayout {
	const scene = sceneOf(data);
	const { bodies, links } = scene;
	const first = Array.from({ length: seeds }, (_, seed) => {
		settle(scene, (seed + 1) / (seeds + 1));
		return { cost: new Cost(scene).total, placing: placingOf(scene) };
	});
	const most = work / (1 + bodies.length) / (1 + links.length);
	const moves = Math.ceil(Math.min(movesEach * bodies.length, most));
	const bettered = leastCost(first, kept).map(({ placing }, seed) => {
		restore(scene, placing);
		const cost = refine(scene, (seed + 1) / (kept + 1), moves, hot);
		return { cost, placing: placingOf(scene) };
	});
	for (const { placing } of leastCost(bettered, 1)) restore(scene, placing);
	separate(scene);
	for (let tries = 0; !route(scene) && tries < growths; tries++) {
		spread(scene);
		separate(scene);
	}
	return drawn(scene);
}

/** Makes the frame larger and moves everything apart with it. */
function spread(scene: Scene): void {
	scene.width = Math.round(scene.width * growth);
	scene.height = Math.round(scene.height * growth);
	for (const body of scene.bodies) {
		body.x *= growth;
		body.y *= growth;
	}
}

function drawn({ width, height, bodies, links }: Scene): GraphLayout {
	// Everything travels in whole units; ties end where the chips then stand.
	for (const body of bodies) [body.x, body.y] = [Math.round(body.x), Math.round(body.y)];
	const runs = links.map((link) => runOf(bodies, link));
	const curves = runs.map(({ curve }) => curve);
	const middles = middlesOf(bodies, curves);
	const ties = links.map(({ id }, index): TiePath => {
		const { curve, start, end } = runs[index] as Run;
		return { id, path: pathOf(curve), middle: middles[index] as Point, start, end };
	});
	return {
		width,
		height,
		grown: width > frame.width,
		chips: bodies.map(({ id, x, y, width: w, height: h }) => ({ id, x, y, width: w, height: h })),
		ties: drawingOrder(curves, middles).map((index) => ties[index] as TiePath),
	};
}

function leastCost<T extends { cost: number }>(all: readonly T[], count: number): readonly T[] {
	return all.toSorted((a, b) => a.cost - b.cost).slice(0, count);
}
