/**
 * The worker that answers where the network fails, made into `sw.js`. It is registered only when a reader
 * asks for an offline copy: it fetches the whole copy then, and nothing else is ever kept.
 */
import { cacheNames, clientsClaim, setCacheNameDetails } from 'workbox-core';
import { addPlugins, cleanupOutdatedCaches, getCacheKeyForURL, precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { copy } from 'virtual:copy';
import { keptPath, namePrefix, withLine, type Asked, type Told } from '#state/copy.ts';

/** What this script uses of the global scope of a worker; the types of a page know none. */
interface Scope {
	readonly registration: ServiceWorkerRegistration;
	readonly clients: {
		matchAll: (options: { includeUncontrolled: boolean }) => Promise<readonly MessagePort[]>;
	};
	skipWaiting: () => Promise<void>;
	addEventListener: (type: 'message', listen: (event: MessageEvent<Asked>) => void) => void;
}
const scope = globalThis as unknown as Scope;

/** Seconds after which the network counts as failed. */
const patience = 3;

setCacheNameDetails({ prefix: namePrefix });

/** Tells every open page how far the saving is. */
let done = 0;
addPlugins([
	{
		cacheDidUpdate: async () => {
			const told: Told = { done: (done += 1), of: copy.files.length };
			for (const page of await scope.clients.matchAll({ includeUncontrolled: true })) {
				page.postMessage(told);
			}
		},
	},
]);
precache(copy.files.map(({ url, revision }) => ({ url, revision })));
cleanupOutdatedCaches();
clientsClaim();

const base = scope.registration.scope;
const kept = new Map(copy.files.map((file) => [file.url, file]));
/** The file at an address; hosts may leave the end of its name out. */
const keptAt = (address: string) => {
	const path = keptPath(address, base);
	return path === undefined ? undefined : (kept.get(path) ?? kept.get(`${path}.html`));
};

/** The file at an address as it was saved. To look for it makes no cache anew: the copy may just have been removed. */
async function saved(address: string): Promise<Response | undefined> {
	const file = keptAt(address);
	const key = file && getCacheKeyForURL(file.url);
	return key === undefined ? undefined : caches.match(key, { cacheName: cacheNames.precache });
}

/** What pages ask for: from the copy. Most of it never changes under its name; a newer copy brings the rest. */
registerRoute(
	({ url }) => keptAt(url.href)?.url.endsWith('.html') === false,
	async ({ url, request }) => (await saved(url.href)) ?? fetch(request),
);

/** Pages, which name the data that they go with: from the network, and from the copy where that fails or is too slow. */
registerRoute(
	({ url }) => keptAt(url.href) !== undefined,
	new NetworkFirst({
		cacheName: cacheNames.runtime,
		networkTimeoutSeconds: patience,
		plugins: [
			{
				// The copy is of one day: nothing that comes later is mixed into it.
				cacheWillUpdate: () => Promise.resolve(null),
				cachedResponseWillBeUsed: async ({ request }) => {
					const response = await saved(request.url);
					return response && withLine(response, copy.day);
				},
			},
		],
	}),
);

scope.addEventListener('message', ({ data, ports }) => {
	if (data === 'take over') void scope.skipWaiting();
	else ports[0]?.postMessage(copy.day);
});
