import type { Findings } from './findings.ts';
import { probe, tryPressed } from './probe.ts';

/** How many px more or less still count as the height that was asked for. */
const near = 4;

/** What has been found out so far; nothing until it begins. */
export class Inspection {
	#probed = $state.raw<ReturnType<typeof probe>>();
	#pressed = $state.raw<Findings['pressed']>();
	/** Height of the frame as it is, and as it was asked for, in px. */
	#height = $state.raw(0);
	asked = $state.raw(0);

	readonly found = $derived.by((): Findings | undefined => {
		if (this.#probed === undefined) return undefined;
		return {
			...this.#probed,
			pressed: this.#pressed,
			height: this.#height,
			follows: this.#probed.isFramed && Math.abs(this.#height - this.asked) <= near,
		};
	});

	/** Looks around, and again whenever the frame changes its size: the root of the page is as high as the frame. */
	begin() {
		this.#probed = probe();
		new ResizeObserver(() => {
			this.#height = window.innerHeight;
		}).observe(document.documentElement);
	}

	/** Tries what needs a press. */
	async press() {
		this.#pressed = await tryPressed();
	}
}
