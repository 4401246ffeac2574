import { hydrate, unmount, type Component, type mount } from 'svelte';
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
	readonly #start: typeof hydrate | typeof mount;
	#made: Promise<Record<string, unknown> | undefined> | undefined;

	/** @param start hydrates what was sent, or mounts where nothing was */
	constructor(
		element: HTMLElement,
		explorer: Explorer,
		load: Load,
		start: typeof hydrate | typeof mount = hydrate,
	) {
		this.#element = element;
		this.#start = start;
		this.#explorer = explorer;
		this.#load = load;
	}

	/** Brings it to life, once; a failed attempt may be made again. */
	bring() {
		this.#made ??= this.#load()
			.then(({ default: of }) =>
				this.#start(Island, { target: this.#element, props: { explorer: this.#explorer, of } }),
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
