import type { Explorer } from '#state/explorer.svelte.ts';
import { encode } from '#state/place.ts';

/** Gives the link to the code of a view the place that is on screen, at the moment when it is pressed. */
export function carryPlace(explorer: Explorer, place: HTMLElement): void {
	const carry = ({ target }: Event) => {
		const link =
			target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-embed]') : undefined;
		if (!link) return;
		const query = new URLSearchParams(encode({ ...explorer.place, storyStep: undefined }));
		query.set('view', link.dataset['embed'] ?? '');
		link.search = query.toString();
	};
	for (const press of ['pointerdown', 'click']) place.addEventListener(press, carry);
}
