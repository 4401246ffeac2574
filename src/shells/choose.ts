import type { Explorer } from '#state/explorer.svelte.ts';
import type { Ref } from '#domain/ref.ts';
import { afterPaint } from '#state/after-paint.ts';

/** Width from which the details stand beside the views; below it they open over them. */
const beside = '(min-width: 900px)';

/**
 * Lets every link that carries `data-item` choose its item, and every button with `data-release` let go
 * and with `data-fold` put the words aside: one listener for the whole page, whichever view or library drew the link. Clicks that ask for another
 * tab are left to the browser. Esc lets go too; focus then returns to where the choice was made.
 * @returns a function that stops listening
 */
export function chooseByClick(explorer: Explorer): () => void {
	let origin: HTMLElement | SVGElement | undefined;

	const choose = (link: HTMLElement | SVGElement, item: Ref) => {
		const isInside = link.closest('#explorer') !== null;
		if (explorer.selected === item && (explorer.isFolded || !isInside)) explorer.isFolded = false;
		else if (isInside) explorer.toggle(item);
		else explorer.go({ selected: item });
		if (link.closest('#details') === null) origin = link;
		const covers = !matchMedia(beside).matches;
		// The choice is seen and in the history by then, so that Back finds the page where it was.
		afterPaint(() => {
			if (!isInside) document.getElementById('explorer')?.scrollIntoView();
			if (explorer.selected !== undefined && (!isInside || covers)) {
				document.getElementById('details')?.focus({ preventScroll: true });
			}
		});
	};

	/** Focus goes back to where the choice was made, or to the mark that stands for it in the view in front. */
	const goBack = () => {
		const item = explorer.selected;
		afterPaint(() => {
			const marks = [
				origin,
				...document.querySelectorAll<HTMLElement>(`#explorer a[data-item="${item ?? ''}"]`),
			];
			const seen = marks.find((mark) => mark?.isConnected && mark.getClientRects().length > 0);
			seen?.focus({ preventScroll: true });
			seen?.scrollIntoView({ block: 'nearest' });
		});
	};

	const release = () => {
		goBack();
		explorer.clear();
	};

	const click = (event: MouseEvent) => {
		if (event.defaultPrevented || event.button !== 0) return;
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		if (!(event.target instanceof Element)) return;
		if (event.target.closest('[data-release]')) {
			release();
			return;
		}
		if (event.target.closest('[data-fold]')) {
			explorer.isFolded = true;
			goBack();
			return;
		}
		const link = event.target.closest<HTMLElement | SVGElement>(
			'a[data-item], [role="link"][data-item]',
		);
		const item = link?.dataset['item'] as Ref | undefined;
		if (!link || item === undefined || !explorer.library.refs.has(item)) return;
		event.preventDefault();
		choose(link, item);
	};

	const key = (event: KeyboardEvent) => {
		if (event.key !== 'Escape') return;
		// There it closes the dialog, and nothing else.
		if (event.target instanceof Element && event.target.closest('dialog')) return;
		if (explorer.selected !== undefined) release();
		else explorer.connect(undefined);
	};

	document.addEventListener('click', click);
	document.addEventListener('keydown', key);
	return () => {
		document.removeEventListener('click', click);
		document.removeEventListener('keydown', key);
	};
}
