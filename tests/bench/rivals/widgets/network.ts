import { DataSet } from 'vis-data/peer';
import { Network } from 'vis-network/peer';
import type { Facts } from '../common/facts.ts';
import type { Item, Lit } from '../common/lit.ts';
import { inWindow, type Spot } from '../common/locate.ts';

/** Actors and their ties as vis-network draws them, on a canvas: settled out of sight, then still. */
export function network(
	room: HTMLElement,
	{ actors, relations }: Facts,
	choose: (item: Item) => void,
	done: () => void,
): {
	readonly light: (lit: Lit) => void;
	readonly items: readonly string[];
	readonly at: (item: string) => Spot | undefined;
} {
	const nodes = new DataSet(
		actors.map(({ id, label, name, kind }) => ({ id, label, title: name, group: kind })),
	);
	const edges = new DataSet(
		relations.map(({ id, from, to, type }) => ({ id, from, to, title: type })),
	);
	const made = new Network(
		room,
		{ nodes, edges },
		{
			nodes: { shape: 'dot', size: 12, font: { size: 24 } },
			edges: { arrows: 'to' },
			physics: { barnesHut: { centralGravity: 1 } },
			interaction: { hover: true, multiselect: true },
		},
	);
	made.once('stabilizationIterationsDone', () => {
		made.setOptions({ physics: false });
		made.once('afterDrawing', done);
	});
	made.on('click', ({ nodes: [id] }) => {
		if (id !== undefined) choose(`actors/${id}`);
	});
	return {
		light: (lit) => {
			made.selectNodes(actors.map(({ id }) => id).filter((id) => lit.has(`actors/${id}`)));
		},
		items: actors.map(({ id }) => `actors/${id}`),
		at: (item) => {
			const { x, y } = made.canvasToDOM(made.getPosition(item.replace('actors/', '')));
			return inWindow(room, [x, y]);
		},
	};
}
