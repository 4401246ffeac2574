import type { Browser, BrowserContextOptions } from 'playwright';
import { ready, visit, type Watched } from './browser.ts';

/** A kind of page: one that stands for all that are made alike. */
export interface Kind {
	readonly path: string;
	/** What shows that its script is at work, beside `data-ready`; false where it has none. */
	readonly live?: string | false;
	/** Where it stands: in a frame, on a wall, on paper; by default a page of the site. */
	readonly stands?: 'framed' | 'wall' | 'paper';
}

const frames = ['map', 'timeline', 'graph', 'positions', 'quotes', 'event', 'check'];

/** All kinds of pages of the site. */
export const kinds: readonly Kind[] = [
	{ path: '' },
	{ path: 'event/putin-warning-vladivostok.html' },
	{ path: 'actor/putin.html' },
	{ path: 'sources.html' },
	{ path: 'record.html' },
	{ path: 'positions.html' },
	{ path: 'quotes.html' },
	{ path: 'accessibility.html' },
	{ path: 'teach.html', live: '#lesson[data-live="true"]' },
	{ path: 'compare.html', live: '#compared[data-live="true"]' },
	{ path: 'handout.html', stands: 'paper' },
	{ path: 'key.html', stands: 'paper' },
	{ path: 'embed.html', live: '#builder[data-live="true"]' },
	{ path: 'present.html', live: '#deck[data-live="true"]', stands: 'wall' },
	{ path: 'notes.html', live: '#speaker-notes[data-live="true"]' },
	{ path: '404.html', live: false },
	{ path: 'offline.html' },
	...frames.map((name) => ({ path: `embed/${name}.html`, stands: 'framed' as const })),
];

/** The kind of a file that the build made. */
export function kindOf(file: string): string {
	return file
		.replace(/^(event|actor)\/.*/, '$1/')
		.replace(/^record-.*/, 'record.html')
		.replace(/^index\.html$/, '');
}

/** Opens a page of a kind, and waits until its script is at work. */
export async function open(
	browser: Browser,
	{ path, live }: Kind,
	options: BrowserContextOptions = {},
): Promise<Watched> {
	const watched = await visit(browser, path, options);
	if (live === false || options.javaScriptEnabled === false) return watched;
	await ready(watched.page);
	if (live !== undefined) {
		// It comes to life when it is near, and on a small screen it is not.
		const place = watched.page.locator(live.replace(/\[.*/, '')).first();
		await place.scrollIntoViewIfNeeded();
		await watched.page.waitForSelector(live, { state: 'attached' });
		await watched.page.evaluate(() => {
			scrollTo(0, 0);
		});
	}
	return watched;
}
