import type { Attachment } from 'svelte/attachments';
import { afterPaint } from '#state/after-paint.ts';
import { pulled } from './pull.ts';

/** Width from which the panel stands beside the views; below it lies over them as a sheet. */
const beside = '(min-width: 900px)';

/**
 * Makes the panel that holds an element a dialog while it lies over the page: what is behind it is inert, for pointer, keyboard
 * and screen reader alike.
 * @param isOpen whether the panel holds something
 */
export function sheet(isOpen: () => boolean): Attachment<HTMLElement> {
	return (element) => {
		const panel = element.closest<HTMLElement>('.details') ?? element;
		const width = matchMedia(beside);
		let isBeside = $state.raw(width.matches);
		const look = () => (isBeside = width.matches);
		width.addEventListener('change', look);
		$effect(() => {
			if (!isOpen() || isBeside) return;
			let behind: readonly HTMLElement[] = [];
			// A browser styles all of the page anew for it: not before it has shown the choice.
			const callOff = afterPaint(() => {
				behind = othersThan(panel).filter((element) => !element.inert);
				for (const element of behind) element.inert = true;
			});
			const role = panel.getAttribute('role') ?? 'complementary';
			panel.setAttribute('role', 'dialog');
			panel.setAttribute('aria-modal', 'true');
			const letGo = pulled(panel);
			return () => {
				letGo();
				callOff();
				for (const element of behind) element.inert = false;
				panel.setAttribute('role', role);
				panel.removeAttribute('aria-modal');
			};
		});
		return () => {
			width.removeEventListener('change', look);
		};
	};
}

/** Everything on the page but an element, in the fewest pieces. */
function othersThan(element: HTMLElement): HTMLElement[] {
	const parent = element.parentElement;
	if (parent === null || element === document.body) return [];
	const siblings = [...parent.children].filter(
		(one): one is HTMLElement => one instanceof HTMLElement && one !== element,
	);
	return [...siblings, ...othersThan(parent)];
}
