import { randomLcg } from 'd3';
import { Cost } from './cost.ts';
import type { Course } from './curve.ts';
import { put, reach, type Link, type Scene } from './scene.ts';

/** The worsening that is let pass in one of three cases (1/e) at the end. */
const cold = 3;

/** Where everything stands: bodies as x and y, ties as their courses. */
export interface Placing {
	readonly points: readonly (readonly [number, number])[];
	readonly courses: readonly Course[];
}

/**
 * Betters a placing move by move, worse ones allowed ever more seldom
 * (simulated annealing, Kirkpatrick et al. 1983, as Davidson and Harel 1996 use it for graphs).
 * @param moves how many are tried
 * @param hot the worsening that is let pass in one of three cases (1/e) at the start
 * @returns the cost of the best placing met, which is the one left in the scene
 */
export function refine(scene: Scene, seed: number, moves: number, hot: number): number {
	const random = randomLcg(seed);
	const cost = new Cost(scene);
	const { bodies, links } = scene;
	let best = { cost: cost.total, placing: placingOf(scene) };
	const pick = (length: number) => Math.min(length - 1, Math.floor(random() * length));
	/** How much worse a move may be (Metropolis et al. 1953, drawn before the move is weighed). */
	const allowed = (temperature: number) => -temperature * Math.log(1 - random());
	const stand = (moving: readonly number[], points: Placing['points']) => {
		for (const [index, moved] of moving.entries()) {
			const body = bodies[moved];
			if (body !== undefined) [body.x, body.y] = points[index] ?? [body.x, body.y];
		}
	};

	/** Leads one tie otherwise, unless that is too much worse. */
	const lead = (tie: number, worse: number) => {
		const link = links[tie];
		if (link === undefined) return;
		const was = courseOf(link);
		Object.assign(link, varied(link, random));
		if (cost.bent(tie, cost.total + worse)) return;
		Object.assign(link, was);
		cost.undo();
	};

	/** Moves one body, or two, as `step` says, unless that is too much worse. */
	const move = (moving: readonly number[], worse: number, step: () => void) => {
		const stood = moving.map((body) => [bodies[body]?.x ?? 0, bodies[body]?.y ?? 0] as const);
		step();
		if (cost.moved(moving, cost.total + worse)) return;
		stand(moving, stood);
		cost.undo();
	};

	for (let tried = 0; tried < moves; tried++) {
		const cool = tried / moves;
		const worse = allowed(hot * (cold / hot) ** cool);
		const what = random();
		const one = pick(bodies.length);
		const other = pick(bodies.length);
		const a = bodies[one];
		const b = bodies[other];
		if (a === undefined || b === undefined) break;
		if (what < 0.14 && links.length > 0) lead(pick(links.length), worse);
		else if (what < 0.3 && a !== b) {
			move([one, other], worse, () => {
				const { x, y } = a;
				put(scene, a, b.x, b.y);
				put(scene, b, x, y);
			});
		} else if (what < 0.5) {
			const [least, most] = reach(scene, a);
			const [x, y] = [least + random() * (most - least), random() * scene.height];
			move([one], worse, () => put(scene, a, x, y));
		} else {
			const far = 12 + 90 * (1 - cool);
			const [right, down] = [(random() - 0.5) * 2 * far, (random() - 0.5) * far];
			move([one], worse, () => put(scene, a, a.x + right, a.y + down));
		}
		if (cost.total < best.cost - 1e-6) best = { cost: cost.total, placing: placingOf(scene) };
	}
	restore(scene, best.placing);
	return best.cost;
}

/** Another course for a tie: bent, swayed or shifted otherwise, or all of it near what suits it. */
export function varied(link: Link, random: () => number): Course {
	const { bend, sway, out, into } = link;
	const either = () => 2 * random() - 1;
	const what = random();
	if (what < 0.3) return { bend: either() * 0.42, sway, out, into };
	if (what < 0.4) return { bend, sway: either() * 0.5, out, into };
	if (what < 0.6) return { bend, sway, out: either(), into };
	if (what < 0.8) return { bend, sway, out, into: either() };
	if (what < 0.9)
		return { bend: either() * 0.42, sway: either() * 0.6, out: either(), into: either() };
	return {
		bend: random() < 0.5 ? link.arc : -link.arc,
		sway: 0,
		out: either() / 2,
		into: either() / 2,
	};
}

/** The course of a tie now. */
export function courseOf({ bend, sway, out, into }: Link): Course {
	return { bend, sway, out, into };
}

/** Where everything stands now. */
export function placingOf({ bodies, links }: Scene): Placing {
	return { points: bodies.map(({ x, y }) => [x, y]), courses: links.map(courseOf) };
}

/** Puts everything back to where it stood. */
export function restore({ bodies, links }: Scene, { points, courses }: Placing): void {
	for (const [index, body] of bodies.entries()) {
		[body.x, body.y] = points[index] ?? [body.x, body.y];
	}
	for (const [index, link] of links.entries()) Object.assign(link, courses[index]);
}
