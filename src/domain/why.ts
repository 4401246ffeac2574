import { inTime, longDate } from './dates.ts';
import type { Library } from './edition.ts';
import { answersTo } from './emphasis.ts';
import { labelOf } from './names.ts';
import { must, splitRef, type Ref } from './ref.ts';
import type { Event } from './schema.ts';
import { laterWords } from './since.ts';

/**
 * One plain sentence or two: why the lit items belong to the selected one. Empty where the words below say
 * it at once: of a country, of a tie, and of an event that answers nothing and is not answered.
 */
export function whyLit(library: Library, selected: Ref): string {
	const { collection, id } = splitRef(selected);
	if (collection === 'events') return whyEvent(library, must(library.events, id));
	return collection === 'actors' ? whyActor(library, id) : '';
}

/** What it answers, and who answered it first: with a kind of the second hue, where one did. */
function whyEvent(library: Library, event: Event): string {
	const called = event.respondsTo
		.map((id) => must(library.events, id))
		.map(({ kind, date, ...call }) => {
			const what = must(library.kinds, kind).label.toLowerCase();
			return `the ${what} of ${longDate(date)}${inPlace(library, call)}`;
		});
	const answers = inTime(answersTo(library, event.id));
	const first =
		answers.find(({ kind }) => must(library.kinds, kind).hue === 'second') ?? answers[0];
	return [
		called.length > 0 ? `Answers ${called.join(' and ')}.` : '',
		first ? answeredBy(library, event, first, answers.length - 1) : '',
	]
		.filter((part) => part !== '')
		.join(' ');
}

/** "Answered 1 day later by Sigrún in Reykjavik; 2 more answers under Connected." */
function answeredBy(library: Library, event: Event, first: Event, more: number): string {
	const who = first.actors[0] ? labelOf(must(library.actors, first.actors[0].id)) : first.label;
	const when = laterWords(event, first);
	const rest = more > 0 ? `; ${counted(more, 'more answer')} under Connected` : '';
	return `Answered ${when && `${when} `}by ${who}${inPlace(library, first)}${rest}.`;
}

/** " in Reykjavik", where an article says so. */
function inPlace(library: Library, { place, placeBasis }: Pick<Event, 'place' | 'placeBasis'>) {
	if (place === undefined || placeBasis !== 'stated') return '';
	return ` in ${must(library.places, place).name}`;
}

function whyActor({ data }: Library, id: string): string {
	const events = data.events.filter(({ actors }) => actors.some((actor) => actor.id === id));
	const ties = data.relations.filter(({ from, to }) => from === id || to === id);
	const others = new Set(ties.flatMap(({ from, to }) => [from, to]).filter((end) => end !== id));
	return `${counted(events.length, 'event')}, ${counted(ties.length, 'tie')} to ${counted(others.size, 'actor')}.`;
}

function counted(count: number, one: string): string {
	return `${count} ${one}${count === 1 ? '' : 's'}`;
}
