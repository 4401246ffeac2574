import '../common/page.css';
import { load } from '../common/facts.ts';
import { leafletMap } from '../common/leaflet-map.ts';
import { chooser, drawn, roomFor } from '../common/page.ts';
import { network } from './network.ts';
import { timeline } from './timeline.ts';
import { locating } from '../common/locate.ts';

const [facts, countries] = await load();
const choose = chooser(facts, (lit, item) => {
	lightMap(lit);
	when.light(lit, item);
	who.light(lit);
});
const lightMap = leafletMap(roomFor('map'), facts, countries, choose);
drawn('map');
const when = timeline(roomFor('timeline'), facts, choose, () => {
	drawn('timeline');
});
const who = network(roomFor('graph'), facts, choose, () => {
	drawn('graph');
});
locating([who]);
