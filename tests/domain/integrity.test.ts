import { describe, expect, test } from 'vitest';
import { DataError, faultLine } from '#domain/fault.ts';
import { judgeAgreement } from '#domain/integrity.ts';
import { excerptsOf } from '#domain/integrity/evidence.ts';
import { proseOf, quotedParts, withoutQuotes } from '#domain/integrity/prose.ts';
import type { Dataset } from '#domain/schema.ts';
import { event, evidence, tinyCountries, tinyDataset } from '../fixtures.ts';

/** The faults of the tiny dataset after a change, one line each. */
function faults(change: (data: Dataset) => void): readonly string[] {
	const data = tinyDataset();
	change(data);
	return judgeAgreement(data, tinyCountries).map(faultLine);
}

/** A record of the tiny dataset, to be changed. */
function one<T extends { id: string }>(records: readonly T[], id: string): T {
	const found = records.find((record) => record.id === id);
	if (found === undefined) throw new Error(`the tiny dataset has no "${id}"`);
	return found;
}

test('The tiny dataset has no fault.', () => {
	expect(faults(() => undefined)).toEqual([]);
});

describe('Ids', () => {
	test('An id used twice is a fault of the second record.', () => {
		expect(faults(({ events }) => events.push(event('cheap-fares')))).toEqual([
			'events.yaml · cheap-fares: the id "cheap-fares" is used twice. Give one of them another id.',
		]);
	});

	test('Two ids that differ in hyphens alone are a fault.', () => {
		expect(faults(({ events }) => events.push(event('cheapfares')))).toEqual([
			'events.yaml · cheapfares: "cheapfares" and "cheap-fares" are alike. Give one of them another id.',
		]);
	});

	test('Two ids that differ in capitals alone are a fault.', () => {
		expect(faults(({ events }) => events.push(event('Cheap-Fares')))).toEqual([
			'events.yaml · Cheap-Fares: "Cheap-Fares" and "cheap-fares" are alike. Give one of them another id.',
		]);
	});

	test('An id used twice in a list of the site or of the lesson is a fault too.', () => {
		const lines = faults(({ meta, lesson }) => {
			const [kind] = meta.kinds;
			const [activity] = lesson.activities;
			if (kind) meta.kinds.push({ ...kind });
			if (activity) lesson.activities.push({ ...activity });
		});
		expect(lines).toEqual([
			'site.yaml · kinds/offer: the id "offer" is used twice. Give one of them another id.',
			'lesson.yaml · activities/begin: the id "begin" is used twice. Give one of them another id.',
		]);
	});

	test('The same id in two collections is none.', () => {
		expect(faults(({ events }) => events.push(event('norway')))).toEqual([]);
	});
});

describe('Pointers', () => {
	const offers = ['"ferry-offer"', '"second-offer"', '"cheap-fares"'];

	test('An id that does not exist comes with the three that are most like it.', () => {
		const lines = faults(({ events }) => {
			one(events, 'harbour-objection').respondsTo = ['fery-offer'];
		});
		expect(lines).toEqual([
			`events.yaml · harbour-objection: respondsTo "fery-offer" is not an event. Perhaps ${offers.join(' or ')}; otherwise add it first.`,
		]);
	});

	test('Where there is nothing to choose from, the advice is to add it.', () => {
		const lines = faults((data) => {
			data.positions = [];
			data.issues = [];
			data.positions.push({
				id: 'stand',
				issue: 'fery',
				actor: 'harbour',
				stance: 'for',
				summary: 'It is for it.',
				evidence: [evidence('A', 1)],
			});
		});
		expect(lines).toEqual([
			'positions.yaml · stand: issue "fery" is not an issue. Add it first, for there is none yet.',
		]);
	});

	test.each<[string, string, (data: Dataset) => void]>([
		[
			'actors.yaml · norway',
			'kind "stat" is not a kind of actor in site.yaml',
			({ actors }) => (one(actors, 'norway').kind = 'stat'),
		],
		[
			'actors.yaml · norway',
			'camp "fery" is not a camp in site.yaml',
			({ actors }) => (one(actors, 'norway').camp = 'fery'),
		],
		[
			'actors.yaml · norway',
			'country "NOW" is not a country of the map',
			({ actors }) => (one(actors, 'norway').country = 'NOW'),
		],
		[
			'actors.yaml · ferry-line',
			'country "SWE" is not a country of the map',
			({ actors }) => (one(actors, 'ferry-line').countries = ['NOR', 'SWE']),
		],
		[
			'actors.yaml · sigrun',
			'memberOf "harbor" is not an actor',
			({ actors }) => (one(actors, 'sigrun').memberOf = ['harbor']),
		],
		[
			'places.yaml · bergen',
			'country "NOW" is not a country of the map',
			({ places }) => (one(places, 'bergen').country = 'NOW'),
		],
		[
			'events.yaml · ferry-offer',
			'kind "ofer" is not a kind of event in site.yaml',
			({ events }) => (one(events, 'ferry-offer').kind = 'ofer'),
		],
		[
			'events.yaml · ferry-offer',
			'place "bergn" is not a place',
			({ events }) => (one(events, 'ferry-offer').place = 'bergn'),
		],
		[
			'events.yaml · ferry-offer',
			'actor "norwy" is not an actor',
			({ events }) => (one(events, 'ferry-offer').actors = [{ id: 'norwy', role: 'giver' }]),
		],
		[
			'events.yaml · ferry-offer',
			'country "NOW" is not a country of the map',
			({ events }) => (one(events, 'ferry-offer').countries = ['NOW']),
		],
		[
			'relations.yaml · sigrun-speaks',
			'from "sigrn" is not an actor',
			({ relations }) => (one(relations, 'sigrun-speaks').from = 'sigrn'),
		],
		[
			'relations.yaml · sigrun-speaks',
			'to "harbor" is not an actor',
			({ relations }) => (one(relations, 'sigrun-speaks').to = 'harbor'),
		],
		[
			'relations.yaml · sigrun-speaks',
			'type "speaks" is not a type of relation in site.yaml',
			({ relations }) => (one(relations, 'sigrun-speaks').type = 'speaks'),
		],
		[
			'relations.yaml · sigrun-speaks',
			'event "storm" is not an event',
			({ relations }) => (one(relations, 'sigrun-speaks').event = 'storm'),
		],
		[
			'positions.yaml · ferry-harbour',
			'issue "fery" is not an issue',
			({ positions }) => (one(positions, 'ferry-harbour').issue = 'fery'),
		],
		[
			'positions.yaml · ferry-harbour',
			'actor "harbor" is not an actor',
			({ positions }) => (one(positions, 'ferry-harbour').actor = 'harbor'),
		],
		[
			'quotes.yaml · no-room',
			'speaker "sigrn" is not an actor',
			({ quotes }) => (one(quotes, 'no-room').speaker = 'sigrn'),
		],
		[
			'quotes.yaml · no-room',
			'occasion "objection" is not an event',
			({ quotes }) => (one(quotes, 'no-room').occasion = 'objection'),
		],
		[
			'discrepancies.yaml · smudge',
			'kind "eror" is not a kind of discrepancy in site.yaml',
			({ discrepancies }) => (one(discrepancies, 'smudge').kind = 'eror'),
		],
		[
			'discrepancies.yaml · smudge',
			'touches "events/gone" is not the address of a record',
			({ discrepancies }) => (one(discrepancies, 'smudge').touches = ['events/gone']),
		],
		[
			'questions.yaml · who-offered',
			'item "ferry-offer" is not the address of a record',
			({ questions }) => (one(questions, 'who-offered').items = ['ferry-offer']),
		],
		[
			'site.yaml · roles/site',
			'relation "ofers" is not a type of relation in site.yaml',
			({ meta }) => (one(meta.roles, 'site').relation = 'ofers'),
		],
		[
			'site.yaml · waves/june',
			'call event "offer" is not an event',
			({ meta }) => (one(meta.waves, 'june').call.event = 'offer'),
		],
		[
			'site.yaml · waves/june',
			'response event "no" is not an event',
			({ meta }) => (one(meta.waves, 'june').response.event = 'no'),
		],
		[
			'site.yaml · map/labels',
			'country "ICE" is not a country of the map',
			({ meta }) =>
				(meta.map.labels[0] = { country: 'ICE', longitude: 0, latitude: 0, text: 'Ice' }),
		],
	])('%s: %s.', (where, wrong, change) => {
		const lines = faults(change);
		expect(lines).toHaveLength(1);
		expect(lines[0]).toMatch(`${where}: ${wrong}. Perhaps "`);
	});
});

describe('Dates', () => {
	test.each<[string, Dataset['events'][number]['precision'], string]>([
		['1987-06', 'day', 'YYYY-MM-DD'],
		['1987-06-01', 'month', 'YYYY-MM'],
		['1987-06-01', 'year', 'YYYY'],
		['1987', 'month', 'YYYY-MM'],
	])('%s is not a date of the precision %s.', (date, precision, form) => {
		expect(faults(({ events }) => events.push(event('one', { date, precision })))).toEqual([
			`events.yaml · one: the date "${date}" is not as precise as its precision, ${precision}. Write the date as ${form}, or change the precision.`,
		]);
	});

	test('A reply before what it answers is a fault.', () => {
		const lines = faults(({ events }) => {
			one(events, 'harbour-objection').date = '1987-05-31';
		});
		expect(lines).toEqual([
			'events.yaml · harbour-objection: it responds to "ferry-offer", which is later or itself. A reply comes on the day of what it answers or after it: check both dates.',
		]);
	});

	test('A reply to itself is a fault.', () => {
		const lines = faults(({ events }) => {
			one(events, 'cheap-fares').respondsTo = ['cheap-fares'];
		});
		expect(lines).toEqual([
			'events.yaml · cheap-fares: it responds to "cheap-fares", which is later or itself. A reply comes on the day of what it answers or after it: check both dates.',
		]);
	});

	test('A reply on the same day is none.', () => {
		const lines = faults(({ events }) => {
			one(events, 'harbour-objection').date = '1987-06-01';
		});
		expect(lines).toEqual([]);
	});

	test('A wave that ends before it begins is a fault.', () => {
		expect(faults(({ meta }) => (one(meta.waves, 'june').to = '1987-05-31'))).toEqual([
			'site.yaml · waves/june: it runs from 1987-06-01 to 1987-05-31. Let it end after it begins and last at most 14 days; split a longer one.',
		]);
	});

	test('A wave of fifteen days is a fault, and one of fourteen is none.', () => {
		expect(faults(({ meta }) => (one(meta.waves, 'june').to = '1987-06-15'))).toEqual([
			'site.yaml · waves/june: it runs from 1987-06-01 to 1987-06-15. Let it end after it begins and last at most 14 days; split a longer one.',
		]);
		expect(faults(({ meta }) => (one(meta.waves, 'june').to = '1987-06-14'))).toEqual([]);
	});
});

describe('Evidence', () => {
	test('A line after the last of its article is a fault.', () => {
		expect(
			faults(({ events }) => events.push(event('one', { evidence: [evidence('A', 6)] }))),
		).toEqual([
			'events.yaml · one: it cites line 6 of article A, which has lines 1 to 5. Count the lines that are not empty, from 1.',
		]);
	});

	test('The first and the last line are in range; line 0 is a fault.', () => {
		const cite = (line: number) =>
			faults(({ events }) => events.push(event('one', { evidence: [evidence('A', line)] })));
		expect(cite(1)).toEqual([]);
		expect(cite(5)).toEqual([]);
		expect(cite(0)).toEqual([
			'events.yaml · one: it cites line 0 of article A, which has lines 1 to 5. Count the lines that are not empty, from 1.',
		]);
	});

	test('An article that is not one of ours is a fault.', () => {
		expect(
			faults(({ events }) => events.push(event('one', { evidence: [evidence('Q', 1)] }))),
		).toEqual([
			'events.yaml · one: it cites article "Q", which is not one of the articles. Name one of A, B, C, or add the article to sources.yaml.',
		]);
	});

	test.each<[string, (data: Dataset) => void]>([
		['actors.yaml · norway', ({ actors }) => (one(actors, 'norway').evidence = [evidence('A', 9)])],
		[
			'relations.yaml · line-offers',
			({ relations }) => (one(relations, 'line-offers').evidence = [evidence('A', 9)]),
		],
		[
			'positions.yaml · ferry-harbour',
			({ positions }) => (one(positions, 'ferry-harbour').evidence = [evidence('A', 9)]),
		],
		[
			'glossary.yaml · berth',
			({ glossary }) => (one(glossary, 'berth').evidence = [evidence('A', 9)]),
		],
		[
			'scenarios.yaml · more-fish',
			({ scenarios }) => (one(scenarios, 'more-fish').evidence = [evidence('A', 9)]),
		],
		[
			'discrepancies.yaml · smudge',
			({ discrepancies }) => (one(discrepancies, 'smudge').printed = [evidence('A', 9)]),
		],
		[
			'quotes.yaml · no-room',
			({ quotes }) => (one(quotes, 'no-room').printedIn = [{ source: 'A', line: 9 }]),
		],
	])('Evidence of %s is judged as well.', (where, change) => {
		expect(faults(change)).toContain(
			`${where}: it cites line 9 of article A, which has lines 1 to 5. Count the lines that are not empty, from 1.`,
		);
	});

	test('Every excerpt is cited once, with the words it gives.', () => {
		const citations = excerptsOf(tinyDataset());
		expect(citations.filter(({ record }) => record === 'no-room')).toEqual([
			{
				part: 'quotes',
				record: 'no-room',
				source: 'A',
				line: 3,
				words: 'There is no room for a ferry',
			},
		]);
		expect(citations.filter(({ record }) => record === 'ferry-offer')).toHaveLength(2);
	});
});

describe('Quotation marks in our own prose', () => {
	const summary = (text: string) =>
		faults(({ events }) => (one(events, 'cheap-fares').summary = text));

	test('around words that nobody printed are a fault.', () => {
		expect(summary('The line speaks of “a golden bridge”.')).toEqual([
			'events.yaml · cheap-fares: summary puts “a golden bridge” in quotation marks, and no excerpt or quotation has these words. Quote words as an article prints them and cite them, or drop the marks.',
		]);
	});

	test('around words of an excerpt or of a quotation are none.', () => {
		expect(summary('The harbour has “no room”, as “line 2 of A” says.')).toEqual([]);
	});

	test('may differ from the print in capitals, the marks inside, and the stop at the end.', () => {
		expect(summary('“No room for a ferry.”')).toEqual([]);
		expect(summary('“THERE IS NO ROOM,”')).toEqual([]);
	});

	test('may stand around words that the record outside the articles holds.', () => {
		expect(summary('It was said to be “Bergen”.')).toEqual([]);
		const lines = faults(({ events }) => {
			const fares = one(events, 'cheap-fares');
			fares.note = { text: 'The fare was called a crown a mile.', reference: 'A ticket' };
			fares.summary = 'It was “a crown a mile”.';
		});
		expect(lines).toEqual([]);
	});

	test('are judged one by one: each wrong one is its own fault.', () => {
		expect(summary('“no room”, “no sun” and “no moon”')).toHaveLength(2);
	});
});

describe('House style', () => {
	const summary = (text: string) =>
		faults(({ events }) => (one(events, 'cheap-fares').summary = text));

	test('A word of the list in our own voice is a fault, with the word to use.', () => {
		expect(summary('The tub is cheap.')).toEqual([
			'events.yaml · cheap-fares: summary says "tub" in our own voice. Write: ferry.',
		]);
	});

	test('It is found in any case and beside punctuation.', () => {
		expect(summary('Tub!')).toHaveLength(1);
		expect(summary('(tub)')).toHaveLength(1);
	});

	test('It is not found inside another word.', () => {
		expect(summary('The tuba plays in the bathtub.')).toEqual([]);
	});

	test('Inside quotation marks it may stand, where an article prints it.', () => {
		const lines = faults(({ events }) => {
			const fares = one(events, 'cheap-fares');
			fares.evidence = [evidence('A', 1, { excerpt: 'that old tub' })];
			fares.summary = 'The harbour calls it an “old tub”.';
		});
		expect(lines).toEqual([]);
	});

	test('Beside a quotation it is a fault still.', () => {
		expect(summary('“no room” for the tub, “no room”')).toHaveLength(1);
	});

	test('A rule of several words, and of signs, is taken to the letter.', () => {
		const judge = (text: string) =>
			faults(({ meta, events }) => {
				meta.houseStyle = [{ avoid: 'm.s. tub', use: 'ferry' }];
				one(events, 'cheap-fares').summary = text;
			});
		expect(judge('The m.s. tub sails.')).toEqual([
			'events.yaml · cheap-fares: summary says "m.s. tub" in our own voice. Write: ferry.',
		]);
		expect(judge('The mxsx tub sails.')).toEqual([]);
	});

	test.each<[string, (data: Dataset) => void]>([
		['site.yaml · site: answer', ({ meta }) => (meta.answer = 'A tub.')],
		['site.yaml · site: headline', ({ meta }) => (meta.headline = ['A tub.'])],
		['site.yaml · site: waves', ({ meta }) => (one(meta.waves, 'june').call.support = 'A tub.')],
		['sources.yaml · A: text', ({ sources }) => (one(sources, 'A').weaknesses = ['A tub.'])],
		['actors.yaml · norway: role', ({ actors }) => (one(actors, 'norway').role = 'A tub')],
		[
			'events.yaml · ferry-offer: differs',
			({ events }) =>
				(one(events, 'ferry-offer').evidence = [evidence('A', 1, { differs: 'A tub.' })]),
		],
		[
			'events.yaml · ferry-offer: condition',
			({ events }) => (one(events, 'ferry-offer').condition = 'with a tub'),
		],
		[
			'relations.yaml · line-offers: summary',
			({ relations }) => (one(relations, 'line-offers').summary = 'A tub.'),
		],
		[
			'positions.yaml · ferry-harbour: note.text',
			({ positions }) =>
				(one(positions, 'ferry-harbour').note = { text: 'A tub.', reference: 'x' }),
		],
		['issues.yaml · ferry: question', ({ issues }) => (one(issues, 'ferry').question = 'A tub?')],
		[
			'discrepancies.yaml · smudge: weShow',
			({ discrepancies }) => (one(discrepancies, 'smudge').weShow = 'A tub.'),
		],
		[
			'glossary.yaml · berth: meaning',
			({ glossary }) => (one(glossary, 'berth').meaning = 'For a tub.'),
		],
		[
			'scenarios.yaml · more-fish: title',
			({ scenarios }) => (one(scenarios, 'more-fish').title = 'A tub'),
		],
		[
			'questions.yaml · who-offered: answer',
			({ questions }) => (one(questions, 'who-offered').answer = 'A tub.'),
		],
		['story.yaml · offer: text', ({ story }) => (one(story, 'offer').text = ['A tub.'])],
	])('Our own prose is %s, too.', (where, change) => {
		expect(faults(change)).toEqual([`${where} says "tub" in our own voice. Write: ferry.`]);
	});

	test('Words of articles are no prose of ours.', () => {
		const lines = faults(({ quotes, events, discrepancies }) => {
			one(quotes, 'no-room').words = 'There is no room for a ferry, a tub';
			one(events, 'ferry-offer').evidence = [evidence('A', 1, { excerpt: 'a tub' })];
			one(discrepancies, 'smudge').printed = [evidence('A', 1, { excerpt: 'a tub' })];
		});
		expect(lines).toEqual([]);
	});
});

describe('Prose', () => {
	test('Each piece names its file, its record and its field.', () => {
		expect(proseOf(tinyDataset())).toContainEqual({
			file: 'events.yaml',
			record: 'ferry-offer',
			field: 'condition',
			text: 'after the winter',
		});
	});

	test('quotedParts gives the words inside the marks, in order.', () => {
		expect(quotedParts('“one” and “two, three”')).toEqual(['one', 'two, three']);
		expect(quotedParts('none, or “an open one')).toEqual([]);
	});

	test('withoutQuotes leaves our own words.', () => {
		expect(withoutQuotes('He said “no” twice: “no”.')).toBe('He said … twice: ….');
	});
});

describe('Several faults', () => {
	const lines = faults(({ events, meta }) => {
		events.push(event('cheap-fares'), event('one', { date: '1987', evidence: [evidence('Q', 1)] }));
		one(events, 'ferry-offer').place = 'bergn';
		one(events, 'ferry-offer').summary = 'A tub with “a bar”.';
		one(meta.waves, 'june').to = '1987-08-01';
	});

	test('are all listed, in the order of the rules.', () => {
		expect(lines.map((line) => line.slice(0, line.indexOf('.')))).toHaveLength(7);
		const wrongs = [
			'used twice',
			'not a place',
			'precision',
			'it runs',
			'cites',
			'“a bar”',
			'"tub"',
		];
		wrongs.forEach((words, index) => {
			expect(lines[index]).toContain(words);
		});
	});

	test('stop a build with their number and a line each.', () => {
		const fault = { file: 'events.yaml', record: 'one', wrong: 'it is wrong', right: 'Mend it' };
		expect(new DataError([fault, fault]).message).toBe(
			'The data has 2 faults:\n  events.yaml · one: it is wrong. Mend it.\n  events.yaml · one: it is wrong. Mend it.',
		);
		expect(new DataError([fault]).message).toMatch(/^The data has 1 fault:\n/);
		expect(new DataError([fault]).faults).toEqual([fault]);
	});
});
