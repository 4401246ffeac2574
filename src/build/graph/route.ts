import { Cost } from './cost.ts';
import type { Scene } from './scene.ts';

/** The arcs that are tried, as shares of the length. */
const arcs = Array.from({ length: 21 }, (_, index) => (index - 10) * 0.05);
const rounds = 3;

/** Leads each tie around what is in its way, where another arc than its own costs less; the chips stay. */
export function route(scene: Scene): void {
	const cost = new Cost(scene);
	for (let round = 0; round < rounds; round++) {
		for (const [tie, link] of scene.links.entries()) {
			for (const arc of arcs) {
				const { bend } = link;
				link.bend = arc;
				if (cost.bent(tie, cost.total - 1)) continue;
				link.bend = bend;
				cost.undo();
			}
		}
	}
}
