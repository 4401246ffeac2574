import type { Box } from '#domain/boundaries.ts';
import type { Sheet } from '#domain/edition.ts';
import { project, type Point } from '#domain/projection.ts';
import type { LatLngBoundsLiteral, LatLngExpression, LatLngTuple } from 'leaflet';
import { guardGestures } from './gestures.ts';
import type { MapHandle } from './handle.ts';
import { Map, Simple, SVGOverlay } from './leaflet.ts';

/** How far a reader can go in: each step doubles the scale. */
const deepest = 4;
/** Seconds that a change of view takes. */
const pace = 0.48;

/** A map that can be moved: the sheet of the page becomes a layer of Leaflet's, as it is. */
export interface LiveMap extends MapHandle {
	/** Brings a point of the sheet into view if it is out of sight. */
	reveal(point: Point): void;
	/** Puts the sheet back where it was and lets go of everything. */
	remove(): void;
}

/**
 * Makes the map of a stage that holds a sheet. Leaflet's plane has latitude up, the sheet counts down.
 * @param views what `show` shows, each as points in degrees that must be seen
 * @param isCalm whether the reader asked for less motion
 */
export function liveMap(
	stage: HTMLElement,
	element: HTMLElement,
	sheet: Sheet,
	views: readonly (readonly Point[])[],
	isCalm: () => boolean,
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
	new SVGOverlay(element, boundsOf(sheet.frame)).addTo(map);
	if (focused instanceof SVGElement) focused.focus({ preventScroll: true });
	const release = guardGestures(stage);

	function zoomFor({ width, height }: Fit): number {
		return Math.log2(Math.min(stage.clientWidth / width, stage.clientHeight / height));
	}
	const fly = (centre: LatLngExpression, zoom: number) => {
		const within = Math.min(Math.max(zoom, first), first + deepest);
		map.flyTo(centre, within, { duration: pace, animate: !isCalm() });
	};
	const resize = new ResizeObserver(() => {
		if (stage.clientWidth === 0) return;
		const closer = map.getZoom() - first;
		const centre = closer < 0.001 ? home.centre : map.getCenter();
		map.invalidateSize({ animate: false, pan: false });
		first = zoomFor(home);
		map.setMinZoom(first).setMaxZoom(first + deepest);
		map.setView(centre, first + Math.max(closer, 0), { animate: false });
	});
	resize.observe(stage);

	return {
		zoomBy: (steps) => fly(map.getCenter(), map.getZoom() + steps),
		showAll: () => fly(home.centre, first),
		show(view) {
			const points = (views[view] ?? []).map((point) => project(sheet.projection, point));
			const near = fit(around(points));
			fly(near.centre, zoomFor(near));
		},
		reveal(point) {
			if (map.getBounds().contains(latLng(point))) return;
			map.panTo(latLng(point), { animate: !isCalm(), duration: pace });
		},
		remove() {
			resize.disconnect();
			release();
			map.remove();
			element.removeAttribute('style');
			stage.prepend(element);
		},
	};
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
