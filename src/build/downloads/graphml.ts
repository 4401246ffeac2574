import type { Dataset } from '#domain/schema.ts';
import { networkOf, valuesOf, type Attribute } from './network.ts';
import { xmlOf } from '../xml.ts';

/** The graph as GraphML (http://graphml.graphdrawing.org), for yEd, Cytoscape, NetworkX and their kin. */
export function graphmlOf(data: Dataset): string {
	const { nodeAttributes, edgeAttributes, nodes, edges } = networkOf(data);
	const keyId = (kind: 'node' | 'edge', name: string) => `${kind}-${name}`;
	const keys = (kind: 'node' | 'edge', attributes: readonly Attribute[]) =>
		[{ name: 'label', type: 'string' } as const, ...attributes].map(({ name, type }) => ({
			'@id': keyId(kind, name),
			'@for': kind,
			'@attr.name': name,
			'@attr.type': type === 'integer' ? 'int' : type,
		}));
	const filled = (
		kind: 'node' | 'edge',
		attributes: readonly Attribute[],
		part: (typeof nodes)[number],
	) =>
		[{ name: 'label', value: part.label }, ...valuesOf(attributes, part)].map(
			({ name, value }) => ({ '@key': keyId(kind, name), '#': value }),
		);
	const document = {
		graphml: {
			'@xmlns': 'http://graphml.graphdrawing.org/xmlns',
			key: [...keys('node', nodeAttributes), ...keys('edge', edgeAttributes)],
			graph: {
				'@id': 'graph',
				'@edgedefault': 'directed',
				node: nodes.map((node) => ({
					'@id': node.id,
					data: filled('node', nodeAttributes, node),
				})),
				edge: edges.map((edge) => ({
					'@id': edge.id,
					'@source': edge.source,
					'@target': edge.target,
					data: filled('edge', edgeAttributes, edge),
				})),
			},
		},
	};
	return xmlOf(document);
}
