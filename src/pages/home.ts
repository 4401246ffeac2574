/** The first page: the explainer, whole without script. */
import { render } from 'svelte/server';
import { homeShare } from '#domain/share.ts';
import Answers from '#shells/Answers.svelte';
import Colophon from '#shells/Colophon.svelte';
import Contents from '#shells/Contents.svelte';
import ExplorerPanes from '#shells/ExplorerPanes.svelte';
import Opening from '#shells/Opening.svelte';
import { directoryOf } from '#shells/directory.ts';
import Stands from '#shells/Stands.svelte';
import Story from '#shells/story/Story.svelte';
import Top from '#shells/Top.svelte';
import Outlines from '#views/map/Outlines.svelte';
import type { Rendered } from '../build/pages.ts';
import { headOf } from './head.ts';
import { withIslands } from './islands.ts';
import { homeData } from './linked-data.ts';
import type { Site } from './site.ts';
import { still, withoutMarkers } from './still.ts';

/** The first page of the site. */
export function homePage({ archive, library, explorer, cast, footOf }: Site): Rendered {
	const { meta } = library.data;
	const directory = directoryOf(archive);
	const { body: panes } = render(ExplorerPanes, { props: { explorer } });
	return {
		path: 'index.html',
		head: headOf(meta, {
			path: '',
			title: `${meta.title}: ${meta.headline.join(' ')}`,
			description: meta.description,
			isEmbeddable: true,
			share: homeShare(archive),
			data: homeData(archive, library),
		}),
		body: [
			render(Top, { props: { explorer, directory } }).body,
			`<main>${render(Opening, { props: { explorer, standing: archive.meta.standing } }).body}`,
			render(Outlines, { props: { shapes: cast } }).body,
			still(render(Story, { props: { explorer, archive } }).body),
			`<div id="explainer">${withIslands(panes, explorer)}</div>`,
			withoutMarkers(render(Stands, { props: { explorer, archive } }).body),
			withoutMarkers(render(Answers, { props: { explorer, archive } }).body),
			'</main>',
			footOf(
				'',
				render(Contents, { props: { directory } }).body +
					render(Colophon, { props: { explorer } }).body,
			),
		].join('\n'),
	};
}
