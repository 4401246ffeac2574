import type { Page } from 'playwright';
import { metricsOf, type Opened } from './load.ts';
import type { Compared, Part } from './pages.ts';

/** What clicks on one kind of mark took, in milliseconds, one figure a click. */
export interface Clicked {
	/** From the press to the paint that answers it, as the browser's Event Timing tells. */
	readonly answers: readonly number[];
	/** Of the main thread, in all, until it is at rest. */
	readonly work: readonly number[];
}

type Spot = readonly [x: number, y: number];
type Benched = Window & {
	bench?: readonly { readonly item: string; readonly at: () => Spot | undefined }[];
	answers?: { readonly start: number; readonly time: number }[];
};

/** A reader's pause after each click. */
const pause = 200;
/** Milliseconds that a view may take to come in front. */
const patience = 3000;

/** Clicks with a pointer on some marks of one kind, each where it can be seen, one after another. */
export async function click(
	{ page, session }: Opened,
	{ marks, before }: Compared,
	part: Part,
	count: number,
): Promise<Clicked> {
	const answers: number[] = [];
	const work: number[] = [];
	const own = marks?.[part];
	if (own === undefined) return { answers, work };
	// What an earlier choice has opened would lie over the button.
	await page.keyboard.press('Escape');
	const button = page.locator(before?.[part] ?? 'nothing');
	if (await button.isVisible()) await button.click();
	await page.evaluate(listen);
	const busy = async () => (await metricsOf(session))('TaskDuration') * 1000;
	for (let turn = 0; answers.length < count && turn < 8 * count; turn++) {
		const spot = await spotOf(page, own, part, turn);
		if (spot === undefined) {
			// On a phone the words of a choice lie over the marks until they are put away.
			if (before) await page.keyboard.press('Escape');
			if (before) await page.waitForTimeout(pause);
			continue;
		}
		const [start, chosen] = [await busy(), await page.evaluate(choice)];
		await page.mouse.click(...spot);
		await page.evaluate(settled);
		const [time, used] = [await page.evaluate(answer), (await busy()) - start];
		// A click that met nothing is answered fast, and is no answer.
		if ((await page.evaluate(choice)) === chosen) continue;
		answers.push(time);
		work.push(used);
	}
	return { answers, work };
}

/** Where the next mark that is in sight stands, after it was brought there. */
async function spotOf(
	page: Page,
	marks: string,
	part: Part,
	turn: number,
): Promise<Spot | undefined> {
	const found = () => page.evaluate(locate, [marks, part, turn] as const);
	const start = performance.now();
	while (turn === 0 && (await found()) === undefined && performance.now() - start < patience) {
		await page.waitForTimeout(100);
	}
	return found();
}

/** Runs in the page: a spot where a click meets a mark, and nothing that lies over it. */
function locate([marks, part, turn]: readonly [string, string, number]): Spot | undefined {
	const told = ((window as Benched).bench ?? []).filter(({ item }) => item.startsWith(`${part}/`));
	const elements = [...document.querySelectorAll(marks)].filter((one) => one.checkVisibility());
	const all = told.length > 0 ? told.map(({ at }) => at) : elements;
	// Not the neighbours of the last one, so that every click changes much.
	const mark = all[(turn * 7) % Math.max(1, all.length)];
	const spots = (): readonly Spot[] => {
		if (typeof mark === 'function') {
			const spot = mark();
			return spot ? [spot] : [];
		}
		if (mark === undefined) return [];
		const { left, top, width, height } = mark.getBoundingClientRect();
		return [0.5, 0.3, 0.7].flatMap((x) =>
			[0.5, 0.3, 0.7].map((y) => [left + x * width, top + y * height] as const),
		);
	};
	const [, y] = spots()[0] ?? [0, innerHeight / 3];
	if (y < 60 || y > innerHeight * 0.5) scrollBy({ top: y - innerHeight / 3, behavior: 'instant' });
	return spots().find(([across, down]) => {
		const hit = document.elementFromPoint(across, down);
		return typeof mark === 'function' ? hit?.tagName === 'CANVAS' : mark?.contains(hit);
	});
}

/** Runs in the page: what is chosen, in the words of whichever page this is. */
function choice(): string {
	const current = document.querySelector('[data-item][aria-current="true"]');
	const words = document.querySelector('#panel-title, #told');
	return [location.search, current?.getAttribute('data-item'), words?.textContent].join(' ');
}

/** Runs in the page: waits until the click is answered and the thread has nothing to do, and a little longer. */
async function settled() {
	await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
	await new Promise((resolve) => setTimeout(resolve, 100));
	await new Promise((resolve) => requestIdleCallback(resolve));
	await new Promise((resolve) => setTimeout(resolve, 60));
}

/** Runs in the page: notes how long each press, release and click waits for its paint. */
function listen() {
	const noting = window as Benched;
	if (noting.answers) return;
	const answers: { start: number; time: number }[] = (noting.answers = []);
	const observer = new PerformanceObserver((list) => {
		for (const { startTime, duration, name } of list.getEntries()) {
			if (/^(pointer(down|up)|click)$/.test(name)) {
				answers.push({ start: startTime, time: duration });
			}
		}
	});
	observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

/** Runs in the page: the longest wait since it was asked last, or the least that is told of. */
function answer(): number {
	const noted = (window as Benched).answers?.splice(0) ?? [];
	return Math.max(16, ...noted.map(({ time }) => time));
}
