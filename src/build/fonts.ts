import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const source = '@fontsource-variable/roboto-serif';
const folder = new URL('../../public/fonts/', import.meta.url);
/** One display weight for the whole site: DESIGN 2. */
const pinned = { wght: 580, wdth: 68, opsz: 72, GRAD: 0 };
const basicLatin = range(0x20, 0x7e).join('');
/** What our headings hold beyond Basic Latin; the source's Latin file has neither ≠ nor →, which fall back. */
const beyond = '\u00a0‘’“”–—‹›·…−×éèêëáàâäöüïîçñ';
/** Latin with its extensions A and B, and the marks of punctuation. */
const wholeLatin = [...range(0x20, 0x24f), ...range(0x2010, 0x2026)].join('');
/** Kerning and ligatures, composed letters, lining figures. */
const features = ['kern', 'liga', 'ccmp', 'locl', 'lnum', 'mark'];

function range(from: number, to: number): readonly string[] {
	return Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i));
}

/** The display face: Roboto Serif pinned to one instance, with the letters of our headings, as WOFF2. */
export async function makeDisplayFont(): Promise<Buffer> {
	return pin('latin', basicLatin + beyond, 'woff2');
}

/** The display face with all letters of Latin scripts, in as many files as its source has, for pictures drawn at build. */
export async function displayFace(): Promise<readonly Buffer[]> {
	return Promise.all(['latin', 'latin-ext'].map((subset) => pin(subset, wholeLatin, 'sfnt')));
}

/** The display face with the letters of a text alone, as a rule that holds it. */
export async function displayFont(text: string): Promise<string> {
	if (text === '') return '';
	const font = await pin('latin', [...new Set(text)].toSorted().join(''), 'woff2');
	return `@font-face{font-family:'WP Display';font-weight:580;src:url(data:font/woff2;base64,${font.toString('base64')}) format('woff2')}`;
}

/** A file of the source, pinned and cut to some letters. */
async function pin(
	subset: string,
	letters: string,
	targetFormat: 'sfnt' | 'woff2',
): Promise<Buffer> {
	const file = createRequire(import.meta.url).resolve(
		`${source}/files/roboto-serif-${subset}-full-normal.woff2`,
	);
	return subsetFont(await readFile(file), letters, {
		targetFormat,
		variationAxes: pinned,
		keepFeatures: features,
		noHinting: true,
	});
}

/** Writes `public/fonts/wp-display.woff2` with the licence that travels with it. */
export default async function run(): Promise<void> {
	const font = await makeDisplayFont();
	const licence = createRequire(import.meta.url).resolve(`${source}/LICENSE`);
	const notice =
		'wp-display.woff2 ("WP Display") is Roboto Serif, pinned at wght 580, wdth 68, opsz 72, GRAD 0\n' +
		'and cut to the letters this site uses. It is distributed under the licence below.\n\n';
	await mkdir(folder, { recursive: true });
	await writeFile(new URL('wp-display.woff2', folder), font);
	await writeFile(new URL('OFL.txt', folder), notice + (await readFile(licence, 'utf8')));
	console.log(`wp-display.woff2: ${font.length} bytes, ${(basicLatin + beyond).length} characters`);
}
