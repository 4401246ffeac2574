/** The whole site in one file that opens from a disk: `offline.html`, made from a finished site. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { Packer } from '#domain/pack.ts';
import { classicScript } from './classic.ts';
import { readDataset } from './dataset.ts';
import { readBoundaries } from './edition.ts';
import { keptFiles } from './kept-files.ts';
import { packPage, packPicture, plainBody } from './pack-page.ts';
import { policyAlone } from './policy.ts';

/**
 * Writes the file beside the pages.
 * @param out folder of the finished site
 * @param folder of the data that it was made from
 */
export async function writeOffline(out: string, folder: string): Promise<void> {
	const { meta } = await readDataset(folder, (await readBoundaries(folder)).countries);
	const paths = keptFiles(await readdir(out, { recursive: true }));
	const read = (path: string) => readFile(join(out, path), 'utf8');
	const asset = async (pattern: RegExp) => {
		const path = paths.find((one) => pattern.test(one));
		if (path === undefined) throw new Error(`the site has no file like ${pattern.source}`);
		return { path, text: await read(path) };
	};
	const land = await asset(/^assets\/land-.*\.svg$/);
	const edition = await asset(/^assets\/edition-.*\.json$/);
	const stands = await asset(/^assets\/stands-.*\.json$/);
	const sheet = await asset(/^assets\/style-.*\.css$/);
	const pages = paths.filter((path) => path.endsWith('.html'));

	const packer = new Packer();
	const backdrop = packPicture(packer, land.text);
	for (const path of pages) {
		const site = { path, pages, address: meta.address, land: land.path };
		packPage(packer, await read(path), backdrop, site);
	}
	const held = {
		...packer.pack(),
		style: await withFont(sheet.text, out),
		edition: JSON.parse(edition.text.replaceAll(`./${land.path}`, '')) as unknown,
		stands: JSON.parse(stands.text) as unknown,
	};
	const packed = gzipSync(JSON.stringify(held), { level: constants.Z_BEST_COMPRESSION });
	const html = fileOf({
		language: meta.language,
		title: meta.title,
		icon: await read('icon.svg'),
		first: await classicScript('src/first.ts', 'offline.html'),
		script: await classicScript('src/offline.ts', 'offline.html', heldData()),
		held: packed.toString('base64'),
		plain: plainBody(await read('record.html')),
	});
	const weight = Buffer.byteLength(html);
	await writeFile(join(out, 'offline.html'), html);
	console.log(`offline.html: ${pages.length} pages, ${(weight / 1000).toFixed(1)} kB`);
}

/** The parts of the file, as text. */
interface Parts {
	readonly language: string;
	readonly title: string;
	readonly icon: string;
	readonly first: string;
	readonly script: string;
	readonly held: string;
	/** What is read without script. */
	readonly plain: string;
}

/** What is read without script is set plainly: the style of the site comes with script. */
const style = `#plain{max-width:40em;margin:24px auto;padding:0 16px;font:1rem/1.5 sans-serif}
@media (scripting: enabled){#plain{display:none}}`;

function fileOf(parts: Parts): string {
	const { first, script } = parts;
	if (/<\/script|<!--/i.test(first + script)) {
		throw new Error('the script of offline.html holds text that would end its element');
	}
	const icon = `data:image/svg+xml;base64,${Buffer.from(parts.icon).toString('base64')}`;
	return `<!doctype html>
<html lang="${parts.language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="robots" content="noindex" />
<meta http-equiv="Content-Security-Policy" content="${policyAlone([style], [first, script])}" />
<title>${parts.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
<link rel="icon" href="${icon}" type="image/svg+xml" />
<script>${first}</script>
<style>${style}</style>
</head>
<body>
<div id="plain"><p>The pictures, the slides and the lesson need script. What the pictures show is this:</p>${parts.plain}</div>
<script type="text/plain" id="held">${parts.held}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** The stylesheet with the display face in it. */
async function withFont(css: string, out: string): Promise<string> {
	const font = await readFile(join(out, 'fonts/wp-display.woff2'));
	const data = `data:font/woff2;base64,${font.toString('base64')}`;
	const text = css.replaceAll(/url\(["']?\.\.\/fonts\/wp-display\.woff2["']?\)/g, `url(${data})`);
	// Here it is never late: whoever opens the file has it.
	const held = text.replace('font-display:optional', 'font-display:block');
	const left = /url\((?!["']?(?:data:|#))[^)]*\)/.exec(held);
	if (left !== null) throw new Error(`the style of offline.html would fetch ${left[0]}`);
	return held.trim();
}

/** Data from what the file holds, for modules that fetch it on the site, and its own way from page to page. */
function heldData(): Plugin {
	const given: Readonly<Record<string, string>> = {
		'virtual:dataset': 'export const loadEdition = async () => (await held).edition;',
		'virtual:stands': 'export const loadStands = async () => (await held).stands;',
	};
	return {
		name: 'held-data',
		enforce: 'pre',
		resolveId(id) {
			if (id === '#state/way.ts') return this.resolve('/src/shells/offline/address.ts');
			return id in given ? `\0${id}` : undefined;
		},
		load: (id) =>
			id.slice(1) in given && id.startsWith('\0')
				? `import { held } from '/src/shells/offline/unpack.ts';\n${given[id.slice(1)]}`
				: undefined,
	};
}
