import { untrack } from 'svelte';
import { lightOf, linkedTo, type Light } from '#domain/emphasis.ts';
import type { Library } from '#domain/edition.ts';
import { isNarrow, passing, type Filter } from '#domain/filter.ts';
import { refTo, type Ref } from '#domain/ref.ts';
import { partsOf } from '#domain/roles.ts';
import type { Event } from '#domain/schema.ts';
import type { SearchIndex } from '#domain/search.ts';
import { allYears } from '#domain/timeline.ts';
import { wholeOf } from '#domain/whole.ts';
import { home, type Place } from './place.ts';

/** What the reader chose, and what follows from it. Views read it and call its verbs; they own nothing. */
export class Explorer {
	readonly library: Library;
	readonly #choices: ReadonlyMap<Ref, Choice>;

	/** Where the reader asked to stand: what was pressed, and what has its name, say so at once. */
	place = $state.raw<Place>(home);

	/** Where all else stands: a paint behind, where a browser says so by {@link later}. */
	shown = $state.raw<Place>(home);

	/** What is selected as far as its words follow it, which are long: a paint behind the pictures. */
	worded = $state.raw<Ref | undefined>(home.selected);

	/** Does what a reader does not wait for: at once, where nobody says otherwise. */
	later = (then: () => void): void => {
		then();
	};

	readonly selected = $derived.by(() => this.place.selected);
	readonly view = $derived.by(() => this.place.view);
	readonly storyStep = $derived.by(() => this.place.storyStep);

	/** What is selected as far as the pictures follow it. */
	readonly settled = $derived.by(() => this.shown.selected);
	asOf = $derived.by(() => this.shown.asOf);
	readonly from = $derived.by(() => this.shown.from);
	readonly to = $derived.by(() => this.shown.to);
	readonly kinds = $derived.by(() => this.shown.kinds);
	readonly sources = $derived.by(() => this.shown.sources);
	readonly differ = $derived.by(() => this.shown.differ);
	readonly words = $derived.by(() => this.shown.words);

	/** What is on its way, or was: a page says that it is ready once all of it is here. */
	readonly coming = new Set<Promise<unknown>>();

	/** What searches the record; fetched when a search is begun. */
	index = $state.raw<SearchIndex | undefined>();

	/** Whether the reader put the words aside to see the pictures; a new choice opens them again. */
	isFolded = $state.raw(false);

	/** Parts of an address that could not be read, told to the reader once. */
	refused = $state.raw<readonly string[]>([]);

	/** The day as of which roles and ties are shown. */
	readonly day = $derived.by(() => this.asOf ?? this.library.data.meta.coversUntil);

	/** A way between two actors that is lit in place of a selection. */
	way = $state.raw<ReadonlySet<Ref> | undefined>();

	/** Everything that belongs to the selected item, itself included; or the way that is lit. */
	readonly linked = $derived.by(() =>
		this.settled === undefined && this.way ? this.way : linkedTo(this.library, this.settled),
	);

	readonly filter: Filter = $derived.by(() => ({
		kinds: this.kinds,
		sources: this.sources,
		differ: this.differ,
		from: this.from,
		to: this.to,
	}));

	/** What the search found; undefined while nothing is searched or the index is on its way. */
	readonly found = $derived.by(() =>
		/[\p{L}\p{N}]/u.test(this.words) ? this.index?.find(this.words) : undefined,
	);

	/** Whether the window is put on all years. */
	readonly isAllYears = $derived.by(() => {
		const { from, to } = allYears(this.library);
		return this.from === from && this.to === to;
	});

	/** Whether the reader has narrowed the record in any way; a window of all years narrows nothing. */
	readonly isNarrowed = $derived.by(() => {
		const days = this.isAllYears ? { from: undefined, to: undefined } : {};
		return isNarrow({ ...this.filter, ...days }) || this.found !== undefined;
	});

	/** Whether the pictures show anything else than they were sent with. */
	readonly isElsewhere = $derived.by(
		() =>
			this.linked.size > 0 ||
			this.isNarrowed ||
			[this.asOf, this.from, this.to].some((day) => day !== undefined),
	);

	/** Whether everything is shown as of the last day, as on every page that script has not touched. */
	readonly #isWhole = $derived.by(
		() => !this.isNarrowed && this.day === this.library.data.meta.coversUntil,
	);

	/** The events and ties that pass the filter and the search. */
	readonly passing = $derived.by(() =>
		this.isNarrowed
			? passing(this.library, this.filter, this.found?.refs)
			: wholeOf(this.library).passing,
	);

	/** The events that pass, in the order of the record. */
	readonly events = $derived.by(() => {
		const { passing } = this;
		const { events } = this.library.data;
		return this.isNarrowed ? events.filter(({ id }) => passing.has(refTo('events', id))) : events;
	});

	/** The ties that pass and are reported by the day shown. */
	readonly ties = $derived.by(() => {
		if (this.#isWhole) return wholeOf(this.library).ties;
		const { passing, day } = this;
		return this.library.data.relations.filter(
			({ id, date }) => passing.has(refTo('relations', id)) && (date === undefined || date <= day),
		);
	});

	/** Countries with a part in the dispute as of the day shown: a filter hides ties, but makes no part another. */
	readonly parts = $derived.by(() =>
		this.asOf === undefined ? wholeOf(this.library).parts : partsOf(this.library, this.day),
	);

	/** The days on which something is recorded, first to last: the steps of the date. */
	readonly days = $derived.by(() =>
		[
			...new Set([
				...this.library.data.events
					.filter(({ precision }) => precision === 'day')
					.map(({ date }) => date),
				this.library.data.meta.coversUntil,
			]),
		].toSorted(),
	);

	constructor(library: Library) {
		this.library = library;
		this.#choices = new Map([...library.refs].map((item) => [item, new Choice()]));
	}

	/** How an item is lit under the present selection. */
	light(item: Ref): Light {
		return lightOf(item, this.isSelected(item) ? item : undefined, this.linked);
	}

	/** Whether an item is the selected one. */
	isSelected(item: Ref): boolean {
		return this.#choices.get(item)?.isMade === true;
	}

	/** What `aria-current` says of an item. */
	current(item: Ref): 'true' | undefined {
		return this.isSelected(item) ? 'true' : undefined;
	}

	/** Whether a date lies after the day shown; undated things never do. */
	isLater(date: string | undefined): boolean {
		return date !== undefined && date > this.day;
	}

	/** Whether an event has happened by the day shown; a chosen one is shown all the same. */
	isDue({ id, date }: Event): boolean {
		return !this.isLater(date) || this.isSelected(refTo('events', id));
	}

	/** Chooses an item; choosing the chosen one lets it go. */
	toggle(item: Ref) {
		this.go({ selected: this.selected === item ? undefined : item });
	}

	/** Lights a way between two actors instead of a selection; nothing where there is none. */
	connect(items: readonly Ref[] | undefined) {
		this.go({ selected: undefined });
		this.way = items === undefined || items.length === 0 ? undefined : new Set(items);
	}

	/** Takes a kind into the filter or out of it. */
	toggleKind(id: string) {
		this.go({ kinds: toggled(this.place.kinds, id) });
	}

	/** Takes an article into the filter or out of it. */
	toggleSource(id: string) {
		this.go({ sources: toggled(this.place.sources, id) });
	}

	/** Goes to the recorded day before or after the one shown, as far as there is one. */
	step(by: 1 | -1) {
		const last = this.library.data.meta.coversUntil;
		const now = this.place.asOf ?? last;
		const later = this.days.find((day) => day > now);
		const to = by === 1 ? later : this.days.findLast((day) => day < now);
		if (to === undefined) return;
		this.go({ asOf: to === last ? undefined : to });
	}

	/** Chooses nothing. */
	clear() {
		this.go({ selected: undefined });
	}

	/** Narrows nothing any more: one reset for filter, window and search. */
	widen() {
		const { kinds, sources, differ, from, to, words } = home;
		this.go({ kinds, sources, differ, from, to, words });
	}

	/** Stands at a place. */
	go(to: Partial<Place>) {
		const before = untrack(() => this.place);
		// Whoever chooses something else has left the story.
		const place = { ...before, storyStep: undefined, ...to };
		const keys = Object.keys(place) as (keyof Place)[];
		if (keys.some((key) => place[key] !== before[key])) this.place = place;
		if ('selected' in to) {
			// Those who ask about the item before and about this one are told, and nobody else.
			for (const one of [before.selected, place.selected]) {
				const choice = one && this.#choices.get(one);
				if (choice) choice.isMade = one === place.selected;
			}
			this.isFolded = false;
			this.way = undefined;
		}
		this.later(() => {
			this.shown = this.place;
			this.later(() => (this.worded = this.place.selected));
		});
	}
}

/** Whether one item is the selected one: a thing of its own, so that a choice reaches two items and not all. */
class Choice {
	isMade = $state.raw(false);
}

function toggled(list: readonly string[], id: string): readonly string[] {
	return list.includes(id) ? list.filter((one) => one !== id) : [...list, id];
}
