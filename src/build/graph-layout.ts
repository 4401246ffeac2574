import type { GraphLayout } from '#domain/graph-layout.ts';
import type { Dataset } from '#domain/schema.ts';
import { cached } from './cached.ts';
import { Cost } from './graph/cost.ts';
import { tiePath } from './graph/curve.ts';
import { settle } from './graph/force.ts';
import { placingOf, refine, restore } from './graph/refine.ts';
import { sceneOf } from './graph/scene.ts';
import { separate } from './graph/separate.ts';

/** First placings tried, how many of the best are bettered, and the work spent on all of them together. */
const seeds = 60;
const kept = 3;
const work = 1e8;

/** The settled graph, computed only when the drawn actors, the drawn ties or the code that places them changed. */
export async function settledGraph(data: Dataset): Promise<GraphLayout> {
	const code = ['src/build/graph-layout.ts', 'src/build/graph', 'src/domain/chip-shape.ts'];
	return cached('graph', sceneOf(data), code, () => settleGraph(data));
}

/** Places the actors and ties that the picture draws: the same picture for the same data, every time. */
export function settleGraph(data: Dataset): GraphLayout {
	const scene = sceneOf(data);
	const first = Array.from({ length: seeds }, (_, index) => {
		settle(scene, (index + 1) / (seeds + 1));
		return { cost: new Cost(scene).total(), placing: placingOf(scene) };
	}).sort((a, b) => a.cost - b.cost);
	const moves = Math.ceil(work / (1 + scene.bodies.length) / (1 + scene.links.length));
	const bettered = first.slice(0, kept).map(({ placing }, index) => {
		restore(scene, placing);
		const cost = refine(scene, (index + 1) / (kept + 1), moves);
		return { cost, placing: placingOf(scene) };
	});
	const best = bettered.sort((a, b) => a.cost - b.cost)[0];
	if (best !== undefined) restore(scene, best.placing);
	separate(scene);
	return {
		width: scene.width,
		height: scene.height,
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

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
