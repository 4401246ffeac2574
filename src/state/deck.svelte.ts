import { sizes, start, type DeckPlace } from './deck-place.ts';

/** What can be done to a presentation by itself, without a window or a dialog. */
export type Move =
	| 'next'
	| 'back'
	| 'home'
	| 'end'
	| 'blank'
	| 'overview'
	| 'numbers'
	| 'larger'
	| 'smaller'
	| 'theme';

/** A dialog over the slides: the keys, the number of a slide, what is seldom needed, or that the notes have no window. */
export type Panel = 'keys' | 'number' | 'more' | 'refused';

/** A presentation: which slide shows, how much of it, and how. */
export class Deck {
	step = $state.raw(start.step);
	build = $state.raw(start.build);
	text = $state.raw(start.text);
	isDark = $state.raw(start.isDark);
	hasLetters = $state.raw(start.hasLetters);
	isBlank = $state.raw(false);
	isOverview = $state.raw(false);
	hasNumbers = $state.raw(false);
	/** Whether the last press built a slide up: only then it is drawn before one’s eyes. */
	isDrawing = $state.raw(false);
	/** What could not be done, in words, until something else is. */
	note = $state.raw('');
	/** The dialog that is open. */
	panel = $state.raw<Panel | undefined>();

	/** How many presses each slide takes beyond its first look. */
	readonly builds: readonly number[];

	constructor(builds: readonly number[]) {
		this.builds = builds;
	}

	get place(): DeckPlace {
		const { step, build, text, isDark, hasLetters } = this;
		return { step, build, text, isDark, hasLetters };
	}

	get count(): number {
		return this.builds.length;
	}

	/** Stands at a place. */
	arrive(place: Partial<DeckPlace>) {
		this.isDrawing = false;
		Object.assign(this, place);
	}

	/** Goes to the first look of a slide, if there is one of that number. */
	goTo(step: number) {
		if (step >= 1 && step <= this.count) this.arrive({ step, build: 0 });
	}

	/** Whether the slide that shows has more to show. */
	get isUnbuilt(): boolean {
		return this.build < this.#most(this.step);
	}

	/** Does one thing. While the screen is blank, only what ends that. */
	do(move: Move) {
		if (this.isBlank && move !== 'blank') return;
		const does: Readonly<Record<Move, () => void>> = {
			next: () => {
				this.#next();
			},
			back: () => {
				this.#back();
			},
			home: () => {
				this.goTo(1);
			},
			end: () => {
				this.goTo(this.count);
			},
			blank: () => (this.isBlank = !this.isBlank),
			overview: () => (this.isOverview = !this.isOverview),
			numbers: () => (this.hasNumbers = !this.hasNumbers),
			larger: () => (this.text = sizes.find((size) => size > this.text) ?? this.text),
			smaller: () => (this.text = sizes.findLast((size) => size < this.text) ?? this.text),
			theme: () => (this.isDark = !this.isDark),
		};
		does[move]();
	}

	#next() {
		if (!this.isOverview && this.isUnbuilt) {
			this.build += 1;
			this.isDrawing = true;
		} else this.goTo(this.step + 1);
	}

	/** A slide that is come back to stands whole, as it was left. */
	#back() {
		if (!this.isOverview && this.build > 0) this.arrive({ build: this.build - 1 });
		else if (this.step > 1) this.arrive({ step: this.step - 1, build: this.#most(this.step - 1) });
	}

	#most(step: number): number {
		return this.builds[step - 1] ?? 0;
	}
}
