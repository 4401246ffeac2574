import type { Component } from 'svelte';
import type { Ref } from '#domain/ref.ts';

/** The body of the panel: a piece of script of its own, fetched when a choice announces itself. */
class Body {
	/** What draws an item, once it is here. */
	component = $state.raw<Component<{ item: Ref }>>();
	/** What can be taken away from it. */
	foot = $state.raw<Component<{ item: Ref }>>();
	/** Whether the last attempt to fetch it failed. */
	failed = $state.raw(false);

	/** Fetches it unless it is here; never throws, for the panel tells of the failure. */
	async fetch(): Promise<void> {
		if (this.component) return;
		this.failed = false;
		try {
			const [detail, foot] = await Promise.all([
				import('./Detail.svelte'),
				import('./DetailFoot.svelte'),
			]);
			this.component = detail.default;
			this.foot = foot.default;
		} catch {
			this.failed = true;
		}
	}
}

export const body = new Body();
