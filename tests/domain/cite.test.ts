import { describe, expect, test } from 'vitest';
import { citationsOf, withAccess } from '#domain/cite.ts';

const meta = {
	title: 'Ferries & Harbours',
	address: 'https://ferries.example/',
	updated: '1987-07-01',
};
const event = {
	page: 'event/ferry-offer.html',
	title: 'Norway offers 100% of a “ferry”',
	isKept: true,
};
const address = 'https://ferries.example/snapshot/1987-07-01/embed/event.html?event=ferry-offer';

describe('A citation', () => {
	test('as text has who, when, what, which version, the terms, and the address that never changes.', () => {
		expect(citationsOf(meta, event).text).toBe(
			`Ferries & Harbours (1987). Norway offers 100% of a “ferry”. Version of 1 July 1987. CC BY 4.0. ${address}`,
		);
	});

	test('for BibTeX has fields that TeX can print, and its address as it is.', () => {
		const { bibtex } = citationsOf(meta, event);
		expect(bibtex).toMatch(/^@misc\{ferries-harbours-1987-ferry-offer,\n/);
		expect(bibtex).toContain(String.raw`title = {{Norway offers 100\% of a “ferry”}},`);
		expect(bibtex).toContain(String.raw`author = {{Ferries \& Harbours}},`);
		expect(bibtex).toContain('version = {1987-07-01},');
		expect(bibtex).toMatch(/url = \{https:[^}]+event=ferry-offer\}\n\}$/);
		expect(bibtex.split('{').length).toBe(bibtex.split('}').length);
	});

	test('as CSL-JSON is a list of one dataset with the day of its version.', () => {
		expect(JSON.parse(citationsOf(meta, event).csl)).toEqual([
			{
				id: 'ferries-harbours-1987-ferry-offer',
				type: 'dataset',
				title: event.title,
				author: [{ literal: 'Ferries & Harbours' }],
				'container-title': 'Ferries & Harbours',
				issued: { 'date-parts': [[1987, 7, 1]] },
				version: '1987-07-01',
				note: 'CC BY 4.0',
				URL: address,
			},
		]);
	});

	test('as CSL-JSON has each date in one line.', () => {
		expect(citationsOf(meta, event).csl).toContain('"date-parts": [[1987, 7, 1]]');
	});

	test('of the whole names the dataset; without a snapshot, the page as it is now.', () => {
		const whole = citationsOf(meta, { page: 'sources.html', isKept: true });
		expect(whole.text).toMatch(/\. Dataset\. .+\/snapshot\/1987-07-01\/data\/dataset\.json$/);
		expect(citationsOf(meta, { ...event, isKept: false }).text).toMatch(
			/ https:\/\/ferries\.example\/event\/ferry-offer\.html$/,
		);
	});
});

test('The day of access is added in the words of each form, and what it was added to stays.', () => {
	const { text, bibtex, csl } = citationsOf(meta, event);
	expect(withAccess('text', text, '2026-03-09')).toBe(`${text} (accessed 9 March 2026)`);
	expect(withAccess('bibtex', bibtex, '2026-03-09')).toMatch(
		/\},\n {2}urldate = \{2026-03-09\}\n\}$/,
	);
	const [item] = JSON.parse(withAccess('csl', csl, '2026-03-09')) as object[];
	expect(item).toMatchObject({ URL: address, accessed: { 'date-parts': [[2026, 3, 9]] } });
});
