import { againAfter } from '#views/common/attempt.ts';
import { fetched } from '#views/common/fetched.ts';
import type * as Panel from './panel.ts';

/** The body of the panel: a piece of script of its own, fetched when a choice announces itself. */
class Body {
	/** What draws an item, once it is here. */
	parts = $state.raw<typeof Panel>();
	/** Another attempt, where the last one failed. */
	again = $state.raw<() => unknown>();

	/** Fetches it unless it is here; never throws, for the panel tells of the failure. */
	async fetch(): Promise<void> {
		if (this.parts) return;
		this.again = undefined;
		try {
			this.parts = await fetched(() => import('./panel.ts'));
		} catch (error) {
			this.again = againAfter(error, () => this.fetch());
		}
	}
}

export const body = new Body();
