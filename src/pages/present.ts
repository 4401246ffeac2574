/** The story to be shown on a wall: the slides, and the speaker's notes to them. */
import { render } from 'svelte/server';
import { homeShare } from '#domain/share.ts';
import Controls from '#shells/present/Controls.svelte';
import Desk from '#shells/present/Desk.svelte';
import Notes from '#shells/Notes.svelte';
import Present from '#shells/Present.svelte';
import { Deck } from '#state/deck.svelte.ts';
import { slidesOf } from '#state/slides.ts';
import Outlines from '#views/map/Outlines.svelte';
import type { Rendered } from '../build/pages.ts';
import { headOf } from './head.ts';
import type { Site } from './site.ts';
import { still } from './still.ts';

/** The slides. */
export function presentPage({ archive, library, explorer, cast }: Site): Rendered {
	const { meta } = archive;
	const slides = slidesOf(archive, library);
	const deck = new Deck(slides.map(({ builds }) => builds));
	const title = slides[0]?.title ?? '';
	const props = { deck, act: () => undefined, explorerHref: './', title };
	const controls = render(Controls, { props }).body;
	return {
		path: 'present.html',
		head: headOf(meta, {
			path: 'present.html',
			title: `Present · ${meta.title}`,
			description: `The story in ${archive.story.length + 2} slides, for a wall: with notes, questions and keys of a clicker.`,
			share: homeShare(archive),
		}),
		body:
			render(Outlines, { props: { shapes: cast } }).body +
			filled(
				still(render(Present, { props: { explorer, archive } }).body),
				'slide-controls',
				controls,
			),
	};
}

/** The notes to the slides: for the speaker, and no page to be found by others. */
export function notesPage({ archive, library, explorer, smallCast }: Site): Rendered {
	const { meta } = archive;
	const slides = slidesOf(archive, library);
	const planned = slides.map(({ minutes }) => minutes);
	const total = planned.reduce((sum, minutes) => sum + minutes, 0);
	const deck = new Deck(slides.map(({ builds }) => builds));
	const desk = render(Desk, { props: { deck, opened: undefined, total, planned } }).body;
	const head = headOf(meta, {
		path: 'notes.html',
		title: `Notes · ${meta.title}`,
		description: 'What to say and to ask at each slide, to be printed or read beside them.',
		share: homeShare(archive),
	});
	return {
		path: 'notes.html',
		head: `${head}<meta name="robots" content="noindex" />`,
		body:
			render(Outlines, { props: { shapes: smallCast } }).body +
			filled(still(render(Notes, { props: { explorer, archive } }).body), 'desk', desk),
	};
}

/** A page that is never hydrated but for one part, which keeps the marks by which it is. */
function filled(html: string, id: string, part: string): string {
	const place = new RegExp(`<div id="${id}"[^>]*>`);
	if (!place.test(html)) throw new Error(`no place has the id "${id}"`);
	return html.replace(place, (tag) => tag + part);
}
