import type { ECharts } from 'echarts/core';
import { colourOf } from '../common/colours.ts';
import type { Countries, Facts } from '../common/facts.ts';
import type { Item, Lit } from '../common/lit.ts';
import { chosen, lighter, onceFinished, spotIn, type View } from './view.ts';

/** Land, places and replies. */
export function map(
	chart: ECharts,
	{ events, places, roles }: Facts,
	{ features }: Countries,
	choose: (item: Item) => void,
	done: () => void,
): View {
	const fill = colourOf(roles);
	const spots = new Map(places.map(({ id, longitude, latitude }) => [id, [longitude, latitude]]));
	const byId = new Map(events.map((event) => [event.id, event]));
	const spotOf = (id: string) => spots.get(byId.get(id)?.place ?? '');
	const visited = places.flatMap((place) => {
		const latest = events.findLast((event) => event.place === place.id);
		return latest ? [{ ...place, item: `events/${latest.id}` as const }] : [];
	});
	const regions = features.map(({ properties: { name, role } }) => ({
		name,
		itemStyle: { areaColor: fill(role) },
	}));
	onceFinished(chart, done);
	chart.setOption({
		animation: false,
		tooltip: { formatter: '{b}' },
		geo: {
			map: 'world',
			roam: true,
			center: [40, 52],
			zoom: 2,
			selectedMode: 'multiple',
			itemStyle: { borderColor: '#fcfcfe' },
			select: { itemStyle: chosen, label: { show: false } },
			regions,
		},
		series: [
			{
				type: 'scatter',
				coordinateSystem: 'geo',
				symbolSize: 14,
				data: visited.map(({ name, longitude, latitude }) => ({
					name,
					value: [longitude, latitude],
				})),
				itemStyle: { color: '#1b1923' },
				selectedMode: 'multiple',
				select: { itemStyle: chosen },
			},
			{
				type: 'lines',
				coordinateSystem: 'geo',
				data: events.flatMap(({ id, respondsTo }) =>
					respondsTo.flatMap((answered) => {
						const coords = [spotOf(answered), spotOf(id)];
						return coords.every(Boolean) ? [{ coords }] : [];
					}),
				),
				lineStyle: { color: '#5e4695', curveness: 0.2 },
			},
		],
	});
	const codes = new Map(features.map(({ properties: { name, code } }) => [name, code]));
	chart.on('click', ({ componentType, seriesType, dataIndex, name }) => {
		const place = seriesType === 'scatter' ? visited[dataIndex] : undefined;
		const code = componentType === 'geo' ? codes.get(name) : undefined;
		if (place) choose(place.item);
		else if (code !== undefined) choose(`countries/${code}`);
	});
	const lightPlaces = lighter(
		chart,
		visited.map(({ id }) => `places/${id}`),
	);
	let before: Lit = new Set();
	return {
		light: (lit) => {
			const only = (within: Lit, without: Lit) =>
				[...codes]
					.filter(
						([, code]) => within.has(`countries/${code}`) && !without.has(`countries/${code}`),
					)
					.map(([name]) => ({ geoIndex: 0, name }));
			chart.dispatchAction({ type: 'geoUnSelect', batch: only(before, lit) });
			chart.dispatchAction({ type: 'geoSelect', batch: only(lit, before) });
			before = lit;
			lightPlaces(lit);
		},
		items: [
			...visited.map(({ item }) => item),
			...[...codes.values()].map((c) => `countries/${c}`),
		],
		at: (item) => {
			const place = visited.find((one) => one.item === item);
			const land = features.find(({ properties }) => `countries/${properties.code}` === item);
			const point = place ? [place.longitude, place.latitude] : land && inside(land.geometry);
			return spotIn(chart, point && chart.convertToPixel('geo', [...point]));
		},
	};
}

/** A point that is likely to lie inside a country: the middle of its longest ring. */
function inside({ type, coordinates }: Countries['features'][number]['geometry']) {
	const rings = type === 'Polygon' ? coordinates : coordinates.flat();
	const longest = rings.reduce((a, b) => (b.length > a.length ? b : a), []);
	const mean = (axis: 0 | 1) =>
		longest.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / longest.length;
	return [mean(0), mean(1)];
}
