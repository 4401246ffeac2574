import type { CDPSession, Page } from 'playwright';
import { launch } from '../browser/chromium.ts';
import { serveSite } from '../browser/serve.ts';
import { answers } from './answers.ts';
import { spreadOf, type Spread } from './spread.ts';

/** What a browser tells of a built site. */
export interface Measured {
	readonly nodes: number;
	/** Memory that script holds, in bytes, after a collection. */
	readonly heap: number;
	/** From a click on an item to the next paint, by collection, on a machine so many times slower. */
	readonly clicks: Readonly<Record<'events' | 'actors' | 'countries', Spread>>;
	/** The same for keys, filters, the search and a drag, by what is done. */
	readonly answers: Readonly<Record<string, Spread>>;
	/** Shares of frames of at most 17 ms while the map is moved. */
	readonly frames: Readonly<Record<'pan' | 'zoom', number>>;
}

/** How much slower than this machine the clicks are measured. */
export const slower = 4;
/** A frame of 60 Hz, with what a clock may be off. */
const frame = 17.5;

/** Opens a built site in a browser and uses it as a reader would. */
export async function measure(folder: string, clicks: number): Promise<Measured> {
	const site = await serveSite(folder);
	const browser = await launch();
	try {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		await page.goto(site.address);
		await page.waitForSelector('html[data-ready="true"]');
		await page.locator('#explorer').scrollIntoViewIfNeeded();
		await page.waitForSelector('.map .leaflet-container, .map.leaflet-container, .leaflet-pane');
		await page.waitForTimeout(1000);
		const session = await page.context().newCDPSession(page);
		const frames = { pan: await panned(page), zoom: await zoomed(page) };
		const { nodes, heap } = await memory(session);
		await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
		const spread = async (part: string) => spreadOf(await clicked(page, part, clicks));
		return {
			nodes,
			heap,
			frames,
			clicks: {
				events: await spread('events'),
				actors: await spread('actors'),
				countries: await spread('countries'),
			},
			answers: await answers(page, clicks),
		};
	} finally {
		await browser.close();
		await site.close();
	}
}

async function memory(session: CDPSession): Promise<Pick<Measured, 'nodes' | 'heap'>> {
	await session.send('HeapProfiler.collectGarbage');
	await session.send('Performance.enable');
	const { metrics } = await session.send('Performance.getMetrics');
	const value = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
	return { nodes: value('Nodes'), heap: value('JSHeapUsedSize') };
}

/** Milliseconds from each of some clicks to the paint after it, on items of the pictures that can be seen. */
async function clicked(page: Page, part: string, count: number): Promise<readonly number[]> {
	return page.evaluate(
		async ([name, most]) => {
			const links = [
				...document.querySelectorAll<HTMLElement | SVGElement>(
					`#explorer .picture a[data-item^="${name}/"]`,
				),
			].filter((link) => link.checkVisibility());
			const times: number[] = [];
			for (let index = 0; index < most && links.length > 0; index++) {
				// Marks of the strip come and go with the choice.
				const link = links.filter((one) => one.isConnected)[(index * 7) % links.length];
				const click = new MouseEvent('click', { bubbles: true, cancelable: true });
				times.push(
					await new Promise<number>((resolve) => {
						let start = 0;
						// Asked for before the click, so that nothing that waits for the paint comes before the message.
						requestAnimationFrame(() => {
							// A message is handled after the frame is painted.
							const { port1, port2 } = new MessageChannel();
							port1.onmessage = () => {
								resolve(performance.now() - start);
							};
							port2.postMessage(undefined);
						});
						start = performance.now();
						link?.dispatchEvent(click);
					}),
				);
				await new Promise((resolve) => setTimeout(resolve, 150));
			}
			return times;
		},
		[part, count] as const,
	);
}

/** Share of frames in time while something is done. */
async function smooth(page: Page, act: () => Promise<void>): Promise<number> {
	await page.evaluate(() => {
		const told = window as Window & { intervals?: number[] };
		const frames: number[] = (told.intervals = []);
		let last = performance.now();
		const next = (now: number) => {
			frames.push(now - last);
			last = now;
			if (told.intervals === frames) requestAnimationFrame(next);
		};
		requestAnimationFrame(next);
	});
	await act();
	const frames = await page.evaluate(() => {
		const told = window as Window & { intervals?: number[] };
		const all = told.intervals ?? [];
		delete told.intervals;
		return all.slice(1);
	});
	return frames.filter((time) => time <= frame).length / Math.max(1, frames.length);
}

async function middleOfMap(page: Page): Promise<readonly [number, number]> {
	const box = await page.locator('.map .stage').boundingBox();
	if (box === null) throw new Error('the map is not on the page');
	return [box.x + box.width / 2, box.y + box.height / 2];
}

async function panned(page: Page): Promise<number> {
	const [x, y] = await middleOfMap(page);
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await page.waitForTimeout(800);
	return smooth(page, async () => {
		await page.mouse.move(x, y);
		await page.mouse.down();
		for (let step = 1; step <= 90; step++) {
			await page.mouse.move(x + 80 * Math.sin(step / 8), y + 50 * Math.cos(step / 8));
			await page.waitForTimeout(12);
		}
		await page.mouse.up();
	});
}

async function zoomed(page: Page): Promise<number> {
	return smooth(page, async () => {
		for (const name of ['Zoom in', 'Zoom out', 'Zoom in', 'Zoom out']) {
			await page.getByRole('button', { name }).click();
			await page.waitForTimeout(650);
		}
	});
}
