/** The page on accessibility: what was tested, how to use the site without a mouse or by ear, what is not good yet. */
import { render } from 'svelte/server';
import { homeShare } from '#domain/share.ts';
import AccessibilityPage from '#shells/pages/AccessibilityPage.svelte';
import type { Rendered } from '../build/pages.ts';
import { headOf } from './head.ts';
import type { Site } from './site.ts';
import { withoutMarkers } from './still.ts';

/** Accessibility, whole without script. */
export function accessibilityPage({ archive, explorer, footOf }: Site): Rendered {
	const { meta } = archive;
	const path = 'accessibility.html';
	return {
		path,
		head: headOf(meta, {
			path,
			title: `Accessibility · ${meta.title}`,
			description:
				'What was tested and how, how to read this site by keyboard and by screen reader, and what is not good yet.',
			type: 'website',
			share: homeShare(archive),
		}),
		body: withoutMarkers(render(AccessibilityPage, { props: { explorer } }).body) + footOf(path),
	};
}
