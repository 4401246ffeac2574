/** Node entry: every page of the site as HTML, with nothing left for script to add but interaction. */
import { render } from 'svelte/server';
import 'virtual:data.css';
import './tokens.css';
import './app.css';
import './columns.css';
import { archive } from 'virtual:archive';
import { boundaries } from 'virtual:boundaries';
import { loadEdition } from 'virtual:dataset';
import { coarser } from '#domain/coarse.ts';
import { Library } from '#domain/edition.ts';
import { refTo } from '#domain/ref.ts';
import ActorPage from '#shells/ActorPage.svelte';
import Colophon from '#shells/Colophon.svelte';
import EventPage from '#shells/EventPage.svelte';
import ExplorerPanes from '#shells/ExplorerPanes.svelte';
import Foot from '#shells/Foot.svelte';
import Opening from '#shells/Opening.svelte';
import Record from '#shells/Record.svelte';
import SourcesPage from '#shells/SourcesPage.svelte';
import Top from '#shells/Top.svelte';
import { Explorer } from '#state/explorer.svelte.ts';
import { Preferences } from '#state/preferences.svelte.ts';
import type { Rendered } from './build/pages.ts';
import { eventData, headOf } from './head.ts';
import { withIslands } from './islands.ts';

/** Distance of the grid on which small maps are drawn, in sheet units: about a pixel at their size. */
const smallGrid = 4;

/**
 * All pages of the site.
 * @param downloads addresses of the files that can be taken away, for the page that lists them
 */
export async function renderPages(downloads: readonly string[]): Promise<readonly Rendered[]> {
	const library = new Library(await loadEdition());
	const { meta } = library.data;
	const shapes = boundaries.countries.map(({ id, path }) => ({ id, path }));
	const small = shapes
		.map(({ id, path }) => ({ id, path: coarser(path, smallGrid) }))
		.filter(({ path }) => path !== '');
	const explorer = new Explorer(library);
	const appearance = `<div id="appearance">${render(Foot, { props: { preferences: new Preferences() } }).body}</div>`;
	const foot = `<footer>${appearance}</footer>`;

	/** An explorer that stands at an item. */
	const standingAt = (selected: Explorer['selected']) => {
		const own = new Explorer(library);
		own.go({ selected });
		return own;
	};

	const { body: panes } = render(ExplorerPanes, {
		props: { explorer, shapes, graticule: boundaries.graticule },
	});
	const home = {
		path: 'index.html',
		head: headOf(meta, {
			path: '',
			title: `${meta.title}: ${meta.headline.join(' ')}`,
			description: meta.description,
		}),
		body: [
			render(Top, { props: { explorer } }).body,
			`<main>${render(Opening, { props: { explorer } }).body}`,
			`<div id="explainer">${withIslands(panes, explorer)}</div>`,
			`${render(Record, { props: { explorer } }).body}</main>`,
			`<footer>${render(Colophon, { props: { explorer } }).body}${appearance}</footer>`,
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
				data: eventData(archive, event, path),
			}),
			body:
				render(EventPage, { props: { explorer: own, archive, event, shapes: small } }).body + foot,
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
			}),
			body: render(ActorPage, { props: { explorer: own, archive, actor } }).body + foot,
		};
	});
	const sources = {
		path: 'sources.html',
		head: headOf(meta, {
			path: 'sources.html',
			title: `${meta.workings.title} · ${meta.title}`,
			description: meta.workings.lead,
		}),
		body: render(SourcesPage, { props: { explorer, archive, downloads } }).body + foot,
	};
	return [home, ...events, ...actors, sources];
}
