import { randomLcg } from 'd3';
import { chipReaches } from '#domain/chip-shape.ts';
import { Cost } from './cost.ts';
import { at, curveOf } from './curve.ts';
import { courseOf, varied } from './refine.ts';
import type { Body, Link, Scene } from './scene.ts';
import { inside } from './trace.ts';

/** Courses tried for each tie, and how daring the search begins and ends. */
const triesEach = 400;
const [hot, cold] = [40, 0.3];
/** Courses tried for a tie that is still in the way of a chip. */
const lastTries = 2000;
/** How finely a tie is looked at, and the units that it must keep from chips that are not its own. */
const samples = 80;
const distance = 6;

/**
 * Leads the ties around what is in their way; the chips stay.
 * @returns whether no tie leaves the frame or runs through a chip that is not its own
 */
export function route(scene: Scene): boolean {
	const random = randomLcg(0.5);
	const cost = new Cost(scene);
	const { links } = scene;
	const attempt = (tie: number, link: Link, worse: number, mayBlock = false) => {
		const was = courseOf(link);
		Object.assign(link, varied(link, random));
		if (mayBlock || !isBlocked(scene, link)) {
			if (cost.bent(tie, cost.total + worse)) return true;
			cost.undo();
		}
		Object.assign(link, was);
		return false;
	};
	const tries = triesEach * links.length;
	for (let tried = 0; tried < tries; tried++) {
		const tie = Math.min(links.length - 1, Math.floor(random() * links.length));
		const link = links[tie];
		const temperature = hot * (cold / hot) ** (tried / tries);
		if (link) attempt(tie, link, -temperature * Math.log(1 - random()), true);
	}
	for (const [tie, link] of links.entries()) {
		let left = isBlocked(scene, link) ? lastTries : 0;
		let worse = Infinity;
		while (left-- > 0) {
			// First any free course, whatever it costs; then a cheaper one, for a while.
			if (!attempt(tie, link, worse) || worse < 0) continue;
			worse = -0.01;
			left = Math.min(left, triesEach);
		}
	}
	return !links.some((link) => isBlocked(scene, link));
}

/** Whether a tie leaves the frame, or runs through, or too near, a chip that is not its own. */
function isBlocked({ width, height, bodies }: Scene, link: Link): boolean {
	const own = [bodies[link.from], bodies[link.to]] as [Body, Body];
	const curve = curveOf(...own, link);
	for (let step = 1; step < samples; step++) {
		const [x, y] = at(curve, step / samples);
		if (x < 0 || y < 0 || x > width || y > height) return true;
		if (own.some((body) => inside(body, x, y))) continue;
		for (const body of bodies) {
			if (own.includes(body) || Math.abs(y - body.y) > body.height) continue;
			if (chipReaches(body.shape, body, x - body.x, y - body.y, distance)) return true;
		}
	}
	return false;
}
