import { lightOf, linkedTo, type Light } from '#domain/emphasis.ts';
import type { Library } from '#domain/edition.ts';
import type { Ref } from '#domain/ref.ts';
import { partsOf } from '#domain/roles.ts';
import { home, type Place, type View } from './place.ts';

/** What the reader chose, and what follows from it. Views read it and call its verbs; they own nothing. */
export class Explorer {
	readonly library: Library;
	selected = $state.raw<Ref | undefined>(home.selected);
	view = $state.raw<View>(home.view);

	/** Day as of which roles and ties are shown. */
	asOf = $state.raw('');

	/** Whether the reader put the words aside to see the pictures; a new choice opens them again. */
	isFolded = $state.raw(false);

	/** Parts of an address that could not be read, told to the reader once. */
	refused = $state.raw<readonly string[]>([]);

	/** Everything that belongs to the selected item, itself included. */
	readonly linked = $derived.by(() => linkedTo(this.library, this.selected));

	/** Countries with a part in the dispute, as of the day shown. */
	readonly parts = $derived.by(() => partsOf(this.library, this.asOf));

	constructor(library: Library) {
		this.library = library;
		this.asOf = library.data.meta.coversUntil;
	}

	get place(): Place {
		return { selected: this.selected, view: this.view };
	}

	/** How an item is lit under the present selection. */
	light(item: Ref): Light {
		return lightOf(item, this.selected, this.linked);
	}

	/** Chooses an item; choosing the chosen one lets it go. */
	toggle(item: Ref) {
		this.go({ selected: this.selected === item ? undefined : item });
	}

	/** Chooses nothing. */
	clear() {
		this.selected = undefined;
	}

	/** Stands at a place. */
	go(to: Partial<Place>) {
		Object.assign(this, to);
		if ('selected' in to) this.isFolded = false;
	}
}
