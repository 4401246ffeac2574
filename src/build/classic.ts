import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { components } from './components.ts';
import { inlineData } from './inline-data.ts';
import { leafletWithoutMarkup } from './leaflet.ts';
import { atFolder } from './at-folder.ts';

/** In one piece nothing comes late, so nothing has to be asked for twice. */
const allHere: Plugin = {
	name: 'all-here',
	enforce: 'pre',
	load: (id) =>
		id.endsWith('/src/views/common/fetched.ts')
			? 'export const fetched = (load) => load();'
			: undefined,
};

/**
 * A script in one classic piece, with all that it would fetch in it: it starts where modules do not, in a
 * sandboxed frame or in a file that was opened from a disk. Data comes from the page that holds it.
 * @param entry from the root of the project
 * @param path of the page that holds it: its addresses are made relative to its folder
 * @param data gives what the script would fetch on the site
 */
export async function classicScript(
	entry: string,
	path: string,
	data: Plugin = inlineData(),
): Promise<string> {
	const made = await build({
		configFile: false,
		root: fileURLToPath(new URL('../..', import.meta.url)),
		logLevel: 'error',
		publicDir: false,
		plugins: [allHere, components(), data, leafletWithoutMarkup(), atFolder(path)],
		build: {
			write: false,
			target: 'es2023',
			modulePreload: false,
			// The style of the page comes from the prerenderer.
			cssCodeSplit: false,
			rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
		},
	});
	const [output] = [made].flat();
	if (output === undefined || !('output' in output))
		throw new Error(`Vite made nothing of ${entry}`);
	const chunks = output.output.filter((file) => file.type === 'chunk');
	const [script] = chunks;
	if (script === undefined || chunks.length > 1) {
		throw new Error(`${entry} became ${chunks.length} scripts instead of one`);
	}
	// Text in it must neither end the element that holds it nor begin a comment there.
	return script.code.trim().replaceAll(/<(?=!--|\/?script)/gi, String.raw`\x3c`);
}
