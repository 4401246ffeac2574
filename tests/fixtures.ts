import { abridge, Library, type Country, type Sheet } from '#domain/edition.ts';
import type { GraphLayout } from '#domain/graph-layout.ts';
import { layMap } from '#domain/map/layout.ts';
import type { Lesson } from '#domain/lesson-schema.ts';
import type { Dataset, Event, Evidence } from '#domain/schema.ts';

/** The countries that the tiny map holds. */
export const tinyCountries: readonly Country[] = [
	{ id: 'DNK', name: 'Denmark' },
	{ id: 'ISL', name: 'Iceland' },
	{ id: 'NOR', name: 'Norway' },
];

/** Words of an article, as evidence. */
export function evidence(source: string, line: number, more: Partial<Evidence> = {}): Evidence {
	return { source, line, excerpt: `line ${line} of ${source}`, mode: 'paraphrase', ...more };
}

/** An event with everything an event must have; the rest is to be said. */
export function event(id: string, more: Partial<Event> = {}): Event {
	return {
		id,
		date: '1987-06-01',
		precision: 'day',
		basis: 'stated',
		dating: 'A prints the day.',
		kind: 'meeting',
		title: `What happened: ${id}`,
		label: id,
		summary: 'Something happened in the harbour.',
		actors: [],
		placeBasis: 'stated',
		countries: [],
		respondsTo: [],
		evidence: [evidence('A', 1)],
		...more,
	};
}

const shades = { line: '#123456', mid: '#234567', tint: '#345678' };

/**
 * A small, faultless dataset of another subject: offers of a ferry and objections of a harbour, in two
 * waves of 1987. Made anew at every call, so that a test may change it.
 */
export function tinyDataset(): Dataset {
	return {
		meta: {
			title: 'Ferries & Harbours',
			wordmark: ['Ferries', '&', 'Harbours'],
			description: 'Two offers of a ferry, and what the harbour said.',
			language: 'en',
			headline: ['Two offers.', 'Two objections.'],
			answer: 'Norway offered a ferry to Iceland. The harbour objected two days later.',
			coversUntil: '1987-10-12',
			updated: '1990-01-01',
			provenance: 'Built from three articles.',
			address: 'https://ferries.example/',
			mapNote: 'Borders are drawn as in 1987.',
			mapLegend: 'North is up.',
			waves: [
				{
					id: 'june',
					title: 'June 1987',
					short: 'June',
					from: '1987-06-01',
					to: '1987-06-04',
					call: { event: 'ferry-offer', place: 'Bergen', title: 'A ferry', support: 'Offered' },
					response: {
						event: 'harbour-objection',
						place: 'Reykjavik',
						title: '“no room for a ferry”',
						support: 'The harbour',
					},
				},
				{
					id: 'october',
					title: 'October 1987',
					short: 'Oct',
					from: '1987-10-10',
					to: '1987-10-12',
					call: { event: 'second-offer', place: 'Aarhus', title: 'A boat', support: 'Offered' },
					response: {
						event: 'second-objection',
						place: 'Reykjavik',
						title: 'No again',
						support: 'The harbour',
					},
				},
			],
			comparison: {
				title: 'What changed',
				rows: [{ aspect: 'Who offered', cells: ['Norway', 'Denmark'] }],
			},
			standing: [
				{
					title: 'What is open',
					lead: 'Nobody says.',
					items: [{ text: 'Who pays.', items: ['events/ferry-offer'] }],
				},
			],
			lineages: [
				{
					title: 'The offer',
					steps: [
						{ event: 'ferry-offer', how: 'first', text: 'A ferry is offered.' },
						{ event: 'ferry-offer', how: 'repeated', text: 'And again.' },
					],
				},
			],
			themes: [],
			parties: [],
			compare: [],
			spans: [
				{ from: '1950-01-01', to: '1951-12-31', share: 1 },
				{ from: '1985-01-01', to: '1988-12-31', share: 3 },
			],
			kinds: [
				{
					id: 'offer',
					label: 'Offer',
					plural: 'Offers',
					lane: 'above',
					shape: 'disc',
					hue: 'first',
				},
				{
					id: 'objection',
					label: 'Objection',
					plural: 'Objections',
					lane: 'below',
					shape: 'diamond',
					hue: 'second',
				},
				{
					id: 'meeting',
					label: 'Meeting',
					plural: 'Meetings',
					lane: 'axis',
					shape: 'ring',
					hue: 'ink',
				},
			],
			actorKinds: [
				{ id: 'person', label: 'person', plural: 'People', shape: 'pill' },
				{ id: 'state', label: 'state', plural: 'States', shape: 'rectangle' },
				{ id: 'group', label: 'group', plural: 'Groups', shape: 'hexagon' },
			],
			relationTypes: [
				{
					id: 'hosts',
					verb: 'hosts',
					inverse: 'is hosted by',
					line: 'solid',
					end: 'arrow',
					hue: 'first',
					pictured: true,
				},
				{
					id: 'offers',
					verb: 'offers a ferry to',
					inverse: 'is offered a ferry by',
					line: 'solid',
					end: 'arrow',
					middle: 'disc',
					hue: 'first',
					pictured: true,
				},
				{
					id: 'objects',
					verb: 'objects to',
					inverse: 'is objected to by',
					line: 'dashed',
					end: 'bar',
					hue: 'second',
					pictured: true,
				},
				{
					id: 'speaks-for',
					verb: 'speaks for',
					inverse: 'is spoken for by',
					line: 'dotted',
					end: 'none',
					hue: 'rule',
					pictured: false,
				},
			],
			roles: [
				{
					id: 'site',
					label: 'Where a ferry would land',
					fill: 'ink',
					texture: 'solid',
					relation: 'offers',
					end: 'to',
				},
				{
					id: 'offers',
					label: 'Offers',
					fill: 'first',
					texture: 'solid',
					relation: 'offers',
					end: 'from',
				},
				{
					id: 'objects',
					label: 'Objects',
					fill: 'second',
					texture: 'hatch',
					relation: 'objects',
					end: 'from',
				},
			],
			camps: [
				{ id: 'ferry', label: 'For the ferry', hue: 'first', side: 'left' },
				{ id: 'harbour', label: 'For the harbour', hue: 'second', side: 'right' },
			],
			discrepancyKinds: [{ id: 'error', label: 'Wrong in an article' }],
			hues: {
				first: { light: shades, dark: { ...shades, line: '#abcdef' } },
				second: { light: shades, dark: shades },
			},
			map: {
				labels: [{ country: 'ISL', longitude: -19, latitude: 65, text: 'Iceland' }],
				centre: [-8, 62],
				fit: [
					[-25, 66],
					[12, 54],
				],
				detail: [-25, 54, 15, 67],
				sparse: [],
				names: [],
				marks: [],
				views: [],
			},
			workings: {
				title: 'The articles',
				lead: 'Three articles on a ferry.',
				method: [{ title: 'Coding', text: 'One reader coded every claim.' }],
			},
			frames: {},
			houseStyle: [{ avoid: 'tub', use: 'ferry' }],
		},
		sources: [source('A', '1987-06-04'), source('B', '1987-06-04'), source('C', '1987-10-12')],
		actors: [
			actor('norway', 'Norway', 'state', { country: 'NOR', camp: 'ferry' }),
			actor('iceland', 'Iceland', 'state', { country: 'ISL' }),
			actor('ferry-line', 'The Northern Ferry Line', 'group', {
				label: 'Ferry line',
				countries: ['NOR', 'DNK'],
				camp: 'ferry',
			}),
			actor('harbour', 'Reykjavik Harbour', 'group', { country: 'ISL', camp: 'harbour' }),
			actor('sigrun', 'Sigrún Jónsdóttir', 'person', { country: 'ISL', memberOf: ['harbour'] }),
			actor('old-captain', 'Captain Holm', 'person', { status: 'untraceable' }),
		],
		places: [
			{
				id: 'bergen',
				name: 'Bergen',
				aliases: [],
				country: 'NOR',
				longitude: 5.32,
				latitude: 60.39,
				side: 'right',
			},
			{
				id: 'reykjavik',
				name: 'Reykjavik',
				aliases: ['Smoky Bay'],
				country: 'ISL',
				longitude: -21.94,
				latitude: 64.15,
				side: 'left',
			},
		],
		events: [
			event('fishing-treaty', { date: '1950-05', precision: 'month' }),
			event('great-storm', { date: '1985', precision: 'year', basis: 'outside' }),
			event('ferry-offer', {
				kind: 'offer',
				title: 'Norway offers a ferry',
				place: 'bergen',
				condition: 'after the winter',
				actors: [{ id: 'norway', role: 'giver' }],
				countries: ['NOR', 'ISL'],
				evidence: [evidence('A', 2), evidence('B', 1, { differs: 'B calls it a boat.' })],
			}),
			event('cheap-fares', { kind: 'offer', title: 'The line offers cheap fares' }),
			event('harbour-objection', {
				date: '1987-06-03',
				kind: 'objection',
				title: 'The harbour objects',
				place: 'reykjavik',
				actors: [
					{ id: 'sigrun', role: 'speaker' },
					{ id: 'harbour', role: 'body spoken for' },
				],
				countries: ['ISL'],
				respondsTo: ['ferry-offer'],
				evidence: [evidence('A', 3, { excerpt: 'there is no room for a ferry', mode: 'quote' })],
			}),
			event('harbour-talks', { date: '1987-06-03', basis: 'outside' }),
			event('second-offer', { date: '1987-10-10', kind: 'offer', evidence: [evidence('C', 1)] }),
			event('second-objection', {
				date: '1987-10-12',
				kind: 'objection',
				respondsTo: ['second-offer'],
				evidence: [evidence('C', 2)],
			}),
			event('winter-report', { date: '1987-10', precision: 'month', evidence: [evidence('C', 3)] }),
		],
		relations: [
			{
				id: 'norway-offers',
				from: 'norway',
				to: 'iceland',
				type: 'offers',
				date: '1987-06-01',
				status: 'reported',
				summary: 'Norway offers a ferry to Iceland.',
				event: 'ferry-offer',
				evidence: [evidence('A', 2)],
			},
			{
				id: 'line-offers',
				from: 'ferry-line',
				to: 'iceland',
				type: 'offers',
				date: '1987-10-10',
				status: 'contested',
				summary: 'The line offers a ferry too.',
				evidence: [evidence('C', 1)],
			},
			{
				id: 'harbour-objects',
				from: 'harbour',
				to: 'ferry-line',
				type: 'objects',
				date: '1987-06-03',
				status: 'reported',
				summary: 'The harbour objects to the line.',
				event: 'harbour-objection',
				evidence: [evidence('A', 3)],
			},
			{
				id: 'sigrun-speaks',
				from: 'sigrun',
				to: 'harbour',
				type: 'speaks-for',
				status: 'reported',
				summary: 'Sigrún speaks for the harbour.',
				evidence: [evidence('B', 2)],
			},
		],
		positions: [
			{
				id: 'ferry-harbour',
				issue: 'ferry',
				actor: 'harbour',
				stance: 'against',
				summary: 'The harbour is against it.',
				evidence: [evidence('A', 3)],
			},
		],
		issues: [{ id: 'ferry', title: 'The ferry', question: 'Should there be a ferry?' }],
		quotes: [
			{
				id: 'no-room',
				speaker: 'sigrun',
				words: 'There is no room for a ferry',
				occasion: 'harbour-objection',
				translated: true,
				spokenIn: 'is',
				printedIn: [{ source: 'A', line: 3 }],
			},
		],
		discrepancies: [
			{
				id: 'boat-or-ferry',
				kind: 'error',
				title: 'B calls the ferry a boat',
				weight: 'notable',
				printed: [{ source: 'B', line: 1, excerpt: 'line 1 of B' }],
				weShow: 'We say ferry.',
				outcome: 'corrected',
				touches: ['events/ferry-offer', 'actors/ferry-line'],
			},
			{
				id: 'smudge',
				kind: 'error',
				title: 'A word of C is smudged',
				weight: 'minor',
				printed: [{ source: 'C', line: 2, excerpt: 'line 2 of C' }],
				weShow: 'We read it as a date.',
				outcome: 'open',
				touches: ['events/second-objection'],
			},
			{
				id: 'wrong-port',
				kind: 'error',
				title: 'C names the wrong port',
				weight: 'grave',
				printed: [{ source: 'C', line: 1, excerpt: 'line 1 of C' }],
				record: 'It was Bergen.',
				reference: 'Port register, 1987',
				weShow: 'We show Bergen.',
				outcome: 'corrected',
				touches: ['events/ferry-offer'],
			},
		],
		glossary: [{ id: 'berth', term: 'Berth', meaning: 'A place for a ship.', evidence: [] }],
		scenarios: [
			{
				id: 'more-fish',
				title: 'More fish',
				kind: 'scenario',
				summary: 'C expects more fish.',
				evidence: [evidence('C', 3)],
			},
		],
		questions: [
			{
				id: 'who-offered',
				question: 'Who offered a ferry?',
				answer: 'Norway.',
				items: ['events/ferry-offer'],
			},
		],
		story: [
			{
				id: 'offer',
				title: 'An offer',
				text: ['Norway offered a ferry.'],
				place: 'event=ferry-offer',
				frames: [],
			},
		],
		changes: [
			{
				id: 'day-of-the-offer',
				date: '1989-02-03',
				kind: 'correction',
				text: 'The day was wrong.',
				touches: ['events/ferry-offer'],
			},
		],
		lesson: tinyLesson(),
	};
}

const unsettled: GraphLayout = { width: 1000, height: 600, grown: false, chips: [], ties: [] };

/** The tiny dataset as views read it; without chips and ties, unless a settled layout is given. */
export function tinyLibrary(
	data: Dataset = tinyDataset(),
	graph: GraphLayout = unsettled,
): Library {
	const sheet: Sheet = {
		frame: [0, 0, 1000, 600],
		bounds: [0, 0, 1000, 600],
		projection: { rotate: [10, -60], scale: 600, translate: [500, 300], clipAngle: 100 },
		cast: ['DNK', 'FIN', 'ISL', 'NOR'],
		backdrop: './assets/land.svg',
	};
	return new Library({
		data: abridge(data),
		countries: tinyCountries,
		sheet,
		graph,
		map: layMap(data, sheet),
	});
}

function source(id: string, knowsUntil: string): Dataset['sources'][number] {
	return {
		id,
		ownDate: `${id} prints its day.`,
		knowsUntil,
		lines: 5,
		cites: [],
		weaknesses: [],
		only: [],
	};
}

function actor(
	id: string,
	name: string,
	kind: string,
	more: Partial<Dataset['actors'][number]> = {},
): Dataset['actors'][number] {
	return {
		id,
		name,
		aliases: [],
		kind,
		role: 'Takes part',
		countries: [],
		memberOf: [],
		evidence: [evidence('A', 1)],
		...more,
	};
}

/** A lesson with one of each thing that a lesson may have. */
function tinyLesson(): Lesson {
	return {
		question: 'Who said so?',
		objectives: ['Trace a claim.'],
		safety: 'None needed.',
		level: 'Grade 9',
		subjects: ['History'],
		care: ['Take your time.'],
		standards: [{ framework: 'C3', code: 'D3.1', text: 'Gather information.' }],
		materials: ['Paper'],
		vocabulary: [],
		activities: [
			{ id: 'begin', title: 'Begin', text: ['Ask.'], links: [{ text: 'Look', to: '#quiz' }] },
			{ id: 'end', title: 'End', text: ['Tell.'], links: [] },
		],
		lengths: [
			{
				id: 'short',
				title: '20 minutes',
				minutes: 20,
				sessions: [
					{
						minutes: 20,
						phases: [
							{ activity: 'begin', minutes: 12 },
							{ activity: 'end', minutes: 8 },
						],
					},
				],
			},
		],
		compare: { event: 'ferry-offer', sources: ['A', 'B'], prompts: [] },
		discussion: [],
		quiz: [
			{
				id: 'who',
				question: 'Who offered a ferry?',
				options: [
					{ text: 'Norway', right: true },
					{ text: 'Iceland', right: false },
				],
				because: 'The article says so.',
				claim: 'ferry-offer',
			},
		],
		differentiation: [],
		extension: [],
	};
}
