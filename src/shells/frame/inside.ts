import { growing, naturally } from './natural.ts';
import { dialectsOf, goOf, heightMessages, isReady } from './protocol.ts';

/** Changes of height, in px, that are not told. */
const slack = 1;

/** What a frame tells of itself, and does when it is asked. */
interface Voice {
	/** The parts one above the other whose heights make that of the frame. */
	readonly parts: readonly HTMLElement[];
	/** Goes to a place, by its query string. */
	readonly go: (query: string) => void;
}

/**
 * Speaks with the page around the frame: tells heights, and hears where to go from it alone. Silent where
 * there is no such page. Nothing of the reader is told, so that anyone may hear it.
 * @returns tells which item was selected
 */
export function speak({ parts, go }: Voice): (item: string | undefined) => void {
	const { parent } = window;
	if (parent === window) return () => undefined;
	const dialects = dialectsOf(location.search, location.hash);
	let last = 0;
	const post = (message: unknown) => {
		parent.postMessage(message, '*');
	};
	const tell = (isAsked: boolean) => {
		const height = Math.ceil(naturally(parts));
		// A frame that is not shown has no height yet.
		if (height === 0 || (!isAsked && Math.abs(height - last) <= slack)) return;
		last = height;
		for (const message of heightMessages(height, dialects)) post(message);
	};
	const observer = new ResizeObserver(() => {
		tell(false);
	});
	for (const part of parts) for (const one of growing(part)) observer.observe(one);
	addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
		if (source !== parent) return;
		if (isReady(data)) tell(true);
		const query = goOf(data);
		if (query !== undefined) go(query);
	});
	addEventListener('load', () => {
		tell(true);
	});
	return (item) => {
		post({ type: 'explainer:select', item });
	};
}
