/**
 * What the pages use of packages that only the bench installs, so that types are checked without them.
 * Leaflet and the parts of D3 have their types from the packages of the site.
 */
declare module '@knight-lab/timelinejs/src/js/timeline/Timeline.js' {
	export class Timeline {
		constructor(room: HTMLElement, data: object, options: object);
		on(event: 'loaded' | 'change', then: (what: { unique_id: string }) => void): void;
		goToId(id: string): void;
	}
}

declare module 'vis-data/peer' {
	export class DataSet<Row> {
		constructor(rows: readonly Row[]);
		readonly length: number;
		get(id: string): Row | null;
	}
}

declare module 'vis-network/peer' {
	interface Point {
		readonly x: number;
		readonly y: number;
	}
	export class Network {
		constructor(room: HTMLElement, data: object, options: object);
		on(event: 'click', then: (what: { readonly nodes: readonly string[] }) => void): void;
		once(event: 'stabilizationIterationsDone' | 'afterDrawing', then: () => void): void;
		setOptions(options: object): void;
		selectNodes(ids: readonly string[]): void;
		getPosition(id: string): Point;
		canvasToDOM(point: Point): Point;
	}
}

declare module 'echarts/core' {
	interface Click {
		readonly componentType: string;
		readonly seriesType?: string;
		readonly dataType?: string;
		readonly dataIndex: number;
		readonly name: string;
	}
	export interface ECharts {
		setOption(option: object): void;
		on(event: 'click', then: (what: Click) => void): void;
		on(event: 'finished', then: () => void): void;
		off(event: 'finished', then: () => void): void;
		dispatchAction(action: object): void;
		getDom(): HTMLElement;
		convertToPixel(
			finder: object | string,
			value: readonly number[],
		): readonly number[] | undefined;
		getModel(): {
			getSeriesByIndex(index: number): {
				getData(): { getItemLayout(index: number): readonly number[] };
			};
		};
	}
	export function init(room: HTMLElement): ECharts;
	export function registerMap(name: string, outlines: object): void;
	export function use(parts: readonly unknown[]): void;
}

declare module 'echarts/charts' {
	export const GraphChart: unknown;
	export const LinesChart: unknown;
	export const ScatterChart: unknown;
}

declare module 'echarts/components' {
	export const DataZoomInsideComponent: unknown;
	export const GeoComponent: unknown;
	export const GridComponent: unknown;
	export const TooltipComponent: unknown;
}

declare module 'echarts/renderers' {
	export const CanvasRenderer: unknown;
}
