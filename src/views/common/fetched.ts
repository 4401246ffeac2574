/** Files that did not arrive when they were first asked for. */
const lost = new Set<string>();
let attempts = 0;

/** What a late import is once it is built: the name of its file, and of the module in it where it holds several. */
const built = /([\w.-]+\.js)\W+(?:then\(\w+=>\w+\.(\w+))?/;

/**
 * A module that is fetched late. A browser may remember a failed module by its address, so that it never
 * asks for it again (whatwg/html#6768); after a second failure the same file is asked for with a query. What
 * it is called stands in the import itself: not every browser says it.
 * @throws what the import throws, where the module cannot be had now
 */
export async function fetched<Module>(load: () => Promise<Module>): Promise<Module> {
	try {
		return await load();
	} catch (error) {
		const [, file, part] = built.exec(String(load)) ?? [];
		if (file === undefined || !lost.has(file)) {
			if (file !== undefined) lost.add(file);
			throw error;
		}
		attempts += 1;
		const address = new URL(`${file}?${attempts}`, import.meta.url).href;
		const all = (await import(/* @vite-ignore */ address)) as Record<string, Module>;
		return part === undefined ? (all as Module) : (all[part] as Module);
	}
}
