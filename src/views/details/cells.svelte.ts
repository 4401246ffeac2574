import type { CellEvidence } from '#domain/positions.ts';
import { againAfter } from '#views/common/attempt.ts';
import { fetched } from '#views/common/fetched.ts';

type ByKey = Readonly<Record<string, CellEvidence>>;

/** What stands behind every cell of the positions: fetched with the first actor or country that is chosen. */
class Cells {
	/** Undefined until they are here; empty where they cannot be had now, and then there is another attempt. */
	all = $state.raw<ByKey>();
	again = $state.raw<() => unknown>();
	#asked = false;

	/** Fetches them unless they were asked for; never throws, for all else is told without them. */
	async fetch(): Promise<void> {
		if (this.#asked) return;
		this.#asked = true;
		this.again = undefined;
		try {
			const { loadStands } = await fetched(() => import('virtual:stands'));
			this.all = await loadStands();
		} catch (error) {
			console.warn(error);
			this.#asked = false;
			this.again = againAfter(error, () => this.fetch());
			this.all ??= {};
		}
	}
}

export const cells = new Cells();
