import type { ECharts } from 'echarts/core';
import { colourOf } from '../common/colours.ts';
import { timeOf, type Facts } from '../common/facts.ts';
import type { Item } from '../common/lit.ts';
import { chosen, lighter, onceFinished, spotIn, type View } from './view.ts';

/** Events on a time axis that can be zoomed, a row for each kind. */
export function timeline(
	chart: ECharts,
	{ events, kinds }: Facts,
	choose: (item: Item) => void,
	done: () => void,
): View {
	const colour = colourOf(kinds);
	const items = events.map(({ id }) => `events/${id}` as const);
	const data = events.map(({ date, kind, title }, index) => ({
		name: title,
		value: [timeOf(date).getTime(), kinds.findIndex(({ id }) => id === kind)],
		itemStyle: { color: colour(kind) },
		id: items[index],
	}));
	onceFinished(chart, done);
	chart.setOption({
		animation: false,
		tooltip: { formatter: '{b}' },
		grid: { left: 90, right: 20, top: 10, bottom: 30 },
		xAxis: { type: 'time' },
		yAxis: { type: 'category', data: kinds.map(({ label }) => label), inverse: true },
		dataZoom: [{ type: 'inside', startValue: '2025-08-15', endValue: '2026-01-20' }],
		series: [
			{
				type: 'scatter',
				data,
				symbolSize: 14,
				selectedMode: 'multiple',
				select: { itemStyle: chosen },
			},
		],
	});
	chart.on('click', ({ dataIndex }) => {
		const item = items[dataIndex];
		if (item) choose(item);
	});
	return {
		light: lighter(chart, items),
		items,
		at: (item) => {
			const one = data.find(({ id }) => id === item);
			return spotIn(chart, one && chart.convertToPixel({ seriesIndex: 0 }, one.value));
		},
	};
}
