import type * as Panel from './panel.ts';

/** The body of the panel: a piece of script of its own, fetched when a choice announces itself. */
class Body {
	/** What draws an item, once it is here. */
	parts = $state.raw<typeof Panel>();
	/** Whether the last attempt to fetch it failed. */
	failed = $state.raw(false);

	/** Fetches it unless it is here; never throws, for the panel tells of the failure. */
	async fetch(): Promise<void> {
		if (this.parts) return;
		this.failed = false;
		try {
			this.parts = await import('./panel.ts');
		} catch {
			this.failed = true;
		}
	}
}

export const body = new Body();
