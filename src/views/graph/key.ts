import { chipOutline, type ChipShape } from '#domain/chip-shape.ts';
import type { Library } from '#domain/edition.ts';
import { must } from '#domain/ref.ts';
import { drawing, type Drawing } from './marks.ts';

/** A row of the key to ties: one look and the verbs that share it. */
interface TieKey {
	readonly words: string;
	readonly drawing: Drawing;
}

/** A row of the key to chips: one shape and the kinds of actor that share it. */
interface ShapeKey {
	readonly words: string;
	readonly outline: string;
}

/** What the shapes and lines of the picture mean; only those that it shows. */
export interface GraphKey {
	readonly ties: readonly TieKey[];
	readonly shapes: readonly ShapeKey[];
	readonly camps: readonly { readonly hue: 'first' | 'second'; readonly label: string }[];
}

/** A straight line 30 units long, ending as ties do. */
const sample = {
	path: 'M1,8H27',
	middle: [13, 8],
	start: [3, 8, 180],
	end: [27, 8, 0],
} as const;
const size = { width: 26, height: 13 };

/** The key to the picture of a library. */
export function graphKey(library: Library): GraphKey {
	const { data, graph, relations, actors, types } = library;
	const shown = new Set(graph.ties.map(({ id }) => must(relations, id).type));
	const looks = new Map<string, { words: string[]; drawing: Drawing }>();
	for (const type of data.meta.relationTypes.filter(({ id }) => shown.has(id))) {
		const look = [type.line, type.end, type.middle, type.hue].join(' ');
		const known = looks.get(look) ?? { words: [], drawing: drawing(must(types, type.id), sample) };
		looks.set(look, { ...known, words: [...new Set([...known.words, type.verb])] });
	}
	const drawn = graph.chips.map(({ id }) => must(actors, id));
	const kinds = data.meta.actorKinds.filter(({ id }) => drawn.some(({ kind }) => kind === id));
	const shapes = new Map<ChipShape, string[]>();
	for (const { shape, label, keyed = label } of kinds) {
		shapes.set(shape, [...new Set([...(shapes.get(shape) ?? []), keyed])]);
	}
	return {
		ties: [...looks.values()].map(({ words, drawing: line }) => ({
			words: words.join(', '),
			drawing: line,
		})),
		shapes: [...shapes].map(([shape, labels]) => ({
			words: labels.join(', '),
			outline: chipOutline(shape, size),
		})),
		camps: data.meta.camps
			.filter(({ id }) => drawn.some(({ camp }) => camp === id))
			.map(({ hue, label }) => ({ hue, label })),
	};
}
