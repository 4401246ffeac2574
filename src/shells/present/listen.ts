import type { Deck } from '#state/deck.svelte.ts';
import { inPace, verbOf, type Verb } from './keys.ts';

const fields = 'input, select, textarea';
const controls = 'a, button, summary, [role="button"]';

/**
 * Takes the keys of a presentation wherever the focus is.
 * @param act does what a key asks for
 */
export function listen(deck: Deck, act: (verb: Verb) => void): void {
	let last = -Infinity;
	const press = (event: KeyboardEvent) => {
		const isChord = event.ctrlKey || event.metaKey || event.altKey;
		// The start button of a clicker sends F5: it must not load the page anew.
		if (event.key === 'F5' && !isChord) event.preventDefault();
		if (event.defaultPrevented && event.key !== 'F5') return;
		// A dialog has its own keys.
		if (deck.panel !== undefined) return;
		const verb = verbOf({
			key: event.key,
			shiftKey: event.shiftKey,
			isChord,
			focus: focusOf(event.target),
			hasLetters: deck.hasLetters,
		});
		if (verb === undefined) return;
		// In full screen this key is the browser's.
		if (verb === 'leave' && document.fullscreenElement) return;
		event.preventDefault();
		const isHeard = !deck.isBlank || verb === 'blank';
		if (!isHeard || !inPace(event.repeat, event.timeStamp - last)) return;
		last = event.timeStamp;
		act(verb);
	};
	addEventListener('keydown', press, { capture: true });
}

function focusOf(target: EventTarget | null): 'field' | 'control' | undefined {
	if (!(target instanceof Element)) return undefined;
	if (target.closest(fields)) return 'field';
	return target.closest(controls) ? 'control' : undefined;
}
