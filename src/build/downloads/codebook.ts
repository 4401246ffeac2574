import { longDate } from '#domain/dates.ts';
import { collectionNames } from '#domain/integrity/files.ts';
import type { CollectionName, Dataset } from '#domain/schema.ts';
import { tables } from './csv.ts';

import { fieldTable, markdownTable } from './field-table.ts';
import { lessonMeanings } from './lesson-meanings.ts';
import { collectionMeanings } from './meanings.ts';
import { itemOf, property, schemaOf } from './schema.ts';
import { citation, licences } from './terms.ts';

/** What each file holds and what reads it, by its name in the folder. */
const files: Readonly<Record<string, string>> = {
	'dataset.json': 'Everything, in one object.',
	'schema.json': 'What every field of `dataset.json` may hold, as JSON Schema 2020-12.',
	...Object.fromEntries(tables.map((name) => [`${name}.csv`, collectionMeanings[name]])),
	'countries.geojson':
		'The shapes of our map in longitude and latitude, with the role of each country on the last day.',
	'graph.gexf': 'Traceable actors and their dated ties, for Gephi (GEXF 1.3).',
	'graph.graphml': 'The same, for yEd, Cytoscape and NetworkX (GraphML).',
	'timelinejs.json': 'The events, for TimelineJS 3.',
	'events.ics': 'The events whose day is known, for a calendar (RFC 5545).',
};

/** The codebook: what the files hold, how it was coded, how to cite it and what may be done with it. */
export function codebookOf(data: Dataset): string {
	const { title, coversUntil, updated, description } = data.meta;
	const schema = schemaOf(data);
	const sections = [
		`# ${title}: the data`,
		description,
		`Last changed on ${longDate(updated)}. Covers reporting until ${longDate(coversUntil)}. ` +
			`Drawn from ${data.sources.length} articles: ${data.events.length} events, ${data.actors.length} actors, ` +
			`${data.relations.length} ties, ${data.positions.length} positions, ${data.quotes.length} quotations, ` +
			`${data.discrepancies.length} discrepancies.`,
		'## Files',
		markdownTable(
			['file', 'holds'],
			Object.entries(files).map(([name, holds]) => [`\`${name}\``, holds]),
		),
		'## How to cite',
		citation(data),
		'## Licences',
		licences(data),
		'## How to read it',
		reading,
		'## How it was coded',
		...data.meta.workings.method.map((rule) => `### ${rule.title}\n\n${rule.text}`),
		'## Words that fields use',
		...vocabularies(data),
		'## Fields',
		'A field that is not required is left out of `dataset.json` and is an empty cell in a table.',
		...collectionNames.map((name) =>
			[
				`### ${name}${isTable(name) ? ` (\`${name}.csv\`)` : ''}`,
				collectionMeanings[name],
				fieldTable(itemOf(property(schema, name)), data, name),
			].join('\n\n'),
		),
		'### lesson',
		markdownTable(
			['field', 'meaning'],
			Object.entries(lessonMeanings).map(([field, meaning]) => [`\`${field}\``, meaning]),
		),
		'`meta` holds the words and vocabularies of the page; `schema.json` has its fields, and the parts of those of `lesson`.',
		'## Changes',
		changes(data),
	];
	return `${sections.join('\n\n')}\n`;
}

const reading = [
	'- Text is UTF-8. In a spreadsheet, import a table as UTF-8 with commas; a double click may spoil quotation marks.',
	'- Tables follow RFC 4180. The first row names the fields in the order of this codebook.',
	'- A cell that begins with `=`, `+`, `-` or `@` has an apostrophe before it, so that no spreadsheet runs it.',
	'- An empty cell, or a field left out, means that the articles do not say. It never means no, none or zero.',
	'- An issue and an actor without a record in `positions` mean: not reported in these articles.',
	'- In a table, entries of a list are joined with `; `. A field that names another record holds its id.',
	'- Evidence in a table reads `A:8 quote: words`: article, line, mode, and the words at that line.',
	'- Dates are ISO 8601 on the Gregorian calendar. `1999` and `1999-12` are a year and a month, not a day. No time zone is involved.',
	'- In `graph.gexf` a dated tie starts on its day, or on the first day of its month or year. Its attribute `date` is as precise as known.',
	'- A count of articles is not a count of witnesses: several may copy one agency.',
	'- Shapes are simplified for a small map and cut at its edge. They are not for measuring.',
].join('\n');

function vocabularies({ meta, issues }: Dataset): readonly string[] {
	const list = (title: string, words: readonly { id: string; label: string }[]) =>
		words.length === 0
			? []
			: `### ${title}\n\n${words.map(({ id, label }) => `- \`${id}\`: ${label}`).join('\n')}`;
	return [
		list('`kind` of an event', meta.kinds),
		list('`kind` of an actor', meta.actorKinds),
		list('`camp` of an actor', meta.camps),
		list(
			'`type` of a relation, from the first actor to the second and back',
			meta.relationTypes.map(({ id, verb, inverse }) => ({ id, label: `${verb} / ${inverse}` })),
		),
		list('`kind` of a discrepancy', meta.discrepancyKinds),
		list(
			'`issue` of a position',
			issues.map(({ id, question }) => ({ id, label: question })),
		),
		list(
			'`role` of a country, from its ties; the first that fits counts',
			meta.roles.map(({ id, label, relation, end }) => ({
				id,
				label: `${label} (${end === 'from' ? 'gives' : 'takes'} \`${relation}\`)`,
			})),
		),
	].flat();
}

function changes({ changes }: Dataset): string {
	if (changes.length === 0) return 'None so far.';
	return markdownTable(
		['day', 'kind', 'records', 'what changed'],
		changes.map(({ date, kind, touches, text }) => [
			date,
			kind,
			touches.map((item) => `\`${item}\``).join(' '),
			text,
		]),
	);
}

function isTable(name: CollectionName): boolean {
	const names: readonly CollectionName[] = tables;
	return names.includes(name);
}
