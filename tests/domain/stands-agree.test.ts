import { describe, expect, test } from 'vitest';
import { faultLine } from '#domain/fault.ts';
import { judgeAgreement } from '#domain/integrity.ts';
import type { Dataset } from '#domain/schema.ts';
import { tinyCountries, tinyDataset } from '../fixtures.ts';

/** The faults of the tiny dataset after a change, one line each. */
function faults(change: (data: Dataset) => void): readonly string[] {
	const data = tinyDataset();
	change(data);
	return judgeAgreement(data, tinyCountries).map(faultLine);
}

describe('Themes', () => {
	test('An issue names a theme that there is.', () => {
		const lines = faults(({ meta, issues }) => {
			meta.themes = [{ id: 'sea', title: 'Sea' }];
			for (const issue of issues) issue.theme = 'see';
		});
		expect(lines).toEqual([
			'issues.yaml · ferry: theme "see" is not a theme in site.yaml. Perhaps "sea"; otherwise add it first.',
			'site.yaml · themes/sea: it has 0 issues. Give it 1 to 6: more columns cannot be read side by side.',
		]);
	});

	test('Where there are themes, every issue has one.', () => {
		const lines = faults(({ meta, issues }) => {
			meta.themes = [{ id: 'sea', title: 'Sea' }];
			issues.push({ id: 'road', title: 'A road', question: 'A road?', theme: 'sea' });
		});
		expect(lines).toEqual(['issues.yaml · ferry: it has no theme. Name one of sea.']);
	});

	test('A theme has at most six issues.', () => {
		const lines = faults(({ meta, issues }) => {
			meta.themes = [{ id: 'sea', title: 'Sea' }];
			for (const issue of issues) issue.theme = 'sea';
			for (const id of ['pier', 'quay', 'buoy', 'light', 'fog', 'tide']) {
				issues.push({ id, title: id, question: `${id}?`, theme: 'sea' });
			}
		});
		expect(lines).toEqual([
			'site.yaml · themes/sea: it has 7 issues. Give it 1 to 6: more columns cannot be read side by side.',
		]);
	});
});

describe('Parties', () => {
	test('A party names actors that there are.', () => {
		const lines = faults(({ meta }) => {
			meta.parties = [{ id: 'port', name: 'The port', actors: ['harbour', 'sigrum'] }];
		});
		expect(lines).toEqual([
			expect.stringMatching(
				/^site\.yaml · parties\/port: actor "sigrum" is not an actor\. Perhaps "sigrun"/,
			),
		]);
	});

	test('Every actor that takes a position is in a party.', () => {
		const lines = faults(({ meta }) => {
			meta.parties = [{ id: 'north', name: 'Norway', actors: ['norway'] }];
		});
		expect(lines).toEqual([
			'site.yaml · parties: "harbour" takes positions and is in no party. Name each actor that takes a position in exactly one party.',
		]);
	});

	test('And in one only.', () => {
		const lines = faults(({ meta }) => {
			meta.parties = [
				{ id: 'port', name: 'The port', actors: ['harbour'] },
				{ id: 'isle', name: 'Iceland', actors: ['iceland', 'harbour'] },
			];
		});
		expect(lines).toEqual([
			'site.yaml · parties: "harbour" is in more than one party: port, isle. Name each actor that takes a position in exactly one party.',
		]);
	});
});

test('Wordings that are compared are cited where the data says.', () => {
	const lines = faults(({ meta }) => {
		const left = { name: 'The harbour', item: 'quotes/no-room', source: 'A', line: 3 };
		meta.compare = [{ title: 'Two', why: 'They differ.', left, right: { ...left, line: 4 } }];
	});
	expect(lines).toEqual([
		'site.yaml · compare: “Two” compares A:4 of "quotes/no-room", which cites no words there. Name a record with an excerpt or a quotation at that line of that article.',
	]);
});
