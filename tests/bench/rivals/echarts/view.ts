import type { ECharts } from 'echarts/core';
import type { Lit } from '../common/lit.ts';
import { inWindow, type Spot } from '../common/locate.ts';

/** A chart that lights what belongs to a choice, and where its marks stand. */
export interface View {
	readonly light: (lit: Lit) => void;
	readonly items: readonly string[];
	readonly at: (item: string) => Spot | undefined;
}

/** How a mark looks that belongs to the choice. */
export const chosen = { borderColor: '#c00', borderWidth: 2 };

/** Calls back once, when a chart has drawn all that it was given. */
export function onceFinished(chart: ECharts, done: () => void): void {
	const finished = () => {
		chart.off('finished', finished);
		done();
	};
	chart.on('finished', finished);
}

/** A spot of a chart as one of the window. */
export function spotIn(chart: ECharts, at: readonly number[] | undefined): Spot | undefined {
	const [x, y] = at ?? [];
	return x === undefined || y === undefined ? undefined : inWindow(chart.getDom(), [x, y]);
}

/** Lights some marks of the first series and puts out those that were lit before. */
export function lighter(chart: ECharts, items: readonly string[]): (lit: Lit) => void {
	let before: Lit = new Set();
	return (lit) => {
		const only = (within: Lit, without: Lit) =>
			items.flatMap((item, index) => (within.has(item) && !without.has(item) ? [index] : []));
		chart.dispatchAction({ type: 'unselect', seriesIndex: 0, dataIndex: only(before, lit) });
		chart.dispatchAction({ type: 'select', seriesIndex: 0, dataIndex: only(lit, before) });
		before = lit;
	};
}
