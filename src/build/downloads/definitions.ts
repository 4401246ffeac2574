import type { CollectionName, Dataset } from '#domain/schema.ts';

/** A sentence for every field of a record: the compiler asks for one as soon as the schema has a new field. */
export type Definitions<Fields> = { readonly [Field in keyof Fields]-?: string };

type Records = { readonly [Name in CollectionName]: Definitions<Dataset[Name][number]> };

const id = 'Readable id; it never changes.';
const evidence = 'The words of the articles that the record rests on.';
const note = 'A note of the editors from outside the articles, with its reference.';
const summary = 'What happened or was said, in our words.';

/** What each field of each collection means. */
export const records: Records = {
	sources: {
		id: 'The article by its letter.',
		headline: 'The headline as printed, where the copy kept one.',
		byline: 'The author as printed, where the copy kept one.',
		ownDate: 'What the article says of its own date, in our words.',
		knowsUntil: 'The last day that the article can know of.',
		lines: 'Number of lines of the text that are not empty; every line number counts these from 1.',
		cites: 'What the article names as its own sources.',
		weaknesses: 'What a reader should know of its reliability, in our words.',
		only: 'What no other of the articles carries.',
	},
	actors: {
		id,
		name: 'The name that we use.',
		label: 'A shorter name for small pictures.',
		plural: 'Whether the name is of several, so that verbs agree with it.',
		aliases: 'Other names, as the articles print them.',
		kind: 'What sort of actor it is.',
		role: 'What the actor was at the time of the events.',
		country: 'The country of the actor, as an ISO 3166-1 alpha-3 code.',
		countries: 'For a group: the countries of the members that an article names.',
		memberOf: 'The ids of actors to which this one belongs.',
		camp: 'The side that an article puts the actor on; empty where none does.',
		status:
			'A mark against the actor, such as untraceable; such an actor is not in the graph files.',
		evidence,
		note,
	},
	places: {
		id,
		name: 'The name that we use.',
		aliases: 'Other names under which it is searched.',
		country: 'The country in whose recognised border the place lies.',
		longitude: 'Degrees east of Greenwich.',
		latitude: 'Degrees north of the equator.',
		side: 'The side of the mark on which the map sets the name.',
		note,
	},
	events: {
		id,
		date: 'The day, month or year on the calendar, as precise as it is known.',
		precision: 'How precise the date is.',
		basis:
			'How we know the date: an article prints it, we inferred it, or it is from outside the articles.',
		dating: 'How we know the date, in our words.',
		kind: 'What sort of event it is; see the coding rules.',
		title: 'What happened, in one line.',
		label: 'The title in a few words, for the timeline.',
		summary,
		actors: 'The ids of those who took part, each with its part.',
		place: 'The id of the place where it happened.',
		placeBasis: 'How we know the place; the same words as for the date.',
		countries: 'The countries concerned, as ISO 3166-1 alpha-3 codes.',
		respondsTo: 'The ids of earlier events that this one answers.',
		condition: 'The condition that the speaker set.',
		evidence,
		note,
	},
	relations: {
		id,
		from: 'The id of the actor from whom the tie goes.',
		to: 'The id of the actor to whom the tie goes.',
		type: 'What sort of tie it is.',
		date: 'The day, month or year since which the tie is reported; empty where none is given.',
		status:
			'Reported of others, asserted in an article’s own voice, or contested between articles.',
		summary: 'The tie in one sentence, in our words.',
		event: 'The id of the event in which the tie shows.',
		evidence,
		note,
	},
	positions: {
		id,
		issue: 'The id of the issue.',
		actor: 'The id of the actor.',
		stance: 'Where the actor stands. No record for an issue and an actor means: not reported.',
		asOf: 'The day, month or year of the statement.',
		label: 'The stand in a few words, for a cell of a table.',
		summary: 'The stand in our words.',
		evidence,
		note,
	},
	issues: {
		id,
		title: 'The issue in a few words.',
		question: 'The proposal as a question, so that for and against mean the same for everyone.',
		theme: 'The group of issues that it is shown with.',
	},
	quotes: {
		id,
		speaker: 'The id of the actor who spoke.',
		words: 'The words exactly as printed, without the outer quotation marks.',
		occasion: 'The id of the event at which they were spoken.',
		beside: 'Whether the first page sets it side by side with others.',
		translated: 'Whether the words were spoken in another language.',
		spokenIn: 'That language, as a BCP 47 tag.',
		printedIn: 'The articles and lines that print the words.',
		differs: 'How another article words it, in our words.',
		note,
	},
	discrepancies: {
		id,
		kind: 'What sort of difference or fault it is.',
		title: 'The matter in one line.',
		weight:
			'How much it matters: grave where who, when or what would be misread, notable, or minor.',
		printed: 'What the articles print, exactly.',
		record: 'What independent reports say, if anything.',
		reference: 'Where they say it.',
		weShow: 'What we show, and why.',
		outcome: 'Corrected: we show the record. Open: we show the versions and rank none.',
		touches: 'The records that it bears on, each as collection/id.',
	},
	glossary: {
		id,
		term: 'The term.',
		meaning: 'What it means and who uses it.',
		evidence,
	},
	scenarios: {
		id,
		title: 'The scenario or analogy in one line.',
		kind: 'What might happen, or what it is compared with.',
		summary: 'What the article says, attributed to it.',
		evidence,
	},
	questions: {
		id,
		question: 'What a reader asks.',
		answer: 'The answer, in our words.',
		items: 'The records that carry the answer, each as collection/id.',
	},
	story: {
		id,
		title: 'The step in a few words.',
		text: 'Its paragraphs.',
		place: 'The query string of the place in the explorer, as a shared link has it.',
		frames: 'How each side puts it, in reported speech, with the records that carry it.',
		slide: 'What is said where the story is presented: short words, notes, a question, minutes.',
	},
	changes: {
		id,
		date: 'The day of the change.',
		kind: 'New reporting, words made clearer, or an error of ours put right.',
		text: 'What changed.',
		touches: 'The records that it bears on, each as collection/id.',
	},
};
