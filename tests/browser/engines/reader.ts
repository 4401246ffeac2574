import { until, type Engine } from './engine.ts';
import type { Noting } from './watching.ts';

/** Somebody at a window: finds things by selector and by their words, presses, strikes keys, waits. */
export class Reader {
	readonly engine: Engine;
	readonly #site: string;
	readonly #frame: string | undefined;
	/** What the pages noted so far. */
	readonly complaints: string[];

	constructor(engine: Engine, site: string, frame?: string, complaints: string[] = []) {
		this.engine = engine;
		this.#site = site;
		this.#frame = frame;
		this.complaints = complaints;
	}

	/** Opens a path of the site, or another address, and waits until script has taken over. */
	async open(path = ''): Promise<void> {
		await this.gather();
		await this.engine.goto(/^\w+:/.test(path) ? path : this.#site + path);
		await this.wait(() => document.documentElement.dataset['ready'] === 'true');
	}

	/** The same reader inside a frame of the page. */
	within(frame: string): Reader {
		return new Reader(this.engine, this.#site, frame, this.complaints);
	}

	/** Takes down what the page has noted, before it is left. */
	async gather(): Promise<void> {
		this.complaints.push(...(await this.ask(() => (window as Noting).complaints?.splice(0) ?? [])));
	}

	/** Asks the page something. */
	async ask<Given extends readonly unknown[], Result>(
		run: (...given: Given) => Result,
		...given: Given
	): Promise<Result> {
		return this.engine.evaluate(run, given, this.#frame);
	}

	/** Waits until something is so in the page. A page that is on its way elsewhere is asked again. */
	async wait<Given extends readonly unknown[]>(
		run: (...given: Given) => boolean,
		...given: Given
	): Promise<void> {
		const isSo = () => this.ask(run, ...given).catch(() => false);
		await until(isSo, `${run.toString()} ${JSON.stringify(given)}`);
	}

	/** How many elements there are that can be seen. */
	async count(selector: string): Promise<number> {
		return this.ask(
			(selector) =>
				[...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).length,
			selector,
		);
	}

	/** The words of the first element, without spaces around them. */
	async text(selector: string): Promise<string> {
		return this.ask(
			(selector) =>
				document.querySelector(selector)?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '',
			selector,
		);
	}

	/** Waits for words in an element. */
	async read(selector: string, words: string): Promise<void> {
		await this.wait(
			(selector, words) =>
				[...document.querySelectorAll(selector)].some(
					(one) => one.checkVisibility() && one.textContent.replaceAll(/\s+/g, ' ').includes(words),
				),
			selector,
			words,
		);
	}

	/** Waits for the query of the address. */
	async at(query: string): Promise<void> {
		await this.wait((query) => location.search === query, query);
	}

	/** Presses the first element that is seen and has the words: where nothing else lies upon it. */
	async click(selector: string, words = ''): Promise<void> {
		const place = async () => this.ask(reach, selector, words).catch(() => undefined);
		const { x, y } = await until(place, `${selector} “${words}” can be pressed`);
		const { left, top } = await this.#corner();
		await this.engine.press(left + x, top + y);
	}

	/** Puts the focus on the first element and strikes keys. */
	async strike(selector: string, ...keys: readonly string[]): Promise<void> {
		await this.wait((selector) => {
			const found = document.querySelector<HTMLElement | SVGElement>(selector);
			found?.focus();
			return found !== null && document.activeElement === found;
		}, selector);
		for (const key of keys) await this.engine.strike(key);
	}

	/** Where the frame lies in the window. */
	async #corner(): Promise<{ left: number; top: number }> {
		if (this.#frame === undefined) return { left: 0, top: 0 };
		return this.engine.evaluate(
			(frame) => {
				const { left = 0, top = 0 } = document.querySelector(frame)?.getBoundingClientRect() ?? {};
				return { left, top };
			},
			[this.#frame],
		);
	}
}

/** Brings an element into the middle of the window: a point of it that lies free, once it lies still. */
function reach(selector: string, words: string): { x: number; y: number } | undefined {
	const found = [...document.querySelectorAll(selector)].find(
		(one) => one.checkVisibility() && one.textContent.replaceAll(/\s+/g, ' ').includes(words),
	);
	if (!found) return undefined;
	const before = found.getBoundingClientRect();
	found.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
	// A picture comes to life when it is seen, which is now, and is pressed after.
	if (found.closest('.picture[data-island]:not([data-awake])')) return undefined;
	const box = found.getBoundingClientRect();
	if (before.top !== box.top || before.left !== box.left) return undefined;
	for (const [across, down] of [
		[0.5, 0.5],
		[0.2, 0.5],
		[0.5, 0.2],
		[0.8, 0.8],
	] as const) {
		const x = box.left + box.width * across;
		const y = box.top + box.height * down;
		const hit = document.elementFromPoint(x, y);
		if (
			hit &&
			(found.contains(hit) || (hit.contains(found) && hit.closest('a,button,label') !== null))
		)
			return { x, y };
	}
	return undefined;
}
