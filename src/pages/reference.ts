/** The pages to look things up in: the record, the sources, all positions, all quotations. */
import { render } from 'svelte/server';
import { recordPages } from '#domain/record.ts';
import { homeShare, positionsShare, quotesShare, sourcesShare } from '#domain/share.ts';
import PositionsPage from '#shells/pages/PositionsPage.svelte';
import QuotesPage from '#shells/pages/QuotesPage.svelte';
import Record from '#shells/pages/Record.svelte';
import RecordPage from '#shells/pages/RecordPage.svelte';
import SourcesPage from '#shells/pages/SourcesPage.svelte';
import type { Rendered } from '../build/pages.ts';
import { headOf } from './head.ts';
import { sourcesData } from './linked-data.ts';
import type { Site } from './site.ts';

/** The record, in one page or, where it is long, in several. */
export function recordOf({ archive, library, explorer, footOf }: Site): readonly Rendered[] {
	const { meta } = archive;
	const share = homeShare(archive);
	const whole = {
		path: 'record.html',
		head: headOf(meta, {
			path: 'record.html',
			title: `The record · ${meta.title}`,
			description: 'Every event and actor as plain text, with the articles that carry it.',
			share,
		}),
		body: render(Record, { props: { explorer } }).body + footOf('record.html'),
	};
	const parts = recordPages(library).map((page) => ({
		path: page.path,
		head: headOf(meta, {
			path: page.path,
			title: `${page.title} · ${meta.title}`,
			description: `A part of the record: ${page.title}.`,
			share,
		}),
		body: render(RecordPage, { props: { explorer, page } }).body + footOf(page.path),
	}));
	return [whole, ...parts];
}

/** Sources and method. */
export function sourcesPage(site: Site): Rendered {
	const { archive, library, explorer, downloads, snapshots, citing, footOf } = site;
	const { meta } = archive;
	const cited = citing('sources.html');
	return {
		path: 'sources.html',
		head: headOf(meta, {
			path: 'sources.html',
			title: `${meta.workings.title} · ${meta.title}`,
			description: meta.workings.lead,
			type: 'website',
			isEmbeddable: true,
			share: sourcesShare(archive),
			data: sourcesData(archive, library, downloads),
		}),
		body:
			render(SourcesPage, { props: { explorer, archive, downloads, snapshots, cited } }).body +
			footOf('sources.html'),
	};
}

/** All positions with the words that each rests on. */
export function positionsPage({ archive, explorer, footOf }: Site): Rendered {
	const { meta, sources } = archive;
	return {
		path: 'positions.html',
		head: headOf(meta, {
			path: 'positions.html',
			title: `Who stands where · ${meta.title}`,
			description: `Every position that the ${sources.length} articles report, with the words that it rests on.`,
			isEmbeddable: true,
			share: positionsShare(archive),
		}),
		body: render(PositionsPage, { props: { explorer, archive } }).body + footOf('positions.html'),
	};
}

/** All quotations as printed. */
export function quotesPage({ archive, explorer, footOf }: Site): Rendered {
	const { meta, sources } = archive;
	return {
		path: 'quotes.html',
		head: headOf(meta, {
			path: 'quotes.html',
			title: `In their words · ${meta.title}`,
			description: `Every quotation in the ${sources.length} articles, exactly as printed, with its speaker and its lines.`,
			isEmbeddable: true,
			share: quotesShare(archive),
		}),
		body: render(QuotesPage, { props: { explorer, archive } }).body + footOf('quotes.html'),
	};
}
