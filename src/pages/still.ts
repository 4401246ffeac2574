/** Markup that is never hydrated, without the marks by which it would be. */
export function withoutMarkers(html: string): string {
	return html.replaceAll(/<!--.*?-->/g, '');
}

/** Pictures of other places than the one where the reader stands: nothing in them is the current item. */
export function still(html: string): string {
	return withoutMarkers(html).replaceAll(' aria-current="true"', '');
}
