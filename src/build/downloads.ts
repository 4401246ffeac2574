import type { Boundaries } from '#domain/boundaries.ts';
import type { Dataset } from '#domain/schema.ts';
import { calendarOf } from './downloads/calendar.ts';
import { codebookOf } from './downloads/codebook.ts';
import { csvOf, tables } from './downloads/csv.ts';
import { geojsonOf } from './downloads/geojson.ts';
import { gexfOf } from './downloads/gexf.ts';
import { graphmlOf } from './downloads/graphml.ts';
import { schemaText } from './downloads/schema.ts';
import { timelineJsOf } from './downloads/timelinejs.ts';

/** Every file that readers can download, by its path in the site. The same data gives the same bytes. */
export function downloads(data: Dataset, boundaries: Boundaries): ReadonlyMap<string, string> {
	return new Map([
		['data/README.md', codebookOf(data)],
		['data/dataset.json', `${JSON.stringify(data, null, '\t')}\n`],
		['data/schema.json', schemaText(data)],
		...tables.map((name) => [`data/${name}.csv`, csvOf(data, name)] as const),
		['data/countries.geojson', geojsonOf(data, boundaries)],
		['data/graph.gexf', gexfOf(data)],
		['data/graph.graphml', graphmlOf(data)],
		['data/timelinejs.json', timelineJsOf(data)],
		['data/events.ics', calendarOf(data)],
	]);
}
