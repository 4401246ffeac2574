import type { Facts } from './facts.ts';
import { litBy, type Item, type Lit } from './lit.ts';

/** The three views of every page. */
type View = 'map' | 'timeline' | 'graph';

/** The element that a view is drawn in. */
export function roomFor(view: View): HTMLElement {
	return found(view);
}

/**
 * Says that all marks of a view are there: the next frame shows them. The bench waits for these marks.
 * A message is handled after the frame is painted.
 */
export function drawn(view: View): void {
	requestAnimationFrame(() => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => performance.mark(`drawn:${view}`);
		port2.postMessage(undefined);
	});
}

/**
 * One choice for the whole page: every view lights what belongs to it, and the panel says what it is.
 * @returns what a view calls with what was clicked
 */
export function chooser(facts: Facts, light: (lit: Lit, item: Item) => void) {
	return (item: Item): void => {
		light(litBy(facts, item), item);
		tell(facts, item);
	};
}

/** The words beside the views. */
function tell({ events, actors }: Facts, item: Item) {
	const id = item.slice(item.indexOf('/') + 1);
	const event = events.find((one) => `events/${one.id}` === item);
	const actor = actors.find((one) => `actors/${one.id}` === item);
	found('panel-title').textContent = event?.title ?? actor?.name ?? id;
	found('panel-text').textContent = event
		? `${event.date}. ${event.summary}`
		: events
				.filter((one) => one.actors.includes(id) || one.countries.includes(id))
				.map(({ date, title }) => `${date}: ${title}.`)
				.join(' ');
}

function found(id: string): HTMLElement {
	const element = document.getElementById(id);
	if (element === null) throw new Error(`there is no #${id}`);
	return element;
}
