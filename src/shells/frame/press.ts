import type { Ref } from '#domain/ref.ts';
import type { Explorer } from '#state/explorer.svelte.ts';

/**
 * Lets every link with `data-item` choose its item, and every button with `data-release`, or Esc, let go of
 * it. As in the explorer, but nothing is ever scrolled: the page around a frame belongs to somebody else.
 */
export function chooseByPress(explorer: Explorer): void {
	let origin: HTMLElement | SVGElement | undefined;
	const release = () => {
		explorer.clear();
		if (origin?.isConnected) origin.focus({ preventScroll: true });
	};
	document.addEventListener('click', (event) => {
		if (event.defaultPrevented || !(event.target instanceof Element)) return;
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		if (event.target.closest('[data-release]')) {
			release();
			return;
		}
		const link = event.target.closest<HTMLElement | SVGElement>('a[data-item]');
		const item = link?.dataset['item'] as Ref | undefined;
		if (!link || item === undefined || !explorer.library.refs.has(item)) return;
		event.preventDefault();
		if (!link.closest('#said')) origin = link;
		explorer.toggle(item);
		requestAnimationFrame(() => {
			document.getElementById('details')?.focus({ preventScroll: true });
		});
	});
	document.addEventListener('keydown', ({ key }) => {
		if (key !== 'Escape') return;
		if (explorer.selected !== undefined) release();
		else explorer.connect(undefined);
	});
}
