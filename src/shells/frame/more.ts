import { growing, naturally } from './natural.ts';

/** Px that count as nothing. */
const slack = 4;
const below = (part: Element | null | undefined) =>
	part ? part.scrollHeight - part.clientHeight - part.scrollTop : 0;

/**
 * Says whether a frame is lower than what it holds (`data-low`), and whether there is more to see below
 * (`data-more`); a button goes on. Until that is pressed, or the focus comes in, the frame is `data-held`: the
 * wheel and a finger move the page around, which is itself never scrolled from here.
 */
export function showMore(room: HTMLElement, content: HTMLElement): void {
	const frame = room.parentElement;
	if (!frame) return;
	const button = frame.querySelector<HTMLElement>('.go-on');
	const words = content.querySelector('#said');
	const ends = [...frame.querySelectorAll<HTMLElement>('.frame-head, .frame-foot')];
	const hold = (isHeld: boolean) => {
		frame.toggleAttribute('data-held', isHeld);
	};
	const look = () => {
		const isMore = below(room) > slack || below(words) > slack;
		frame.toggleAttribute('data-more', isMore && frame.hasAttribute('data-low'));
	};
	const measure = () => {
		const free = ends.reduce((left, { offsetHeight }) => left - offsetHeight, frame.clientHeight);
		frame.toggleAttribute('data-low', naturally([content]) - free > slack);
		look();
	};
	if (window.parent !== window) {
		hold(true);
		addEventListener('focus', () => {
			hold(false);
		});
		addEventListener('blur', () => {
			hold(true);
		});
	}
	button?.addEventListener('click', () => {
		hold(false);
		const next = words && below(words) > slack ? words : room;
		next.scrollBy({ top: next.clientHeight * 0.8 });
	});
	for (const part of [room, words]) part?.addEventListener('scroll', look, { passive: true });
	// In the next frame: what is shown for it changes sizes again, of which browsers would complain.
	const observer = new ResizeObserver(() => requestAnimationFrame(measure));
	for (const one of [frame, room, ...growing(content)]) observer.observe(one);
}
