import { circleMarker, geoJSON, map as mapIn, Path, polyline } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { colourOf } from './colours.ts';
import type { Countries, Facts } from './facts.ts';
import type { Item, Lit } from './lit.ts';

const plain = {
	countries: { color: '#fcfcfe', weight: 1 },
	places: { color: '#1b1923', weight: 2 },
};
const chosen = { color: '#c00', weight: 2 };

/** Land, places and replies on a Leaflet map without tiles: a choice lights them, a click on them is one. */
export function leafletMap(
	room: HTMLElement,
	facts: Facts,
	countries: Countries,
	choose: (item: Item) => void,
): (lit: Lit) => void {
	const map = mapIn(room, { attributionControl: false, zoomSnap: 0.5 }).fitBounds([
		[35, -10],
		[68, 140],
	]);
	const paths = new Map<string, Path>();
	const add = (path: Path, name: string, key: string, item: Item) => {
		path.bindTooltip(name, { sticky: true });
		path.on('click', () => {
			choose(item);
		});
		path.on('add', () => path.getElement()?.setAttribute('data-item', item));
		paths.set(key, path);
	};
	const fill = colourOf(facts.roles);
	geoJSON(countries, {
		style: (feature) => ({
			...plain.countries,
			fillColor: fill((feature as Countries['features'][number]).properties.role),
			fillOpacity: 1,
		}),
		onEachFeature: ({ properties: { code, name } }: Countries['features'][number], layer) => {
			if (layer instanceof Path) add(layer, name, `countries/${code}`, `countries/${code}`);
		},
	}).addTo(map);
	const { events, places } = facts;
	const spots = new Map(
		places.map(({ id, latitude, longitude }): [string | undefined, [number, number]] => [
			id,
			[latitude, longitude],
		]),
	);
	const byId = new Map(events.map((event) => [event.id, event]));
	for (const { place, respondsTo } of events) {
		for (const answered of respondsTo) {
			const [from, to] = [spots.get(byId.get(answered)?.place), spots.get(place)];
			if (from && to) polyline([from, to], { color: '#5e4695', weight: 1.5 }).addTo(map);
		}
	}
	for (const { id, name } of places) {
		const latest = events.findLast(({ place }) => place === id);
		const spot = spots.get(id);
		if (!latest || !spot) continue;
		const marker = circleMarker(spot, {
			...plain.places,
			...{ radius: 7, fillOpacity: 0.6, pane: 'markerPane' },
		});
		add(marker, name, `places/${id}`, `events/${latest.id}`);
		marker.addTo(map);
	}
	let before: Lit = new Set();
	return (lit) => {
		for (const [key, path] of paths) {
			if (lit.has(key) && !before.has(key)) path.setStyle(chosen).bringToFront();
			if (before.has(key) && !lit.has(key)) {
				path.setStyle(key.startsWith('places/') ? plain.places : plain.countries);
			}
		}
		before = lit;
	};
}
