import type { Shape } from './shapes.ts';

/** What the map draws of the world: outlines of countries and the net of meridians and parallels. */
export interface Outlines {
	readonly shapes: readonly Shape[];
	readonly graticule: string;
}

/** Reads back the outlines that the page carries, so that they are sent only once. */
export function shapesFromPage(page: ParentNode): Outlines {
	const paths = [...page.querySelectorAll<SVGPathElement>('path[data-shape]')];
	return {
		shapes: paths.map((path) => ({
			id: path.dataset['shape'] ?? '',
			path: path.getAttribute('d') ?? '',
		})),
		graticule: page.querySelector('path[data-graticule]')?.getAttribute('d') ?? '',
	};
}
