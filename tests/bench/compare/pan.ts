import type { Opened } from './load.ts';
import type { Compared } from './pages.ts';

type Counting = Window & { intervals?: number[] };

/** A frame of 60 Hz, with what a clock may be off. */
const frame = 17.5;

/** Drags the map in circles and gives the share of frames that came in time. */
export async function pan({ page }: Opened, { map, zoom }: Compared): Promise<number> {
	if (map === undefined) return NaN;
	await page.keyboard.press('Escape');
	const room = page.locator(map).first();
	await room.scrollIntoViewIfNeeded();
	if (zoom !== undefined) {
		await page.locator(zoom).first().click();
		await page.waitForTimeout(800);
	}
	const box = await room.boundingBox();
	if (box === null) throw new Error(`the map is not on the page: ${map}`);
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.evaluate(count);
	for (let step = 1; step <= 70; step++) {
		await page.mouse.move(x + 60 * Math.sin(step / 8), y + 40 * Math.cos(step / 8));
		await page.waitForTimeout(12);
	}
	const frames = await page.evaluate(counted);
	await page.mouse.up();
	return frames.filter((time) => time <= frame).length / Math.max(1, frames.length);
}

/** Runs in the page: notes the time between frames. */
function count() {
	const told = window as Counting;
	const intervals: number[] = (told.intervals = []);
	let last = performance.now();
	const next = (now: number) => {
		intervals.push(now - last);
		last = now;
		if (told.intervals === intervals) requestAnimationFrame(next);
	};
	requestAnimationFrame(next);
}

/** Runs in the page: the times between frames since the count began. */
function counted(): readonly number[] {
	const told = window as Counting;
	const all = told.intervals ?? [];
	delete told.intervals;
	return all.slice(1);
}
