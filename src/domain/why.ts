import { daysBetween, longDate, spanWords } from './dates.ts';
import type { Library } from './edition.ts';
import { answersTo, countriesOf } from './emphasis.ts';
import { nameOf } from './names.ts';
import { must, refTo, splitRef, type Ref } from './ref.ts';
import type { Event } from './schema.ts';

/** Names of a list that a sentence gives before it counts the rest. */
const named = 4;

/** One plain sentence or two: why the lit items belong to the selected one. */
export function whyLit(library: Library, selected: Ref): string {
	const { collection, id } = splitRef(selected);
	return {
		events: () => whyEvent(library, must(library.events, id)),
		actors: () => whyActor(library, id),
		countries: () => whyCountry(library, id),
		relations: () => {
			const { from, to, event } = must(library.relations, id);
			const ends = `${nameOf(library, refTo('actors', from))} and ${nameOf(library, refTo('actors', to))} are its ends`;
			return event === undefined
				? `${ends}.`
				: `${ends}; it shows in: ${must(library.events, event).title}.`;
		},
	}[collection]();
}

/** "1 day later", from one event to a later one; nothing where either has no day. */
export function laterWords(from: Event, to: Event): string {
	if (from.precision !== 'day' || to.precision !== 'day') return '';
	const days = daysBetween(from.date, to.date);
	return days > 0 ? `${spanWords(days)} later` : 'the same day';
}

/** How long after the last thing that it answers an event is; nothing where it answers none. */
export function sinceCall({ events }: Library, event: Event): string {
	const calls = event.respondsTo.map((id) => must(events, id));
	const last = calls.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
	return last === undefined ? '' : laterWords(last, event);
}

function whyEvent(library: Library, event: Event): string {
	const place = event.place === undefined ? '' : `${must(library.places, event.place).name}, `;
	const calls = event.respondsTo.map((id) => must(library.events, id));
	const answers = answersTo(library, event.id);
	return [
		`${place}${longDate(event.date)}${calls.map((call) => `, ${apart(call, event)}: ${call.title}`).join('')}.`,
		answers.length > 0 ? `Answered by: ${listed(answers.map(({ label }) => label))}.` : '',
	]
		.filter((part) => part !== '')
		.join(' ');
}

/** "1 day after", from a call to its answer; "in answer to" where either has no day. */
function apart(call: Event, answer: Event): string {
	if (call.precision !== 'day' || answer.precision !== 'day') return 'in answer to';
	const days = daysBetween(call.date, answer.date);
	return days === 0 ? 'the same day as' : `${spanWords(days)} after`;
}

function whyActor(library: Library, id: string): string {
	const { data } = library;
	const events = data.events.filter(({ actors }) => actors.some((actor) => actor.id === id));
	const ties = data.relations.filter(({ from, to }) => from === id || to === id);
	const others = new Set(ties.flatMap(({ from, to }) => [from, to]).filter((end) => end !== id));
	const countries = countriesOf(must(library.actors, id)).map(
		(code) => must(library.countries, code).name,
	);
	return [
		counted(events.length, 'event', 'events'),
		`${counted(ties.length, 'tie', 'ties')} to ${counted(others.size, 'actor', 'actors')}`,
		...(countries.length > 0 ? [`on the map: ${listed(countries)}`] : []),
	]
		.join(', ')
		.concat('.');
}

function whyCountry(library: Library, country: string): string {
	const { data } = library;
	const actors = data.actors.filter((actor) => countriesOf(actor).includes(country));
	const events = data.events.filter(({ countries }) => countries.includes(country));
	const who =
		actors.length > 0 ? `, and its actors: ${listed(actors.map(({ name }) => name))}` : '';
	return `${counted(events.length, 'event', 'events')} that concern it${who}.`;
}

function counted(count: number, one: string, many: string): string {
	return `${count} ${count === 1 ? one : many}`;
}

/** "A, B and C", or "A, B, C, D and 3 more". */
function listed(names: readonly string[]): string {
	const shown = names.slice(0, named);
	const rest = names.length - shown.length;
	const parts = rest > 0 ? [...shown, `${rest} more`] : shown;
	return parts.length < 2
		? parts.join('')
		: `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
