import { describe, expect, test } from 'vitest';
import type { Box } from '#domain/boundaries.ts';
import { boxOf, centred, offsets, overlap, within } from '#domain/map/boxes.ts';
import { onSheet, placeLabels, widths, type Wanted } from '#domain/map/labels.ts';

const frame: Box = [0, 0, 1000, 800];
const nothing = { marks: [], arrows: [], words: [] };

function wanted(key: string, at: [number, number], more: Partial<Wanted> = {}): Wanted {
	const { right, left, below, above } = offsets;
	return { key, words: key, at, offsets: [right, left, below, above], always: false, ...more };
}

describe('labels', () => {
	test('words alone stand on their best side at every width', () => {
		expect(placeLabels([wanted('Oslo', [500, 400])], nothing, frame).get('Oslo')).toEqual({
			offset: offsets.right,
			from: widths[0],
		});
	});

	test('words at the edge change sides rather than leave the sheet', () => {
		const label = placeLabels([wanted('Vardø', [990, 400])], nothing, frame).get('Vardø');
		expect(label?.offset).toBe(offsets.left);
	});

	test('of two that would cover each other, the later waits for a wider sheet', () => {
		const both = [
			wanted('Copenhagen', [500, 400], { offsets: [offsets.right] }),
			wanted('Malmö', [540, 400], { offsets: [offsets.right] }),
		];
		const labels = placeLabels(both, nothing, frame);
		expect(labels.get('Copenhagen')?.from).toBe(widths[0]);
		expect(labels.get('Malmö')?.from).toBeGreaterThan(widths[0]);
	});

	test('words that must show are never left out, and cover what matters least', () => {
		const crowd = { ...nothing, marks: [[530, 400] as [number, number]] };
		const arrows = { ...crowd, arrows: [[460, 400] as [number, number]] };
		const sides = [offsets.right, offsets.left];
		const labels = placeLabels(
			[wanted('Bergen', [500, 400], { offsets: sides, always: true })],
			arrows,
			frame,
		);
		expect(labels.get('Bergen')).toEqual({ offset: offsets.left, from: widths[0] });
	});

	test('no words cover others, or are cut, at the width from which they show', () => {
		const many = Array.from({ length: 40 }, (_, index) =>
			wanted(`Place ${index}`, [(index * 379) % 1000, (index * 211) % 800]),
		);
		const labels = placeLabels(many, nothing, frame);
		for (const width of widths) {
			const px = onSheet(frame, width);
			const shown = many.flatMap(({ key, words, at }) => {
				const label = labels.get(key);
				return label?.from === width ? [boxOf(words, px(at), label.offset)] : [];
			});
			for (const [index, box] of shown.entries()) {
				expect(shown.slice(index + 1).filter((other) => overlap(box, other))).toEqual([]);
				if (width <= 1100) expect(within([0, 0, ...px([1000, 800])], box)).toBe(true);
			}
		}
	});
});

describe('boxes', () => {
	test('words on their point stand to both sides of it', () => {
		const [left, , right] = boxOf('Oslo', [100, 50], centred);
		expect((left + right) / 2).toBe(100);
	});

	test('boxes that only touch do not overlap', () => {
		expect(overlap([0, 0, 10, 10], [10, 0, 20, 10])).toBe(false);
		expect(overlap([0, 0, 10, 10], [9, 9, 20, 20])).toBe(true);
	});
});
