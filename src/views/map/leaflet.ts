/**
 * The one door to Leaflet: only the parts that the map uses, from its sources, which are no documented
 * interface; hence the exact version in package.json. Handlers sign up with `Map` as they are loaded.
 */
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';

export { LatLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
export { Simple } from 'leaflet/src/geo/crs/CRS.Simple.js';
export { SVGOverlay } from 'leaflet/src/layer/SVGOverlay.js';
export { Map } from 'leaflet/src/map/Map.js';
