import { describe, expect, test } from 'vitest';
import { settleGraph } from '#build/graph-layout.ts';
import { kindGroups, listed, verbGroups } from '#domain/network.ts';
import { must } from '#domain/ref.ts';
import { graphKey } from '#views/graph/key.ts';
import { chipTowards } from '#views/graph/keys.ts';
import { drawing, graphMarks } from '#views/graph/marks.ts';
import { nearMarks } from '#views/graph/near.ts';
import { tinyDataset, tinyLibrary } from '../../fixtures.ts';

const data = tinyDataset();
const library = tinyLibrary(data, settleGraph(data));
const marks = graphMarks(library);

function chip(id: string) {
	const found = marks.chips.find(({ ref }) => ref === `actors/${id}`);
	if (found === undefined) throw new Error(`no chip of ${id}`);
	return found;
}

function tie(id: string) {
	const found = marks.ties.find(({ ref }) => ref === `relations/${id}`);
	if (found === undefined) throw new Error(`no tie ${id}`);
	return found;
}

describe('chips', () => {
	test('are named by what is written on them, then in full, with their kind', () => {
		expect(chip('ferry-line').label).toBe('Ferry line');
		expect(chip('ferry-line').name).toBe('Ferry line, The Northern Ferry Line, group');
	});

	test('are tinted only where the data names a camp', () => {
		expect(chip('norway').camp).toBe('first');
		expect(chip('harbour').camp).toBe('second');
		expect(chip('iceland').camp).toBeUndefined();
	});

	test('have the shape of their kind, and the names of rectangles stand out', () => {
		expect(chip('norway').outline).toMatch(/^M-?[\d.]+,-?[\d.]+H.*V.*H.*Z$/);
		expect(chip('harbour').outline).toMatch(/,0L/);
		expect(chip('norway').strong).toBe(true);
		expect(chip('harbour').strong).toBe(false);
	});

	test('have a halo wider than their outline', () => {
		const reach = (path: string) => Math.max(...(path.match(/-?[\d.]+/g) ?? []).map(Number));
		expect(reach(chip('norway').halo)).toBe(reach(chip('norway').outline) + 4);
	});
});

describe('ties', () => {
	test('are named by their sentence', () => {
		expect(tie('norway-offers').name).toBe('Norway offers a ferry to Iceland, 1 June 1987');
	});

	test('look as their type says', () => {
		expect(tie('norway-offers')).toMatchObject({ line: 'solid', hue: 'first', middle: 'disc' });
		expect(tie('harbour-objects')).toMatchObject({ line: 'dashed', hue: 'second' });
		expect(tie('harbour-objects').middle).toBeUndefined();
	});

	test('end in one arrowhead, two, a bar or nothing', () => {
		const path = { path: 'M0,0H10', middle: [5, 0], start: [0, 0, 180], end: [10, 0, 0] } as const;
		const ends = (['arrow', 'both', 'bar', 'none'] as const).map((end) => {
			const { heads, bars } = drawing({ line: 'solid', hue: 'ink', end }, path);
			return [heads.length, bars.length];
		});
		expect(ends).toEqual([
			[1, 0],
			[2, 0],
			[0, 1],
			[0, 0],
		]);
	});

	test('point where they arrive', () => {
		const path = { path: 'M0,0V10', middle: [0, 5], start: [0, 0, -90], end: [0, 10, 90] } as const;
		const { heads } = drawing({ line: 'solid', hue: 'ink', end: 'arrow' }, path);
		expect(heads).toEqual(['translate(0 10)rotate(90)']);
	});
});

describe('the small picture of an actor', () => {
	const iceland = must(library.actors, 'iceland');
	const near = nearMarks(library, iceland, data.relations);

	test('holds the actor, its neighbours and the ties between them', () => {
		expect(near.chips.map(({ ref }) => ref)).toEqual([
			'actors/iceland',
			'actors/norway',
			'actors/ferry-line',
		]);
		expect(near.ties.map(({ ref }) => ref)).toEqual([
			'relations/norway-offers',
			'relations/line-offers',
		]);
		expect(near.left).toBe(0);
	});

	test('lets ties arrive where they are taken', () => {
		expect(near.ties[0]?.heads).toHaveLength(1);
		expect(near.ties[0]?.heads[0]).toMatch(/rotate\(-90\)$/);
	});

	test('has room for nine, and says how many more there are', () => {
		const many = tinyDataset();
		const [actor, relation] = [many.actors[0], many.relations[0]];
		if (actor === undefined || relation === undefined) throw new Error('the fixture is empty');
		for (let nth = 0; nth < 12; nth++) {
			many.actors.push({ ...actor, id: `port-${nth}` });
			many.relations.push({ ...relation, id: `tie-${nth}`, from: `port-${nth}` });
		}
		const wide = nearMarks(tinyLibrary(many), iceland, many.relations);
		expect(wide.chips).toHaveLength(10);
		expect(wide.left).toBe(5);
		const xs = wide.ties.map(({ path }) => Number(/M\d+,[\d.]+H([\d.]+)/.exec(path)?.[1]));
		expect(new Set(xs).size).toBe(wide.ties.length);
	});
});

describe('arrow keys', () => {
	const at = (ref: string, x: number, y: number) => ({
		...chip('norway'),
		ref: `actors/${ref}` as const,
		x,
		y,
	});
	const chips = [at('a', 0, 0), at('b', 100, 10), at('c', 60, 70), at('d', 0, 50)];
	const [from] = chips;

	test.each([
		['right', [1, 0], 'actors/b'],
		['down', [0, 1], 'actors/d'],
		['left', [-1, 0], undefined],
	] as const)('lead %s to the nearest chip that lies there', (_, direction, to) => {
		if (from === undefined) throw new Error('no chip');
		expect(chipTowards(chips, from, direction)?.ref).toBe(to);
	});
});

describe('the key', () => {
	test('explains the looks and shapes that are drawn, and no others', () => {
		const key = graphKey(library);
		expect(key.ties.map(({ words }) => words)).toEqual(['offers a ferry to', 'objects to']);
		expect(key.shapes.map(({ words }) => words)).toEqual(['state', 'group']);
		expect(key.camps.map(({ hue }) => hue)).toEqual(['first', 'second']);
	});

	test('says once what looks alike', () => {
		const alike = tinyDataset();
		const [type] = alike.meta.relationTypes.filter(({ id }) => id === 'offers');
		const [relation] = alike.relations;
		if (type === undefined || relation === undefined) throw new Error('the fixture is empty');
		alike.meta.relationTypes.push({ ...type, id: 'lends', verb: 'lends a ferry to' });
		alike.relations.push({ ...relation, id: 'norway-lends', type: 'lends' });
		const { ties } = graphKey(tinyLibrary(alike, settleGraph(alike)));
		expect(ties.map(({ words }) => words)).toEqual([
			'offers a ferry to, lends a ferry to',
			'objects to',
		]);
	});
});

describe('the list', () => {
	const groups = (id: string) => verbGroups(library, must(library.actors, id));

	test('holds every actor that can be traced and every tie', () => {
		const { actors, relations } = listed(data);
		expect(actors.map(({ id }) => id)).toEqual([
			'norway',
			'iceland',
			'ferry-line',
			'harbour',
			'sigrun',
		]);
		expect(relations).toHaveLength(data.relations.length);
	});

	test('shows a tie at both its ends, with the verb turned round', () => {
		expect(groups('harbour')).toMatchObject([
			{ verb: 'objects to', ties: [{ arrow: '→', other: 'The Northern Ferry Line, 3 June 1987' }] },
			{ verb: 'is spoken for by', ties: [{ arrow: '←', other: 'Sigrún Jónsdóttir' }] },
		]);
	});

	test('gathers the ties of one verb, and says which are contested', () => {
		expect(groups('iceland')).toEqual([
			{
				verb: 'is offered a ferry by',
				ties: [
					{
						ref: 'relations/norway-offers',
						arrow: '←',
						other: 'Norway, 1 June 1987',
					},
					{
						ref: 'relations/line-offers',
						arrow: '←',
						other: 'The Northern Ferry Line, 10 Oct 1987, contested',
					},
				],
			},
		]);
	});

	test('counts ties by actor, and groups actors by kind', () => {
		const kinds = kindGroups(library, data.relations);
		expect(kinds.map(({ kind, actors }) => [kind, actors.map(({ count }) => count)])).toEqual([
			['People', [1]],
			['States', [1, 2]],
			['Groups', [2, 2]],
		]);
	});
});
