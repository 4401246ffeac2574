import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { create } from 'd3-selection';
import { colourOf } from '../common/colours.ts';
import type { Facts } from '../common/facts.ts';
import type { Item, Lit } from '../common/lit.ts';

/** Actors and their ties, settled before they are drawn. */
export function graph(
	room: HTMLElement,
	{ actors, relations }: Facts,
	choose: (item: Item) => void,
): (lit: Lit) => void {
	const { clientWidth: width, clientHeight: height } = room;
	const nodes = actors.map((actor) => ({ ...actor, x: NaN, y: NaN }));
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const ties = relations.flatMap(({ from, to, type }) => {
		const [source, target] = [byId.get(from), byId.get(to)];
		return source && target ? [{ source, target, type }] : [];
	});
	forceSimulation(nodes)
		.force('ties', forceLink(ties).distance(70))
		.force('apart', forceManyBody().strength(-180))
		.force('room', forceCollide(16))
		.force('across', forceX(width / 2).strength(40 / width))
		.force('down', forceY(height / 2).strength(40 / height))
		.stop()
		.tick(300);
	const within = (value: number, most: number) => Math.max(14, Math.min(most - 14, value));
	for (const node of nodes) {
		node.x = within(node.x, width);
		node.y = within(node.y, height);
	}
	const colour = colourOf([...new Set(actors.map(({ kind }) => kind))].map((id) => ({ id })));
	const svg = create('svg').attr('width', width).attr('height', height);
	const lines = svg
		.append('g')
		.attr('stroke', '#86858e')
		.selectAll('line')
		.data(ties)
		.join('line')
		.attr('x1', ({ source }) => source.x)
		.attr('y1', ({ source }) => source.y)
		.attr('x2', ({ target }) => target.x)
		.attr('y2', ({ target }) => target.y);
	lines.append('title').text(({ source, target, type }) => `${source.name} ${type} ${target.name}`);
	const marks = svg
		.append('g')
		.selectAll('circle')
		.data(nodes)
		.join('circle')
		.attr('r', 9)
		.attr('cx', ({ x }) => x)
		.attr('cy', ({ y }) => y)
		.attr('fill', ({ kind }) => colour(kind))
		.attr('data-item', ({ id }) => `actors/${id}`)
		.on('click', (_, { id }) => {
			choose(`actors/${id}`);
		});
	marks.append('title').text(({ name }) => name);
	svg
		.append('g')
		.selectAll('text')
		.data(nodes)
		.join('text')
		.attr('x', ({ x }) => x + 11)
		.attr('y', ({ y }) => y + 4)
		.text(({ label }) => label);
	room.append(svg.node() ?? '');
	return (lit) => {
		marks.classed('lit', ({ id }) => lit.has(`actors/${id}`));
		lines.classed(
			'lit',
			({ source, target }) => lit.has(`actors/${source.id}`) && lit.has(`actors/${target.id}`),
		);
	};
}
