import type { Box } from '#domain/boundaries.ts';
import { overlap, within } from '#domain/map/boxes.ts';
import { buttons } from '#domain/map/labels.ts';

/**
 * Takes away the names that the edge of the stage cuts or that others cover at the present view; the
 * mark of each says its name on demand. The chosen place comes first, then arcs, then places from the gravest, then countries.
 */
export function tidyNames(stage: HTMLElement): void {
	const { left, top, right, bottom } = stage.getBoundingClientRect();
	const kept: Box[] = [];
	if (stage.clientWidth >= buttons.from) {
		kept.push([right - buttons.width, top, right, top + buttons.height]);
	}
	const rank = (name: Element) => {
		if (name.closest('.countries')) return 3;
		if (!name.closest('.place')) return 1;
		return name.closest('.selected') ? 0 : 2;
	};
	const names = [...stage.querySelectorAll('.name')].reverse().sort((a, b) => rank(a) - rank(b));
	const boxes = names.map((name): Box => {
		const box = name.getBoundingClientRect();
		return [box.left, box.top + 2, box.right, box.bottom - 2];
	});
	for (const [index, box] of boxes.entries()) {
		const isShown = box[2] > box[0];
		const isCut =
			isShown &&
			(!within([left, top, right, bottom], box) || kept.some((other) => overlap(box, other)));
		names[index]?.toggleAttribute('data-cut', isCut);
		if (isShown && !isCut) kept.push(box);
	}
}
