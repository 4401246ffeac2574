import type { Page } from 'playwright';
import { spreadOf, type Spread } from './spread.ts';

/** Something that a reader does besides choosing a mark. */
interface Act {
	readonly title: string;
	/** The event that the browser tells the page of. */
	readonly event: 'click' | 'input' | 'keydown' | 'pointermove';
	/** Puts the reader where it is done. */
	readonly before?: (page: Page) => Promise<void>;
	readonly act: (page: Page, index: number) => Promise<void>;
	readonly after?: (page: Page) => Promise<void>;
}

/** Milliseconds between two: so fast is a reader who knows what to press. */
const pause = 300;

const focus = (selector: string) => async (page: Page) => {
	await page.locator(selector).filter({ visible: true }).first().focus();
};
const key = (name: string) => async (page: Page) => {
	await page.keyboard.press(name);
};
/** Presses and holds the window of the last wave on the strip. */
const hold = async (page: Page) => {
	const window = page.locator('.strip .window rect').last();
	await window.scrollIntoViewIfNeeded();
	await window.hover();
	await page.mouse.down();
};

const acts: readonly Act[] = [
	...(
		[
			['map', '#explorer .land a'],
			['graph', '#explorer .chip'],
			['days', '#explorer .days a.mark'],
		] as const
	).map(([view, mark]): Act => ({
		title: `an arrow key in the ${view}`,
		event: 'keydown',
		before: focus(mark),
		act: (page, index) => key(index % 4 < 2 ? 'ArrowRight' : 'ArrowLeft')(page),
	})),
	{
		title: 'Escape, with an event chosen',
		event: 'keydown',
		act: async (page, index) => {
			const marks = page.locator('#explorer .days a.mark').filter({ visible: true });
			await marks.nth((index * 3) % (await marks.count())).dispatchEvent('click');
			await page.waitForTimeout(2 * pause);
			await page.keyboard.press('Escape');
		},
	},
	{
		title: 'a step of the date',
		event: 'click',
		act: async (page, index) => {
			await page
				.locator('.steps button')
				.nth(index % 4 < 2 ? 0 : 1)
				.click();
		},
	},
	{
		title: 'a filter by kind',
		event: 'click',
		act: async (page) => {
			await page.locator('#explorer .key button').first().click();
		},
	},
	{
		title: 'a letter of a search',
		event: 'input',
		before: focus('.search input'),
		act: (page, index) => key('troops'[index % 6] ?? 't')(page),
		after: key('Escape'),
	},
	{
		title: 'a drag of the window of days',
		event: 'pointermove',
		before: hold,
		act: async (page, index) => {
			const box = await page.locator('.strip').boundingBox();
			if (box) await page.mouse.move(box.x + box.width * 0.9 - 6 * index, box.y + box.height / 2);
		},
		after: (page) => page.mouse.up(),
	},
];

/** From the press of a key or a button, or the move of a pointer, to the next paint, by what is done. */
export async function answers(
	page: Page,
	count: number,
): Promise<Readonly<Record<string, Spread>>> {
	const told: Record<string, Spread> = {};
	for (const { title, event, before, act, after } of acts) {
		await before?.(page);
		const times: number[] = [];
		for (let index = 0; index < count; index++) {
			await page.waitForTimeout(pause);
			const time = await answered(page, event, () => act(page, index));
			// The first one fetches what it needs, as the pointer or the focus that comes before it does.
			if (index > 0) times.push(time);
		}
		await after?.(page);
		told[title] = spreadOf(times);
	}
	return told;
}

/** Does something and measures from its event, as the browser dates it, until the frame after it is painted. */
async function answered(page: Page, event: Act['event'], act: () => Promise<void>) {
	await page.evaluate((type) => {
		const noted = window as Window & { answered?: Promise<number> };
		noted.answered = new Promise((resolve) => {
			const note = ({ timeStamp }: Event) => {
				requestAnimationFrame(() => {
					const { port1, port2 } = new MessageChannel();
					port1.onmessage = () => {
						resolve(performance.now() - timeStamp);
					};
					port2.postMessage(undefined);
				});
			};
			addEventListener(type, note, { capture: true, once: true });
		});
	}, event);
	await act();
	return page.evaluate(() => (window as Window & { answered?: Promise<number> }).answered ?? NaN);
}
