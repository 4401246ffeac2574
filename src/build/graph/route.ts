import { randomLcg } from 'd3';
import { chipReaches } from '#domain/chip-shape.ts';
import { Cost } from './cost.ts';
import { at, runOf } from './curve.ts';
import { courseOf, varied } from './refine.ts';
import type { Link, Scene } from './scene.ts';

/** Courses tried for each tie, and how daring the search begins and ends. */
const triesEach = 500;
const [hot, cold] = [40, 0.3];
/** Courses tried for a tie that is still in the way of a chip. */
const lastTries = 4000;
/** How finely a tie is looked at, and the units that it must keep from chips that are not its own. */
const samples = 80;
const distance = 3;

/**
 * Leads the ties around what is in their way; the chips stay.
 * @returns whether no tie runs through a chip that is not its own
 */
export function route(scene: Scene): boolean {
	const random = randomLcg(0.5);
	const cost = new Cost(scene);
	const { links } = scene;
	const attempt = (tie: number, link: Link, worse: number, suits: () => boolean) => {
		const was = courseOf(link);
		Object.assign(link, varied(link, random));
		if (cost.bent(tie, cost.total + worse) && suits()) return true;
		Object.assign(link, was);
		cost.undo();
		return false;
	};
	const tries = triesEach * links.length;
	for (let tried = 0; tried < tries; tried++) {
		const tie = Math.min(links.length - 1, Math.floor(random() * links.length));
		const link = links[tie];
		const temperature = hot * (cold / hot) ** (tried / tries);
		if (link) attempt(tie, link, -temperature * Math.log(1 - random()), () => true);
	}
	for (const [tie, link] of links.entries()) {
		let found = !isBlocked(scene, link);
		for (let tried = 0; tried < lastTries; tried++) {
			// First any free course, whatever it costs; then the cheapest free one.
			const worse = found ? -0.01 : Infinity;
			if (found && tried > triesEach) break;
			if (attempt(tie, link, worse, () => !isBlocked(scene, link))) found = true;
		}
	}
	return !links.some((link) => isBlocked(scene, link));
}

/** Whether a tie runs through, or too near, a chip that is not its own. */
function isBlocked({ bodies }: Scene, link: Link): boolean {
	const { curve } = runOf(bodies, link);
	const others = bodies.filter((_, index) => index !== link.from && index !== link.to);
	for (let step = 0; step <= samples; step++) {
		const [x, y] = at(curve, step / samples);
		for (const body of others) {
			if (chipReaches(body.shape, body, x - body.x, y - body.y, distance)) return true;
		}
	}
	return false;
}
