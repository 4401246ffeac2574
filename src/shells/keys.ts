import type { Explorer } from '#state/explorer.svelte.ts';

/** Where letters are typed, or chosen by. */
const field = 'input:not([type="radio"], [type="checkbox"]), select, textarea';

/**
 * Single keys that hold for the whole explorer. They act only while the focus is in it and not in a field,
 * and only where the reader has not put them out (WCAG 2.1.4).
 */
export function answerKeys(explorer: Explorer, place: HTMLElement): void {
	const press = (selector: string) => place.querySelector<HTMLElement>(selector);
	const does: Readonly<Record<string, () => void>> = {
		'/': () => press('.search input')?.focus(),
		'[': () => {
			explorer.step(-1);
		},
		']': () => {
			explorer.step(1);
		},
		'?': () => press('[data-keys]')?.click(),
	};
	place.addEventListener('keydown', (event) => {
		if (event.defaultPrevented || !(event.target instanceof Element)) return;
		if (isChord(event) || event.target.closest(`${field}, dialog`)) return;
		const act = does[event.key];
		if (act) {
			event.preventDefault();
			act();
		} else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			walk(event, event.target, event.key === 'ArrowDown' ? 1 : -1);
		}
	});
}

/** Keeps single letters and signs from every view in a place; fields still take what is typed. */
export function silenceKeys(place: HTMLElement): void {
	const silence = (event: KeyboardEvent) => {
		if (event.key.length === 1 && event.key !== ' ' && !isChord(event)) event.stopPropagation();
	};
	place.addEventListener('keydown', silence, { capture: true });
}

/** Whether the key belongs to the browser. AltGr only writes: on many keyboards `[` needs it. */
function isChord(event: KeyboardEvent): boolean {
	if (event.getModifierState('AltGraph')) return false;
	return event.ctrlKey || event.metaKey || event.altKey;
}

/** Goes to the item before or after in a list. */
function walk(event: KeyboardEvent, from: Element, by: 1 | -1) {
	const list = from.closest('.list');
	const own = from.closest('a[data-item]');
	if (!list || !own) return;
	const row = (link: Element) => link.closest('tr') ?? link;
	const links = [...list.querySelectorAll<HTMLElement>('a[data-item]')].filter(
		(link) => link === own || (row(link) !== row(own) && link.checkVisibility()),
	);
	let to = links[links.indexOf(own as HTMLElement) + by];
	// In a table the focus stays in its column.
	const column = own.closest('td')?.cellIndex;
	if (to && column !== undefined) {
		to = to.closest('tr')?.cells[column]?.querySelector<HTMLElement>('a') ?? to;
	}
	if (!to) return;
	event.preventDefault();
	to.focus();
}
