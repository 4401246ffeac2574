import type { Box } from '#domain/boundaries.ts';
import type { Sheet } from '#domain/edition.ts';
import { project, type Point } from '#domain/projection.ts';
import { afterPaint } from '#state/after-paint.ts';
import type { LatLngBoundsLiteral, LatLngExpression, LatLngTuple } from 'leaflet';
import { guardGestures } from './gestures.ts';
import { answerKeys } from './keys.ts';
import { tidyNames } from './tidy.ts';
import type { MapHandle } from './handle.ts';
import { LatLngBounds, Map, Simple, SVGOverlay } from './leaflet.ts';

/** How far a reader can go in: each step doubles the scale. */
const deepest = 4;
/** Seconds that a change of view takes. */
const pace = 0.48;
/** Room in px at the edges of a closer view, for the names of marks. */
const edge = 20;

/** The buttons that move it come with it. */
export { default as Controls } from './MapControls.svelte';

/** A map that can be moved: the sheet of the page becomes a layer of Leaflet's, as it is. */
export interface LiveMap extends MapHandle {
	/** Brings a point of the sheet into view if it is out of sight, and its name before others; nothing lets both go. */
	reveal(point: Point | undefined): void;
	/** Puts the sheet back where it was and lets go of everything. */
	remove(): void;
}

/** What a live map is made from. */
export interface Plan {
	readonly sheet: Sheet;
	/** What `show` shows, each as points in degrees that must be seen. */
	readonly views: readonly (readonly Point[])[];
	/** Where the marks stand, in sheet units. */
	readonly marks: readonly Point[];
	/** The place of the selected item. */
	readonly target: () => Point | undefined;
	/** Whether the reader asked for less motion. */
	readonly isCalm: () => boolean;
}

/** Makes the map of a stage that holds a sheet. Leaflet's plane has latitude up, the sheet counts down. */
export function liveMap(
	stage: HTMLElement,
	element: HTMLElement,
	{ sheet, views, marks, target, isCalm }: Plan,
): LiveMap {
	const home = fit(sheet.frame);
	let first = zoomFor(home);
	const map = new Map(stage, {
		crs: Simple,
		minZoom: first,
		maxZoom: first + deepest,
		zoomSnap: 0,
		zoomAnimation: false,
		inertia: !isCalm(),
		wheelPxPerZoomLevel: 120,
		maxBounds: boundsOf(sheet.bounds),
		maxBoundsViscosity: 1,
		bounceAtZoomLimits: false,
		trackResize: false,
	});
	map.setView(home.centre, first, { animate: false });

	const focused = element.contains(document.activeElement) ? document.activeElement : null;
	const overlay = new SVGOverlay(element, boundsOf(stageBox())).addTo(map);
	if (focused instanceof SVGElement) focused.focus({ preventScroll: true });
	const tidy = () => {
		tidyNames(stage);
	};
	map.on('moveend', tidy);
	tidy();

	function zoomFor({ width, height }: Fit, edge = 0): number {
		const room = [stage.clientWidth - 2 * edge, stage.clientHeight - 2 * edge] as const;
		return Math.log2(Math.min(room[0] / width, room[1] / height));
	}
	/** What the stage shows of the plane at home: the frame, and what lies beside it. */
	function stageBox(): Box {
		const unit = 2 ** -first;
		const [x, y] = [(stage.clientWidth * unit) / 2, (stage.clientHeight * unit) / 2];
		const [latitude, longitude] = home.centre;
		return [longitude - x, -latitude - y, longitude + x, -latitude + y];
	}
	const fly = (centre: LatLngExpression, zoom: number) => {
		const within = Math.min(Math.max(zoom, first), first + deepest);
		map.flyTo(centre, within, { duration: pace, animate: !isCalm() });
	};
	/** Where to go nearer: to what is selected, or to the marks, never to bare land. */
	const inwards = (zoom: number): LatLngExpression => {
		const chosen = target();
		if (chosen) return latLng(chosen);
		const isHome = map.getZoom() - first < 0.01;
		const centre: Point = isHome
			? [mean(marks.map(([x]) => x)), mean(marks.map(([, y]) => y))]
			: [map.getCenter().lng, -map.getCenter().lat];
		const away = ([x, y]: Point) => Math.hypot(x - centre[0], y - centre[1]);
		const nearest = marks.toSorted((a, b) => away(a) - away(b))[0] ?? centre;
		const reach = Math.min(stage.clientWidth, stage.clientHeight) / 2 ** zoom / 2;
		return latLng(away(nearest) < reach * 0.8 ? centre : nearest);
	};
	const resize = new ResizeObserver(() => {
		const { x, y } = map.getSize();
		const isSame = stage.clientWidth === x && stage.clientHeight === y;
		if (stage.clientWidth === 0 || isSame) return;
		const closer = map.getZoom() - first;
		const centre = closer < 0.001 ? home.centre : map.getCenter();
		map.invalidateSize({ animate: false, pan: false });
		first = zoomFor(home);
		map.setMinZoom(first).setMaxZoom(first + deepest);
		overlay.setBounds(new LatLngBounds(boundsOf(stageBox())));
		map.setView(centre, first + Math.max(closer, 0), { animate: false });
		tidy();
	});
	resize.observe(stage);

	const handle = {
		zoomBy(steps: number) {
			const zoom = map.getZoom() + steps;
			fly(steps > 0 ? inwards(zoom) : map.getCenter(), zoom);
		},
		showAll() {
			fly(home.centre, first);
		},
		show(view: number) {
			const points = (views[view] ?? []).map((point) => project(sheet.projection, point));
			const near = fit(around(points));
			fly(near.centre, zoomFor(near, edge));
		},
		reveal(point: Point | undefined) {
			// The name of a chosen place stands where others may have stood; to see where makes a browser lay out all that waits for it.
			afterPaint(tidy);
			if (!point) return;
			map.panInside(latLng(point), { padding: [24, 44], animate: !isCalm(), duration: pace });
		},
	};
	const release = [guardGestures(stage), answerKeys(stage, sheet, handle)];
	return {
		...handle,
		remove() {
			resize.disconnect();
			for (const end of release) end();
			map.remove();
			element.removeAttribute('style');
			element.classList.remove('leaflet-image-layer');
			stage.prepend(element);
		},
	};
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A stretch of the sheet to be shown whole. */
interface Fit {
	readonly centre: LatLngTuple;
	readonly width: number;
	readonly height: number;
}

function fit([left, top, right, bottom]: Box): Fit {
	return {
		centre: latLng([(left + right) / 2, (top + bottom) / 2]),
		width: right - left,
		height: bottom - top,
	};
}

function around(points: readonly Point[]): Box {
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function latLng([x, y]: Point): LatLngTuple {
	return [-y, x];
}

function boundsOf([left, top, right, bottom]: Box): LatLngBoundsLiteral {
	return [latLng([left, bottom]), latLng([right, top])];
}
