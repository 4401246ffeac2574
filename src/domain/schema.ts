/**
 * The shape of every record that an editor writes in `data/*.yaml`.
 *
 * Agreement between records is judged in `integrity.ts`. This file is used at build only:
 * the browser gets its types and none of its code.
 */
import * as z from 'zod';
import {
	country,
	date,
	day,
	flag,
	latitude,
	longitude,
	readable,
	ref,
	reference,
	slug,
	sourceId,
	text,
	whole,
} from './fields.ts';
import { evidence, evidenced, excerpt, note } from './evidence-schema.ts';
import { lesson } from './lesson-schema.ts';
import { meta } from './meta-schema.ts';
import { slide } from './slide-schema.ts';
import { issue, position, quote } from './stand-schema.ts';

export const source = z.strictObject({
	id: sourceId,
	/** Headline as printed, where the copy kept one. */
	headline: text.optional(),
	byline: text.optional(),
	/** What the article says of its own date, in our words. */
	ownDate: text,
	/** Last day that the article can know of; events after it count as "written before". */
	knowsUntil: day,
	/** Number of non-empty lines of the text, the range of every `line`. */
	lines: whole,
	/** What the article names as its own sources. */
	cites: z.array(text),
	/** What a reader should know of its reliability, in our words. */
	weaknesses: z.array(text),
	/** What no other of the articles carries. */
	only: z.array(text),
});

export const actor = z.strictObject({
	id: slug,
	name: text,
	/** Name on small pictures, where `name` is long. */
	label: text.optional(),
	/** Set where the name is of several, so that verbs agree with it: "The 26 nations pledge". */
	plural: flag.optional(),
	aliases: z.array(text).default([]),
	kind: slug,
	role: text,
	country: country.optional(),
	/** For a group: the countries of its members, where an article names them. */
	countries: z.array(country).default([]),
	memberOf: z.array(slug).default([]),
	/** Only where an article states it. */
	camp: slug.optional(),
	/** Set where no article lets the actor be found: kept out of the graph and of the quotations. */
	status: z.enum(['untraceable']).optional(),
	evidence: evidenced,
	note: note.optional(),
});

export const place = z.strictObject({
	id: slug,
	name: text,
	/** Other names under which it is searched. */
	aliases: z.array(text).default([]),
	country: country.optional(),
	longitude,
	latitude,
	/** Where the label stands: side of the mark, by view-independent choice. */
	side: z.enum(['right', 'left', 'above', 'below']).default('right'),
	note: note.optional(),
});

export const event = z.strictObject({
	id: slug,
	date,
	precision: z.enum(['day', 'month', 'year']),
	basis: z.enum(['stated', 'inferred', 'outside']),
	/** How we know the date, in our words. */
	dating: text,
	kind: slug,
	title: text,
	/** A few words for the timeline, at most 48 characters. */
	label: text.max(48, 'is longer than 48 characters: shorten it for the timeline'),
	summary: text,
	actors: z.array(z.strictObject({ id: slug, role: text })),
	place: slug.optional(),
	/** Set when no article says where it happened and `place` is our reading. */
	placeBasis: z.enum(['stated', 'inferred', 'outside']).default('stated'),
	countries: z.array(country).default([]),
	respondsTo: z.array(slug).default([]),
	condition: text.optional(),
	evidence: evidenced,
	note: note.optional(),
});

export const relation = z.strictObject({
	id: slug,
	from: slug,
	to: slug,
	type: slug,
	date: date.optional(),
	status: z.enum(['reported', 'asserted', 'contested']),
	summary: text,
	/** The event in which the tie shows, if one does. */
	event: slug.optional(),
	evidence: evidenced,
	note: note.optional(),
});

export const discrepancy = z.strictObject({
	id: slug,
	kind: slug,
	title: text,
	weight: z.enum(['grave', 'notable', 'minor']),
	printed: z
		.array(z.strictObject({ source: sourceId, line: whole, excerpt }))
		.min(1, 'says nothing of what is printed: name article, line and excerpt'),
	/** What independent reports say, if anything. */
	record: text.optional(),
	reference: reference.optional(),
	/** What we show, and why. */
	weShow: text,
	/** corrected: we show the record; open: we show both versions and rank neither. */
	outcome: z.enum(['corrected', 'open']),
	touches: z.array(ref),
});

export const term = z.strictObject({
	id: slug,
	term: text,
	meaning: text,
	evidence: z.array(evidence).default([]),
});

export const scenario = z.strictObject({
	id: slug,
	title: text,
	kind: z.enum(['scenario', 'analogy']),
	summary: text,
	evidence: evidenced,
});

export const question = z.strictObject({
	id: slug,
	question: text,
	answer: text,
	items: z.array(ref).min(1, 'leads nowhere: name at least one item that carries the answer'),
});

/** A step of the guided story: a place in the explorer and a few sentences. */
export const step = z.strictObject({
	id: slug,
	title: text,
	text: z.array(text).min(1, 'says nothing: write at least a sentence'),
	/** The query string of the place, as a shared link has it. */
	place: readable(z.string()),
	/** How each side puts it, in reported speech, with the records that carry it. */
	frames: z
		.array(
			z.strictObject({
				side: text,
				text,
				items: z.array(ref).min(1, 'rests on nothing: name at least one item'),
			}),
		)
		.default([]),
	/** What is said where the story is presented; may be left out. */
	slide: slide.optional(),
});

/** A change to what is published: new reporting, words made clearer, or an error of ours put right. */
export const change = z.strictObject({
	id: slug,
	date: day,
	kind: z.enum(['update', 'clarification', 'correction']),
	text,
	/** The records that it bears on; each shows a correction of it. */
	touches: z.array(ref).default([]),
});

/** Every collection of the dataset, by the name that is published. */
export const collections = {
	sources: z.array(source),
	actors: z.array(actor),
	places: z.array(place),
	events: z.array(event),
	relations: z.array(relation),
	positions: z.array(position),
	issues: z.array(issue),
	quotes: z.array(quote),
	discrepancies: z.array(discrepancy),
	glossary: z.array(term),
	scenarios: z.array(scenario),
	questions: z.array(question),
	story: z.array(step),
	/** Newest first. The file may be missing. */
	changes: z.array(change).default([]),
} as const;

export const dataset = z.strictObject({ meta, ...collections, lesson });

export type Dataset = z.infer<typeof dataset>;
export type Meta = Dataset['meta'];
export type Source = z.infer<typeof source>;
export type Actor = z.infer<typeof actor>;
export type Place = z.infer<typeof place>;
export type Event = z.infer<typeof event>;
export type Relation = z.infer<typeof relation>;
export type Quote = z.infer<typeof quote>;
export type Issue = z.infer<typeof issue>;
export type Position = z.infer<typeof position>;
export type Discrepancy = z.infer<typeof discrepancy>;
export type Change = z.infer<typeof change>;
export type Evidence = z.infer<typeof evidence>;
export type Wave = Meta['waves'][number];
export type Kind = Meta['kinds'][number];
export type RelationType = Meta['relationTypes'][number];
export type Role = Meta['roles'][number];
export type CollectionName = keyof typeof collections;
