/** The page for an address at which there is none. It may be shown at any depth, so it holds its own style. */
import { render } from 'svelte/server';
import { escape } from '#domain/markup.ts';
import NotFoundPage from '#shells/pages/NotFoundPage.svelte';
import type { Rendered } from '../build/pages.ts';
import style from './not-found.css?inline';
import type { Site } from './site.ts';

/** The page that hosts show instead of one that is not there. */
export function notFoundPage({ archive: { meta } }: Site): Rendered {
	return {
		path: '404.html',
		head: `<title>There is no page at this address · ${escape(meta.title)}</title>`,
		body: render(NotFoundPage, { props: { meta, base: new URL(meta.address).pathname } }).body,
		style,
	};
}
