import { expect, test } from 'vitest';
import { cardPlans, drawCards } from '#build/cards.ts';
import { openFaces } from '#build/cards/faces.ts';
import type { Desk } from '#build/cards/marks.ts';
import { paletteOf, readPalette } from '#build/cards/palette.ts';
import { sheet, type Measure, type Picture } from '#build/cards/picture.ts';
import { fit, fitAll, wrap } from '#build/cards/words.ts';
import { readBoundaries } from '#build/edition.ts';
import { settledGraph } from '#build/graph-layout.ts';
import { tinyDataset } from '../fixtures.ts';
import { data } from '../data/read.ts';

/** Every letter half as wide as it is high. */
const even: Measure = (text, _face, size) => (text.length * size) / 2;
const em = (line: string) => line.length;

const { measure } = await openFaces();
const palette = await readPalette(data.meta);
const boundaries = await readBoundaries('data');
const { graph } = await settledGraph(data);
const desk: Desk = { data, palette, measure, boundaries, graph };
const pictures: readonly (readonly [string, Picture])[] = cardPlans(data).map(({ path, draw }) => [
	path,
	draw(desk),
]);

test('Every page, event and actor has a card of its own.', () => {
	expect(pictures.length).toBe(data.events.length + data.actors.length + 7);
	expect(new Set(pictures.map(([path]) => path)).size).toBe(pictures.length);
});

test('No line of text leaves its sheet, in any card, by the widths of the faces that draw it.', () => {
	const out = pictures.flatMap(([path, picture]) =>
		picture.flatMap((part) => {
			if (!('text' in part)) return [];
			const right = part.x + measure(part.text, part.face, part.size);
			const isOut =
				part.x < sheet.margin - 1 ||
				right > sheet.width - sheet.margin + 1 ||
				part.y > sheet.height - 20;
			return isOut ? [`${path}: ${part.text}`] : [];
		}),
	);
	expect(out).toEqual([]);
});

test('No text but the foot stands below the rule of the foot, and none is smaller than 16.', () => {
	const wrong = pictures.flatMap(([path, picture]) =>
		picture.flatMap((part) => {
			if (!('text' in part)) return [];
			const isBetween = part.y > sheet.height - 96 && part.y < sheet.height - 50;
			return isBetween || part.size < 16 ? [`${path}: ${part.text}`] : [];
		}),
	);
	expect(wrong).toEqual([]);
});

test('Titles stand whole: their lines are their words.', () => {
	for (const event of data.events) {
		const picture = pictures.find(([path]) => path === `og/${event.id}.png`)?.[1] ?? [];
		const set = picture.flatMap((part) =>
			'text' in part && part.face === 'display' && part.text !== data.meta.title ? part.text : [],
		);
		expect(set.join(' '), event.id).toBe(event.title);
	}
});

test('The first card draws each wave with the mark of its call above that of its answer.', () => {
	const [, picture = []] = pictures[0] ?? [];
	const marks = picture.flatMap((part) => ('d' in part && part.at !== undefined ? [part] : []));
	const hues = marks.map(({ fill }) => fill);
	expect(hues).toEqual([palette.first, palette.second, palette.first, palette.second]);
	const [call, answer] = marks;
	expect(call?.at?.[1]).toBeLessThan(answer?.at?.[1] ?? 0);
	expect(call?.at?.[0]).toBeLessThan(answer?.at?.[0] ?? 0);
});

test('The card of the map draws every country with a part, tells textures apart, and carries the note on borders.', async () => {
	const svg = (await drawCards(data, { boundaries, graph })).get('og/map.png') ?? '';
	expect(svg.match(/<pattern /g)?.length).toBeGreaterThan(1);
	for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(svg).toContain(`id="${id}"`);
	const [, picture = []] = pictures.find(([path]) => path === 'og/map.png') ?? [];
	const words = picture.flatMap((part) => ('text' in part ? part.text : [])).join(' ');
	expect(words).toContain(data.meta.mapNoteShort);
});

test('Another subject has cards as well, the same at every run.', async () => {
	const atlas = { boundaries, graph: (await settledGraph(tinyDataset())).graph };
	const first = await drawCards(tinyDataset(), atlas);
	expect(first.size).toBe(tinyDataset().events.length + tinyDataset().actors.length + 7);
	expect(await drawCards(tinyDataset(), atlas)).toEqual(first);
	for (const svg of first.values()) expect(svg).not.toMatch(/NaN|undefined|<text/);
});

test('Two pages that would share a card are refused.', () => {
	const clash = tinyDataset();
	const [event] = clash.events;
	if (event === undefined) throw new Error('there is no event');
	clash.events.push({ ...event, id: 'sources' });
	expect(() => cardPlans(clash)).toThrow('share one card');
});

test('The colours are those of the page in its light theme.', () => {
	expect(palette.paper).toBe('#fcfcfe');
	expect(palette.first).toBe(data.meta.hues.first.light.line);
	expect(() => paletteOf(':root {}', data.meta.hues)).toThrow('--paper');
});

test('A text is set into lines of about equal length, none too wide, with all its words.', () => {
	const text = 'one two three four five six seven';
	const lines = wrap(text, 20, em);
	expect(lines.join(' ')).toBe(text);
	expect(lines.every((line) => line.length <= 20)).toBe(true);
	expect(wrap('one', 20, em)).toEqual(['one']);
	expect(wrap('', 20, em)).toEqual([]);
});

test('A word wider than the column keeps a line of its own.', () => {
	expect(wrap('a incomprehensibilities b', 10, em)).toEqual(['a', 'incomprehensibilities', 'b']);
});

test('A text is set in the largest size at which it fits, and side by side all take the least.', () => {
	const room = { width: 100, height: 30, sizes: [40, 20, 10], leading: 1 };
	expect(fit('four', 'sans', room, even).size).toBe(20);
	expect(fit('a text too long for it', 'sans', room, even).size).toBe(10);
	const both = fitAll(
		[
			{ text: 'four', room },
			{ text: 'a text too long for it', room },
		],
		'sans',
		even,
	);
	expect(both.map(({ size }) => size)).toEqual([10, 10]);
});

test('Letters that the display face lacks are taken from the sans, so that none is left out.', async () => {
	const { trace } = await openFaces();
	expect(measure('≠', 'display', 100)).toBeGreaterThan(20);
	expect(trace('Київ', 'display', 40)).toContain('M');
	expect(measure('AV', 'display', 100)).toBeLessThan(
		measure('A', 'display', 100) + measure('V', 'display', 100),
	);
});
