import type { Body, Link, Scene } from './scene.ts';
import { traceOf, type Trace } from './trace.ts';
import { aside, meeting, overlap, passing, running } from './weights.ts';

/**
 * Keeps the cost of a scene while things move. It is a sum of cells, one for each pair that can be in
 * each other's way; a step weighs anew only the cells of what moved, and can be taken back.
 */
export class Cost {
	total = 0;
	readonly #bodies: readonly Body[];
	readonly #links: readonly Link[];
	readonly #scene: Scene;
	readonly #ties: readonly (readonly number[])[];
	#traces: Trace[];
	/** Chip by chip (aside in the diagonal), then tie by chip, then tie by tie (running in the diagonal). */
	readonly #cells: Float64Array;
	/** What the present step changed: index and former value by turns; and the former traces and total. */
	#changes: number[] = [];
	#before: { readonly traces: Trace[]; readonly total: number };

	constructor(scene: Scene) {
		const { bodies, links } = scene;
		this.#scene = scene;
		this.#bodies = bodies;
		this.#links = links;
		this.#traces = links.map((link) => traceOf(scene, link));
		this.#ties = bodies.map((_, body) =>
			links.flatMap(({ from, to }, tie) => (from === body || to === body ? [tie] : [])),
		);
		const [chips, ties] = [bodies.length, links.length];
		this.#cells = new Float64Array(chips * chips + ties * chips + ties * ties);
		this.#before = { traces: this.#traces, total: 0 };
		this.#weigh([...bodies.keys()], [...links.keys()], Infinity);
	}

	/** Weighs bodies that moved and their ties. @returns whether the total stays within a limit; if not, take it back */
	moved(moving: readonly number[], limit = Infinity): boolean {
		const [first = [], ...others] = moving.map((body) => at(this.#ties, body));
		const ties = others.length === 0 ? first : [...new Set([first, ...others].flat())];
		return this.#step(moving, ties, limit);
	}

	/** Weighs a tie that bends otherwise. @returns as `moved` */
	bent(tie: number, limit = Infinity): boolean {
		return this.#step([], [tie], limit);
	}

	/** Takes the last step back; its bodies and ties must stand again as they stood. */
	undo(): void {
		for (let i = this.#changes.length - 2; i >= 0; i -= 2) {
			this.#cells[this.#changes[i] ?? 0] = this.#changes[i + 1] ?? 0;
		}
		this.#changes = [];
		this.#traces = this.#before.traces;
		this.total = this.#before.total;
	}

	#step(moving: readonly number[], ties: readonly number[], limit: number): boolean {
		this.#changes = [];
		this.#before = { traces: this.#traces, total: this.total };
		this.#forget(moving, ties);
		this.#traces = this.#traces.slice();
		for (const tie of ties) this.#traces[tie] = traceOf(this.#scene, at(this.#links, tie));
		return this.#weigh(moving, ties, limit);
	}

	/** Empties the cells of a step, so that the total can only rise while they are weighed. */
	#forget(moving: readonly number[], ties: readonly number[]): void {
		for (const body of moving) {
			for (let other = 0; other < this.#bodies.length; other++)
				this.#set(this.#pair(body, other), 0);
			for (let tie = 0; tie < this.#links.length; tie++) this.#set(this.#pass(tie, body), 0);
		}
		for (const tie of ties) {
			for (let body = 0; body < this.#bodies.length; body++) this.#set(this.#pass(tie, body), 0);
			for (let other = 0; other < this.#links.length; other++) this.#set(this.#meet(tie, other), 0);
		}
	}

	/** Fills the cells of a step, and stops when the total is above the limit. */
	#weigh(moving: readonly number[], ties: readonly number[], limit: number): boolean {
		for (const body of moving) {
			const own = at(this.#bodies, body);
			this.#set(this.#pair(body, body), aside(this.#scene, own));
			for (let other = 0; other < this.#bodies.length; other++) {
				if (other !== body)
					this.#set(this.#pair(body, other), overlap(own, at(this.#bodies, other)));
			}
			if (this.total > limit) return false;
			for (let tie = 0; tie < this.#links.length; tie++) this.#weighPassing(tie, body);
		}
		for (const tie of ties) {
			const link = at(this.#links, tie);
			const trace = at(this.#traces, tie);
			const [from, to] = [at(this.#bodies, link.from), at(this.#bodies, link.to)];
			this.#set(this.#meet(tie, tie), running(this.#scene, link, trace, from, to));
			for (let body = 0; body < this.#bodies.length; body++) this.#weighPassing(tie, body);
			if (this.total > limit) return false;
			for (let other = 0; other < this.#links.length; other++) {
				if (other === tie) continue;
				const cost = meeting(trace, link, at(this.#traces, other), at(this.#links, other));
				this.#set(this.#meet(tie, other), cost);
			}
			if (this.total > limit) return false;
		}
		return true;
	}

	#weighPassing(tie: number, body: number): void {
		const { from, to } = at(this.#links, tie);
		if (from === body || to === body) return;
		this.#set(this.#pass(tie, body), passing(at(this.#traces, tie), at(this.#bodies, body)));
	}

	#set(cell: number, cost: number): void {
		const before = this.#cells[cell] ?? 0;
		if (before === cost) return;
		this.#changes.push(cell, before);
		this.#cells[cell] = cost;
		this.total += cost - before;
	}

	#pair(one: number, other: number): number {
		return Math.min(one, other) * this.#bodies.length + Math.max(one, other);
	}

	#pass(tie: number, body: number): number {
		return (this.#bodies.length + tie) * this.#bodies.length + body;
	}

	#meet(one: number, other: number): number {
		const first = (this.#bodies.length + this.#links.length) * this.#bodies.length;
		return first + Math.min(one, other) * this.#links.length + Math.max(one, other);
	}
}

function at<T>(list: readonly T[], index: number): T {
	return list[index] as T;
}
