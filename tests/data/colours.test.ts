import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
	differenceCiede2000,
	filterDeficiencyDeuter,
	filterDeficiencyProt,
	filterDeficiencyTrit,
	parse,
	wcagLuminance,
	type Rgb,
} from 'culori';
import { describe, expect, test } from 'vitest';
import { huesOf } from '#build/virtual.ts';
import { data } from './read.ts';

const read = (path: string) =>
	readFileSync(fileURLToPath(new URL(`../../src/${path}`, import.meta.url)), 'utf8');

/** The colours of each theme by their token, as the stylesheets and the data name them. */
function themes(): Readonly<Record<'light' | 'dark' | 'paper', ReadonlyMap<string, Rgb>>> {
	const named = (read('tokens.css') + huesOf(data.meta)).matchAll(
		/--([\w-]+): light-dark\(([^,]+), ([^)]+)\)/g,
	);
	const all = [...named].map(([, name = '', light = '', dark = '']) => ({ name, light, dark }));
	const printed = read('print.css').matchAll(/--([\w-]+): (#[\da-f]+);/g);
	return {
		light: new Map(all.map(({ name, light }) => [name, colour(light)])),
		dark: new Map(all.map(({ name, dark }) => [name, colour(dark)])),
		paper: new Map([...printed].map(([, name = '', value = '']) => [name, colour(value)])),
	};
}

function colour(text: string): Rgb {
	const found = parse(text);
	if (found?.mode !== 'rgb') throw new Error(`“${text}” is no colour of sRGB`);
	return found;
}

/** How far apart two colours are in light. On a wall that is lit, a quarter of white lies on both. */
function contrast(one: Rgb, other: Rgb, flare = 0.05): number {
	const [high = 0, low = 0] = [wcagLuminance(one), wcagLuminance(other)].toSorted((a, b) => b - a);
	return (high + flare) / (low + flare);
}

const themed = themes();
const text = ['ink', 'ink-2', 'ink-3', 'first', 'second'];
/** What shapes, lines and the borders of controls are drawn in. */
const drawn = [...text, 'rule-strong'];
const grounds = ['paper', 'surface'];
const fills = ['land', 'first-mid', 'second-mid', 'first-tint', 'second-tint'];

/** Pairs of tokens that fall short of a ratio, with what they have. */
function short(
	theme: keyof typeof themed,
	fronts: readonly string[],
	backs: readonly string[],
	least: number,
	flare?: number,
): readonly string[] {
	const of = (name: string) => {
		const found = themed[theme].get(name);
		if (!found) throw new Error(`there is no --${name} in ${theme}`);
		return found;
	};
	return fronts.flatMap((front) =>
		backs.flatMap((back) => {
			const ratio = contrast(of(front), of(back), flare);
			return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)} < ${least}`] : [];
		}),
	);
}

describe.each(['light', 'dark', 'paper'] as const)('in the theme “%s”', (theme) => {
	test('every token has a colour that we know how to judge', () => {
		const judged = [...drawn, ...grounds, ...fills, 'rule'];
		expect([...themed[theme].keys()].toSorted()).toEqual(judged.toSorted());
	});

	test('text has seven times the light of its ground, or a seventh: WCAG 1.4.6', () => {
		expect(short(theme, text, grounds, 7)).toEqual([]);
		expect(short(theme, ['paper'], ['ink'], 7)).toEqual([]);
	});

	test('names on the fills of countries and chips have four and a half: WCAG 1.4.3', () => {
		expect(short(theme, ['ink'], fills, 4.5)).toEqual([]);
	});

	test('shapes, lines and the borders of controls have three: WCAG 1.4.11', () => {
		expect(short(theme, drawn, grounds, 3)).toEqual([]);
		expect(short(theme, ['first', 'second'], ['land'], 3)).toEqual([]);
	});

	test('a fill is told from another by an outline of three: WCAG 1.4.11', () => {
		for (const hue of ['first', 'second']) {
			expect(short(theme, [hue], [`${hue}-mid`, `${hue}-tint`], 3)).toEqual([]);
		}
	});

	test('the ring of the focus has four and a half on all that it may lie on: Chartability', () => {
		expect(short(theme, ['ink'], [...grounds, ...fills], 4.5)).toEqual([]);
	});
});

test('On a lit wall the light theme keeps 3.5 for text and 2.5 for marks.', () => {
	expect(short('light', text, ['paper'], 3.5, 0.25)).toEqual([]);
	expect(short('light', drawn, ['paper'], 2.5, 0.25)).toEqual([]);
});

describe('the two hues of statements', () => {
	const seen: Readonly<Record<string, (one: Rgb) => Rgb>> = {
		'all cones': (one) => one,
		'no red cones': filterDeficiencyProt(1),
		'no green cones': filterDeficiencyDeuter(1),
		'no blue cones': filterDeficiencyTrit(1),
	};
	const difference = differenceCiede2000();

	test.each(Object.entries(seen))(
		// A difference of 2.3 is just seen.
		'are 20 steps apart (CIEDE2000 after Machado 2009), and 7 from every ink, with %s',
		(_, through) => {
			for (const theme of ['light', 'dark'] as const) {
				const of = (name: string) => through(themed[theme].get(name) ?? colour('#f00'));
				const [first, second] = [of('first'), of('second')];
				expect(difference(first, second), theme).toBeGreaterThan(20);
				for (const ink of ['ink', 'ink-2', 'ink-3']) {
					for (const hue of [first, second]) {
						expect(difference(hue, of(ink)), `${theme} ${ink}`).toBeGreaterThan(7);
					}
				}
			}
		},
	);

	test('are never alone in telling kinds apart: no two kinds of another hue have one shape', () => {
		const hued = data.meta.kinds.filter(({ hue }) => hue === 'first' || hue === 'second');
		expect(hued.length).toBeGreaterThan(1);
		for (const { id, shape, hue } of hued) {
			const alike = data.meta.kinds.filter((other) => other.shape === shape && other.hue !== hue);
			expect(alike, id).toEqual([]);
		}
	});
});
