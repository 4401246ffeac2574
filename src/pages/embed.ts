/** The views that stand alone in other pages: one file each, whole without script. */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { boundaries } from 'virtual:boundaries';
import { Library, type Edition } from '#domain/edition.ts';
import { editionFor, type FrameName } from '#domain/frame-edition.ts';
import { escape } from '#domain/markup.ts';
import { discovery } from '#domain/oembed.ts';
import { evidenceOfCells } from '#domain/positions.ts';
import type { Dataset } from '#domain/schema.ts';
import EmbedEvent from '#shells/frame/EmbedEvent.svelte';
import EmbedFoot from '#shells/frame/EmbedFoot.svelte';
import EmbedGraph from '#shells/frame/EmbedGraph.svelte';
import EmbedMap from '#shells/frame/EmbedMap.svelte';
import EmbedHead from '#shells/frame/EmbedHead.svelte';
import EmbedPositions from '#shells/frame/EmbedPositions.svelte';
import EmbedQuotes from '#shells/frame/EmbedQuotes.svelte';
import EmbedTimeline from '#shells/frame/EmbedTimeline.svelte';
import { Explorer } from '#state/explorer.svelte.ts';
import Island from '#views/common/Island.svelte';
import Outlines from '#views/map/Outlines.svelte';
import type { Alone } from '../build/pages.ts';
import { kept } from './kept.ts';
import type { Site } from './site.ts';
import { withoutMarkers } from './still.ts';
import shared from './embed/frame.css?inline';
import eventStyle from './embed/event.css?inline';
import graphStyle from './embed/graph.css?inline';
import positionsStyle from './embed/positions.css?inline';
import quotesStyle from './embed/quotes.css?inline';
import mapStyle from './embed/map.css?inline';
import timelineStyle from './embed/timeline.css?inline';

/** A frame: what it is called where the data does not say, and where its view stands in the site. */
interface Plan {
	readonly title: string;
	/** Address of the whole, from the root of the site. */
	readonly whole: string;
	readonly style?: string;
	/** Where the layout of the view changes, which here has all the width. */
	readonly breakpoints?: Alone['breakpoints'];
}

const plans: Readonly<Record<FrameName, Plan>> = {
	map: { title: 'Where', whole: './?view=map', style: mapStyle },
	timeline: {
		title: 'When',
		whole: './?view=timeline',
		style: timelineStyle,
		breakpoints: { 1200: 560 },
	},
	graph: { title: 'Who is tied to whom', whole: './?view=graph', style: graphStyle },
	positions: {
		title: 'Who stands where',
		whole: './positions.html',
		style: positionsStyle,
		breakpoints: { 600: 760 },
	},
	quotes: { title: 'In their words', whole: './quotes.html', style: quotesStyle },
	event: { title: 'One claim', whole: './', style: eventStyle },
};

/** Pictures that are drawn anew at every choice. */
const pictures: Partial<Readonly<Record<FrameName, Component>>> = {
	map: EmbedMap,
	timeline: EmbedTimeline,
	graph: EmbedGraph,
	event: EmbedEvent,
};

/**
 * The frames of a site.
 * @param edition what the explorer is sent: each frame holds the part of it that it shows
 */
export function framePages(site: Site, edition: Edition): readonly Alone[] {
	return (Object.keys(plans) as FrameName[]).map((name) => framePage(site, edition, name));
}

function framePage(site: Site, whole: Edition, name: FrameName): Alone {
	const { archive } = site;
	const { meta } = archive;
	const plan = plans[name];
	const { title, lead } = meta.frames[name] ?? { title: plan.title, lead: meta.description };
	const edition = editionFor(name, whole);
	const explorer = kept(() => new Explorer(new Library(edition)));
	return {
		path: `embed/${name}.html`,
		language: meta.language,
		head: [
			`<title>${escape(title)} · ${escape(meta.title)}</title>`,
			`<meta name="description" content="${escape(lead)}" />`,
			'<meta name="robots" content="noindex" />',
			`<link rel="canonical" href="${escape(meta.address + plan.whole.replace(/^\.\/|\?.*$/g, ''))}" />`,
			...(name === 'event' ? [] : [discovery(meta, `embed/${name}.html`)]),
		].join('\n'),
		body: [
			name === 'map' ? landOf(site) : '',
			'<main class="frame" id="explorer">',
			render(EmbedHead, { props: { title, lead, whole: plan.whole } }).body,
			`<div class="frame-room"><div class="frame-content"><div id="told"></div><div id="picture">${pictureOf(site, explorer, name)}</div><div id="said"></div></div></div>`,
			'<div class="frame-end">',
			render(EmbedFoot, { props: { archive, whole: plan.whole } }).body,
			'<button type="button" class="go-on" tabindex="-1" aria-hidden="true">More ↓</button>',
			'</div></main>',
		]
			.join('')
			// Whoever follows a link leaves the frame, not the page around it.
			.replaceAll(/<a (?![^>]*target=)(?=[^>]*href="[^#])/g, '<a target="_blank" rel="noopener" '),
		data: {
			edition,
			...(name === 'positions' ? { stands: evidenceOfCells(archive) } : {}),
		},
		entry: `src/frames/${name}.ts`,
		first: 'src/frames/first.ts',
		style: shared + (plan.style ?? ''),
		display: title + headings(archive),
		...(plan.breakpoints && { breakpoints: plan.breakpoints }),
	};
}

/** The view as it is sent, whole without script. */
function pictureOf({ archive }: Site, explorer: Explorer, name: FrameName): string {
	const of = pictures[name];
	if (of) return render(Island, { props: { explorer, of } }).body;
	return withoutMarkers(
		name === 'positions'
			? render(EmbedPositions, { props: { archive } }).body
			: render(EmbedQuotes, { props: { explorer, archive } }).body,
	);
}

/** What else a frame may set in the display face. */
function headings({ events, actors, meta }: Dataset): string {
	return [
		...events.map(({ title }) => title),
		...actors.map(({ name }) => name),
		...[...meta.waves, ...meta.themes].map(({ title }) => title),
		...meta.parties.map(({ name }) => name),
	].join('');
}

/** The shapes of all countries, in the page itself: a frame may refer to no other file. */
function landOf({ cast }: Site): string {
	const rest = boundaries.countries.filter(({ id }) => !cast.some((one) => one.id === id));
	const paths = rest.map(({ path }) => `<path vector-effect="non-scaling-stroke" d="${path}"/>`);
	return `<svg class="shapes" width="0" height="0" aria-hidden="true"><defs><g id="land">${paths.join('')}</g><path id="net" vector-effect="non-scaling-stroke" d="${boundaries.graticule}"/></defs></svg>${render(Outlines, { props: { shapes: cast } }).body}`;
}
