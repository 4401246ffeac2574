/** Distance in px beyond which a pull means to change something; less of it springs back. */
const meant = 56;
/** Speed of a swipe, in px a millisecond. */
const swift = 0.5;

/** What a pull ends in: the whole height, the first height, or nothing any more. */
export type End = 'tall' | 'low' | 'closed';

/**
 * What a pull ends in.
 * @param by px down; negative is up
 * @param speed px a millisecond down when it was let go
 */
export function endOf(by: number, speed: number, isTall: boolean): End {
	const isDown = by > meant || (by > 8 && speed > swift);
	const isUp = by < -meant || (by < -8 && speed < -swift);
	if (isUp) return 'tall';
	if (!isDown) return isTall ? 'tall' : 'low';
	// A long pull closes even the tall sheet at once.
	return isTall && by < 5 * meant ? 'low' : 'closed';
}

/**
 * Lets a sheet be pulled by its grip: up to its whole height, down until it closes. A press on the grip
 * does the first without a pull; the buttons of the sheet do the second.
 * @returns a function that puts the sheet back
 */
export function pulled(panel: HTMLElement): () => void {
	const grip = panel.querySelector<HTMLElement>('[data-grip]');
	if (grip === null) return () => undefined;
	let start: { readonly y: number; readonly height: number } | undefined;
	let last = { y: 0, time: 0, speed: 0 };
	let wasPulled = false;

	const isTall = () => panel.hasAttribute('data-tall');
	const settle = (end: Exclude<End, 'closed'>) => {
		panel.style.removeProperty('height');
		panel.style.removeProperty('translate');
		panel.toggleAttribute('data-tall', end === 'tall');
		grip.setAttribute('aria-expanded', String(end === 'tall'));
	};
	const down = (event: PointerEvent) => {
		if (!event.isPrimary || event.button !== 0) return;
		grip.setPointerCapture(event.pointerId);
		start = { y: event.clientY, height: panel.getBoundingClientRect().height };
		last = { y: event.clientY, time: event.timeStamp, speed: 0 };
		wasPulled = false;
	};
	const move = (event: PointerEvent) => {
		if (!start) return;
		const by = event.clientY - start.y;
		if (Math.abs(by) > 4) wasPulled = true;
		if (!wasPulled) return;
		const time = event.timeStamp - last.time;
		const speed = time > 0 ? (event.clientY - last.y) / time : last.speed;
		last = { y: event.clientY, time: event.timeStamp, speed };
		if (by < 0) panel.style.height = `${Math.min(start.height - by, innerHeight)}px`;
		panel.style.translate = `0 ${Math.max(0, by)}px`;
	};
	const up = (event: PointerEvent) => {
		if (!start) return;
		const end = wasPulled
			? endOf(event.clientY - start.y, last.speed, isTall())
			: isTall()
				? 'tall'
				: 'low';
		start = undefined;
		if (end !== 'closed') settle(end);
		else {
			settle('low');
			// The button that puts the words aside: focus goes back as it always does.
			panel.querySelector<HTMLElement>('[data-fold]')?.click();
		}
	};
	const cancel = () => {
		start = undefined;
		settle(isTall() ? 'tall' : 'low');
	};
	const press = () => {
		if (!wasPulled) settle(isTall() ? 'low' : 'tall');
		wasPulled = false;
	};

	grip.addEventListener('pointerdown', down);
	grip.addEventListener('pointermove', move);
	grip.addEventListener('pointerup', up);
	grip.addEventListener('pointercancel', cancel);
	grip.addEventListener('click', press);
	return () => {
		grip.removeEventListener('pointerdown', down);
		grip.removeEventListener('pointermove', move);
		grip.removeEventListener('pointerup', up);
		grip.removeEventListener('pointercancel', cancel);
		grip.removeEventListener('click', press);
		settle('low');
	};
}
