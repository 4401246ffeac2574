/** The weightiest of a list, in the order of the list; of equals the earlier. */
export function weightiest<T>(
	list: readonly T[],
	most: number,
	weigh: (one: T) => number,
): readonly T[] {
	if (list.length <= most) return list;
	const first = new Set(list.toSorted((a, b) => weigh(b) - weigh(a)).slice(0, most));
	return list.filter((one) => first.has(one));
}
