import { readFile } from 'node:fs/promises';
import type { Meta } from '#domain/schema.ts';

const names = ['paper', 'surface', 'land', 'rule', 'rule-strong', 'ink-3', 'ink-2', 'ink'] as const;

/** The light colours of the site. */
export type Palette = Readonly<Record<(typeof names)[number] | 'first' | 'second', string>>;

/** The light colours: the tokens of the page, and the two hues of the data. */
export async function readPalette({ hues }: Meta): Promise<Palette> {
	const tokens = await readFile(new URL('../../tokens.css', import.meta.url), 'utf8');
	return paletteOf(tokens, hues);
}

/** The light colours that a stylesheet gives to its tokens, with the two hues. */
export function paletteOf(tokens: string, hues: Meta['hues']): Palette {
	const colours = names.map((name) => {
		const colour = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6})`).exec(tokens)?.[1];
		if (colour === undefined) throw new Error(`tokens.css has no light colour for --${name}`);
		return [name, colour] as const;
	});
	return {
		...(Object.fromEntries(colours) as Record<(typeof names)[number], string>),
		first: hues.first.light.line,
		second: hues.second.light.line,
	};
}
