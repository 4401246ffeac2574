declare module 'leaflet/src/map/handler/Map.Drag.js';
declare module 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
declare module 'leaflet/src/map/handler/Map.TouchZoom.js';
declare module 'leaflet/src/map/Map.js' {
	export { Map } from 'leaflet';
}
declare module 'leaflet/src/geo/LatLngBounds.js' {
	export { LatLngBounds } from 'leaflet';
}
declare module 'leaflet/src/geo/crs/CRS.Simple.js' {
	import { CRS } from 'leaflet';
	export const Simple: typeof CRS.Simple;
}
declare module 'leaflet/src/layer/SVGOverlay.js' {
	import { ImageOverlay, type ImageOverlayOptions, type LatLngBoundsExpression } from 'leaflet';
	/** Places any element over a stretch of the map; Leaflet's own types ask for an SVG element. */
	export class SVGOverlay extends ImageOverlay {
		constructor(element: Element, bounds: LatLngBoundsExpression, options?: ImageOverlayOptions);
	}
}
