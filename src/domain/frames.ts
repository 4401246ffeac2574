/** What frames are called and how high they are, where their code is handed out. */
import type { FrameName } from './frame-edition.ts';
import type { Meta } from './schema.ts';

/** What each is called. */
export const frameWords: Readonly<Record<FrameName, string>> = {
	map: 'Map',
	timeline: 'Timeline',
	graph: 'Graph',
	positions: 'Positions',
	quotes: 'Quotations',
	event: 'One event',
};

/** "Timeline. Two offers, two objections · Ferries & Harbours": what a frame holds, for those who hear its title. */
export function frameTitle(
	{ title, headline, frames }: Pick<Meta, 'title' | 'headline' | 'frames'>,
	frame: Exclude<FrameName, 'event'>,
): string {
	return `${frameWords[frame]}. ${frames[frame]?.title ?? headline.join(' ')} · ${title}`;
}

/**
 * Heights that newsrooms already reckon with: Flourish gives its frames these, in px, by the width of their
 * column (@flourish/sdk, site/embedded.js).
 */
export const heights = [
	{ height: 400, column: 'narrow columns, below 600 px' },
	{ height: 575, column: 'columns of articles, 600 to 999 px' },
	{ height: 650, column: 'wide pages, from 1000 px' },
] as const;

/** The height that suits most articles; the card of one event is short. */
export function usualHeight(frame: FrameName): number {
	return frame === 'event' ? 400 : 575;
}
