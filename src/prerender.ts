/** Node entry: every page of the site as HTML, with nothing left for script to add but interaction. */
import { render } from 'svelte/server';
import { boundaries } from 'virtual:boundaries';
import { loadEdition } from 'virtual:dataset';
import { Library } from '#domain/edition.ts';
import Explainer from '#shells/Explainer.svelte';
import Foot from '#shells/Foot.svelte';
import Colophon from '#shells/Colophon.svelte';
import { Explorer } from '#state/explorer.svelte.ts';
import { Preferences } from '#state/preferences.svelte.ts';
import type { Rendered } from './build/pages.ts';

/** Text as it may stand in an attribute or an element. */
function escape(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** All pages of the site. */
export async function renderPages(): Promise<readonly Rendered[]> {
	const library = new Library(await loadEdition());
	const explorer = new Explorer(library);
	const shapes = boundaries.countries.map(({ id, path }) => ({ id, path }));
	const { meta } = library.data;
	return [
		{
			path: 'index.html',
			head: [
				`<title>${escape(meta.title)}: ${escape(meta.headline.join(' '))}</title>`,
				`<meta name="description" content="${escape(meta.description)}" />`,
				`<link rel="canonical" href="${escape(meta.address)}" />`,
				'<link rel="icon" href="./icon.svg" type="image/svg+xml" />',
			].join('\n\t\t'),
			body: [
				`<div id="explainer">${render(Explainer, { props: { explorer, shapes, graticule: boundaries.graticule } }).body}</div>`,
				render(Colophon, { props: { explorer } }).body,
				`<div id="appearance">${render(Foot, { props: { preferences: new Preferences() } }).body}</div>`,
			].join('\n'),
		},
	];
}
