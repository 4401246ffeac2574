import type { Relation } from './schema.ts';

/** One tie on the way from an actor to another. */
export interface Step {
	readonly relation: Relation;
	/** The actor that the tie leads on to. */
	readonly to: string;
}

/**
 * The shortest way from one actor to another along ties, in either direction of each; of ways of the same
 * length the one with the earlier dated ties. Breadth first (Moore 1959).
 * @returns the ties in order; empty for the same actor; undefined where there is no way
 */
export function shortestPath(
	relations: readonly Relation[],
	from: string,
	to: string,
): readonly Step[] | undefined {
	const ordered = relations.toSorted((a, b) => rank(a).localeCompare(rank(b)));
	const reached = new Map<string, readonly Step[]>([[from, []]]);
	let edge = [from];
	while (edge.length > 0 && !reached.has(to)) {
		const next: string[] = [];
		for (const actor of edge) {
			for (const relation of ordered) {
				const other = otherEnd(relation, actor);
				if (other === undefined || reached.has(other)) continue;
				reached.set(other, [...(reached.get(actor) ?? []), { relation, to: other }]);
				next.push(other);
			}
		}
		edge = next;
	}
	return reached.get(to);
}

/** Dated ties first, early before late; undated ones last. */
function rank({ date, id }: Relation): string {
	return `${date ?? '9999'} ${id}`;
}

function otherEnd({ from, to }: Relation, actor: string): string | undefined {
	if (from === actor) return to;
	return to === actor ? from : undefined;
}
