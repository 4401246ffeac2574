import type { Explorer } from '#state/explorer.svelte.ts';
import type { Ref } from '#domain/ref.ts';
import { afterPaint } from '#state/after-paint.ts';

/** Width from which the details stand beside the views; below it they open over them. */
const beside = '(min-width: 900px)';

/**
 * Lets every link that carries `data-item` choose its item, and every button with `data-release` let go
 * and with `data-fold` put the words aside: one listener for the whole page, whichever view or library drew the link. Clicks that ask for another
 * tab are left to the browser. Esc lets go too; focus then returns to where the choice was made.
 */
export function chooseByClick(explorer: Explorer): void {
	/** Where the last choice outside the panel was made, as long as what it chose is still chosen. */
	let origin: { readonly link: HTMLElement | SVGElement; readonly item: Ref } | undefined;

	const covers = () => !matchMedia(beside).matches;
	const focus = (id: string) => document.getElementById(id)?.focus({ preventScroll: true });
	const toExplorer = () => document.getElementById('explorer')?.scrollIntoView();

	const choose = (link: HTMLElement | SVGElement, item: Ref) => {
		const isInside = link.closest('#explorer') !== null;
		const isInPanel = link.closest('#details') !== null;
		if (explorer.selected === item && (explorer.isFolded || !isInside)) explorer.isFolded = false;
		else if (isInside) explorer.toggle(item);
		else explorer.go({ selected: item });
		if (!isInPanel) origin = { link, item };
		// The choice is seen and in the history by then, so that Back finds the page where it was.
		afterPaint(() => {
			if (!isInside) toExplorer();
			if (explorer.selected === undefined) return;
			// The link that was pressed in the panel is gone with what it stood in.
			if (isInPanel) focus('details-title');
			// What was found lies over the pictures as long as the focus is there.
			else if (!isInside || covers() || link.closest('.found')) focus('details');
		});
	};

	/** Focus goes back to where an item was chosen, or to the mark that stands for it in the view in front. */
	const giveBack = (item: Ref | undefined) => {
		const marks = [
			origin?.item === item ? origin?.link : undefined,
			...document.querySelectorAll<HTMLElement>(`#explorer a[data-item="${item ?? ''}"]`),
		];
		const seen = marks.find((mark) => mark?.getClientRects().length);
		seen?.focus({ preventScroll: true });
		seen?.scrollIntoView({ block: 'nearest' });
	};

	const release = () => {
		const { selected } = explorer;
		afterPaint(() => {
			giveBack(selected);
		});
		explorer.clear();
	};

	/** Puts the words aside, to see the view in front or the map. */
	const fold = (isForMap: boolean) => {
		explorer.isFolded = true;
		if (isForMap) {
			explorer.go({ view: 'map' });
			// The mark on the map stands for it now.
			origin = undefined;
		}
		afterPaint(() => {
			giveBack(explorer.selected);
			if (isForMap) toExplorer();
		});
	};

	const click = (event: MouseEvent) => {
		if (event.defaultPrevented || event.button !== 0) return;
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		if (!(event.target instanceof Element)) return;
		// The contents at the top fold away once a part is chosen.
		if (event.target.closest('.top a')) event.target.closest('details')?.removeAttribute('open');
		if (event.target.closest('[data-release]')) {
			release();
			return;
		}
		const aside = event.target.closest<HTMLElement>('[data-fold]');
		if (aside) {
			fold(aside.dataset['fold'] === 'map');
			return;
		}
		const link = event.target.closest<HTMLElement | SVGElement>(
			'a[data-item], [role="link"][data-item]',
		);
		const item = link?.dataset['item'] as Ref | undefined;
		if (!link || item === undefined || !explorer.library.refs.has(item)) return;
		event.preventDefault();
		// The second press of a double press means what the first did.
		if (event.detail < 2) choose(link, item);
	};

	const key = ({ key, target }: KeyboardEvent) => {
		if (key !== 'Escape') return;
		// There it closes the dialog, and nothing else.
		if (target instanceof Element && target.closest('dialog')) return;
		const contents = document.querySelector<HTMLDetailsElement>('.top [open]');
		if (contents) {
			contents.open = false;
			contents.querySelector('summary')?.focus();
		} else if (
			target instanceof HTMLInputElement &&
			target.type === 'search' &&
			target.value !== ''
		) {
			explorer.go({ words: '' });
		} else if (explorer.selected !== undefined) release();
		else explorer.connect(undefined);
	};

	/** Before the page follows Back: what lay over it gives the focus back, what comes to lie over it takes it. */
	const travel = () => {
		const { selected } = explorer;
		afterPaint(() => {
			// Back opens again what was put aside.
			if (covers() && explorer.selected !== undefined) focus('details');
			else if (covers()) giveBack(selected);
			origin = undefined;
		});
	};

	document.addEventListener('click', click);
	document.addEventListener('keydown', key);
	addEventListener('popstate', travel);
}
