import type { Dataset } from '../schema.ts';
import { fileOf } from './files.ts';
import { lessonProse } from './lesson-prose.ts';

/** A piece of our own prose, with the words to find it again. */
export interface Prose {
	readonly file: string;
	readonly record: string;
	readonly field: string;
	readonly text: string;
}

/** The parts of a text that stand in “quotation marks”. */
export function quotedParts(text: string): string[] {
	return [...text.matchAll(/“([^”]*)”/g)].map((match) => match[1] ?? '');
}

/** A text without its quotations, for judging our own words alone. */
export function withoutQuotes(text: string): string {
	return text.replaceAll(/“[^”]*”/g, '…');
}

/** Every sentence that we wrote ourselves and that a reader sees. Words of articles are not in it. */
export function proseOf(data: Dataset): Prose[] {
	const { meta } = data;
	const site = (field: string, text: string): Prose => ({
		file: fileOf('meta'),
		record: 'site',
		field,
		text,
	});
	return [
		site('description', meta.description),
		site('headline', meta.headline.join(' ')),
		site('answer', meta.answer),
		site('provenance', meta.provenance),
		site('mapNote', meta.mapNote),
		site('mapLegend', meta.mapLegend),
		...meta.waves.flatMap(({ call, response }) =>
			[call.title, call.support, response.title, response.support].map((text) =>
				site('waves', text),
			),
		),
		...meta.comparison.rows.flatMap(({ aspect, cells }) =>
			[aspect, ...cells].map((text) => site('comparison', text)),
		),
		...meta.standing.flatMap(({ title, lead, items }) =>
			[title, lead, ...items.map(({ text }) => text)].map((text) => site('standing', text)),
		),
		...meta.lineages.flatMap(({ title, steps }) =>
			[title, ...steps.map(({ text }) => text)].map((text) => site('lineages', text)),
		),
		...meta.themes.map(({ title }) => site('themes', title)),
		...meta.parties.flatMap(({ name, note }) =>
			[name, note ?? ''].map((text) => site('parties', text)),
		),
		...meta.compare.flatMap(({ title, why, left, right }) =>
			[title, why, left.name, right.name].map((text) => site('compare', text)),
		),
		...Object.values(meta.frames).flatMap((frame) =>
			[frame?.title ?? '', frame?.lead ?? ''].map((text) => site('frames', text)),
		),
		site('workings', meta.workings.lead),
		...meta.workings.method.map(({ text }) => site('workings', text)),
		...lessonProse(data.lesson),
		...data.sources.flatMap(({ id, ownDate, weaknesses, only, cites }) =>
			[ownDate, ...weaknesses, ...only, ...cites].map((text) => ({
				file: fileOf('sources'),
				record: id,
				field: 'text',
				text,
			})),
		),
		...records(data, 'places', ({ note }) => noteText(note)),
		...records(data, 'quotes', ({ differs, note }) => ({
			...(differs === undefined ? {} : { differs }),
			...noteText(note),
		})),
		...records(data, 'actors', ({ role, evidence, note }) => ({
			role,
			...differences(evidence),
			...noteText(note),
		})),
		...records(data, 'events', (one) => ({
			title: one.title,
			label: one.label,
			summary: one.summary,
			dating: one.dating,
			...(one.condition === undefined ? {} : { condition: one.condition }),
			roles: one.actors.map(({ role }) => role).join('; '),
			...differences(one.evidence),
			...noteText(one.note),
		})),
		...records(data, 'relations', ({ summary, evidence, note }) => ({
			summary,
			...differences(evidence),
			...noteText(note),
		})),
		...records(data, 'positions', ({ label, summary, evidence, note }) => ({
			...(label === undefined ? {} : { label }),
			summary,
			...differences(evidence),
			...noteText(note),
		})),
		...records(data, 'issues', ({ title, question }) => ({ title, question })),
		...records(data, 'discrepancies', ({ title, weShow }) => ({ title, weShow })),
		...records(data, 'glossary', ({ meaning, evidence }) => ({
			meaning,
			...differences(evidence),
		})),
		...records(data, 'scenarios', ({ title, summary, evidence }) => ({
			title,
			summary,
			...differences(evidence),
		})),
		...records(data, 'questions', ({ question, answer }) => ({ question, answer })),
		...records(data, 'changes', ({ text }) => ({ text })),
		...records(data, 'story', ({ title, text, frames, slide }) => ({
			title,
			text: text.join(' '),
			...(slide && {
				slide: [slide.title, slide.text].join(' '),
				'slide ask': slide.ask ?? '',
				'slide notes': slide.notes.join(' '),
			}),
			...Object.fromEntries(frames.map(({ side, text }) => [`as ${side} puts it`, text])),
		})),
	];
}

type Recorded =
	| 'places'
	| 'quotes'
	| 'actors'
	| 'events'
	| 'relations'
	| 'positions'
	| 'issues'
	| 'discrepancies'
	| 'glossary'
	| 'scenarios'
	| 'questions'
	| 'story'
	| 'changes';

function records<Name extends Recorded>(
	data: Dataset,
	name: Name,
	fields: (record: Dataset[Name][number]) => Record<string, string>,
): Prose[] {
	const list: readonly Dataset[Name][number][] = data[name];
	return list.flatMap((record) =>
		Object.entries(fields(record)).map(([field, text]) => ({
			file: fileOf(name),
			record: record.id,
			field,
			text,
		})),
	);
}

function differences(
	evidence: readonly { differs?: string | undefined }[],
): Record<string, string> {
	const text = evidence.flatMap(({ differs }) => differs ?? []).join(' ');
	return text === '' ? {} : { differs: text };
}

/** The text of an editor's note, if there is one. */
function noteText(note: { text: string } | undefined): Record<string, string> {
	return note === undefined ? {} : { 'note.text': note.text };
}
