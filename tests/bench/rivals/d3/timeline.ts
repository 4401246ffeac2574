import { axisBottom } from 'd3-axis';
import { scalePoint, scaleTime } from 'd3-scale';
import { create } from 'd3-selection';
import { zoom, type D3ZoomEvent } from 'd3-zoom';
import { colourOf } from '../common/colours.ts';
import { timeOf, type Facts } from '../common/facts.ts';
import type { Item, Lit } from '../common/lit.ts';

const margin = { left: 90, right: 20, top: 10, bottom: 30 };
/** What is in sight at first; the rest of the years is zoomed or dragged to. */
const window = [new Date('2025-08-15T00:00:00Z'), new Date('2026-01-20T00:00:00Z')] as const;

/** Events on a time axis that can be zoomed, a row for each kind. */
export function timeline(
	room: HTMLElement,
	{ events, kinds }: Facts,
	choose: (item: Item) => void,
): (lit: Lit) => void {
	const { clientWidth: width, clientHeight: height } = room;
	const across = scaleTime(window, [margin.left, width - margin.right]);
	const down = scalePoint(
		kinds.map(({ id }) => id),
		[margin.top, height - margin.bottom],
	).padding(0.5);
	const colour = colourOf(kinds);
	const svg = create('svg').attr('width', width).attr('height', height);
	const axis = svg.append('g').attr('transform', `translate(0 ${height - margin.bottom})`);
	svg
		.append('g')
		.selectAll('text')
		.data(kinds)
		.join('text')
		.attr('x', 8)
		.attr('y', ({ id }) => (down(id) ?? 0) + 4)
		.text(({ label }) => label);
	const marks = svg
		.append('g')
		.selectAll('circle')
		.data(events)
		.join('circle')
		.attr('r', 7)
		.attr('cy', ({ kind }) => down(kind) ?? 0)
		.attr('fill', ({ kind }) => colour(kind))
		.attr('data-item', ({ id }) => `events/${id}`)
		.on('click', (_, { id }) => {
			choose(`events/${id}`);
		});
	marks.append('title').text(({ date, title }) => `${date}: ${title}`);
	const place = (scale: typeof across) => {
		axis.call(axisBottom(scale).ticks(width / 110));
		marks
			.attr('cx', ({ date }) => scale(timeOf(date)))
			.attr('display', ({ date }) => (scale(timeOf(date)) < margin.left ? 'none' : null));
	};
	place(across);
	const zoomed = zoom<SVGSVGElement, undefined>()
		.scaleExtent([0.005, 20])
		.on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, undefined>) => {
			place(transform.rescaleX(across));
		});
	svg.call(zoomed);
	room.append(svg.node() ?? '');
	return (lit) => marks.classed('lit', ({ id }) => lit.has(`events/${id}`));
}
