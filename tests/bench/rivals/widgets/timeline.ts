import { Timeline } from '@knight-lab/timelinejs/src/js/timeline/Timeline.js';
import '@knight-lab/timelinejs/dist/css/timeline.css';
import './timeline.css';
import type { Facts } from '../common/facts.ts';
import type { Item, Lit } from '../common/lit.ts';

/** The events as TimelineJS shows them: a slide for each, and an axis of markers below. */
export function timeline(
	room: HTMLElement,
	{ events, kinds }: Facts,
	choose: (item: Item) => void,
	done: () => void,
): { readonly light: (lit: Lit, item: Item) => void } {
	const labels = new Map(kinds.map(({ id, label }) => [id, label]));
	const made = new Timeline(
		room,
		{
			events: events.map(({ id, date, kind, title, summary }) => {
				const [year = '', month, day] = date.split('-');
				return {
					unique_id: id,
					start_date: { year, ...(month && { month }), ...(day && { day }) },
					group: labels.get(kind),
					text: { headline: title, text: summary },
				};
			}),
		},
		// Nothing is fetched from elsewhere, and the axis gets most of the room.
		{ font: null, timenav_height_percentage: 60, duration: 300, start_at_end: true },
	);
	const markers = new Map<string, Element>();
	made.on('loaded', () => {
		for (const { id } of events) {
			const marker = document.getElementById(`${id}-marker`);
			marker?.setAttribute('data-item', `events/${id}`);
			if (marker) markers.set(`events/${id}`, marker);
		}
		done();
	});
	/** Where it begins, and going to an event of another view, are changes too, and no choice. */
	let current = events.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1)?.id;
	made.on('change', ({ unique_id: id }) => {
		if (id === current) return;
		current = id;
		choose(`events/${id}`);
	});
	return {
		light: (lit, item) => {
			for (const [own, marker] of markers) marker.classList.toggle('lit', lit.has(own));
			const id = item.replace('events/', '');
			if (!item.startsWith('events/') || id === current) return;
			current = id;
			made.goToId(id);
		},
	};
}
