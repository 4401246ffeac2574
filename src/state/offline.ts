/**
 * The offline copy of the site, seen from a page: the only code that touches `navigator.serviceWorker` and
 * caches. A copy is made when a reader asks for it, never in a frame, and is gone when the reader says so.
 */
import { deleteCopies, isTold, type Asked, type Told } from './copy.ts';

/** The root of the site, wherever it is and whichever page of it this is: scripts lie in a folder of it. */
const base = () => new URL('../', import.meta.url).href;

/** The part of Trusted Types that this file uses; not every browser has them. */
interface TrustedTypes {
	createPolicy: (
		name: string,
		rules: { createScriptURL: (url: string) => string },
	) => { createScriptURL: (url: string) => URL | string };
}

/** Whether this browser can keep a copy of this page: not in a frame, not from a disk, not without encryption. */
export function canKeep(): boolean {
	return (
		window.top === window &&
		isSecureContext &&
		/^https?:$/.test(location.protocol) &&
		'serviceWorker' in navigator &&
		'caches' in window
	);
}

/** The worker that keeps the copy of this site, if there is one. */
async function keeper(): Promise<ServiceWorkerRegistration | undefined> {
	const all = await navigator.serviceWorker.getRegistrations();
	return all.find(({ scope }) => scope === base());
}

/** The day of the data of the kept copy, in words; nothing where no copy is kept. */
export async function dayOfCopy(): Promise<string | undefined> {
	const worker = (await keeper())?.active;
	if (!worker) return undefined;
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }) => {
			resolve(String(data));
		};
		worker.postMessage('which day' satisfies Asked, [port2]);
	});
}

/**
 * Fetches a copy of the whole site.
 * @param tell hears how far it is
 * @throws when a file cannot be had or the browser refuses; nothing is kept then
 */
export async function keepCopy(tell: (told: Told) => void): Promise<void> {
	const hear = ({ data }: MessageEvent<unknown>) => {
		if (isTold(data)) tell(data);
	};
	navigator.serviceWorker.addEventListener('message', hear);
	navigator.serviceWorker.startMessages();
	try {
		const made = await navigator.serviceWorker.register(ownScript());
		const worker = made.installing ?? made.waiting ?? made.active;
		if (worker) await reached(worker, 'activated');
	} catch (error) {
		await dropCopy();
		throw error;
	} finally {
		navigator.serviceWorker.removeEventListener('message', hear);
	}
}

/** Lets the copy go, and the worker that kept it. */
export async function dropCopy(): Promise<void> {
	const registration = await keeper();
	await registration?.unregister();
	await deleteCopies(base());
}

/** Tells, once, when a newer copy lies ready beside the one in use. */
export async function onNewer(then: () => void): Promise<void> {
	const registration = await keeper();
	if (!registration?.active) return;
	if (registration.waiting) {
		then();
		return;
	}
	registration.addEventListener('updatefound', () => {
		const worker = registration.installing;
		if (worker) reached(worker, 'installed').then(then, () => undefined);
	});
}

/** Takes the newer copy into use and loads the page anew. */
export async function takeNewer(): Promise<void> {
	const waiting = (await keeper())?.waiting;
	if (!waiting) {
		location.reload();
		return;
	}
	navigator.serviceWorker.addEventListener('controllerchange', () => {
		location.reload();
	});
	waiting.postMessage('take over' satisfies Asked);
}

/** Waits until a worker is so far; rejects when it fails on the way. */
function reached(worker: ServiceWorker, goal: 'installed' | 'activated'): Promise<void> {
	return new Promise((resolve, reject) => {
		const look = () => {
			if (worker.state === goal || worker.state === 'activated') resolve();
			else if (worker.state === 'redundant') reject(new Error('the copy could not be fetched'));
		};
		worker.addEventListener('statechange', look);
		look();
	});
}

/** The address of our worker, as a page with Trusted Types accepts it: no other script passes. */
function ownScript(): URL | string {
	const { trustedTypes } = window as Window & { trustedTypes?: TrustedTypes };
	const url = `${base()}sw.js`;
	policy ??= trustedTypes?.createPolicy('own-worker', {
		createScriptURL: (asked) => {
			if (asked === url) return asked;
			throw new TypeError('only the worker of this site may be registered');
		},
	});
	return policy?.createScriptURL(url) ?? url;
}
/** A page may make a policy of one name only once. */
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;
