import { weightiest } from '#domain/weightiest.ts';
import type { Network } from '#domain/network.ts';
import type { Relation } from '#domain/schema.ts';

/** What a picture has room for before names and lines cannot be told apart. */
export const room = { actors: 40, ties: 90 };

/**
 * The part of a network that a picture has room for: the actors whose ties most articles carry, and of the
 * ties between them those that most articles carry. A network that fits is left as it is.
 */
export function roomFor({ actors, relations }: Network): Network {
	if (actors.length <= room.actors && relations.length <= room.ties) return { actors, relations };
	const weights = new Map<string, number>();
	for (const tie of relations) {
		for (const end of [tie.from, tie.to]) {
			weights.set(end, (weights.get(end) ?? 0) + articlesOf(tie));
		}
	}
	const chosen = new Set(
		weightiest(actors, room.actors, ({ id }) => weights.get(id) ?? 0).map(({ id }) => id),
	);
	const between = relations.filter(({ from, to }) => chosen.has(from) && chosen.has(to));
	const ties = weightiest(between, room.ties, articlesOf);
	const ends = new Set(ties.flatMap(({ from, to }) => [from, to]));
	return { actors: actors.filter(({ id }) => ends.has(id)), relations: ties };
}

/** How many articles carry a tie. */
function articlesOf({ evidence }: Relation): number {
	return new Set(evidence.map(({ source }) => source)).size;
}
