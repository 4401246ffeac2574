/**
 * Says whether there is more to see below in a frame that is not as high as what it holds: the mark is
 * `data-more` on the frame, and a button goes on. Nothing of the page around is scrolled.
 */
export function showMore(room: HTMLElement): void {
	const frame = room.parentElement;
	const button = frame?.querySelector<HTMLElement>('.go-on');
	const look = () => {
		const left = room.scrollHeight - room.clientHeight - room.scrollTop;
		frame?.toggleAttribute('data-more', left > 4);
	};
	button?.addEventListener('click', () => {
		room.scrollBy({ top: room.clientHeight * 0.8 });
	});
	room.addEventListener('scroll', look, { passive: true });
	const observer = new ResizeObserver(look);
	observer.observe(room);
	for (const part of room.children) observer.observe(part);
}
