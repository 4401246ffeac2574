import { decodeDeck, encodeDeck, start } from '#state/deck-place.ts';
import type { Deck } from '#state/deck.svelte.ts';

/** What the windows of a presentation tell one another: where it stands, in the words of an address. */
interface Told {
	readonly query: string;
	readonly isBlank: boolean;
	readonly hasNumbers: boolean;
}

/** Asked by a window that has just opened. */
const hello = 'hello';

/**
 * Keeps a presentation in step with those in other windows of this site: whatever changes in one changes
 * in all. Nothing leaves the browser.
 * @param isLeading whether it tells a window that has just opened where it stands
 */
export function keepInStep(deck: Deck, isLeading: boolean): void {
	if (!('BroadcastChannel' in globalThis)) return;
	// One host may hold several explainers, each in a folder of its own.
	const channel = new BroadcastChannel(`slides ${new URL('.', location.href).pathname}`);
	const state = (): Told => {
		const { step, build, text, isBlank, hasNumbers } = deck;
		return { query: encodeDeck({ ...start, step, build, text }), isBlank, hasNumbers };
	};
	/** What all windows know. */
	let known = isLeading ? '' : JSON.stringify(state());
	channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
		if (data === hello && isLeading) channel.postMessage(state());
		if (!isTold(data)) return;
		const { step, build, text } = decodeDeck(data.query, deck.builds);
		const isDrawing = step === deck.step && build > deck.build;
		deck.arrive({ step, build, text });
		const { isBlank, hasNumbers } = data;
		Object.assign(deck, { isBlank, hasNumbers, isDrawing });
		known = JSON.stringify(state());
	});
	$effect.root(() => {
		$effect(() => {
			const now = state();
			const words = JSON.stringify(now);
			if (words === known) return;
			known = words;
			channel.postMessage(now);
		});
	});
	if (!isLeading) channel.postMessage(hello);
}

/** Whether a message is one of ours; windows of an older build may be open. */
function isTold(data: unknown): data is Told {
	const { query, isBlank, hasNumbers } = (data ?? {}) as Partial<Told>;
	return (
		typeof query === 'string' && typeof isBlank === 'boolean' && typeof hasNumbers === 'boolean'
	);
}
