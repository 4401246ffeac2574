/** Node entry: every page of the site as HTML, with nothing left for script to add but interaction. */
import { render } from 'svelte/server';
import 'virtual:data.css';
import './tokens.css';
import './app.css';
import './columns.css';
import './lit.css';
import './print.css';
import { archive } from 'virtual:archive';
import { boundaries } from 'virtual:boundaries';
import { loadEdition } from 'virtual:dataset';
import { coarser } from '#domain/coarse.ts';
import { Library } from '#domain/edition.ts';
import { recordPages } from '#domain/record.ts';
import { refTo } from '#domain/ref.ts';
import {
	actorShare,
	eventShare,
	hasOwnShares,
	homeShare,
	positionsShare,
	quotesShare,
	sourcesShare,
} from '#domain/share.ts';
import Answers from '#shells/Answers.svelte';
import ActorPage from '#shells/ActorPage.svelte';
import Contents from '#shells/Contents.svelte';
import Colophon from '#shells/Colophon.svelte';
import EventPage from '#shells/EventPage.svelte';
import ExplorerPanes from '#shells/ExplorerPanes.svelte';
import Foot from '#shells/Foot.svelte';
import OnPaper from '#views/pages/OnPaper.svelte';
import NotFoundPage from '#shells/NotFoundPage.svelte';
import Opening from '#shells/Opening.svelte';
import PositionsPage from '#shells/PositionsPage.svelte';
import QuotesPage from '#shells/QuotesPage.svelte';
import Record from '#shells/Record.svelte';
import RecordPage from '#shells/RecordPage.svelte';
import SourcesPage from '#shells/SourcesPage.svelte';
import Story from '#shells/story/Story.svelte';
import Stands from '#shells/Stands.svelte';
import Top from '#shells/Top.svelte';
import Outlines from '#views/map/Outlines.svelte';
import { Explorer } from '#state/explorer.svelte.ts';
import { Preferences } from '#state/preferences.svelte.ts';
import type { Rendered } from './build/pages.ts';
import { escape, headOf } from './head.ts';
import { actorData, eventData, homeData, sourcesData } from './linked-data.ts';
import { kept } from './kept.ts';
import notFoundStyle from './not-found.css?inline';
import { withIslands } from './islands.ts';

/** Distance of the grid on which small maps are drawn, in sheet units: about a pixel at their size. */
const smallGrid = 2;

/** Markup that is never hydrated, without the marks by which it would be. */
function withoutMarkers(html: string): string {
	return html.replaceAll(/<!--.*?-->/g, '');
}

/** Pictures of other places than the one where the reader stands: nothing in them is the current item. */
function still(html: string): string {
	return withoutMarkers(html).replaceAll(' aria-current="true"', '');
}

/**
 * All pages of the site.
 * @param downloads addresses of the files that can be taken away, for the page that lists them
 */
export async function renderPages(downloads: readonly string[]): Promise<readonly Rendered[]> {
	const library = new Library(await loadEdition());
	const { meta } = library.data;
	const isShared = hasOwnShares(archive);
	const cast = boundaries.countries.filter(({ id }) => library.sheet.cast.includes(id));
	const outlines = render(Outlines, { props: { shapes: cast } }).body;
	const small = render(Outlines, {
		props: { shapes: cast.map(({ id, path }) => ({ id, path: coarser(path, smallGrid) })) },
	}).body;
	const explorer = kept(() => new Explorer(library));
	const appearance = `<div id="appearance">${render(Foot, { props: { preferences: new Preferences() } }).body}</div>`;
	/** The foot of a page: on paper it says where the page is, on a screen how it may look. */
	const footOf = (path: string, above = '') =>
		`<footer>${above}${render(OnPaper, { props: { meta, path } }).body}${appearance}</footer>`;

	/** An explorer that stands at an item. */
	const standingAt = (selected: Explorer['selected']) =>
		kept(() => {
			const own = new Explorer(library);
			own.go({ selected });
			return own;
		});

	const { body: panes } = render(ExplorerPanes, { props: { explorer } });
	const home = {
		path: 'index.html',
		head: headOf(meta, {
			path: '',
			title: `${meta.title}: ${meta.headline.join(' ')}`,
			description: meta.description,
			share: homeShare(archive),
			data: homeData(archive, library),
		}),
		body: [
			render(Top, { props: { explorer } }).body,
			`<main>${render(Opening, { props: { explorer, standing: archive.meta.standing } }).body}`,
			outlines,
			still(render(Story, { props: { explorer, archive } }).body),
			`<div id="explainer">${withIslands(panes, explorer)}</div>`,
			withoutMarkers(render(Stands, { props: { explorer, archive } }).body),
			withoutMarkers(render(Answers, { props: { explorer, archive } }).body),
			'</main>',
			footOf('', render(Contents).body + render(Colophon, { props: { explorer } }).body),
		].join('\n'),
	};
	const events = archive.events.map((event) => {
		const own = standingAt(refTo('events', event.id));
		const path = `event/${event.id}.html`;
		return {
			path,
			head: headOf(meta, {
				path,
				title: `${event.title} · ${meta.title}`,
				description: event.summary,
				share: isShared ? eventShare(archive, event) : homeShare(archive),
				data: eventData(archive, event, path),
			}),
			body:
				small + render(EventPage, { props: { explorer: own, archive, event } }).body + footOf(path),
		};
	});
	const actors = archive.actors.map((actor) => {
		const own = standingAt(refTo('actors', actor.id));
		const path = `actor/${actor.id}.html`;
		return {
			path,
			head: headOf(meta, {
				path,
				title: `${actor.name} · ${meta.title}`,
				description: `${actor.name}, ${actor.role}: what was said and done, and which articles carry it.`,
				share: isShared ? actorShare(archive, actor) : homeShare(archive),
				data: actorData(archive, actor, path),
			}),
			body: render(ActorPage, { props: { explorer: own, archive, actor } }).body + footOf(path),
		};
	});
	const record = {
		path: 'record.html',
		head: headOf(meta, {
			path: 'record.html',
			title: `The record · ${meta.title}`,
			description: 'Every event and actor as plain text, with the articles that carry it.',
			share: homeShare(archive),
		}),
		body: render(Record, { props: { explorer } }).body + footOf('record.html'),
	};
	const sources = {
		path: 'sources.html',
		head: headOf(meta, {
			path: 'sources.html',
			title: `${meta.workings.title} · ${meta.title}`,
			description: meta.workings.lead,
			type: 'website',
			share: sourcesShare(archive),
			data: sourcesData(archive, library, downloads),
		}),
		body:
			render(SourcesPage, { props: { explorer, archive, downloads } }).body +
			footOf('sources.html'),
	};
	const positions = {
		path: 'positions.html',
		head: headOf(meta, {
			path: 'positions.html',
			title: `Who stands where · ${meta.title}`,
			description: `Every position that the ${archive.sources.length} articles report, with the words that it rests on.`,
			share: positionsShare(archive),
		}),
		body: render(PositionsPage, { props: { explorer, archive } }).body + footOf('positions.html'),
	};
	const quotes = {
		path: 'quotes.html',
		head: headOf(meta, {
			path: 'quotes.html',
			title: `In their words · ${meta.title}`,
			description: `Every quotation in the ${archive.sources.length} articles, exactly as printed, with its speaker and its lines.`,
			share: quotesShare(archive),
		}),
		body: render(QuotesPage, { props: { explorer, archive } }).body + footOf('quotes.html'),
	};
	const notFound = {
		path: '404.html',
		head: `<title>There is no page at this address · ${escape(meta.title)}</title>`,
		body: render(NotFoundPage, { props: { meta, base: new URL(meta.address).pathname } }).body,
		style: notFoundStyle,
	};
	const recordParts = recordPages(library).map((page) => ({
		path: page.path,
		head: headOf(meta, {
			path: page.path,
			title: `${page.title} · ${meta.title}`,
			description: `A part of the record: ${page.title}.`,
			share: homeShare(archive),
		}),
		body: render(RecordPage, { props: { explorer, page } }).body + footOf(page.path),
	}));
	return [home, ...events, ...actors, record, ...recordParts, sources, positions, quotes, notFound];
}
