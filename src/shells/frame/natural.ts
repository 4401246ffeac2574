/** What may grow inside a part of a frame while the part itself keeps its size: then the picture gives way. */
const insides = '.stage, .key, #told, #said';

/** A part of a frame, and all in it whose size says how much it holds. */
export function growing(part: Element): readonly Element[] {
	return [part, ...part.querySelectorAll(insides)];
}

/**
 * The height that parts have together where nothing is shrunk to fit the window: only this may be told, else
 * a page that follows it would keep a frame as low as it happened to begin.
 */
export function naturally(parts: readonly Element[]): number {
	const { dataset } = document.documentElement;
	dataset['natural'] = '';
	const heights = parts.map((part) => part.getBoundingClientRect().height);
	delete dataset['natural'];
	return heights.reduce((sum, height) => sum + height, 0);
}
