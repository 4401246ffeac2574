/** The worker that ends offline copies, made into `sw-off.js`: put in the place of `sw.js`, it takes every copy away. */
import { deleteCopies } from '#state/copy.ts';

/** What this script uses of the global scope of a worker; the types of a page know none. */
interface Scope {
	readonly registration: ServiceWorkerRegistration;
	skipWaiting: () => Promise<void>;
	addEventListener: (
		type: 'install' | 'activate',
		listen: (event: { waitUntil: (done: Promise<unknown>) => void }) => void,
	) => void;
}
const scope = globalThis as unknown as Scope;

scope.addEventListener('install', () => void scope.skipWaiting());
scope.addEventListener('activate', (event) => {
	const { registration } = scope;
	event.waitUntil(deleteCopies(registration.scope).then(() => registration.unregister()));
});
