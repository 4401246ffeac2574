import type { Deck } from '#state/deck.svelte.ts';

/** Width from which slides fill the screen one at a time; below it they are one page to scroll. */
const wide = '(min-width: 760px)';

/** Shows on the page where a presentation stands, as attributes that its styles read. */
export function show(deck: Deck, main: HTMLElement, slides: readonly HTMLElement[]): void {
	// All that the pictures mark is in the explorer: neither a press nor the Tab key leads away from a slide.
	for (const link of main.querySelectorAll<HTMLElement | SVGElement>('.stage [data-item]')) {
		link.tabIndex = -1;
	}
	const root = document.documentElement;
	$effect.root(() => {
		$effect(() => {
			const { step, build, isOverview } = deck;
			root.dataset['step'] = `${step}`;
			root.dataset['build'] = `${build}`;
			main.toggleAttribute('data-overview', isOverview);
			main.toggleAttribute('data-drawing', deck.isDrawing);
			for (const [index, slide] of slides.entries()) {
				const isCurrent = index + 1 === step;
				slide.toggleAttribute('data-current', isCurrent);
				slide.toggleAttribute('data-unbuilt', isCurrent && deck.isUnbuilt && !isOverview);
				slide.querySelector('.stage')?.toggleAttribute('inert', isOverview);
			}
		});
		$effect(() => {
			const slide = slides[deck.step - 1];
			if (deck.isOverview) slide?.querySelector<HTMLElement>('.to')?.focus();
			else if (!matchMedia(wide).matches && deck.step > 1) slide?.scrollIntoView();
		});
		$effect(() => {
			main.toggleAttribute('data-dark', deck.isDark);
			main.toggleAttribute('inert', deck.isBlank);
			main.style.setProperty('--larger', `${deck.text / 100}`);
		});
	});
}
