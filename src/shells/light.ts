import type { Library } from '#domain/edition.ts';
import { splitRef, type Ref } from '#domain/ref.ts';

type Mark = HTMLElement | SVGElement;

/**
 * Lights the item under the pointer, or the one that a keyboard has brought the focus to, wherever it is
 * drawn: every mark of it bears `data-lit`, and styles do the rest. Nothing is drawn anew.
 */
export function lightAlike({ events }: Library): void {
	let lit: { readonly item: string | undefined; readonly marks: readonly Mark[] } = {
		item: undefined,
		marks: [],
	};
	/** A place stands for all its events, though it bears the name of one. */
	const placesOf = (item: string) => {
		const placeOf = (ref: string | undefined) => events.get(splitRef(ref as Ref).id)?.place;
		const place = item.startsWith('events/') ? placeOf(item) : undefined;
		if (place === undefined) return [];
		return [...document.querySelectorAll<Mark>('.place[data-item]')].filter(
			(mark) => placeOf(mark.dataset['item']) === place,
		);
	};
	const show = (item: string | undefined) => {
		if (item === lit.item) return;
		for (const mark of lit.marks) delete mark.dataset['lit'];
		const same = document.querySelectorAll<Mark>(`[data-item="${item ?? ''}"]`);
		lit = { item, marks: item === undefined ? [] : [...same, ...placesOf(item)] };
		renamed.disconnect();
		for (const mark of lit.marks) {
			mark.dataset['lit'] = '';
			renamed.observe(mark, { attributeFilter: ['data-item'] });
		}
	};
	/** A mark that comes to name something else no longer says what the pointer is at. */
	const renamed = new MutationObserver(() => {
		show(undefined);
	});
	const itemAt = (target: EventTarget | null) =>
		target instanceof Element ? target.closest<Mark>('[data-item]')?.dataset['item'] : undefined;
	/** The item that the keyboard is at; a click focuses too, but asks for nothing to be lit. */
	const focused = () => itemAt(document.querySelector('[data-item]:focus-visible'));

	document.addEventListener('pointerover', ({ target, pointerType }) => {
		if (pointerType !== 'touch') show(itemAt(target) ?? focused());
	});
	document.addEventListener('focusin', () => {
		show(focused());
	});
	document.addEventListener('focusout', ({ relatedTarget }) => {
		if (relatedTarget === null) show(undefined);
	});
	// What was pointed at or focused while this script was on its way.
	show(focused() ?? itemAt([...document.querySelectorAll('[data-item]:hover')].at(-1) ?? null));
}
