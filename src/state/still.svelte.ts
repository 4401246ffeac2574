import { afterPaint } from './after-paint.ts';
import type { Explorer } from './explorer.svelte.ts';

/**
 * Keeps `aria-current` on the marks that script did not draw: the opening and the record are sent as
 * they are and never hydrated, yet the selected item is marked in them too, after the explorer has answered.
 * @param live the part of the page whose marks follow the selection by themselves
 */
export function markStill(explorer: Explorer, live: Element): () => void {
	return $effect.root(() => {
		$effect(() => {
			const item = explorer.selected;
			if (item === undefined) return;
			let marks: readonly Element[] = [];
			const callOff = afterPaint(() => {
				marks = [...document.querySelectorAll(`[data-item="${item}"]`)].filter(
					(mark) => !live.contains(mark),
				);
				for (const mark of marks) mark.setAttribute('aria-current', 'true');
			});
			return () => {
				callOff();
				for (const mark of marks) mark.removeAttribute('aria-current');
			};
		});
	});
}
