import type { Component } from 'svelte';
import type { Ref } from '#domain/ref.ts';

/** The body of the panel: a piece of script of its own, fetched when a choice announces itself. */
class Body {
	/** What draws an item, once it is here. */
	component = $state.raw<Component<{ item: Ref }>>();
	/** Whether the last attempt to fetch it failed. */
	failed = $state.raw(false);

	/** Fetches it unless it is here; never throws, for the panel tells of the failure. */
	async fetch(): Promise<void> {
		if (this.component) return;
		this.failed = false;
		try {
			this.component = (await import('./Detail.svelte')).default;
		} catch {
			this.failed = true;
		}
	}
}

export const body = new Body();
