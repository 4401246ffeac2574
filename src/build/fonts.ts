import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const source = '@fontsource-variable/roboto-serif';
const folder = new URL('../../public/fonts/', import.meta.url);
/** One display weight for the whole site: DESIGN 2. */
const pinned = { wght: 580, wdth: 68, opsz: 72, GRAD: 0 };
const basicLatin = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
/** What our headings hold beyond Basic Latin; the source's Latin file has neither ≠ nor →, which fall back. */
const beyond = '\u00a0‘’“”–—‹›·…−×éèêëáàâäöüïîçñ';
/** Kerning and ligatures, composed letters, lining figures. */
const features = ['kern', 'liga', 'ccmp', 'locl', 'lnum', 'mark'];

/** The display face: Roboto Serif pinned to one instance, with the letters of our headings, as WOFF2. */
export async function makeDisplayFont(): Promise<Buffer> {
	const file = createRequire(import.meta.url).resolve(
		`${source}/files/roboto-serif-latin-full-normal.woff2`,
	);
	return subsetFont(await readFile(file), basicLatin + beyond, {
		targetFormat: 'woff2',
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
