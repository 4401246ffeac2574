import { createHash } from 'node:crypto';
import type { Boundaries } from '#domain/boundaries.ts';

/** A picture in a file of its own. */
export interface Backdrop {
	/** From the root of the site. */
	readonly path: string;
	readonly source: string;
}

/**
 * The land that never has a part, and the net of meridians, as symbols that every map of the site refers
 * to: fetched once, kept by the browser, and coloured by the page that refers to it. A line keeps its
 * width at every scale by an attribute, for the styles of a page do not reach into another file.
 * @param cast countries that the pages draw themselves
 */
export function backdropOf(
	{ countries, graticule }: Boundaries,
	cast: readonly string[],
): Backdrop {
	const paths = countries
		.filter(({ id }) => !cast.includes(id))
		.map(({ path }) => `<path vector-effect="non-scaling-stroke" d="${path}"/>`);
	const source = `<svg xmlns="http://www.w3.org/2000/svg"><defs><g id="land">${paths.join('\n')}</g>
<path id="net" vector-effect="non-scaling-stroke" d="${graticule}"/></defs></svg>
`;
	const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
	return { path: `./assets/land-${hash}.svg`, source };
}
