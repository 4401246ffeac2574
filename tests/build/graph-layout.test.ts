import { describe, expect, test } from 'vitest';
import { settleGraph } from '#build/graph-layout.ts';
import { Cost } from '#build/graph/cost.ts';
import { at, curveOf } from '#build/graph/curve.ts';
import { put, sceneOf } from '#build/graph/scene.ts';
import { chipReaches, type ChipShape } from '#domain/chip-shape.ts';
import type { Chip, GraphLayout } from '#domain/graph-layout.ts';
import { pictured } from '#domain/network.ts';
import type { Dataset } from '#domain/schema.ts';
import { tinyDataset } from '../fixtures.ts';

/** The tiny dataset with more harbours, each of which offers something to two others. */
function crowded(count: number): Dataset {
	const data = tinyDataset();
	const [first, second] = [data.actors[3], data.relations[0]];
	if (first === undefined || second === undefined) throw new Error('the fixture is empty');
	const ids = Array.from({ length: count }, (_, index) => `harbour-${index}`);
	const actors = ids.map((id, index) => ({
		...first,
		id,
		name: `Harbour of the ${index}th bay`,
		kind: ['group', 'state', 'person'][index % 3] ?? 'group',
	}));
	const relations = ids.flatMap((from, index) =>
		[1, 2].map((step) => {
			const to = ids[(index + step * 3) % count] ?? from;
			return { ...second, id: `${from}-${step}`, from, to };
		}),
	);
	return {
		...data,
		actors: [...data.actors, ...actors],
		relations: [...data.relations, ...relations],
	};
}

function shapeOf(data: Dataset, id: string): ChipShape {
	const kind = data.actors.find((actor) => actor.id === id)?.kind;
	return data.meta.actorKinds.find((one) => one.id === kind)?.shape ?? 'rectangle';
}

/** Points along a path as the layout writes it, closely one after another. */
function pointsOf(path: string): readonly (readonly [number, number])[] {
	const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0, dx = 0, dy = 0] = (
		path.match(/-?[\d.]+/g) ?? []
	).map(Number);
	return Array.from({ length: 201 }, (_, step) =>
		at(
			[
				[ax, ay],
				[bx, by],
				[cx, cy],
				[dx, dy],
			],
			step / 200,
		),
	);
}

/** Pairs of chips that have less than some room between them. */
function tooNear({ chips }: GraphLayout, room: number): readonly string[] {
	return chips.flatMap((a, index) =>
		chips
			.slice(index + 1)
			.filter((b) => {
				const right = Math.abs(a.x - b.x) - (a.width + b.width) / 2;
				const down = Math.abs(a.y - b.y) - (a.height + b.height) / 2;
				return Math.max(right, down) < room;
			})
			.map((b) => `${a.id} and ${b.id}`),
	);
}

function outside({ width, height, chips }: GraphLayout): readonly Chip[] {
	return chips.filter(
		(chip) =>
			chip.x - chip.width / 2 < 0 ||
			chip.x + chip.width / 2 > width ||
			chip.y - chip.height / 2 < 0 ||
			chip.y + chip.height / 2 > height,
	);
}

describe.each([
	['a tiny network', tinyDataset()],
	['a crowded network', crowded(10)],
])('%s', (_, data) => {
	const layout = settleGraph(data);

	test('keeps every two chips at least 8 units apart', () => {
		expect(tooNear(layout, 7.8)).toEqual([]);
	});

	test('keeps every chip inside the frame', () => {
		expect(outside(layout)).toEqual([]);
	});

	test('settles the same way every time', () => {
		expect(settleGraph(data)).toEqual(layout);
	});

	test('places every pictured actor and tie once, and nothing else', () => {
		const { actors, relations } = pictured(data);
		expect(layout.chips.map(({ id }) => id)).toEqual(actors.map(({ id }) => id));
		expect(layout.ties.map(({ id }) => id).toSorted()).toEqual(
			relations.map(({ id }) => id).toSorted(),
		);
	});

	test('ends every tie just outside its own two chips and in no other', () => {
		const wrong = layout.ties.filter(({ id, start, end }) => {
			const relation = data.relations.find((one) => one.id === id);
			return layout.chips.some((chip) => {
				const shape = shapeOf(data, chip.id);
				const own = chip.id === relation?.from || chip.id === relation?.to;
				return [start, end].some(([x, y]) =>
					chipReaches(shape, chip, x - chip.x, y - chip.y, own ? 3 : -8),
				);
			});
		});
		expect(wrong).toEqual([]);
	});

	test('leads no tie through a third chip', () => {
		const through = layout.ties.flatMap(({ id, path }) => {
			const relation = data.relations.find((one) => one.id === id);
			const others = layout.chips.filter(
				(chip) => chip.id !== relation?.from && chip.id !== relation?.to,
			);
			return others
				.filter((chip) =>
					pointsOf(path).some(([x, y]) =>
						chipReaches(shapeOf(data, chip.id), chip, x - chip.x, y - chip.y, 2),
					),
				)
				.map((chip) => `${id} through ${chip.id}`);
		});
		expect(through).toEqual([]);
	});

	test('draws a tie after those in whose band its middle lies', () => {
		const hidden = layout.ties.flatMap(({ id, middle }, index) =>
			layout.ties
				.slice(index + 1)
				.filter(({ path }) =>
					pointsOf(path).some(([x, y]) => Math.hypot(x - middle[0], y - middle[1]) < 7),
				)
				.map((above) => `${id} under ${above.id}`),
		);
		expect(hidden).toEqual([]);
	});

	test('keeps the middle of every tie inside the frame', () => {
		for (const { middle } of layout.ties) {
			expect(middle[0]).toBeGreaterThan(0);
			expect(middle[0]).toBeLessThan(layout.width);
			expect(middle[1]).toBeGreaterThan(0);
			expect(middle[1]).toBeLessThan(layout.height);
		}
	});
});

describe('the picture', () => {
	test('puts each camp on its own side', () => {
		const { chips, width } = settleGraph(tinyDataset());
		const x = (id: string) => chips.find((chip) => chip.id === id)?.x ?? NaN;
		expect(x('norway')).toBeLessThan(width / 2);
		expect(x('ferry-line')).toBeLessThan(width / 2);
		expect(x('harbour')).toBeGreaterThan(width / 2);
	});

	test('grows beyond a pane rather than let chips overlap', () => {
		const layout = settleGraph(crowded(18));
		expect(layout.grown).toBe(true);
		expect(tooNear(layout, 7.8)).toEqual([]);
		expect(settleGraph(tinyDataset()).grown).toBe(false);
	});

	test('leaves out ties that are not pictured, actors without one, and those who cannot be traced', () => {
		const ids = settleGraph(tinyDataset()).chips.map(({ id }) => id);
		expect(ids).not.toContain('sigrun');
		expect(ids).not.toContain('old-captain');
	});

	test('is empty for a dataset without ties', () => {
		const layout = settleGraph({ ...tinyDataset(), relations: [] });
		expect(layout.chips).toEqual([]);
		expect(layout.ties).toEqual([]);
	});

	test('bends two ties between the same two actors apart', () => {
		const data = tinyDataset();
		const [first] = data.relations;
		if (first === undefined) throw new Error('the fixture is empty');
		const twice = [
			first,
			{ ...first, id: 'again' },
			{ ...first, id: 'back', from: first.to, to: first.from },
		];
		const middles = settleGraph({ ...data, relations: twice }).ties.map(({ middle }) => middle);
		const [a, b, c] = middles;
		expect(new Set([a, b, c].map(String)).size).toBe(3);
	});
});

describe('the cost', () => {
	test('is the same after moves and moves taken back as if weighed anew', () => {
		const scene = sceneOf(crowded(9));
		for (const [index, body] of scene.bodies.entries()) put(scene, body, 61 * index, 97 * index);
		const cost = new Cost(scene);
		for (const [index, body] of scene.bodies.entries()) {
			const { x, y } = body;
			put(scene, body, 40 + 37 * index, 300 - 23 * index);
			const kept = cost.moved([index], cost.total + 50);
			if (!kept) {
				[body.x, body.y] = [x, y];
				cost.undo();
			}
			expect(cost.total).toBeCloseTo(new Cost(scene).total, 6);
		}
	});
});

test('a curve rises to the share of its length that its bend says', () => {
	const body = (x: number) =>
		({ id: '', shape: 'pill', width: 1, height: 1, side: 0, x, y: 0 }) as const;
	const [x, y] = at(curveOf(body(0), body(100), { bend: 0.1, sway: 0, out: 0, into: 0 }), 0.5);
	expect([x, Math.abs(y)]).toEqual([50, 10]);
});
