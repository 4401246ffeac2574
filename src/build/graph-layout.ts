import type { GraphLayout } from '#domain/graph-layout.ts';
import type { Dataset } from '#domain/schema.ts';
import { cached } from './cached.ts';
import { Cost } from './graph/cost.ts';
import { tiePath } from './graph/curve.ts';
import { settle } from './graph/force.ts';
import { placingOf, refine, restore } from './graph/refine.ts';
import { route } from './graph/route.ts';
import { frame, sceneOf } from './graph/scene.ts';
import { separate } from './graph/separate.ts';

/** First placings tried by force, and how many of the best are bettered. */
const seeds = 40;
const kept = 3;
/** Moves for each chip in a betterment, fewer where there are very many; how daring they begin. */
const movesEach = 5000;
const work = 2e8;
const hot = 300;

/** The settled graph, computed only when the drawn actors, the drawn ties or the code that places them changed. */
export async function settledGraph(data: Dataset): Promise<GraphLayout> {
	const code = ['src/build/graph-layout.ts', 'src/build/graph', 'src/domain/chip-shape.ts'];
	return cached('graph', sceneOf(data), code, () => settleGraph(data));
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
	route(scene);
	return {
		width: scene.width,
		height: scene.height,
		grown: scene.width > frame.width,
		chips: scene.bodies.map(({ id, x, y, width, height }) => ({
			id,
			x: round(x),
			y: round(y),
			width,
			height,
		})),
		ties: scene.links.map((link) => tiePath(scene.bodies, link)),
	};
}

function leastCost<T extends { cost: number }>(all: readonly T[], count: number): readonly T[] {
	return all.toSorted((a, b) => a.cost - b.cost).slice(0, count);
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
