import { describe, expect, test } from 'vitest';
import { carriage, carriageSentence } from '#domain/claims.ts';
import { daysBetween } from '#domain/dates.ts';
import { countriesOf } from '#domain/emphasis.ts';
import { must } from '#domain/ref.ts';
import { laneOf } from '#domain/timeline.ts';
import { data, library } from './read.ts';

const eventOf = (id: string) => must(library.events, id);

describe('The two warnings', () => {
	const [putin, ministry] = [eventOf('putin-warning-vladivostok'), eventOf('ministry-warning')];
	const afterwards = /after (a|the) (potential )?ceasefire|after a .*peace/i;

	test('are two records, of two days, two speakers and two places.', () => {
		expect([putin.kind, ministry.kind]).toEqual(['warning', 'warning']);
		expect([putin.date, ministry.date]).toEqual(['2025-09-05', '2026-01-08']);
		const speakers = [putin, ministry].map(
			({ actors }) => actors.find(({ role }) => role === 'speaker')?.id,
		);
		expect(speakers).toEqual(['putin', 'zakharova']);
		expect(putin.place).toBe('vladivostok');
		expect(ministry.place).not.toBe('vladivostok');
	});

	test('The first keeps its own condition: nothing in it is of the time after a ceasefire.', () => {
		expect(putin.condition).toBe('if troops appear, “especially now during the fighting”');
		for (const words of [putin.condition, putin.title, putin.label, putin.summary]) {
			expect(words).not.toMatch(afterwards);
		}
	});

	test('What he said of the time after peace is a record of its own, and no warning.', () => {
		const later = eventOf('putin-no-sense-after-peace');
		expect(later.kind).not.toBe('warning');
		expect(later.condition).toMatch(/long-term peace/);
	});

	test('The second holds after a ceasefire as well.', () => {
		expect(ministry.condition).toMatch(afterwards);
	});

	test('An article that runs the two together is marked where it does.', () => {
		const merged = data.discrepancies.filter(
			({ touches, printed }) =>
				touches.includes('events/putin-warning-vladivostok') &&
				printed.some(({ excerpt }) => afterwards.test(excerpt)),
		);
		expect(merged.flatMap(({ printed }) => printed.map(({ source }) => source))).toContain('A');
	});

	test('The words of each are those of its own speaker.', () => {
		const speakers = (occasion: string) =>
			new Set(data.quotes.filter((one) => one.occasion === occasion).map((one) => one.speaker));
		expect([...speakers(putin.id)]).toEqual(['putin']);
		expect(speakers(ministry.id)).toEqual(new Set(['zakharova', 'russian-foreign-ministry']));
	});
});

describe('The waves', () => {
	test('Each has its call on top and its response below, on days of the wave.', () => {
		for (const { call, response, from, to } of data.meta.waves) {
			const [first, second] = [eventOf(call.event), eventOf(response.event)];
			expect([laneOf(library, first), laneOf(library, second)]).toEqual(['above', 'below']);
			for (const { date } of [first, second]) expect(date >= from && date <= to).toBe(true);
			expect(second.respondsTo).toContain(first.id);
		}
	});

	test('One day lay between in September, two in January.', () => {
		expect(
			data.meta.waves.map(({ call, response }) =>
				daysBetween(eventOf(call.event).date, eventOf(response.event).date),
			),
		).toEqual([1, 2]);
	});

	test('All articles of the time carry both sides of each wave.', () => {
		const sentence = (id: string) => {
			const { evidence, date } = eventOf(id);
			return carriageSentence(carriage(data, evidence, date)).replaceAll(' (differently)', '');
		};
		expect(data.meta.waves.map(({ call }) => sentence(call.event))).toEqual([
			'Carried by 3 of the 3 articles of the time: A, B, C.',
			'Carried by 2 of the 2 articles of the time: D, E.',
		]);
		expect(data.meta.waves.map(({ response }) => sentence(response.event))).toEqual([
			'Carried by 3 of the 3 articles of the time: A, B, C.',
			'Carried by 2 of the 2 articles of the time: D, E.',
		]);
	});

	test('A pledge to send troops keeps its condition.', () => {
		for (const { call } of data.meta.waves) {
			expect(eventOf(call.event).condition).toBe('after a ceasefire or peace deal');
		}
	});
});

describe('The 26', () => {
	test('are one group, of no country and without a list of members.', () => {
		const group = must(library.actors, 'the-26');
		expect(group.kind).toBe('group');
		expect(countriesOf(group)).toEqual([]);
	});

	test('have no members but those that an article names as leading.', () => {
		const members = [
			...data.relations
				.filter(({ type, to }) => type === 'member-of' && to === 'the-26')
				.map(({ from }) => from),
			...data.actors.filter(({ memberOf }) => memberOf.includes('the-26')).map(({ id }) => id),
		];
		expect(members.filter((id) => id !== 'france' && id !== 'united-kingdom')).toEqual([]);
	});

	test('The coalition has no members but its leaders and the 26 as a number.', () => {
		const members = [
			...data.relations
				.filter(({ type, to }) => type === 'member-of' && to === 'coalition-of-the-willing')
				.map(({ from }) => from),
			...data.actors
				.filter(({ memberOf }) => memberOf.includes('coalition-of-the-willing'))
				.map(({ id }) => id),
		];
		expect(members.toSorted()).toEqual(['france', 'the-26', 'united-kingdom']);
		expect(countriesOf(must(library.actors, 'coalition-of-the-willing'))).toEqual([]);
	});

	test('Their pledge stands in no country but those that an article names.', () => {
		expect(
			eventOf('pledge-of-26').countries.filter((id) => !['FRA', 'GBR', 'UKR'].includes(id)),
		).toEqual([]);
	});
});

describe('Experts who could not be traced', () => {
	const untraced = new Set(
		data.actors.filter(({ status }) => status === 'untraceable').map(({ id }) => id),
	);

	test('are the two of article B.', () => {
		expect([...untraced].toSorted()).toEqual(['petrova', 'thompson']);
	});

	test('are in no event, no quotation, no tie and no position.', () => {
		const used = [
			...data.events.flatMap(({ actors }) => actors.map(({ id }) => id)),
			...data.quotes.map(({ speaker }) => speaker),
			...data.relations.flatMap(({ from, to }) => [from, to]),
			...data.positions.map(({ actor }) => actor),
		];
		expect(used.filter((id) => untraced.has(id))).toEqual([]);
	});

	test('come with a note on what was looked for.', () => {
		for (const id of untraced) expect(must(library.actors, id).note?.reference).toMatch(/\S/);
	});
});
