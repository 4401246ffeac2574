/** Rows of a list that are drawn at first, and that are added each time more are asked for. */
const page = 100;

/** A long list of which the first rows are drawn: the page stays light however much there is. */
export class Paging<Row> {
	readonly #all: () => readonly Row[];
	#pages = $state.raw(1);

	/** The rows that are drawn. */
	readonly shown = $derived.by(() => this.#all().slice(0, this.#pages * page));

	/** How many are not drawn yet. */
	readonly left = $derived.by(() => this.#all().length - this.shown.length);

	/** @param all every row, in the order of the list */
	constructor(all: () => readonly Row[]) {
		this.#all = all;
	}

	/** How many the next step adds. */
	get next(): number {
		return Math.min(page, this.left);
	}

	/** Draws some more. */
	more() {
		this.#pages += 1;
	}
}
