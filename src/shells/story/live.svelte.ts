import { afterPaint } from '#state/after-paint.ts';
import type { Explorer } from '#state/explorer.svelte.ts';
import { decode, home } from '#state/place.ts';

/** Width from which the pictures lie beside the words; below it they cover the top of the screen. */
const beside = '(min-width: 900px)';
/**
 * Share of the height at which a step becomes the current one: its title has come so far up. Where the
 * pictures cover the top, it does so as soon as it is well in sight.
 */
const lines = { beside: 0.55, below: 0.85 } as const;

/**
 * Brings the story to life: its pictures lie on one another and the one of the current step shows. The
 * words scroll as on any page; a press in the rail goes to a step, and Back comes back from it.
 * @param story the prerendered section
 * @returns a function that lets it be a plain page again
 */
export function liveStory(story: HTMLElement, explorer: Explorer): () => void {
	const steps = [...story.querySelectorAll<HTMLElement>('.step')];
	const titles = steps.map((step) => step.querySelector('h3'));
	const rail = [...story.querySelectorAll<HTMLAnchorElement>('.rail a')];
	for (const [index, step] of steps.entries()) step.style.setProperty('--row', `${index + 1}`);
	story.dataset['live'] = '';
	// All that the pictures mark is in the explorer: the Tab key goes through the words alone.
	const marks = [...story.querySelectorAll<HTMLElement | SVGElement>('.scene a')];
	for (const mark of marks) mark.tabIndex = -1;

	const show = (current: number) => {
		for (const [index, step] of steps.entries()) {
			step.toggleAttribute('data-current', index === current);
			if (index === current) rail[index]?.setAttribute('aria-current', 'step');
			else rail[index]?.removeAttribute('aria-current');
		}
	};
	const width = matchMedia(beside);
	const line = () => lines[width.matches ? 'beside' : 'below'];
	const look = () => {
		const passed = titles.findLastIndex(
			(title) => title !== null && title.getBoundingClientRect().top < innerHeight * line(),
		);
		show(Math.max(0, passed));
	};
	let observer: IntersectionObserver | undefined;
	/** The line lies elsewhere when the pictures come to lie beside the words, or above them. */
	const watch = () => {
		observer?.disconnect();
		observer = new IntersectionObserver(look, {
			rootMargin: `0px 0px -${100 * (1 - line())}% 0px`,
		});
		for (const title of titles) if (title) observer.observe(title);
		look();
	};
	width.addEventListener('change', watch);
	watch();

	/** Scrolls to a step, so that its title stands under the line. */
	const reach = (number: number) => {
		const title = titles[number - 1];
		if (!title) return;
		const top = innerHeight * (width.matches ? 0.2 : 0.52) + 72;
		scrollBy({ top: title.getBoundingClientRect().top - top, behavior: 'instant' });
		show(number - 1);
	};
	const stop = $effect.root(() => {
		$effect(() => {
			const { storyStep } = explorer;
			// The steps take their places while they are out of sight: nothing moves under a reader's eyes.
			if (storyStep !== undefined) {
				return afterPaint(() => {
					reach(storyStep);
				});
			}
			return undefined;
		});
	});

	const go = (event: MouseEvent) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		if (!(event.target instanceof Element)) return;
		const link = event.target.closest<HTMLAnchorElement>('.rail a, a[data-place]');
		if (link === null) return;
		event.preventDefault();
		const { place } = link.dataset;
		if (place === undefined) {
			const number = rail.indexOf(link) + 1;
			if (explorer.storyStep === number) reach(number);
			else explorer.go({ storyStep: number });
		} else {
			explorer.go({ ...home, ...decode(place, explorer.library).place });
			document.getElementById('explorer')?.scrollIntoView();
		}
	};
	const key = (event: KeyboardEvent) => {
		const at = rail.findIndex((link) => link === document.activeElement);
		const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rail.length - 1 }[event.key];
		if (at < 0 || to === undefined || rail[to] === undefined) return;
		event.preventDefault();
		rail[to].focus({ preventScroll: true });
		explorer.go({ storyStep: to + 1 });
	};
	story.addEventListener('click', go);
	story.addEventListener('keydown', key);
	return () => {
		stop();
		observer?.disconnect();
		width.removeEventListener('change', watch);
		story.removeEventListener('click', go);
		story.removeEventListener('keydown', key);
		for (const mark of marks) mark.removeAttribute('tabindex');
		delete story.dataset['live'];
	};
}
