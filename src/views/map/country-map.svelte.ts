import type { Attachment } from 'svelte/attachments';
import type { Sheet } from '#domain/edition.ts';
import type { Point } from '#domain/projection.ts';
import { afterPaint } from '#state/after-paint.ts';
import { againAfter } from '#views/common/attempt.ts';
import { fetched } from '#views/common/fetched.ts';
import { onceSeen } from '#views/common/seen.ts';
import type { MapHandle } from './handle.ts';
import type { Controls, LiveMap } from './live-map.ts';

/** What the map needs, and whom it tells. */
export interface Options {
	readonly sheet: Sheet;
	readonly views: readonly (readonly Point[])[];
	/** Where the marks stand, in sheet units. */
	readonly marks: readonly Point[];
	/** The place of the selected item, which must be in sight. */
	readonly target: () => Point | undefined;
	readonly onready: (handle: MapHandle, controls: typeof Controls) => void;
	/** Told when the script of the map does not arrive, with a way to ask again. */
	readonly onfail: (again: () => unknown) => void;
}

/** How near the screen the map must come before its script is fetched. */
const near = '200px';

/** Lets a stage and the sheet in it be moved, once it is near the screen; until then, and without it, the sheet stays as it is. */
export function countryMap(options: Options): Attachment<HTMLElement> {
	return (stage) => {
		let map = $state.raw<LiveMap>();
		let gone = false;
		let callOff = () => {};

		const load = async () => {
			try {
				const { liveMap, Controls } = await fetched(() => import('./live-map.ts'));
				const sheet = stage.querySelector<HTMLElement>('.sheet');
				if (gone || sheet === null) return;
				// Left for the list meanwhile: without a size there is nothing to move; it comes when it is seen again.
				if (stage.clientWidth === 0) {
					wait();
					return;
				}
				map = liveMap(stage, sheet, {
					...options,
					isCalm: () =>
						matchMedia('(prefers-reduced-motion: reduce)').matches ||
						document.documentElement.dataset['motion'] === 'off',
				});
				options.onready(map, Controls);
			} catch (error) {
				console.warn('the map cannot be moved', error);
				if (!gone) options.onfail(againAfter(error, load));
			}
		};
		const wait = () => (callOff = onceSeen(stage, () => void load(), near));
		wait();

		$effect(() => {
			const point = options.target();
			const shown = map;
			if (!shown) return;
			// To see where the map stands makes a browser lay out the page: not before it has shown the choice.
			return afterPaint(() => {
				shown.reveal(point);
			});
		});
		return () => {
			gone = true;
			callOff();
			map?.remove();
		};
	};
}
