import type { Attachment } from 'svelte/attachments';
import type { Library } from '#domain/edition.ts';
import { must, refTo, splitRef } from '#domain/ref.ts';
import { setStop } from '#views/common/stop.ts';
import type { ChipMark, GraphMarks } from './marks.ts';

const directions: Readonly<Record<string, readonly [number, number]>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
};

/** The chip that an arrow key leads to: the nearest that lies more ahead than aside. */
export function chipTowards(
	chips: readonly ChipMark[],
	from: ChipMark,
	[right, down]: readonly [number, number],
): ChipMark | undefined {
	let best: { chip: ChipMark; far: number } | undefined;
	for (const chip of chips) {
		const [dx, dy] = [chip.x - from.x, chip.y - from.y];
		const ahead = dx * right + dy * down;
		const aside = Math.abs(dx * down) + Math.abs(dy * right);
		if (ahead <= 0 || aside > 2 * ahead) continue;
		const far = ahead + 2 * aside;
		if (best === undefined || far < best.far) best = { chip, far };
	}
	return best?.chip;
}

/**
 * Makes a picture one stop of the Tab key: arrow keys go from chip to chip, T through the ties of a chip.
 * Enter follows the link that has the focus.
 */
export function walkByKeys(marks: GraphMarks, { relations }: Library): Attachment<SVGSVGElement> {
	return (svg) => {
		/** The chip whose ties T goes through. */
		let origin = marks.chips[0];

		const links = () => [...svg.querySelectorAll<SVGAElement>('a')];
		const link = (ref: string) => svg.querySelector<SVGAElement>(`a[data-item="${ref}"]`);
		/** Leaves one stop for the Tab key: what has the focus, the chosen item, or the first chip. */
		const stopAt = (stop: Element | null | undefined) => {
			for (const one of links()) setStop(one, one === stop);
		};
		const stop = () =>
			svg.querySelector('a:focus') ??
			svg.querySelector('a[aria-current]') ??
			(origin && link(origin.ref));

		/** Those of an actor's ties that are drawn, in the order of the record. */
		const tiesOf = (chip: ChipMark) => {
			const { id } = splitRef(chip.ref);
			return [...relations.values()]
				.filter(({ from, to }) => from === id || to === id)
				.map((relation) => link(refTo('relations', relation.id)))
				.filter((tie) => tie !== null);
		};

		const focused = ({ target }: FocusEvent) => {
			const own = (target as Element).closest<SVGAElement>('a');
			const item = own?.dataset['item'];
			const chip = marks.chips.find(({ ref }) => ref === item);
			if (chip) origin = chip;
			else if (item?.startsWith('relations/') && origin) {
				const { from, to } = must(relations, item.slice('relations/'.length));
				const isOwn = [from, to].some((id) => refTo('actors', id) === origin?.ref);
				if (!isOwn) origin = marks.chips.find(({ ref }) => ref === refTo('actors', from));
			}
			stopAt(own);
		};

		const pressed = (event: KeyboardEvent) => {
			if (event.ctrlKey || event.metaKey || event.altKey || origin === undefined) return;
			const direction = directions[event.key];
			let to: SVGAElement | null | undefined;
			if (direction) {
				const chip = chipTowards(marks.chips, origin, direction);
				to = chip && link(chip.ref);
			} else if (event.key.toLowerCase() === 't') {
				const ties = tiesOf(origin);
				const now = ties.findIndex((tie) => tie === document.activeElement);
				const by = event.shiftKey ? -1 : 1;
				to = now < 0 ? ties.at(event.shiftKey ? -1 : 0) : ties.at((now + by) % ties.length);
			} else return;
			event.preventDefault();
			to?.focus({ preventScroll: false });
		};

		// Ties come and go with the filter.
		const observer = new MutationObserver(() => {
			stopAt(stop());
		});
		observer.observe(svg, { childList: true });
		stopAt(stop());
		svg.addEventListener('focusin', focused);
		svg.addEventListener('keydown', pressed);
		return () => {
			observer.disconnect();
			svg.removeEventListener('focusin', focused);
			svg.removeEventListener('keydown', pressed);
		};
	};
}
