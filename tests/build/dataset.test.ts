import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readDataset } from '#build/dataset.ts';
import { DataError, faultLine } from '#domain/fault.ts';
import type { Dataset } from '#domain/schema.ts';
import { tinyCountries, tinyDataset } from '../fixtures.ts';

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'dataset-'));
	const { meta, ...collections } = tinyDataset();
	await write('site.yaml', stringify(meta));
	for (const [name, records] of Object.entries(collections)) {
		await write(`${name}.yaml`, stringify(records));
	}
});
afterEach(() => rm(folder, { recursive: true }));

const write = (file: string, text: string) => writeFile(join(folder, file), text);

/** Replaces words in a file of the folder; they must be there. */
async function replace(file: string, words: string, by: string) {
	const text = await readFile(join(folder, file), 'utf8');
	expect(text).toContain(words);
	await write(
		file,
		text.replace(words, () => by),
	);
}

/** Writes a collection anew after a change. */
async function change<Name extends keyof Dataset>(
	name: Name,
	act: (records: Dataset[Name]) => unknown,
) {
	const records = tinyDataset()[name];
	act(records);
	await write(name === 'meta' ? 'site.yaml' : `${name}.yaml`, stringify(records));
}

/** The faults that stop the build, one line each; none where it goes through. */
async function faults(): Promise<readonly string[]> {
	try {
		await readDataset(folder, tinyCountries);
		return [];
	} catch (error) {
		if (!(error instanceof DataError)) throw error;
		return error.faults.map(faultLine);
	}
}

describe('A folder without fault', () => {
	test('gives the dataset that was written into it.', async () => {
		expect(await readDataset(folder, tinyCountries)).toEqual(tinyDataset());
	});

	test('may leave out what has a default.', async () => {
		await write('places.yaml', '- {id: bergen, name: Bergen, longitude: 5.32, latitude: 60.39}\n');
		await replace('events.yaml', 'place: reykjavik', 'place: bergen');
		const { places } = await readDataset(folder, tinyCountries);
		expect(places).toEqual([
			{
				id: 'bergen',
				name: 'Bergen',
				aliases: [],
				longitude: 5.32,
				latitude: 60.39,
				side: 'right',
			},
		]);
	});

	test('keeps every text as it was typed: no, 1953, 1e3, 0x10 and ~ are words.', async () => {
		for (const word of ['no', '1953', '1e3', '0x10', '~', 'true', '1987-06-01']) {
			await write('glossary.yaml', `- {id: berth, term: ${word}, meaning: A place for a ship.}\n`);
			const { glossary } = await readDataset(folder, tinyCountries);
			expect(glossary[0]?.term).toBe(word);
		}
	});

	test('takes away the blanks around a text.', async () => {
		await write('glossary.yaml', `- {id: berth, term: "  Berth ", meaning: A place.}\n`);
		expect((await readDataset(folder, tinyCountries)).glossary[0]?.term).toBe('Berth');
	});
});

describe('A file', () => {
	test('that is missing is named.', async () => {
		await rm(join(folder, 'events.yaml'));
		expect(await faults()).toEqual([
			'events.yaml · file: it is missing. Add events.yaml to the folder.',
		]);
	});

	test('All that are missing are named at once.', async () => {
		await rm(join(folder, 'site.yaml'));
		await rm(join(folder, 'lesson.yaml'));
		expect(await faults()).toEqual([
			'site.yaml · file: it is missing. Add site.yaml to the folder.',
			'lesson.yaml · file: it is missing. Add lesson.yaml to the folder.',
		]);
	});

	test('that is broken comes with the line, and what to look for.', async () => {
		await write('issues.yaml', '- id: ferry\n  title: The ferry\n  question: [no end\n');
		const [line, ...more] = await faults();
		expect(more).toEqual([]);
		expect(line).toBe(
			'issues.yaml · line 4: the YAML cannot be read: Flow sequence in block collection must be sufficiently indented and end with a ]. Check the indentation, and put text with ": " or a leading quote in quotation marks.',
		);
	});

	test('with a colon inside a text is broken at its line.', async () => {
		await write('issues.yaml', '- id: ferry\n  title: The ferry: a plan\n  question: Which?\n');
		expect((await faults())[0]).toMatch(/^issues\.yaml · line 2: the YAML cannot be read: /);
	});

	test('with a field twice is broken at the second.', async () => {
		await write('issues.yaml', '- id: ferry\n  title: One\n  title: Two\n  question: Which?\n');
		expect(await faults()).toHaveLength(1);
		expect((await faults())[0]).toMatch(
			/^issues\.yaml · line 3: the YAML cannot be read: Map keys must be unique/,
		);
	});

	test('with a leading * is told to put it in quotation marks.', async () => {
		await write('issues.yaml', '- id: ferry\n  title: *The ferry\n  question: Which?\n');
		expect(await faults()).toContain(
			'issues.yaml · line 2: "*The" is not text, for a leading * has a meaning of its own in YAML. Put the text in quotation marks.',
		);
		await write('issues.yaml', '- id: ferry\n  title: *ferry\n  question: Which?\n');
		expect(await faults()).toEqual([
			'issues.yaml · line 2: "*ferry" is not text, for a leading * has a meaning of its own in YAML. Put the text in quotation marks.',
		]);
	});

	test.each([
		['!Stop the ferry', '!Stop'],
		['&Co is a firm', '&Co'],
		['{{name}}', '{'],
	])('with a text that YAML would swallow is told so: %s', async (title, words) => {
		await write('issues.yaml', `- id: ferry\n  title: ${title}\n  question: Which?\n`);
		expect(await faults()).toEqual([
			`issues.yaml · line 2: "${words}" is not text, for a leading ${words.charAt(0)} has a meaning of its own in YAML. Put the text in quotation marks.`,
		]);
		await write('issues.yaml', `- id: ferry\n  title: "${title}"\n  question: Which?\n`);
		expect(await faults()).toEqual([]);
	});

	test('may name a text once and repeat it.', async () => {
		await write('issues.yaml', '- id: ferry\n  title: &which Which?\n  question: *which\n');
		expect(await faults()).toEqual([]);
	});

	test('that was saved in another encoding is told where a letter was lost.', async () => {
		await writeFile(
			join(folder, 'issues.yaml'),
			Buffer.from('- id: ferry\n  title: F\xe4hre\n  question: Which?\n', 'latin1'),
		);
		expect(await faults()).toEqual([
			'issues.yaml · ferry: title ("F<U+FFFD>hre") has U+FFFD, which cannot be read. Delete it and type the words around it anew.',
		]);
	});

	test('of the lesson is named lesson, and one of many records by what it is.', async () => {
		await change('lesson', (lesson) => {
			delete (lesson as Partial<Dataset['lesson']>).safety;
		});
		await write('site.yaml', '- a list\n');
		await write('issues.yaml', 'title: no list\n');
		expect(await faults()).toEqual([
			'site.yaml · site: it is not a record. Write a record.',
			'issues.yaml · file: it is not a list. Write a list.',
			'lesson.yaml · lesson: safety is missing. Write text.',
		]);
	});

	test('that is empty is not a list.', async () => {
		await write('issues.yaml', '# nothing yet\n');
		expect((await faults())[0]).toMatch(/^issues\.yaml · .*: it is not a list\. Write a list\.$/);
	});
});

describe('A record', () => {
	test('without a field is told which.', async () => {
		await change('events', (events) => {
			delete (events[2] as Partial<Dataset['events'][number]>).title;
		});
		expect(await faults()).toEqual(['events.yaml · ferry-offer: title is missing. Write text.']);
	});

	test('without an id is known by its number.', async () => {
		await change('events', (events) => {
			delete (events[2] as Partial<Dataset['events'][number]>).id;
		});
		expect(await faults()).toEqual([
			'events.yaml · record 3: id is missing. Use lower-case letters, digits and single hyphens.',
		]);
	});

	test('with a word that is not of the vocabulary is told the words that are.', async () => {
		await replace('events.yaml', 'basis: outside', 'basis: guessed');
		expect(await faults()).toEqual([
			'events.yaml · great-storm: basis is "guessed". Use one of stated, inferred, outside.',
		]);
	});

	test('with a field that is none is told to check its spelling.', async () => {
		await replace('events.yaml', 'condition: after', 'conditon: after');
		expect(await faults()).toEqual([
			'events.yaml · ferry-offer: it has "conditon", which is not a field here. Correct its spelling, perhaps to "condition", or take it out.',
		]);
	});

	test('with a field inside another that is none is told where.', async () => {
		await replace('events.yaml', 'differs: B calls', 'differ: B calls');
		expect(await faults()).toEqual([
			'events.yaml · ferry-offer: evidence.1 has "differ", which is not a field here. Correct its spelling, perhaps to "differs", or take it out.',
		]);
	});

	test('with text where a list belongs is told so.', async () => {
		await replace('actors.yaml', 'memberOf:\n    - harbour', 'memberOf: harbour');
		expect(await faults()).toEqual(['actors.yaml · sigrun: memberOf is not a list. Write a list.']);
	});

	test('without evidence is told what evidence is.', async () => {
		await change('actors', (actors) => {
			for (const actor of actors) if (actor.id === 'norway') actor.evidence = [];
		});
		expect(await faults()).toEqual([
			'actors.yaml · norway: evidence has no evidence. Name article, line and excerpt.',
		]);
	});

	test('that leads nowhere is told to lead somewhere.', async () => {
		await change('questions', (questions) => {
			for (const question of questions) question.items = [];
		});
		expect(await faults()).toEqual([
			'questions.yaml · who-offered: items leads nowhere. Name at least one item that carries the answer.',
		]);
	});

	test.each([
		[
			'events.yaml',
			'id: great-storm',
			'id: Great_Storm',
			'Great_Storm',
			'id ("Great_Storm") is not an id. Use lower-case letters, digits and single hyphens',
		],
		[
			'events.yaml',
			'date: "1985"',
			'date: "1985-02-30"',
			'great-storm',
			'date ("1985-02-30") is not a day of the calendar. Write YYYY, YYYY-MM or YYYY-MM-DD, such as 2025-09-04',
		],
		[
			'events.yaml',
			'title: The harbour objects',
			'title: "  "',
			'harbour-objection',
			'title ("  ") is empty. Write at least a word',
		],
		[
			'actors.yaml',
			'country: NOR',
			'country: no',
			'norway',
			'country ("no") is not a country code. Use three capitals as in ISO 3166-1, such as FRA',
		],
		[
			'places.yaml',
			'longitude: 5.32',
			'longitude: 5,32',
			'bergen',
			'longitude ("5,32") is not a number. Use digits and a point',
		],
		[
			'sources.yaml',
			'lines: 5',
			'lines: five',
			'A',
			'lines ("five") is not a whole number. Use digits only',
		],
		[
			'sources.yaml',
			'id: A',
			'id: Aa',
			'Aa',
			'id ("Aa") is not an article. Use one capital letter',
		],
		[
			'discrepancies.yaml',
			'events/ferry-offer',
			'ferry-offer',
			'boat-or-ferry',
			'touches.0 ("ferry-offer") is not a pointer. Write collection/id, such as events/first-meeting',
		],
		[
			'site.yaml',
			'"#abcdef"',
			'"#abc"',
			'site',
			'hues.first.dark.line ("#abc") is not a colour. Use # and six hex digits',
		],
		[
			'site.yaml',
			'lane: above',
			'lane: over',
			'site',
			'kinds.offer.lane is "over". Use one of above, axis, below',
		],
	])('%s: %s may not be %j.', async (file, words, by, record, message) => {
		if (words.startsWith('date')) {
			await change('events', (events) => {
				for (const event of events) if (event.id === 'great-storm') event.date = '1985-02-30';
			});
		} else await replace(file, words, by);
		expect(await faults()).toContain(`${file} · ${record}: ${message}.`);
	});

	test('may quote twenty words of an article, and not twenty-one.', async () => {
		const words = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`).join(' ');
		await replace('relations.yaml', 'line 2 of A', words(20));
		expect(await faults()).toEqual([]);
		await replace('relations.yaml', words(20), words(21));
		const [line, ...more] = await faults();
		expect(more).toEqual([]);
		expect(line).toMatch(
			/^relations\.yaml · norway-offers: evidence\.0\.excerpt \("w0 .*"\) is longer than 20 words\. Quote only the words that carry the claim\.$/,
		);
	});

	test('may have a label of 48 letters, and not of 49.', async () => {
		await replace('events.yaml', 'label: great-storm', `label: ${'x'.repeat(48)}`);
		expect(await faults()).toEqual([]);
		await replace('events.yaml', 'x'.repeat(48), 'x'.repeat(49));
		expect(await faults()).toEqual([
			`events.yaml · great-storm: label ("${'x'.repeat(49)}") is longer than 48 characters. Shorten it for the timeline.`,
		]);
	});
});

describe('Several faults', () => {
	test('of shape, in several files, are all listed at once.', async () => {
		await replace('events.yaml', 'basis: outside', 'basis: guessed');
		await replace('events.yaml', 'condition: after', 'conditon: after');
		await replace('actors.yaml', 'country: NOR', 'country: no');
		await replace('sources.yaml', 'lines: 5', 'lines: five');
		const lines = await faults();
		expect(lines).toHaveLength(4);
		for (const where of [
			'events.yaml · great-storm',
			'events.yaml · ferry-offer',
			'actors.yaml · norway',
			'sources.yaml · A',
		]) {
			expect(lines.filter((line) => line.startsWith(where))).toHaveLength(1);
		}
	});

	test('of agreement are all listed at once.', async () => {
		await replace('events.yaml', 'place: bergen', 'place: bergn');
		await replace('relations.yaml', 'from: sigrun', 'from: sigrn');
		expect(await faults()).toEqual([
			'events.yaml · ferry-offer: place "bergn" is not a place. Perhaps "bergen" or "reykjavik"; otherwise add it first.',
			'relations.yaml · sigrun-speaks: from "sigrn" is not an actor. Perhaps "sigrun" or "norway" or "iceland"; otherwise add it first.',
		]);
	});

	test('stop the build with a message that has them all.', async () => {
		await rm(join(folder, 'events.yaml'));
		await rm(join(folder, 'actors.yaml'));
		await expect(readDataset(folder, tinyCountries)).rejects.toThrow(
			'The data has 2 faults:\n  actors.yaml · file: it is missing. Add actors.yaml to the folder.\n  events.yaml · file',
		);
	});
});

test('A country is known only if the map holds it.', async () => {
	await expect(readDataset(folder, [])).rejects.toThrow(
		'actors.yaml · norway: country "NOR" is not a country of the map. Add it first, for there is none yet.',
	);
});
