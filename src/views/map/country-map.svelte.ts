import type { Attachment } from 'svelte/attachments';
import type { Sheet } from '#domain/edition.ts';
import type { Point } from '#domain/projection.ts';
import { afterPaint } from '#state/after-paint.ts';
import type { MapHandle } from './handle.ts';
import type { LiveMap } from './live-map.ts';

/** What the map needs, and whom it tells. */
export interface Options {
	readonly sheet: Sheet;
	readonly views: readonly (readonly Point[])[];
	/** Where the marks stand, in sheet units. */
	readonly marks: readonly Point[];
	/** The place of the selected item, which must be in sight. */
	readonly target: () => Point | undefined;
	readonly onready: (handle: MapHandle) => void;
	/** Told when the script of the map does not arrive, with a way to ask again. */
	readonly onfail: (again: () => void) => void;
}

/** How near the screen the map must come before its script is fetched. */
const near = '200px';

/** Lets a stage and the sheet in it be moved, once it is near the screen; until then, and without it, the sheet stays as it is. */
export function countryMap(options: Options): Attachment<HTMLElement> {
	return (stage) => {
		let map = $state.raw<LiveMap>();
		let gone = false;

		const load = async () => {
			try {
				const { liveMap } = await import('./live-map.ts');
				const sheet = stage.querySelector<HTMLElement>('.sheet');
				if (gone || sheet === null) return;
				// Left for the list meanwhile: without a size there is nothing to move; it comes when it is seen again.
				if (stage.clientWidth === 0) {
					watch.observe(stage);
					return;
				}
				map = liveMap(stage, sheet, {
					...options,
					isCalm: () =>
						matchMedia('(prefers-reduced-motion: reduce)').matches ||
						document.documentElement.dataset['motion'] === 'off',
				});
				options.onready(map);
			} catch (error) {
				console.warn('the map cannot be moved', error);
				if (!gone) options.onfail(() => void load());
			}
		};
		const watch = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				watch.disconnect();
				void load();
			},
			{ rootMargin: near },
		);
		watch.observe(stage);

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
			watch.disconnect();
			map?.remove();
		};
	};
}
