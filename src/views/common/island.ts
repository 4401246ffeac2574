import { hydrate, tick, unmount, type Component, type mount } from 'svelte';
import type { Explorer } from '#state/explorer.svelte.ts';
import { attempt } from './attempt.ts';
import Island from './Island.svelte';

/** Fetches the component that the prerenderer drew. */
export type Load = () => Promise<{ default: Component }>;

/** Waits for the parts that are on their way, and for those that they hold, but no longer than so many milliseconds. */
export async function arrived({ coming }: Explorer, longest: number): Promise<void> {
	const all = async () => {
		let known = 0;
		do {
			known = coming.size;
			await Promise.all(coming);
			await tick();
		} while (known < coming.size);
	};
	const patience = new Promise((end) => setTimeout(end, longest));
	await Promise.race([all(), patience]);
}

/**
 * A part of the page whose script is fetched when it is wanted. Until then it stays as it was sent; where
 * the script cannot be had it says so above what was sent, and can be asked again.
 */
export interface LateIsland {
	/** Brings it to life, once; a failed attempt may be made again. Tells whether it lives. */
	readonly bring: () => Promise<boolean>;
	/** Lets go of it. */
	readonly remove: () => void;
}

/** @param start hydrates what was sent, or mounts where nothing was */
export function lateIsland(
	element: HTMLElement,
	explorer: Explorer,
	load: Load,
	start: typeof hydrate | typeof mount = hydrate,
): LateIsland {
	let made: Record<string, unknown> | undefined;
	let isGone = false;
	const bring = attempt(element, load, ({ default: of }) => {
		if (isGone) return;
		made = start(Island, { target: element, props: { explorer, of } });
		// Whoever waits for it, a test for one, can see it.
		element.dataset['awake'] = '';
	});
	return {
		bring: () => {
			const lives = bring();
			explorer.coming.add(lives);
			return lives;
		},
		remove: () => {
			isGone = true;
			if (made) void unmount(made);
		},
	};
}
