import { randomLcg } from 'd3';
import { Cost } from './cost.ts';
import { put, reach, type Scene } from './scene.ts';

/** Cost at which half the worsenings are still taken at the start, and at the end. */
const heat = { first: 40, last: 0.6 };

/**
 * Betters a placing move by move, worse ones allowed ever more seldom
 * (simulated annealing, Kirkpatrick et al. 1983, as Davidson and Harel 1996 use it for graphs).
 * @param moves how many are tried
 * @returns the cost of the best placing met, which is the one left in the scene
 */
export function refine(scene: Scene, seed: number, moves: number): number {
	const random = randomLcg(seed);
	const cost = new Cost(scene);
	const { bodies, links } = scene;
	const pick = (length: number) => Math.min(length - 1, Math.floor(random() * length));
	let now = cost.total();
	let best = { cost: now, placing: placingOf(scene) };
	for (let move = 0; move < moves; move++) {
		const cool = move / moves;
		const temperature = heat.first * (heat.last / heat.first) ** cool;
		const what = random();
		let change: number;
		let undo: () => void;
		if (what < 0.1 && links.length > 0) {
			const tie = pick(links.length);
			const link = links[tie];
			if (!link?.free) continue;
			const before = cost.ofTies([tie]);
			link.bend = -link.bend;
			cost.bent(tie);
			change = cost.ofTies([tie]) - before;
			undo = () => {
				link.bend = -link.bend;
				cost.bent(tie);
			};
		} else {
			const one = pick(bodies.length);
			const other = what < 0.35 ? pick(bodies.length) : one;
			const [a, b] = [bodies[one], bodies[other]];
			if (a === undefined || b === undefined) continue;
			const moving = one === other ? [one] : [one, other];
			const [ax, ay, bx, by] = [a.x, a.y, b.x, b.y];
			const before = cost.of(moving);
			if (one !== other) {
				put(scene, a, bx, by);
				put(scene, b, ax, ay);
			} else if (what < 0.5) {
				const [least, most] = reach(scene, a);
				put(scene, a, least + random() * (most - least), random() * scene.height);
			} else {
				const far = 12 + 90 * (1 - cool);
				put(scene, a, ax + (random() - 0.5) * 2 * far, ay + (random() - 0.5) * far);
			}
			cost.moved(moving);
			change = cost.of(moving) - before;
			undo = () => {
				[a.x, a.y, b.x, b.y] = [ax, ay, bx, by];
				cost.moved(moving);
			};
		}
		if (change <= 0 || random() < Math.exp(-change / temperature)) now += change;
		else undo();
		if (now < best.cost - 1e-6) best = { cost: now, placing: placingOf(scene) };
	}
	restore(scene, best.placing);
	return best.cost;
}

/** Where everything stands: bodies as x and y, ties as their bends. */
export interface Placing {
	readonly points: readonly (readonly [number, number])[];
	readonly bends: readonly number[];
}

export function placingOf({ bodies, links }: Scene): Placing {
	return { points: bodies.map(({ x, y }) => [x, y]), bends: links.map(({ bend }) => bend) };
}

/** Puts everything back to where it stood. */
export function restore({ bodies, links }: Scene, { points, bends }: Placing): void {
	for (const [index, body] of bodies.entries())
		[body.x, body.y] = points[index] ?? [body.x, body.y];
	for (const [index, link] of links.entries()) link.bend = bends[index] ?? link.bend;
}
