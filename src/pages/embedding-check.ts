/** The page that an editor pastes into a system to see what it allows: one file, as every frame. */
import { render } from 'svelte/server';
import Check from '#views/embedding/Check.svelte';
import { escape } from '#domain/markup.ts';
import type { Alone } from '../build/pages.ts';
import style from './embedding-check.css?inline';
import type { Site } from './site.ts';

/** What a page allows; without script it says that script is refused. */
export function embeddingCheck({ archive: { meta } }: Site): Alone {
	const title = 'What this page allows';
	const check = render(Check, {
		props: { found: () => undefined, refused: () => undefined, onpress: () => undefined },
	});
	return {
		path: 'embed/check.html',
		language: meta.language,
		head: [
			`<title>${title} · ${escape(meta.title)}</title>`,
			'<meta name="robots" content="noindex" />',
			`<link rel="canonical" href="${escape(meta.address)}embed.html" />`,
		].join('\n'),
		body: `<main id="check">${check.body}</main>`,
		data: {},
		entry: 'src/frames/check.ts',
		first: 'src/frames/first.ts',
		style,
		display: title,
	};
}
