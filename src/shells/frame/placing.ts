/** Px between a press and the words on it, from which they stand over the picture, at the press. */
const far = 220;

/**
 * Where the words on a choice stand: under the picture, or over it at what was pressed where that is far
 * away. Only the frame's own room is scrolled, never the page around.
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
		if (top !== undefined && words.offsetTop - top > far) {
			words.dataset['over'] = '';
			words.style.top = `${top + 4}px`;
			this.#content.style.minHeight = `${top + 4 + words.offsetHeight}px`;
		}
		if (pressed) this.#bring(words);
		return () => {
			this.#content.style.minHeight = '';
		};
	};

	/** Brings the first mark of what is selected into the room, where it is not the reader who chose it. */
	reveal(picture: HTMLElement): void {
		const marks = picture.querySelectorAll('[aria-current="true"]');
		const mark = [...marks].find((one) => one.getClientRects().length > 0);
		if (!mark) return;
		this.#bring(mark);
		const up = this.#room.getBoundingClientRect().top - mark.getBoundingClientRect().top;
		if (up > 0) this.#room.scrollBy({ top: -up });
	}

	/** Brings something below into the room as far as it fits. */
	#bring(thing: Element) {
		const room = this.#room.getBoundingClientRect();
		const { top, bottom } = thing.getBoundingClientRect();
		const down = Math.min(bottom - room.bottom, top - room.top);
		if (down > 0) this.#room.scrollBy({ top: down });
	}
}
