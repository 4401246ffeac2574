import type { Browser, CDPSession, Page } from 'playwright';
import type { Compared } from './pages.ts';
import { probe, tell, type Told } from './probe.ts';
import type { Profile } from './profiles.ts';
import { scriptTime, traced, type Traced } from './trace.ts';

/** What opening a page took: milliseconds, and bytes as they came over the line, headers and all. */
export interface Loaded {
	readonly bytes: number;
	readonly requests: number;
	readonly firstPaint: number;
	readonly largestPaint: number;
	readonly drawn: number;
	readonly live: number;
	readonly blocking: number;
	readonly script: number;
	/** Memory of script in bytes, after a collection. */
	readonly heap: number;
}

/** A page that is open, and how to ask after it. */
export interface Opened {
	readonly page: Page;
	readonly session: CDPSession;
	/** What has come over the line so far. */
	readonly traffic: { bytes: number; requests: number };
	/** Ends the notes of what it does, and gives them. */
	readonly trace: () => Promise<readonly Traced[]>;
}

/** Nothing happened for so long: it is up. */
const quiet = 1000;
/** Milliseconds after which a page is given up. */
const patience = 60_000;

/** Opens a page in a window of its own, with nothing in its cache. */
export async function open(
	browser: Browser,
	address: string,
	compared: Compared,
	profile: Profile,
): Promise<Opened> {
	const context = await browser.newContext(profile.window);
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	const traffic = { bytes: 0, requests: 0 };
	await session.send('Network.enable');
	session.on('Network.loadingFinished', ({ encodedDataLength }) => {
		traffic.bytes += encodedDataLength;
	});
	session.on('Network.requestWillBeSent', ({ request }) => {
		if (request.url.startsWith('http')) traffic.requests++;
	});
	await session.send('Performance.enable');
	if (profile.line) {
		await session.send('Network.emulateNetworkConditions', {
			offline: false,
			downloadThroughput: profile.line.bits / 8,
			uploadThroughput: profile.line.bits / 8,
			latency: profile.line.latency,
		});
	}
	await session.send('Emulation.setCPUThrottlingRate', { rate: profile.slower });
	const views = compared.views === 'says' ? [] : compared.views;
	await page.addInitScript(probe, { views, ready: compared.ready });
	const trace = await traced(session);
	await page.goto(address + compared.path, { waitUntil: 'commit' });
	return { page, session, traffic, trace };
}

/**
 * Waits until a page is up and says what that took.
 * @throws when it does not come up
 */
export async function load(opened: Opened, compared: Compared): Promise<Loaded> {
	const { page, session, traffic, trace } = opened;
	const count = compared.views === 'says' ? 3 : compared.views.length;
	const isUp = (told: Told | undefined, now: number): told is Told =>
		told !== undefined &&
		Object.keys(told.drawn).length === count &&
		(!compared.ready || told.live !== undefined) &&
		now - told.last > quiet;
	const start = performance.now();
	for (;;) {
		const told = await page.evaluate(tell);
		const now = await page.evaluate(() => performance.now());
		if (isUp(told, now)) {
			const drawn = Math.max(...Object.values(told.drawn));
			return {
				...{ ...traffic },
				...told,
				drawn,
				live: told.live ?? drawn,
				script: scriptTime(await trace()),
				heap: await heapOf(session),
			};
		}
		if (performance.now() - start > patience) {
			throw new Error(`${compared.title} does not come up: ${JSON.stringify(told)}`);
		}
		await page.waitForTimeout(200);
	}
}

/** What the browser counts of a page, by name. */
export async function metricsOf(session: CDPSession): Promise<(name: string) => number> {
	const { metrics } = await session.send('Performance.getMetrics');
	return (name) => metrics.find((one) => one.name === name)?.value ?? NaN;
}

async function heapOf(session: CDPSession): Promise<number> {
	await session.send('HeapProfiler.collectGarbage');
	return (await metricsOf(session))('JSHeapUsedSize');
}
