import { hydrate, unmount, type Component } from 'svelte';
import type { Explorer } from '#state/explorer.svelte.ts';
import Island from './Island.svelte';

/** Fetches the component that the prerenderer drew. */
export type Load = () => Promise<{ default: Component }>;

/**
 * A part of the page whose script is fetched when it is wanted. Until then, and where the script cannot
 * be had, it stays as it was sent.
 */
export class LateIsland {
	readonly #element: HTMLElement;
	readonly #explorer: Explorer;
	readonly #load: Load;
	#made: Promise<Record<string, unknown> | undefined> | undefined;

	constructor(element: HTMLElement, explorer: Explorer, load: Load) {
		this.#element = element;
		this.#explorer = explorer;
		this.#load = load;
	}

	/** Brings it to life, once; a failed attempt may be made again. */
	bring() {
		this.#made ??= this.#load()
			.then(({ default: of }) =>
				hydrate(Island, { target: this.#element, props: { explorer: this.#explorer, of } }),
			)
			.catch((error: unknown) => {
				console.warn(error);
				this.#made = undefined;
				return undefined;
			});
	}

	/** Lets go of it. */
	remove() {
		void this.#made?.then((made) => made && unmount(made));
	}
}
