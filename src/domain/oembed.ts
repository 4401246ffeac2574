/**
 * What a site asks for that embeds a page by its address alone (https://oembed.com). WordPress keeps of the
 * markup only `blockquote`, `a[href]` and `iframe` with a few attributes, wants the quotation first, and shows
 * it until the frame answers; Ghost wants the type, the version, the markup and a width.
 */
import { frameNames, type FrameName } from './frame-edition.ts';
import { frameTitle, usualHeight } from './frames.ts';
import { escape, tag } from './markup.ts';
import type { Dataset, Meta } from './schema.ts';
import {
	actorShare,
	eventShare,
	hasOwnShares,
	homeShare,
	sheetSize,
	sourcesShare,
	type Share,
} from './share.ts';
import { allow } from './snippets.ts';
import { shareOfFrame } from './view-share.ts';

/** A page that others embed by its address: what stands in the frame, from the root of the site. */
interface Offer {
	/** Path of the page; empty for the first. */
	readonly page: string;
	readonly title: string;
	readonly frame: string;
	readonly height: number;
	readonly share: Share;
}

/** Seconds for which an answer may be kept: a day. */
const keep = 86_400;

/** Width in px that sites are told; the frame itself takes the width of its column. */
const width = 600;

/** An answer to a site that asks how to embed a page. */
interface Answer {
	readonly version: '1.0';
	readonly type: 'rich';
	readonly title: string;
	readonly provider_name: string;
	readonly provider_url: string;
	readonly cache_age: number;
	readonly thumbnail_url: string;
	readonly thumbnail_width: number;
	readonly thumbnail_height: number;
	readonly width: number;
	readonly height: number;
	readonly html: string;
}

/** Where the answer on a page lies, from the root of the site: a view in a frame shares that of its page. */
export function oembedPath(page: string): string {
	const name = page.replace(/^embed\//, '').replace(/\.html$/, '');
	return `oembed/${name === '' ? 'index' : name}.json`;
}

/** The element of a head by which other sites find the answer on a page. Its address is whole. */
export function discovery(
	{ address, title }: Pick<Meta, 'address' | 'title'>,
	page: string,
): string {
	const attributes = {
		rel: 'alternate',
		type: 'application/json+oembed',
		title,
		href: address + oembedPath(page),
	};
	return tag('link', attributes).replace(/>$/, ' />');
}

/** Every answer, by its path from the root of the site. */
export function oembeds(data: Dataset): ReadonlyMap<string, Answer> {
	return new Map(
		offersOf(data).map((offer) => [oembedPath(offer.page), answerOf(data.meta, offer)]),
	);
}

function answerOf(meta: Meta, { page, title, frame, height, share }: Offer): Answer {
	const link = `${tag('a', { href: meta.address + page })}${escape(title)}</a>`;
	const framed = tag('iframe', {
		src: meta.address + frame,
		title,
		width: '100%',
		height,
		frameborder: 0,
		allow,
	});
	return {
		version: '1.0',
		type: 'rich',
		title,
		provider_name: meta.title,
		provider_url: meta.address,
		cache_age: keep,
		thumbnail_url: meta.address + share.path,
		thumbnail_width: sheetSize.width,
		thumbnail_height: sheetSize.height,
		width,
		height,
		html: `<blockquote>${link}</blockquote>${framed}</iframe>`,
	};
}

function offersOf(data: Dataset): readonly Offer[] {
	const { meta, events, actors } = data;
	const isShared = hasOwnShares(data);
	const height = usualHeight('timeline');
	const view = (name: Exclude<FrameName, 'event'>): Offer => ({
		page: ['positions', 'quotes'].includes(name) ? `${name}.html` : `embed/${name}.html`,
		title: frameTitle(meta, name),
		frame: `embed/${name}.html`,
		height,
		share: shareOfFrame(data, name),
	});
	return [
		{
			page: '',
			title: `${meta.title}: ${meta.headline.join(' ')}`,
			frame: 'embed/timeline.html',
			height,
			share: homeShare(data),
		},
		...frameNames.flatMap((name) => (name === 'event' ? [] : view(name))),
		// The page is about where the articles differ: so is the frame.
		{
			page: 'sources.html',
			title: `${meta.workings.title} · ${meta.title}`,
			frame: 'embed/timeline.html?differ=1',
			height,
			share: sourcesShare(data),
		},
		...events.map((event) => ({
			page: `event/${event.id}.html`,
			title: `${event.title} · ${meta.title}`,
			frame: `embed/event.html?event=${event.id}`,
			height: usualHeight('event'),
			share: isShared ? eventShare(data, event) : homeShare(data),
		})),
		...actors.map((actor) => ({
			page: `actor/${actor.id}.html`,
			title: `${actor.name} · ${meta.title}`,
			frame: `embed/graph.html?actor=${actor.id}`,
			height,
			share: isShared ? actorShare(data, actor) : homeShare(data),
		})),
	];
}
