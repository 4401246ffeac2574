/**
 * The address of a page of the site, for code that goes there itself. Here it is where its path says; in the
 * file that holds all pages, another module stands in the place of this one.
 * @param path from the root of the site, beginning with `./`
 */
export function wayTo(path: string): string {
	return path;
}
