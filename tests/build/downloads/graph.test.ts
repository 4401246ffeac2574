import { XMLParser } from 'fast-xml-parser';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { expect, test } from 'vitest';
import { byId, data, file } from './published.ts';

const formats = {
	GEXF: parseGexf(MultiDirectedGraph, file('graph.gexf')),
	GraphML: parseGraphml(MultiDirectedGraph, file('graph.graphml')),
};
const cases = Object.entries(formats);
const actor = byId(data.actors);
const relation = byId(data.relations);
const untraceable = data.actors.filter(({ status }) => status === 'untraceable');

test.each(cases)('%s has every traceable actor, under its name.', (_, graph) => {
	const expected = data.actors.filter((one) => !untraceable.includes(one));
	expect(graph.nodes()).toEqual(expected.map(({ id }) => id));
	graph.forEachNode((id, { label, kind, country }) => {
		expect([label, kind, country]).toEqual([actor(id).name, actor(id).kind, actor(id).country]);
	});
	expect(untraceable.length).toBeGreaterThan(0);
});

test.each(cases)(
	'%s has every tie between them, from the right end to the right end.',
	(_, graph) => {
		const ids = new Set(graph.nodes());
		const expected = data.relations.filter(({ from, to }) => ids.has(from) && ids.has(to));
		expect(graph.edges()).toEqual(expected.map(({ id }) => id));
		graph.forEachEdge((id, attributes, source, target) => {
			const { from, to, type, date, status, evidence } = relation(id);
			expect([source, target]).toEqual([from, to]);
			expect(attributes).toMatchObject({
				type,
				status,
				articles: new Set(evidence.map((one) => one.source)).size,
			});
			expect(attributes['date']).toBe(date);
		});
	},
);

test('GEXF declares a dynamic graph, and a dated tie starts on its day.', () => {
	interface Document {
		gexf: {
			'@_version': string;
			graph: Record<string, string> & {
				edges: { edge: { '@_id': string; '@_start'?: string }[] };
			};
		};
	}
	const parser = new XMLParser({ ignoreAttributes: false, parseAttributeValue: false });
	const { gexf } = parser.parse(file('graph.gexf')) as Document;
	expect(gexf['@_version']).toBe('1.3');
	expect(gexf.graph).toMatchObject({ '@_mode': 'dynamic', '@_timeformat': 'date' });
	for (const edge of gexf.graph.edges.edge) {
		const { date } = relation(edge['@_id']);
		expect(edge['@_start']).toBe(date === undefined ? undefined : `${date}-01-01`.slice(0, 10));
	}
	expect(gexf.graph.edges.edge.some((edge) => edge['@_start'] !== undefined)).toBe(true);
});
