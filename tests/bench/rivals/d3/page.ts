import '../common/page.css';
import { load } from '../common/facts.ts';
import { leafletMap } from '../common/leaflet-map.ts';
import { chooser, drawn, roomFor } from '../common/page.ts';
import { graph } from './graph.ts';
import { timeline } from './timeline.ts';
import './marks.css';

const [facts, countries] = await load();
const choose = chooser(facts, (lit) => {
	lightMap(lit);
	lightTimeline(lit);
	lightGraph(lit);
});
const lightMap = leafletMap(roomFor('map'), facts, countries, choose);
drawn('map');
const lightTimeline = timeline(roomFor('timeline'), facts, choose);
drawn('timeline');
const lightGraph = graph(roomFor('graph'), facts, choose);
drawn('graph');
