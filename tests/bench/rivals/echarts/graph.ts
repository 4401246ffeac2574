import type { ECharts } from 'echarts/core';
import { colourOf } from '../common/colours.ts';
import type { Facts } from '../common/facts.ts';
import type { Item } from '../common/lit.ts';
import { chosen, lighter, onceFinished, spotIn, type View } from './view.ts';

/** Actors and their ties, settled before they are drawn. */
export function graph(
	chart: ECharts,
	{ actors, relations }: Facts,
	choose: (item: Item) => void,
	done: () => void,
): View {
	const colour = colourOf([...new Set(actors.map(({ kind }) => kind))].map((id) => ({ id })));
	const items = actors.map(({ id }) => `actors/${id}` as const);
	onceFinished(chart, done);
	chart.setOption({
		animation: false,
		tooltip: { formatter: '{b}' },
		series: [
			{
				type: 'graph',
				layout: 'force',
				force: { layoutAnimation: false, repulsion: 120, edgeLength: 60 },
				roam: true,
				symbolSize: 16,
				label: { show: true, position: 'right', formatter: '{b}' },
				data: actors.map(({ id, label, kind }) => ({
					...{ id, name: label },
					itemStyle: { color: colour(kind) },
				})),
				links: relations.map(({ from, to, type }) => ({ source: from, target: to, name: type })),
				selectedMode: 'multiple',
				select: { itemStyle: chosen },
			},
		],
	});
	chart.on('click', ({ dataType, dataIndex }) => {
		const item = items[dataIndex];
		if (dataType === 'node' && item) choose(item);
	});
	return {
		light: lighter(chart, items),
		items,
		at: (item) => {
			const index = items.findIndex((one) => one === item);
			const layout = chart.getModel().getSeriesByIndex(0).getData().getItemLayout(index);
			return spotIn(chart, chart.convertToPixel({ seriesIndex: 0 }, layout));
		},
	};
}
