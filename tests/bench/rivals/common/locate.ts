/** Where a mark stands in the window, in CSS pixels. */
export type Spot = readonly [number, number];

/**
 * Tells the bench where the marks of a canvas are, which has no elements that it could look for.
 * Each view names the items that it draws and finds one of them.
 */
export function locating(
	views: readonly {
		readonly items: readonly string[];
		readonly at: (item: string) => Spot | undefined;
	}[],
): void {
	Object.assign(window, {
		bench: views.flatMap(({ items, at }) => items.map((item) => ({ item, at: () => at(item) }))),
	});
}

/** A spot of an element as one of the window. */
export function inWindow(element: Element, [x, y]: Spot): Spot {
	const { left, top } = element.getBoundingClientRect();
	return [left + x, top + y];
}
