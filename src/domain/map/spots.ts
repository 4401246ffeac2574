import type { Box } from '../boundaries.ts';
import type { Sheet } from '../edition.ts';
import { project, type Point } from '../projection.ts';
import { groupBy } from '../ref.ts';
import type { Event, Kind, Place } from '../schema.ts';
import { gather } from './gather.ts';
import type { Plotted } from './layout.ts';

/** A place with its mark, on its way to the map. */
export interface Placed {
	readonly place: Place;
	readonly at: Point;
	readonly events: readonly Event[];
	/** Places near it whose events its mark stands for too. */
	readonly near: readonly Place[];
	readonly beyond: true | undefined;
	readonly move: Point | undefined;
	readonly from: string | undefined;
}

/** The places that have events, least grave first; where there are very many, those near one another as one. */
export function spotsOf(
	{ meta, places, events }: Plotted,
	{ frame, projection }: Sheet,
): readonly Placed[] {
	const order = gravity(meta);
	const gravest = ({ events: [first] }: Placed) => first;
	const own = groupBy(events, ({ place }) => (place === undefined ? [] : [place]));
	const marks = new Map(meta.map.marks.map((mark) => [mark.place, mark]));
	const spots = places.flatMap((place): Placed[] => {
		const here = own.get(place.id);
		if (here === undefined) return [];
		const at = project(projection, [place.longitude, place.latitude]);
		const { move, from } = marks.get(place.id) ?? {};
		const beyond = isIn(frame, at) ? undefined : true;
		return [{ place, at, events: here.toSorted(order), near: [], beyond, move, from }];
	});
	return gather(spots, ({ events }) => events.length)
		.map(({ lead, others }) => ({
			...lead,
			near: others.map(({ place }) => place),
			events:
				others.length === 0
					? lead.events
					: [lead, ...others].flatMap((spot) => spot.events).toSorted(order),
		}))
		.sort((a, b) => {
			const [one, other] = [gravest(a), gravest(b)];
			return one && other ? order(other, one) : 0;
		});
}

/** Gravest first: by the order of the kinds, then the events that head a wave, then by date. */
function gravity({ kinds, waves }: Plotted['meta']): (a: Event, b: Event) => number {
	const ids = kinds.map(({ id }: Kind) => id);
	const heads = waves.flatMap(({ call, response }) => [call.event, response.event]);
	const rank = ({ kind, id }: Event) => ids.indexOf(kind) * 2 + (heads.includes(id) ? 0 : 1);
	return (a, b) => rank(a) - rank(b) || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);
}

function isIn([left, top, right, bottom]: Box, [x, y]: Point): boolean {
	return x >= left && x <= right && y >= top && y <= bottom;
}
