/** Addresses of modules that did not arrive when they were first asked for. */
const lost = new Set<string>();
let attempts = 0;

/**
 * A module that is fetched late. A browser may remember a failed module by its address, so that it never
 * asks for it again (whatwg/html#6768); after a second failure the same file is asked for with a query.
 * @throws what the import throws, where the module cannot be had now
 */
export async function fetched<Module>(load: () => Promise<Module>): Promise<Module> {
	try {
		return await load();
	} catch (error) {
		const address = /https?:\S+\.js/.exec(String(error))?.[0];
		if (address === undefined || !lost.has(address)) {
			if (address !== undefined) lost.add(address);
			throw error;
		}
		attempts += 1;
		return (await import(/* @vite-ignore */ `${address}?${attempts}`)) as Module;
	}
}
