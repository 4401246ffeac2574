/**
 * The shape of `data/site.yaml`: the words of the page, the vocabularies (kinds, ties, roles, camps) and
 * how each is drawn. Everything that would differ in an explainer of another subject is here.
 */
import * as z from 'zod';
import {
	colour,
	day,
	decimal,
	flag,
	language,
	link,
	ref,
	slug,
	sourceId,
	text,
	whole,
} from './fields.ts';
import { mapPlan } from './map-schema.ts';

const hue = z.enum(['first', 'second', 'ink', 'ink-2', 'ink-3']);
/** Words that a record cites from a line of an article, and what they are called beside others. */
const wording = z.strictObject({ name: text, item: ref, source: sourceId, line: whole });
/** The title of a view that stands alone, and one sentence on it. */
const framed = z.strictObject({ title: text, lead: text });
const shades = z.strictObject({ line: colour, mid: colour, tint: colour });

export const meta = z.strictObject({
	title: text,
	/** The wordmark in three parts; the middle one is set lighter. */
	wordmark: z.tuple([text, text, text]),
	description: text,
	language,
	/** The headline, one string a line. */
	headline: z.array(text).min(1, 'is empty: write at least one line'),
	answer: text,
	/** Last day of reporting that the data covers. */
	coversUntil: day,
	/** Day of the last change of the data. */
	updated: day,
	/** Day on which the data is to be read again against new reporting. */
	nextReview: day.optional(),
	/** How the sources are introduced beside the answer. */
	provenance: text,
	/** The public address, for canonical links; ends with a slash. */
	address: link.refine((url) => url.endsWith('/'), 'does not end with a slash: add it'),
	/** Stands with every map. */
	mapNote: text,
	/** The note in one line, where the whole is folded under it. */
	mapNoteShort: text.optional(),
	mapLegend: text,
	waves: z.array(
		z.strictObject({
			id: slug,
			title: text,
			short: text,
			from: day,
			to: day,
			/** The event on top of the axis and its line of support. */
			call: z.strictObject({ event: slug, place: text, title: text, support: text }),
			/** The event under the axis. */
			response: z.strictObject({ event: slug, place: text, title: text, support: text }),
		}),
	),
	comparison: z.strictObject({
		title: text,
		rows: z.array(
			z.strictObject({
				aspect: text,
				cells: z.array(text).min(1, 'is empty: write a cell for each wave'),
			}),
		),
	}),
	/** What is established, disputed and not known: each item with the records that carry it. */
	standing: z
		.array(
			z.strictObject({
				title: text,
				/** What the items have in common. */
				lead: text,
				items: z
					.array(
						z.strictObject({
							text,
							items: z.array(ref).min(1, 'rests on nothing: name at least one item'),
						}),
					)
					.min(1, 'is empty: add an item, or leave the group out'),
			}),
		)
		.default([]),
	/** How a statement went on: where it was first made, repeated, changed or acted on. */
	lineages: z
		.array(
			z.strictObject({
				title: text,
				steps: z
					.array(
						z.strictObject({
							event: slug,
							how: z.enum(['first', 'repeated', 'changed', 'acted']),
							text,
						}),
					)
					.min(2, 'has no second step: a lineage goes from one event to another'),
			}),
		)
		.default([]),
	/** Groups of proposals, each a table of positions; without them all proposals stand in one. */
	themes: z.array(z.strictObject({ id: slug, title: text })).default([]),
	/** The rows of these tables: who counts as one side. Without them every actor is a row. */
	parties: z
		.array(
			z.strictObject({
				id: slug,
				name: text,
				/** A few words under the name. */
				note: text.optional(),
				/** Whose positions are shown in the row, the weightiest first. */
				actors: z.array(slug).min(1, 'has no actor: name at least one'),
			}),
		)
		.default([]),
	/** Pairs of wordings that are compared word by word. */
	compare: z
		.array(z.strictObject({ title: text, why: text, left: wording, right: wording }))
		.default([]),
	/** Dates at which the context strip is broken: each span is drawn to its own scale. */
	spans: z.array(z.strictObject({ from: day, to: day, share: decimal })),
	kinds: z.array(
		z.strictObject({
			id: slug,
			label: text,
			plural: text,
			lane: z.enum(['above', 'axis', 'below']),
			shape: z.enum(['disc', 'diamond', 'ring', 'square', 'bar']),
			hue,
		}),
	),
	actorKinds: z.array(
		z.strictObject({
			id: slug,
			label: text,
			plural: text,
			/** The word in the key to shapes, where another will do for several kinds. */
			keyed: text.optional(),
			shape: z.enum(['pill', 'rectangle', 'hexagon']),
		}),
	),
	relationTypes: z.array(
		z.strictObject({
			id: slug,
			/** Third person: "warns". */
			verb: text,
			/** As `verb`, of an actor that is several, where it differs: "warn". */
			plural: text.optional(),
			/** Seen from the other end: "is warned by". */
			inverse: text,
			/** As `inverse`, of an actor that is several, where it differs: "are warned by". */
			inversePlural: text.optional(),
			line: z.enum(['solid', 'dashed', 'dotted']),
			end: z.enum(['arrow', 'bar', 'none', 'both']),
			middle: z.enum(['disc', 'diamond']).optional(),
			hue: z.enum(['first', 'second', 'ink', 'rule']),
			/** Whether the graph draws it; the list has every tie. */
			pictured: flag,
		}),
	),
	/** Roles of countries on the map, gravest first: each follows from relations of one type. */
	roles: z.array(
		z.strictObject({
			id: slug,
			label: text,
			fill: z.enum(['ink', 'first', 'second', 'neutral']),
			texture: z.enum(['solid', 'hatch', 'dots']),
			relation: slug,
			end: z.enum(['from', 'to']),
			/** Set where those who have the role are the only ones named of a larger number. */
			among: z
				.strictObject({
					/** The group, of which nobody else is named. */
					actor: slug,
					/** "26 pledged". */
					title: text,
					/** What is known of the others, and why they are not drawn. */
					text,
				})
				.optional(),
		}),
	),
	camps: z.array(
		z.strictObject({
			id: slug,
			label: text,
			hue: z.enum(['first', 'second']),
			side: z.enum(['left', 'right']),
		}),
	),
	discrepancyKinds: z.array(z.strictObject({ id: slug, label: text })),
	hues: z.strictObject({
		first: z.strictObject({ light: shades, dark: shades }),
		second: z.strictObject({ light: shades, dark: shades }),
	}),
	map: mapPlan,
	/** The page on the articles: its title, its first paragraph, and how claims were coded. */
	workings: z.strictObject({
		title: text,
		lead: text,
		method: z.array(z.strictObject({ title: text, text })),
	}),
	/** How each view is called where it stands alone in another page, and what it shows, in one sentence. */
	frames: z
		.strictObject({
			map: framed.optional(),
			timeline: framed.optional(),
			graph: framed.optional(),
			positions: framed.optional(),
			quotes: framed.optional(),
			event: framed.optional(),
		})
		.default({}),
	/** Words that our own prose avoids outside quotation marks. */
	houseStyle: z.array(z.strictObject({ avoid: text, use: text })),
});
