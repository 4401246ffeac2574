import type { Library } from '#domain/edition.ts';
import { indexById, must, splitRef, type Ref } from '#domain/ref.ts';
import type { Dataset, Event, Relation, Wave } from '#domain/schema.ts';
import { firstSentence } from '#domain/sentence.ts';
import { decode, type Place } from './place.ts';

/** What every slide has. */
interface Told {
	/** Counted from 1. */
	readonly number: number;
	readonly title: string;
	/** Presses that it takes to show all of it, beyond the first look. */
	readonly builds: number;
	/** Where the explorer shows the same, as the query of an address. */
	readonly query: string;
	/** The step of the story that it tells, counted from 1; the first and the last slide tell none. */
	readonly storyStep: number | undefined;
	readonly notes: readonly string[];
	readonly ask: string | undefined;
	readonly minutes: number;
	/** Items of the picture that have numbers, the first of them 1. */
	readonly look: readonly Ref[];
}

/** The first slide: what it is about. */
export interface FirstSlide extends Told {
	readonly kind: 'first';
}

/** A step with its words beside its picture. */
export interface StepSlide extends Told {
	readonly kind: 'step';
	readonly words: readonly string[];
	readonly place: Place;
	/** The event at which the step stands, if it stands at one. */
	readonly event: Event | undefined;
	/** Ties chosen for the picture, each with its words; none where the step’s own are drawn. */
	readonly ties: readonly { readonly tie: Relation; readonly words: string }[];
	/** What is listed in place of a picture, if anything is. */
	readonly listed: { readonly title: string; readonly items: readonly string[] } | undefined;
}

/** A call and, at the next press, what answered it. */
export interface ReplySlide extends Told {
	readonly kind: 'answered';
	readonly wave: Wave;
}

/** The last slide: what is not known, and where all this can be looked up. */
export interface LastSlide extends Told {
	readonly kind: 'final';
	readonly items: readonly string[];
}

/** A slide of any kind. */
export type Slide = FirstSlide | StepSlide | ReplySlide | LastSlide;

/** The story as slides, between one that names it and one that says where to look. */
export function slidesOf(
	archive: Pick<Dataset, 'meta' | 'story' | 'lesson'>,
	library: Library,
): readonly Slide[] {
	const { meta, story, lesson } = archive;
	const steps = story.map((step, index) => slideOf(step, index + 1, meta, library));
	const unknown = meta.standing.at(-1);
	const plain = { builds: 0, query: '', storyStep: undefined, minutes: 0, look: [] };
	return [
		{
			...plain,
			kind: 'first',
			number: 1,
			title: meta.headline.join(' '),
			notes: [lesson.safety],
			ask: lesson.question,
		},
		...steps,
		{
			...plain,
			kind: 'final',
			number: story.length + 2,
			title: unknown?.title ?? 'Where to look',
			// The rest is for the speaker.
			items: unknown?.items.map(({ text }) => firstSentence(text)) ?? [],
			notes: unknown?.items.map(({ text }) => text) ?? [],
			ask: undefined,
		},
	];
}

function slideOf(
	step: Dataset['story'][number],
	storyStep: number,
	{ waves, standing }: Pick<Dataset['meta'], 'waves' | 'standing'>,
	library: Library,
): StepSlide | ReplySlide {
	const { slide } = step;
	const { place } = decode(step.place, library);
	const chosen = place.selected === undefined ? undefined : splitRef(place.selected);
	const event = chosen?.collection === 'events' ? must(library.events, chosen.id) : undefined;
	const told = {
		number: storyStep + 1,
		title: slide?.title ?? step.title,
		query: step.place,
		storyStep,
		notes: slide?.notes ?? [],
		ask: slide?.ask,
		minutes: slide?.minutes ?? 0,
		look: (slide?.look ?? []).filter((item): item is Ref => library.refs.has(item as Ref)),
	};
	const wave = waves.find(({ response }) => response.event === event?.id);
	if (wave !== undefined && slide?.text === undefined) {
		return { ...told, kind: 'answered', builds: 1, wave };
	}
	const words = slide?.text === undefined ? step.text : [slide.text];
	const relations = indexById(library.data.relations);
	const ties = (slide?.ties ?? []).map(({ tie, words }) => ({ tie: must(relations, tie), words }));
	return {
		...told,
		kind: 'step',
		builds: 0,
		words,
		place,
		event,
		ties,
		listed: listed(standing, slide?.standing),
	};
}

/** A group of what stands by its title, each item in one sentence. */
function listed(groups: Dataset['meta']['standing'], title: string | undefined) {
	if (title === undefined) return undefined;
	const group = groups.find((one) => one.title === title);
	if (!group) {
		const known = groups.map((one) => `“${one.title}”`).join(', ');
		throw new Error(`story.yaml: a slide lists “${title}”; site.yaml has ${known}`);
	}
	return { title, items: group.items.map(({ text }) => firstSentence(text)) };
}
