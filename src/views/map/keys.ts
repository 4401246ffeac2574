import type { Box } from '#domain/boundaries.ts';
import type { Sheet } from '#domain/edition.ts';
import { unproject, type Point } from '#domain/projection.ts';
import { setStop } from '#views/common/stop.ts';
import type { MapHandle } from './handle.ts';

/** What keys can ask of a map. */
interface Moved extends Pick<MapHandle, 'zoomBy' | 'showAll'> {
	reveal(point: Point): void;
}

/**
 * Makes a map one stop of Tab: arrows go through its countries from west to east, then through its
 * places; + − 0 move the map.
 * @returns a function that gives the stops back
 */
export function answerKeys(stage: HTMLElement, sheet: Sheet, map: Moved): () => void {
	let current: SVGAElement | undefined;

	/** Where a link stands on the sheet. */
	const pointOf = (link: SVGAElement): Point => {
		const field = stage.querySelector('.whole')?.getBoundingClientRect();
		const box = (link.querySelector('.shape') ?? link).getBoundingClientRect();
		const [left, top, right]: Box = sheet.frame;
		const unit = (right - left) / (field?.width ?? 1);
		return [
			left + (box.x + box.width / 2 - (field?.x ?? 0)) * unit,
			top + (box.y + box.height / 2 - (field?.y ?? 0)) * unit,
		];
	};
	/** Where links stand from west to east, places after countries: found once, for a map that moves leaves it as it is. */
	const ranks = new WeakMap<Element, number>();
	const rankOf = (link: SVGAElement) => {
		const known = ranks.get(link);
		if (known !== undefined) return known;
		const [longitude] = unproject(sheet.projection, pointOf(link));
		const rank = longitude + (link.classList.contains('place') ? 1000 : 0);
		ranks.set(link, rank);
		return rank;
	};
	const links = (): readonly SVGAElement[] =>
		[...stage.querySelectorAll<SVGAElement>('a[data-item]')]
			.filter((link) => link.checkVisibility())
			.toSorted((a, b) => rankOf(a) - rankOf(b));
	const renew = () => {
		const all = [...stage.querySelectorAll<SVGAElement>('a[data-item]')];
		if (!current || !all.includes(current)) current = links()[0];
		for (const link of all) setStop(link, link === current);
	};

	const focus = ({ target }: FocusEvent) => {
		const link = target instanceof Element ? target.closest('a') : null;
		if (!(link instanceof SVGAElement)) return;
		current = link;
		renew();
		if (link.classList.contains('place')) map.reveal(pointOf(link));
	};
	const press = (event: KeyboardEvent) => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		const go = (by: number) => {
			const all = links();
			const at = current ? all.indexOf(current) : -1;
			all.at((at + by) % all.length)?.focus();
		};
		const does: Readonly<Record<string, () => void>> = {
			ArrowRight: () => {
				go(1);
			},
			ArrowLeft: () => {
				go(-1);
			},
			'+': () => {
				map.zoomBy(1);
			},
			'=': () => {
				map.zoomBy(1);
			},
			'-': () => {
				map.zoomBy(-1);
			},
			'0': () => {
				map.showAll();
			},
		};
		const act = does[event.key];
		if (act === undefined) return;
		event.preventDefault();
		act();
	};

	renew();
	const watch = new MutationObserver(renew);
	watch.observe(stage, { childList: true, subtree: true });
	stage.addEventListener('focusin', focus);
	stage.addEventListener('keydown', press);
	return () => {
		watch.disconnect();
		stage.removeEventListener('focusin', focus);
		stage.removeEventListener('keydown', press);
		for (const link of stage.querySelectorAll('a[data-item]')) link.removeAttribute('tabindex');
	};
}
