import { afterPaint } from '#state/after-paint.ts';

/** Px between a press and the words on it, from which they stand over the picture, at the press. */
const far = 220;
/** Px of a room that is seen at once on most screens: in a lower one the words are seen below. */
const tall = 700;

/**
 * Where the words on a choice stand: under the picture, or over it at what was pressed where a long frame
 * puts that far away. Only the frame's own room is scrolled, never the page around.
 */
export class Placing {
	readonly #content: HTMLElement;
	readonly #room: HTMLElement;
	/** Lower edge of what the reader just pressed, in px from the top of the content; outside it there is none. */
	#pressed: { readonly edge: number | undefined } | undefined;

	constructor(room: HTMLElement, content: HTMLElement) {
		this.#room = room;
		this.#content = content;
		// Before anything is chosen by it.
		document.addEventListener(
			'click',
			({ target }) => {
				const mark = target instanceof Element ? target.closest('[data-item], a') : null;
				const isMark = mark && !mark.closest('#said') && content.contains(mark);
				this.#pressed = {
					edge: isMark
						? mark.getBoundingClientRect().bottom - content.getBoundingClientRect().top
						: undefined,
				};
				// What it chooses is drawn before this; what comes later was not pressed.
				setTimeout(() => (this.#pressed = undefined));
			},
			{ capture: true },
		);
	}

	/** Puts the words in their place, and lets go of it when they go. */
	readonly place = (words: HTMLElement): (() => void) => {
		const pressed = this.#pressed;
		const top = pressed?.edge;
		const isTall = this.#room.clientHeight > tall;
		if (top !== undefined && isTall && this.#lowest() - top > far) {
			words.dataset['over'] = '';
			words.style.top = `${top + 4}px`;
			this.#content.style.minHeight = `${top + 4 + words.offsetHeight}px`;
			this.#bring(words);
		}
		// Where there is no room below, they cover the lower part of the picture once that is measured.
		const callOff =
			pressed && words.dataset['over'] === undefined ? afterPaint(() => this.reveal()) : undefined;
		return () => {
			callOff?.();
			this.#content.style.minHeight = '';
		};
	};

	/** Brings the first mark of what is selected into the part of the room that words leave free, with its answers if they fit. */
	reveal(): void {
		const marks = this.#shown('[aria-current="true"]');
		const mark = marks[0];
		if (!mark) return;
		const free = this.#edge() - this.#room.getBoundingClientRect().top;
		const { top } = mark.getBoundingClientRect();
		const near = this.#shown('.linked').filter(
			(one) => Math.abs(one.getBoundingClientRect().bottom - top) < free,
		);
		const ends = near.map((one) => one.getBoundingClientRect().bottom - top);
		const lowest = near[ends.indexOf(Math.max(...ends))];
		if (lowest) this.#bring(lowest);
		this.#bring(mark);
		const up = this.#room.getBoundingClientRect().top - mark.getBoundingClientRect().top;
		if (up > 0) this.#room.scrollBy({ top: -up });
	}

	/** What of the picture is shown, in its order. */
	#shown(selector: string): readonly Element[] {
		const found = [...this.#content.querySelectorAll(`#picture :is(${selector})`)];
		const folded = 'details:not([open]) > :not(summary)';
		return found.filter((one) => one.getClientRects().length > 0 && !one.closest(folded));
	}

	/** Lower edge of the picture, in px from the top of the content. */
	#lowest(): number {
		const said = this.#content.querySelector('#said')?.previousElementSibling;
		const top = this.#content.getBoundingClientRect().top;
		return (said?.getBoundingClientRect().bottom ?? top) - top;
	}

	/** Lower edge of what can be seen of the picture: words may stand before the rest. */
	#edge(): number {
		const { bottom } = this.#room.getBoundingClientRect();
		const said = this.#content.querySelector('#said:has(.words:not([data-over]))');
		return Math.min(bottom, said?.getBoundingClientRect().top ?? bottom);
	}

	/** Brings something below into the room as far as it fits. */
	#bring(thing: Element) {
		const { top, bottom } = thing.getBoundingClientRect();
		const isPicture = thing.closest('#picture') !== null;
		const room = this.#room.getBoundingClientRect();
		const down = Math.min(bottom - (isPicture ? this.#edge() : room.bottom), top - room.top);
		if (down > 0) this.#room.scrollBy({ top: down });
	}
}
