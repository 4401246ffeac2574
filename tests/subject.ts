import { indexById, must } from '#domain/ref.ts';
import type { Identified } from '#domain/ref.ts';
import { partsOf } from '#domain/roles.ts';
import type { Dataset } from '#domain/schema.ts';

/** A country as the boundaries name it. */
interface Named extends Identified {
	readonly name: string;
}

/** Every name that a dataset brings: of actors, places, countries with a part, waves, and the title. */
export function namesOf(data: Dataset, countries: readonly Named[]): readonly string[] {
	const { meta, actors, places } = data;
	const byId = indexById(countries);
	const parts = partsOf({ data, actors: indexById(actors) }, meta.coversUntil);
	return unique([
		...actors.flatMap(({ name, label, aliases }) => [name, label ?? name, ...aliases]),
		...places.map(({ name }) => name),
		...[...parts.keys()].map((id) => must(byId, id).name),
		...meta.map.labels.map(({ text }) => text),
		...meta.map.views.map(({ label }) => label),
		...meta.waves.flatMap(({ title, short, call, response }) => [
			title,
			short,
			call.place,
			response.place,
		]),
		meta.title,
		...meta.wordmark.filter((part) => /\p{L}/u.test(part)),
	]);
}

/** The words of its vocabularies, as readers see them: kinds of events and actors, roles, camps. */
export function labelsOf({ meta }: Dataset): readonly string[] {
	return unique([
		...[...meta.kinds, ...meta.actorKinds].flatMap(({ label, plural }) => [label, plural]),
		...[...meta.roles, ...meta.camps, ...meta.discrepancyKinds].map(({ label }) => label),
	]);
}

/** The ids that only this dataset has: of its records and of its vocabularies. */
export function idsOf(data: Dataset): readonly string[] {
	const { meta } = data;
	return unique(
		[
			...[data.actors, data.places, data.events, data.relations, data.issues, data.story],
			...[meta.kinds, meta.actorKinds, meta.relationTypes, meta.roles, meta.camps],
			...[meta.waves, meta.discrepancyKinds],
		].flatMap((records: readonly Identified[]) => records.map(({ id }) => id)),
	);
}

/** The words that stand in a text, as whole words; capitals count only in short ones, such as US. */
export function found(words: readonly string[], text: string): readonly string[] {
	return words.filter((word) => {
		const escaped = word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
		const flags = word.length > 3 ? 'iu' : 'u';
		return new RegExp(String.raw`(?<![\p{L}\d])${escaped}(?![\p{L}\d])`, flags).test(text);
	});
}

function unique(words: readonly string[]): readonly string[] {
	return [...new Set(words)];
}
