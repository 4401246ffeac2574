import { expect, test } from 'vitest';
import { tinyDataset } from '../../fixtures.ts';
import { factsOf, lighter, type Countries } from './facts.ts';

test('the rivals get every event, actor, tie and place, and no evidence', () => {
	const data = tinyDataset();
	const facts = factsOf(data);
	for (const part of ['events', 'actors', 'relations', 'places'] as const) {
		expect(facts[part].map(({ id }) => id)).toEqual(data[part].map(({ id }) => id));
	}
	expect(JSON.stringify(facts)).not.toContain('evidence');
});

test('their outlines are the same, to a hundredth of a degree', () => {
	const countries: Countries = {
		type: 'FeatureCollection',
		features: [
			{
				type: 'Feature',
				id: 'NLD',
				properties: { code: 'NLD', name: 'Netherlands', role: null },
				geometry: {
					type: 'Polygon',
					coordinates: [
						[
							[5.1234, 52.0049],
							[6, 53],
							[5.1234, 52.0049],
						],
					],
				},
			},
		],
	};
	const [land] = lighter(countries).features;
	expect(land?.geometry.coordinates).toEqual([
		[
			[5.12, 52],
			[6, 53],
			[5.12, 52],
		],
	]);
	expect(land?.properties).toEqual({ code: 'NLD', name: 'Netherlands', role: null });
});
