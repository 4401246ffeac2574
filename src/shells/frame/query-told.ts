import { singular } from '#state/place.ts';

/**
 * The query of the place to which a frame is told to go: its own, with what is told added. A key that is told
 * wins, an empty one goes back to what the frame's own query says, and one item told lets go of any other.
 */
export function queryTold(own: string, told: string): string {
	const query = new URLSearchParams(own);
	const added = [...new URLSearchParams(told)].filter(([, value]) => value !== '');
	const items: readonly string[] = Object.values(singular);
	if (added.some(([key]) => items.includes(key))) for (const key of items) query.delete(key);
	for (const [key, value] of added) query.set(key, value);
	return query.toString();
}
