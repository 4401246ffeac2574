/** What the room needs: a pointer that goes away, a screen that stays on, the whole of it. */

/** Milliseconds without a move after which the pointer and the buttons go away. */
const calm = 5000;

/**
 * Hides the pointer and the buttons while nobody moves the pointer.
 * @returns a function that hides them at once
 */
export function hideWhenCalm(): () => void {
	const { dataset } = document.documentElement;
	let timer = 0;
	const hide = () => {
		dataset['calm'] = '';
	};
	const wake = () => {
		delete dataset['calm'];
		clearTimeout(timer);
		timer = window.setTimeout(hide, calm);
	};
	for (const sign of ['pointermove', 'pointerdown', 'focusin']) addEventListener(sign, wake);
	wake();
	return hide;
}

/** Keeps the screen from going dark, where the browser allows it. */
export function keepAwake(): void {
	const ask = () => {
		if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
		// Refused on low battery or in a frame: slides work without.
		navigator.wakeLock.request('screen').catch(() => undefined);
	};
	document.addEventListener('visibilitychange', ask);
	ask();
}

/**
 * Goes to full screen or comes back.
 * @returns whether the browser allowed it; a phone may not even know how
 */
export async function toggleFullscreen(): Promise<boolean> {
	try {
		if (document.fullscreenElement) await document.exitFullscreen();
		else await document.documentElement.requestFullscreen();
		return true;
	} catch {
		return false;
	}
}
