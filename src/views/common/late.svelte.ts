import { mount } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Explorer } from '#state/explorer.svelte.ts';
import { lateIsland, type Load } from './island.ts';
import { onceSeen } from './seen.ts';

/**
 * Brings a prerendered part to life when it is first seen: the list of a view, a picture.
 * @param isUsed whether it is in use, so that it must not wait to be seen
 */
export function whenSeen(
	explorer: Explorer,
	load: Load,
	isUsed?: () => boolean,
): Attachment<HTMLElement> {
	return (element) => {
		const island = lateIsland(element, explorer, load);
		const callOff = onceSeen(element, () => void island.bring());
		if (isUsed) {
			$effect(() => {
				if (isUsed()) void island.bring();
			});
		}
		return () => {
			callOff();
			island.remove();
		};
	};
}

/**
 * Brings a prerendered control to life when it is first pointed at or focused, or is in use already. A
 * button that is pressed before its script is here does what it says when it is.
 * @param isUsed whether it is in use, so that it must not wait
 */
export function whenUsed(
	explorer: Explorer,
	isUsed: () => boolean,
	load: Load,
): Attachment<HTMLElement> {
	return (element) => {
		const island = lateIsland(element, explorer, load);
		const bring = () => {
			void island.bring();
		};
		const press = ({ target }: Event) => {
			const button = (target as Element).closest('button');
			if ('awake' in element.dataset || !button || button.closest('.trouble')) return;
			void island.bring().then((lives) => {
				if (lives) button.click();
			});
		};
		element.addEventListener('pointerover', bring, { once: true });
		element.addEventListener('focusin', bring, { once: true });
		element.addEventListener('click', press);
		$effect(() => {
			if (isUsed()) bring();
		});
		return () => {
			island.remove();
		};
	};
}

/** Fills a fold that is sent empty when it is first opened: for what makes no sense without script. */
export function whenOpened(explorer: Explorer, load: Load): Attachment<HTMLDetailsElement> {
	return (fold) => {
		const room = document.createElement('div');
		fold.append(room);
		const island = lateIsland(room, explorer, load, mount);
		const open = () => {
			if (fold.open) void island.bring();
		};
		fold.addEventListener('toggle', open);
		return () => {
			fold.removeEventListener('toggle', open);
			island.remove();
		};
	};
}
