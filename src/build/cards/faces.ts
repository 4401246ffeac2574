import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { displayFace } from '../fonts.ts';
import type { Face, Measure, Trace } from './picture.ts';

const sans = (weight: number) =>
	['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'].map(
		(subset) => `@fontsource/noto-sans/files/noto-sans-${subset}-${weight}-normal.woff2`,
	);

/** The faces of the cards: how wide a text is, and its outlines. A letter that a face lacks is taken from the sans. */
export async function openFaces(): Promise<{ readonly measure: Measure; readonly trace: Trace }> {
	const text = await openAll(sans(400));
	const strong = await openAll(sans(600));
	const display = (await displayFace()).map(open);
	const faces: Readonly<Record<Face, readonly fontkit.Font[]>> = {
		display: [...display, ...strong],
		sans: text,
		strong,
	};
	/** Widths in em, for wrapping asks for the same words again and again. */
	const known = new Map<string, number>();
	const measure: Measure = (words, face, size) => {
		const name = `${face} ${words}`;
		const em = known.get(name) ?? widthOf(words, faces[face]);
		known.set(name, em);
		return em * size;
	};
	const trace: Trace = (words, face, size) => {
		let x = 0;
		const outlines: string[] = [];
		for (const { font, letters } of runsOf(words, faces[face])) {
			const scale = size / font.unitsPerEm;
			const { glyphs, positions } = font.layout(letters);
			for (const [index, glyph] of glyphs.entries()) {
				const { xAdvance = 0, xOffset = 0 } = positions[index] ?? {};
				outlines.push(
					glyph.path
						.scale(scale, -scale)
						.translate(x + xOffset * scale, 0)
						.toSVG(),
				);
				x += xAdvance * scale;
			}
		}
		return outlines.join('');
	};
	return { measure, trace };
}

/** How wide a text is, in em. */
function widthOf(text: string, fonts: readonly fontkit.Font[]): number {
	return runsOf(text, fonts).reduce(
		(sum, { font, letters }) => sum + font.layout(letters).advanceWidth / font.unitsPerEm,
		0,
	);
}

/** A text in stretches, each with the first font that has its letters. */
function runsOf(
	text: string,
	fonts: readonly fontkit.Font[],
): readonly { readonly font: fontkit.Font; readonly letters: string }[] {
	const runs: { font: fontkit.Font; letters: string }[] = [];
	for (const letter of text) {
		const point = letter.codePointAt(0) ?? 0;
		const font = fonts.find((one) => one.hasGlyphForCodePoint(point)) ?? fonts[0];
		if (font === undefined) throw new Error('a face of the cards has no font');
		const last = runs.at(-1);
		if (last?.font === font) last.letters += letter;
		else runs.push({ font, letters: letter });
	}
	return runs;
}

async function openAll(files: readonly string[]): Promise<readonly fontkit.Font[]> {
	const { resolve } = createRequire(import.meta.url);
	return Promise.all(files.map(async (file) => open(await readFile(resolve(file)))));
}

function open(file: Buffer): fontkit.Font {
	const font = fontkit.create(file);
	if (!('layout' in font)) throw new Error('a collection of fonts is no face');
	return font;
}
