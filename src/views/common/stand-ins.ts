/** An observer that takes all it is given for seen: at once, and whenever the page is scrolled or the window resized. */
class Everything {
	readonly #told: (entries: readonly unknown[]) => void;
	readonly #end = new AbortController();

	constructor(told: (entries: readonly unknown[]) => void) {
		this.#told = told;
	}

	observe(target: Element) {
		const { signal } = this.#end;
		const tell = () => {
			const contentRect = target.getBoundingClientRect();
			if (!signal.aborted) this.#told([{ target, contentRect, isIntersecting: true }]);
		};
		setTimeout(tell);
		for (const sign of ['scroll', 'resize'])
			addEventListener(sign, tell, { passive: true, signal });
	}

	disconnect() {
		this.#end.abort();
	}
}

/** Gives a browser without observers ones that see everything: parts come sooner than needed, and none stays away. */
export function standIn(): void {
	const lacking = globalThis as { IntersectionObserver?: unknown; ResizeObserver?: unknown };
	lacking.IntersectionObserver ??= Everything;
	lacking.ResizeObserver ??= Everything;
}
