/** How far, in px, a press may slip and still be a click: less than Leaflet needs for a drag. */
const slack = 3;

/**
 * Keeps the map from trapping those who only pass over it: the wheel moves the page unless Ctrl or ⌘ is
 * held, one finger moves the page and two the map. A click that ends a drag chooses nothing.
 * @returns a function that stops listening
 */
export function guardGestures(stage: HTMLElement): () => void {
	let pressed = { x: 0, y: 0 };
	const press = ({ clientX: x, clientY: y }: PointerEvent) => {
		pressed = { x, y };
	};
	const wheel = (event: WheelEvent) => {
		if (!event.ctrlKey && !event.metaKey) event.stopImmediatePropagation();
	};
	const touch = (event: TouchEvent) => {
		if (event.touches.length === 1) event.stopImmediatePropagation();
	};
	const click = (event: MouseEvent) => {
		// A press of Enter has no detail; only a pointer can have dragged.
		if (event.detail === 0) return;
		if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) <= slack) return;
		event.stopImmediatePropagation();
		event.preventDefault();
	};
	stage.addEventListener('pointerdown', press, { capture: true });
	stage.addEventListener('wheel', wheel, { capture: true, passive: true });
	stage.addEventListener('touchstart', touch, { capture: true, passive: true });
	stage.addEventListener('click', click, { capture: true });
	return () => {
		stage.removeEventListener('pointerdown', press, { capture: true });
		stage.removeEventListener('wheel', wheel, { capture: true });
		stage.removeEventListener('touchstart', touch, { capture: true });
		stage.removeEventListener('click', click, { capture: true });
	};
}
