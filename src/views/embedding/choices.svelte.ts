import { type FrameName } from '#domain/frame-edition.ts';
import { usualHeight } from '#domain/frames.ts';
import { refTo } from '#domain/ref.ts';
import { decodeEmbedding, untouched, type Embedding } from '#state/embedding.ts';
import type { Place } from '#state/place.ts';
import { knownOf, type Facts } from './facts.ts';
import { framedOf } from './framed.ts';

/** What an editor has chosen so far, and the frame that follows from it. */
export class Choices {
	readonly facts: Facts;
	embedding = $state.raw(untouched);
	#height = $state.raw<number>();

	constructor(facts: Facts) {
		this.facts = facts;
	}

	/** In px; what suits the view, until one is chosen. */
	get height(): number {
		return this.#height ?? usualHeight(this.embedding.frame);
	}
	set height(height: number) {
		this.#height = height;
	}

	readonly framed = $derived.by(() => framedOf(this.facts, this.embedding, this.height));

	/** The event that stands where none is named: the newest. */
	get #event(): string {
		return this.facts.events.at(-1)?.id ?? '';
	}

	/** What was searched on the way here: frames have no search, so it is left behind. */
	searched = $state.raw('');

	/** Whether the address has been read: before, no frame need be fetched. */
	isAwake = $state.raw(false);

	/** Reads what an address asks to embed. */
	arrive(search: string) {
		this.isAwake = true;
		this.searched = new URLSearchParams(search).get('q') ?? '';
		this.embedding = decodeEmbedding(search, knownOf(this.facts), this.#event);
	}

	/** Chooses another view: what was narrowed stays, and an event is there to be shown. */
	show(frame: FrameName) {
		const { place } = this.embedding;
		const isEvent = place.selected?.startsWith('events/') ?? false;
		const selected = frame === 'event' && !isEvent ? refTo('events', this.#event) : place.selected;
		this.go({ frame, place: { ...place, selected } });
	}

	/** Changes part of the choice. */
	go(to: Partial<Embedding>) {
		this.embedding = { ...this.embedding, ...to };
	}

	/** Changes part of what is shown. */
	narrow(to: Partial<Place>) {
		this.go({ place: { ...this.embedding.place, ...to } });
	}
}
