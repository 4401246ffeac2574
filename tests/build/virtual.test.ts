import { describe, expect, test } from 'vitest';
import { columnsOf, huesOf } from '#build/virtual.ts';
import { tinyDataset } from '../fixtures.ts';

const { meta, events } = tinyDataset();

describe('huesOf', () => {
	const declared = [...huesOf(meta).matchAll(/(--[a-z-]+): ([^;]+);/g)].map(
		([, name, value]) => `${name ?? ''} = ${value ?? ''}`,
	);

	test('declares three shades of both hues, light and dark.', () => {
		expect(declared).toEqual([
			'--first = light-dark(#123456, #abcdef)',
			'--first-mid = light-dark(#234567, #234567)',
			'--first-tint = light-dark(#345678, #345678)',
			'--second = light-dark(#123456, #123456)',
			'--second-mid = light-dark(#234567, #234567)',
			'--second-tint = light-dark(#345678, #345678)',
		]);
	});

	test('is one rule for the whole page.', () => {
		expect(huesOf(meta)).toMatch(/^:root \{ [^{}]+ \}\n$/);
	});
});

describe('columnsOf', () => {
	/** What it says for waves of the lengths given. */
	const columns = (...ends: string[]) =>
		columnsOf(
			{
				...meta,
				waves: ends.flatMap((to) =>
					meta.waves.slice(0, 1).map((wave) => ({ ...wave, from: '1987-06-01', to })),
				),
			},
			events,
		);

	test('gives the lanes a gutter and each wave its days, with a pause between.', () => {
		expect(columnsOf(meta, events)).toContain(
			'grid-template-columns: var(--gutter) repeat(4, minmax(0, 1fr)) var(--pause) repeat(3, minmax(0, 1fr));',
		);
	});

	test('counts all days and the pauses.', () => {
		expect(columnsOf(meta, events)).toContain('--days-total: 7; --pauses: 1;');
	});

	test('has no pause for one wave, and two for three.', () => {
		expect(columns('1987-06-04')).toContain('--days-total: 4; --pauses: 0;');
		expect(columns('1987-06-04')).not.toContain('var(--pause)');
		expect(columns('1987-06-04', '1987-06-02', '1987-06-03')).toContain('--pauses: 2;');
	});

	test('gives each wave alone a rule of its own, without a pause.', () => {
		const alone = columnsOf(meta, events)
			.split('\n')
			.join(' ')
			.matchAll(/\.lanes\.(only-\w+) \{([^}]+)\}/g);
		const rules = [...alone].map(([, name, rule]) => [name, rule?.replaceAll(/\s+/g, ' ').trim()]);
		expect(rules).toEqual([
			[
				'only-june',
				'--days-total: 4; --pauses: 0; grid-template-columns: var(--gutter) repeat(4, minmax(0, 1fr));',
			],
			[
				'only-october',
				'--days-total: 3; --pauses: 0; grid-template-columns: var(--gutter) repeat(3, minmax(0, 1fr));',
			],
		]);
	});

	test('gives a wave of one day one column.', () => {
		expect(columns('1987-06-01')).toContain('repeat(1, minmax(0, 1fr))');
	});

	test('gives a run of quiet days in a long wave one column of half the width.', () => {
		// Something is recorded on 1 and 3 June; 2 June is quiet, and so are the days after the third.
		expect(columns('1987-06-09')).toContain(
			'repeat(3, minmax(0, 1fr)) repeat(1, minmax(0, 0.5fr))',
		);
		expect(columns('1987-06-09')).toContain('--days-total: 3.5;');
	});
});
