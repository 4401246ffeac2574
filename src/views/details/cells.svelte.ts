import type { CellEvidence } from '#domain/positions.ts';

type ByKey = Readonly<Record<string, CellEvidence>>;

/** What stands behind every cell of the positions: fetched with the first actor or country that is chosen. */
class Cells {
	/** Undefined until they are here; empty where they cannot be had now. */
	all = $state.raw<ByKey>();
	#asked = false;

	/** Fetches them unless they were asked for; never throws, for all else is told without them. */
	async fetch(): Promise<void> {
		if (this.#asked) return;
		this.#asked = true;
		try {
			const { loadStands } = await import('virtual:stands');
			this.all = await loadStands();
		} catch (error) {
			console.warn(error);
			this.#asked = false;
			this.all ??= {};
		}
	}
}

export const cells = new Cells();
