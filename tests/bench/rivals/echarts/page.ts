import '../common/page.css';
import { init, registerMap, use } from 'echarts/core';
import { GraphChart, LinesChart, ScatterChart } from 'echarts/charts';
import {
	DataZoomInsideComponent,
	GeoComponent,
	GridComponent,
	TooltipComponent,
} from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
import { load } from '../common/facts.ts';
import { locating } from '../common/locate.ts';
import { chooser, drawn, roomFor } from '../common/page.ts';
import { graph } from './graph.ts';
import { map } from './map.ts';
import { timeline } from './timeline.ts';

use([GraphChart, LinesChart, ScatterChart, CanvasRenderer]);
use([DataZoomInsideComponent, GeoComponent, GridComponent, TooltipComponent]);

const [facts, countries] = await load();
registerMap('world', countries);
const choose = chooser(facts, (lit) => {
	for (const { light } of views) light(lit);
});
const views = [
	map(init(roomFor('map')), facts, countries, choose, () => {
		drawn('map');
	}),
	timeline(init(roomFor('timeline')), facts, choose, () => {
		drawn('timeline');
	}),
	graph(init(roomFor('graph')), facts, choose, () => {
		drawn('graph');
	}),
];
locating(views);
