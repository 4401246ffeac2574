/** Pages in one file each: the frames that stand in other people's pages. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { jsonInScript } from '#domain/markup.ts';
import { classicScript } from './classic.ts';
import { rootFrom } from './at-folder.ts';
import { displayFont } from './fonts.ts';
import type { Alone } from './pages.ts';
import { inlineAttributes, policyAlone } from './policy.ts';
import { usedStyle } from './used-style.ts';

/** What `src/prerender.ts` exports for pages in one file. */
interface Prerenderer {
	renderAlone: () => Promise<readonly Alone[]>;
}

/** The parts of such a page, as text. */
interface Parts {
	readonly style: string;
	/** Runs before the page is painted. */
	readonly first: string;
	readonly script: string;
}

/** A page with all that it needs in it, under a policy that allows just that. */
export function selfContained({ language, head, body, data }: Alone, parts: Parts): string {
	const { style, first, script } = parts;
	const blocks = Object.entries(data).map(
		([id, value]) => `<script type="application/json" id="${id}">${jsonInScript(value)}</script>`,
	);
	return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta http-equiv="Content-Security-Policy" content="${policyAlone([style], [first, script])}" />
<script>${first}</script>
<style>${style}</style>
${head}
</head>
<body>
${body}
${blocks.join('\n')}
<script>${script}</script>
</body>
</html>
`;
}

/**
 * Writes every page in one file that the prerenderer makes.
 * @param out folder of the site, with the prerenderer and its stylesheet in `.ssr`
 */
export async function writeAlone(out: string): Promise<void> {
	const prerenderer = resolve(out, '.ssr');
	const entry = pathToFileURL(join(prerenderer, 'prerender.js')).href;
	const { renderAlone } = (await import(entry)) as Prerenderer;
	const assets = join(prerenderer, 'assets');
	const sheet = (await readdir(assets)).find((name) => name.endsWith('.css'));
	if (sheet === undefined) throw new Error('the prerenderer made no stylesheet');
	const css = await readFile(join(assets, sheet), 'utf8');
	const made = new Map<string, Promise<string>>();
	const scriptOf = (name: string, path: string) => {
		const key = `${name} ${rootFrom(path)}`;
		const script = made.get(key) ?? classicScript(name, path);
		made.set(key, script);
		return script;
	};
	for (const page of await renderAlone()) {
		const [first, script] = [
			await scriptOf(page.first, page.path),
			await scriptOf(page.entry, page.path),
		];
		const root = rootFrom(page.path);
		const body = page.body.replaceAll(/(href|src)="\.\//g, `$1="${root}`);
		const style =
			(await displayFont(page.display)) +
			usedStyle(brokenAt(css, page.breakpoints), body, script) +
			page.style;
		const html = selfContained({ ...page, body }, { style, first, script });
		const refused = inlineAttributes(html.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, ''));
		if (refused.length > 0) {
			throw new Error(
				`${page.path} has inline attributes, which its policy forbids: ${refused.slice(0, 5).join(', ')}`,
			);
		}
		const file = join(out, page.path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, html);
	}
}

/** A stylesheet with other widths at which layouts change; all other lengths stay. */
export function brokenAt(css: string, breakpoints: Readonly<Record<number, number>> = {}): string {
	return css.replaceAll(/@(?:media|container)[^{]+/g, (query) =>
		Object.entries(breakpoints).reduce(
			(text, [from, to]) =>
				text.replaceAll(`${from}px`, `${to}px`).replaceAll(`${Number(from) - 1}px`, `${to - 1}px`),
			query,
		),
	);
}
