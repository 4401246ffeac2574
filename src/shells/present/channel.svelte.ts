import type { Deck } from '#state/deck.svelte.ts';

/** What the windows of a presentation tell one another. */
type Told = Pick<Deck, 'step' | 'build' | 'text' | 'isBlank' | 'hasNumbers'>;

/** Asked by a window that has just opened. */
const hello = 'hello';

/**
 * Keeps a presentation in step with those in other windows of this site: whatever changes in one changes
 * in all. Nothing leaves the browser.
 * @param isLeading whether it tells a window that has just opened where it stands
 */
export function keepInStep(deck: Deck, isLeading: boolean): void {
	if (!('BroadcastChannel' in globalThis)) return;
	const channel = new BroadcastChannel('slides');
	const state = (): Told => {
		const { step, build, text, isBlank, hasNumbers } = deck;
		return { step, build, text, isBlank, hasNumbers };
	};
	/** What all windows know. */
	let known = isLeading ? '' : JSON.stringify(state());
	channel.addEventListener('message', ({ data }: MessageEvent<Told | typeof hello>) => {
		if (data === hello) {
			if (isLeading) channel.postMessage(state());
			return;
		}
		known = JSON.stringify(data);
		const { isBlank, hasNumbers, ...place } = data;
		const isDrawing = place.step === deck.step && place.build > deck.build;
		deck.arrive(place);
		Object.assign(deck, { isBlank, hasNumbers, isDrawing });
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
