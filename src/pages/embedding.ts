/** The page for editors: how to embed, with the builder of the code. */
import { render } from 'svelte/server';
import { jsonInScript } from '#domain/markup.ts';
import { homeShare } from '#domain/share.ts';
import EmbeddingPage from '#shells/pages/EmbeddingPage.svelte';
import Builder from '#views/embedding/Builder.svelte';
import { Choices } from '#views/embedding/choices.svelte.ts';
import { factsOf } from '#views/embedding/gather.ts';
import type { Rendered } from '../build/pages.ts';
import { headOf } from './head.ts';
import type { Site } from './site.ts';

/** How to embed. What the builder knows stands in a block of data, which is no script. */
export function embeddingPage({ archive, library, explorer, snapshots, footOf }: Site): Rendered {
	const { meta } = archive;
	const path = 'embed.html';
	const facts = factsOf(library, archive, snapshots);
	const builder = render(Builder, { props: { choices: new Choices(facts) } }).body;
	const page = render(EmbeddingPage, { props: { explorer, archive, facts } }).body;
	return {
		path,
		head: headOf(meta, {
			path,
			title: `Embed a view · ${meta.title}`,
			description:
				'Code for articles: a map, a timeline, a graph and more, in a frame without cookies.',
			type: 'website',
			share: homeShare(archive),
		}),
		body:
			page.replace('<div id="builder"></div>', () => `<div id="builder">${builder}</div>`) +
			`<script type="application/json" id="builder-facts">${jsonInScript(facts)}</script>` +
			footOf(path),
	};
}
