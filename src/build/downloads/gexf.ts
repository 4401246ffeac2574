import { dateOf, dayNumber } from '#domain/dates.ts';
import type { Dataset } from '#domain/schema.ts';
import { networkOf, valuesOf, type Attribute } from './network.ts';
import { xmlOf } from '../xml.ts';

/**
 * The graph as GEXF 1.3 (https://gexf.net), for Gephi and its kin. A dated tie starts on its day, or on the
 * first day of its month or year; the attribute `date` keeps it as precise as it is known.
 */
export function gexfOf(data: Dataset): string {
	const { nodeAttributes, edgeAttributes, nodes, edges } = networkOf(data);
	const { title, description, updated } = data.meta;
	const attvalues = (attributes: readonly Attribute[], part: (typeof nodes)[number]) => ({
		attvalue: valuesOf(attributes, part).map(({ name, value }) => ({
			'@for': name,
			'@value': value,
		})),
	});
	const declared = (kind: 'node' | 'edge', attributes: readonly Attribute[]) => ({
		'@class': kind,
		'@mode': 'static',
		attribute: attributes.map(({ name, type }) => ({
			'@id': name,
			'@title': name,
			'@type': type,
		})),
	});
	const document = {
		gexf: {
			'@xmlns': 'http://gexf.net/1.3',
			'@version': '1.3',
			meta: {
				'@lastmodifieddate': dateOf(dayNumber(updated)),
				creator: title,
				description,
			},
			graph: {
				'@defaultedgetype': 'directed',
				'@idtype': 'string',
				'@mode': 'dynamic',
				'@timeformat': 'date',
				'@timerepresentation': 'interval',
				attributes: [declared('node', nodeAttributes), declared('edge', edgeAttributes)],
				nodes: {
					'@count': nodes.length,
					node: nodes.map((node) => ({
						'@id': node.id,
						'@label': node.label,
						attvalues: attvalues(nodeAttributes, node),
					})),
				},
				edges: {
					'@count': edges.length,
					edge: edges.map((edge) => ({
						'@id': edge.id,
						'@source': edge.source,
						'@target': edge.target,
						'@label': edge.label,
						'@kind': edge.kind,
						...(edge.date === undefined ? {} : { '@start': dateOf(dayNumber(edge.date)) }),
						attvalues: attvalues(edgeAttributes, edge),
					})),
				},
			},
		},
	};
	return xmlOf(document);
}
