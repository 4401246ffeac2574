import {
	forceLink,
	forceManyBody,
	forceSimulation,
	forceX,
	forceY,
	randomLcg,
	type SimulationLinkDatum,
	type SimulationNodeDatum,
} from 'd3';
import { gap, put, type Body, type Scene } from './scene.ts';

interface Node extends SimulationNodeDatum {
	readonly body: Body;
	x: number;
	y: number;
}

const ticks = 120;
/** Share of the width at which a camp is anchored, from its own edge. */
const anchor = 0.2;

/** A first placing by forces, different for each seed: camps to their sides, everyone else in the middle. */
export function settle(scene: Scene, seed: number): void {
	const { width, height, bodies, links } = scene;
	const random = randomLcg(seed);
	const nodes = bodies.map((body): Node => ({ body, x: random() * width, y: random() * height }));
	const ties = links.map(({ from, to }): SimulationLinkDatum<Node> => ({
		source: from,
		target: to,
	}));
	const middle = ({ body }: Node) =>
		width * (body.side < 0 ? anchor : body.side > 0 ? 1 - anchor : 0.5);
	const simulation = forceSimulation(nodes)
		.randomSource(random)
		.force('link', forceLink<Node, SimulationLinkDatum<Node>>(ties).distance(90).strength(0.2))
		.force(
			'charge',
			forceManyBody()
				.strength(-160)
				.distanceMax(0.5 * width),
		)
		.force(
			'x',
			forceX(middle).strength(({ body }) => (body.side === 0 ? 0.04 : 0.3)),
		)
		.force('y', forceY<Node>(height / 2).strength(0.05))
		.stop();
	for (let tick = 0; tick < ticks; tick++) {
		simulation.tick();
		push(nodes);
		for (const node of nodes) {
			put(scene, node.body, node.x, node.y);
			node.x = node.body.x;
			node.y = node.body.y;
		}
	}
}

/** Moves overlapping chips apart along the shorter way out. */
function push(nodes: readonly Node[]): void {
	for (const [index, a] of nodes.entries()) {
		for (const b of nodes.slice(index + 1)) {
			const right = (a.body.width + b.body.width) / 2 + gap - Math.abs(a.x - b.x);
			const down = (a.body.height + b.body.height) / 2 + gap - Math.abs(a.y - b.y);
			if (right <= 0 || down <= 0) continue;
			const axis = right < down ? 'x' : 'y';
			const step = (Math.min(right, down) / 2) * (a[axis] < b[axis] ? -1 : 1);
			a[axis] += step;
			b[axis] -= step;
		}
	}
}
