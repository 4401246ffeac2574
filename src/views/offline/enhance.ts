import { mount } from 'svelte';
import { canKeep, dayOfCopy } from '#state/offline.ts';
import KeepCopy from './KeepCopy.svelte';

/** Offers to keep a copy, beside the link to the one file; where none can be kept, says that the file serves. */
export async function enhance(place: HTMLElement): Promise<void> {
	if (window.top !== window) return;
	if (!canKeep()) {
		place.append(' This browser cannot save the site for offline here. The file serves instead.');
		return;
	}
	// A browser in private may refuse to tell: the place then says so.
	mount(KeepCopy, { target: place, props: { day: await dayOfCopy() } });
}
