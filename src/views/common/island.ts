import { hydrate, unmount, type Component, type mount } from 'svelte';
import type { Explorer } from '#state/explorer.svelte.ts';
import { fetched } from './fetched.ts';
import Island from './Island.svelte';
import { trouble } from './trouble.ts';

/** Fetches the component that the prerenderer drew. */
export type Load = () => Promise<{ default: Component }>;

/** Parts that are on their way. */
const coming = new Set<Promise<unknown>>();

/** Waits for the parts that are on their way, but no longer than so many milliseconds. */
export async function arrived(longest: number): Promise<void> {
	const patience = new Promise((end) => setTimeout(end, longest));
	await Promise.race([Promise.all(coming), patience]);
}

/**
 * A part of the page whose script is fetched when it is wanted. Until then it stays as it was sent; where
 * the script cannot be had it says so above what was sent, and can be asked again.
 */
export class LateIsland {
	readonly #element: HTMLElement;
	readonly #explorer: Explorer;
	readonly #load: Load;
	readonly #start: typeof hydrate | typeof mount;
	#made: Promise<Record<string, unknown> | undefined> | undefined;
	#note: HTMLElement | undefined;
	#isGone = false;
	/** Whether its script is here and answers. */
	isAlive = false;

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

	/** Brings it to life, once; a failed attempt may be made again. Tells whether it lives. */
	async bring(): Promise<boolean> {
		if (this.#made) return (await this.#made) !== undefined;
		const made = (this.#made = this.#make());
		coming.add(made);
		const lives = (await made) !== undefined;
		coming.delete(made);
		return lives;
	}

	/** Lets go of it. */
	remove() {
		this.#isGone = true;
		this.#note?.remove();
		void this.#made?.then((made) => made && unmount(made));
	}

	async #make(): Promise<Record<string, unknown> | undefined> {
		try {
			const { default: of } = await fetched(this.#load);
			if (this.#isGone) return undefined;
			// What is brought to life must be what was sent.
			this.#note?.remove();
			const made = this.#start(Island, {
				target: this.#element,
				props: { explorer: this.#explorer, of },
			});
			this.isAlive = true;
			// Whoever waits for it, a test for one, can see it.
			this.#element.dataset['awake'] = '';
			return made;
		} catch (error) {
			console.warn(error);
			this.#made = undefined;
			if (!this.#isGone && !this.#note?.isConnected) {
				this.#note = trouble('This part cannot be used now.', () => void this.bring());
				this.#element.prepend(this.#note);
			}
			return undefined;
		}
	}
}
