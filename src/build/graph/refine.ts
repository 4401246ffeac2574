import { randomLcg } from 'd3';
import { Cost } from './cost.ts';
import { put, reach, type Scene } from './scene.ts';

/** The worsening that one move in three may bring, at the start and at the end. */
const heat = { first: Number(process.env['H1'] ?? 150), last: Number(process.env['H2'] ?? 5) };
/** Overlap that no gain elsewhere is likely to outweigh: such moves are not looked at further. */
const hopeless = 300;

/** Where everything stands: bodies as x and y, ties as their bends. */
export interface Placing {
	readonly points: readonly (readonly [number, number])[];
	readonly bends: readonly number[];
}

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
	let now = cost.total();
	let best = { cost: now, placing: placingOf(scene) };
	const pick = (length: number) => Math.min(length - 1, Math.floor(random() * length));
	const takes = (change: number, temperature: number) =>
		change <= 0 || random() < Math.exp(-change / temperature);

	const stand = (moving: readonly number[], points: Placing['points']) => {
		for (const [index, moved] of moving.entries()) {
			const body = bodies[moved];
			if (body !== undefined) [body.x, body.y] = points[index] ?? [body.x, body.y];
		}
	};

	/** Bends one tie to its other side. */
	const bend = (tie: number, temperature: number) => {
		const link = links[tie];
		if (!link?.free) return 0;
		const before = cost.ofTies([tie]);
		link.bend = -link.bend;
		cost.bent(tie);
		const change = cost.ofTies([tie]) - before;
		if (takes(change, temperature)) return change;
		link.bend = -link.bend;
		cost.bent(tie);
		return 0;
	};

	/** Moves one body, or two, as `step` says. */
	const move = (moving: readonly number[], temperature: number, step: () => void) => {
		const stood = moving.map((body) => [bodies[body]?.x ?? 0, bodies[body]?.y ?? 0] as const);
		const chips = cost.ofChips(moving);
		step();
		const went = moving.map((body) => [bodies[body]?.x ?? 0, bodies[body]?.y ?? 0] as const);
		const worse = cost.ofChips(moving) - chips;
		stand(moving, stood);
		if (worse > 8 * temperature + hopeless) return 0;
		const before = cost.of(moving);
		stand(moving, went);
		cost.moved(moving);
		const change = cost.of(moving) - before;
		if (takes(change, temperature)) return change;
		stand(moving, stood);
		cost.moved(moving);
		return 0;
	};

	for (let tried = 0; tried < moves; tried++) {
		const cool = tried / moves;
		const temperature = heat.first * (heat.last / heat.first) ** cool;
		const what = random();
		const one = pick(bodies.length);
		const other = pick(bodies.length);
		const a = bodies[one];
		const b = bodies[other];
		if (a === undefined || b === undefined) break;
		if (what < 0.08 && links.length > 0) now += bend(pick(links.length), temperature);
		else if (what < 0.3 && a !== b) {
			now += move([one, other], temperature, () => {
				const { x, y } = a;
				put(scene, a, b.x, b.y);
				put(scene, b, x, y);
			});
		} else if (what < 0.5) {
			const [least, most] = reach(scene, a);
			const [x, y] = [least + random() * (most - least), random() * scene.height];
			now += move([one], temperature, () => put(scene, a, x, y));
		} else {
			const far = 12 + 90 * (1 - cool);
			const [right, down] = [(random() - 0.5) * 2 * far, (random() - 0.5) * far];
			now += move([one], temperature, () => put(scene, a, a.x + right, a.y + down));
		}
		if (now < best.cost - 1e-6) best = { cost: now, placing: placingOf(scene) };
	}
	restore(scene, best.placing);
	return best.cost;
}

/** Where everything stands now. */
export function placingOf({ bodies, links }: Scene): Placing {
	return { points: bodies.map(({ x, y }) => [x, y]), bends: links.map(({ bend }) => bend) };
}

/** Puts everything back to where it stood. */
export function restore({ bodies, links }: Scene, { points, bends }: Placing): void {
	for (const [index, body] of bodies.entries()) {
		[body.x, body.y] = points[index] ?? [body.x, body.y];
	}
	for (const [index, link] of links.entries()) link.bend = bends[index] ?? link.bend;
}
