import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDataset } from '#build/dataset.ts';
import { readBoundaries } from '#build/edition.ts';
import { roomFor, room } from '#build/graph/choose.ts';
import { pictured } from '#domain/network.ts';
import type { Dataset } from '#domain/schema.ts';
import { sizesFor, writeGrown } from './generate.ts';
import { grow } from './grow.ts';

const from = 'tests/fixtures/suffrage';
const sizes = sizesFor(400);

let base: Dataset;
let countries: Awaited<ReturnType<typeof readBoundaries>>['countries'];
let folder: string;
beforeAll(async () => {
	({ countries } = await readBoundaries(from));
	base = await readDataset(from, countries);
	folder = await mkdtemp(join(tmpdir(), 'grown-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a grown dataset', () => {
	test('has as many records as were asked for, those that it grew from first', () => {
		const grown = grow(base, countries, sizes);
		for (const part of ['events', 'actors', 'relations', 'places'] as const) {
			expect(grown[part].length, part).toBe(sizes[part]);
			expect(grown[part][0], part).toEqual(base[part][0]);
		}
		expect(grown.quotes.length).toBeGreaterThan(base.quotes.length);
		expect(grown.discrepancies.length).toBeGreaterThan(base.discrepancies.length);
	});

	test('is the same for the same seed, and another for another', () => {
		expect(grow(base, countries, sizes, 7)).toEqual(grow(base, countries, sizes, 7));
		expect(grow(base, countries, sizes, 7)).not.toEqual(grow(base, countries, sizes, 8));
	});

	test('has many claims a day in its waves, and replies', () => {
		const { events, meta } = grow(base, countries, sizes);
		for (const { from: first, to } of meta.waves) {
			expect(events.filter(({ date }) => date >= first && date <= to).length).toBeGreaterThan(40);
		}
		expect(events.filter(({ respondsTo }) => respondsTo.length > 0).length).toBeGreaterThan(20);
	});

	test('passes both judgements of the real data once it is written as YAML', async () => {
		const grown = await writeGrown(from, folder, sizes);
		expect(await readDataset(folder, countries)).toEqual(JSON.parse(JSON.stringify(grown)));
	});
});

describe('the graph of a grown dataset', () => {
	test('draws no more than there is room for: the heaviest actors, each with a tie', () => {
		const whole = pictured(grow(base, countries, sizes));
		const { actors, relations } = roomFor(whole);
		expect(whole.actors.length).toBeGreaterThan(room.actors);
		expect(actors.length).toBeLessThanOrEqual(room.actors);
		expect(relations.length).toBeLessThanOrEqual(room.ties);
		const ends = new Set(relations.flatMap((tie) => [tie.from, tie.to]));
		expect(new Set(actors.map(({ id }) => id))).toEqual(ends);
		const ties = (id: string) =>
			whole.relations.filter((tie) => tie.from === id || tie.to === id).length;
		const mean = (list: readonly { id: string }[]) =>
			list.reduce((sum, { id }) => sum + ties(id), 0) / list.length;
		expect(mean(actors)).toBeGreaterThan(3 * mean(whole.actors));
	});

	test('leaves a network that fits as it is', () => {
		expect(roomFor(pictured(base))).toEqual(pictured(base));
	});
});
