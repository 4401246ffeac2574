import { existsSync } from 'node:fs';
import { launch, type Browser, type Frame, type KeyInput, type Page } from 'puppeteer-core';
import { until, type Engine } from './engine.ts';

const candidates = [
	process.env['FIREFOX_PATH'],
	'/usr/bin/firefox-esr',
	'/usr/bin/firefox',
	'/snap/bin/firefox',
	'/Applications/Firefox.app/Contents/MacOS/firefox',
	'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Path of a Firefox, where there is one. */
export const firefoxPath = candidates.find((path) => path !== undefined && existsSync(path));

/** Starts Firefox, which is driven by WebDriver BiDi. */
export async function startFirefox(): Promise<Engine> {
	const browser = await launch({
		browser: 'firefox',
		executablePath: firefoxPath ?? '',
		headless: true,
		extraPrefsFirefox: {
			// No calls home, and no window of the browser's own in the way.
			'app.normandy.enabled': false,
			'browser.aboutwelcome.enabled': false,
			'datareporting.policy.dataSubmissionEnabled': false,
			'extensions.getAddons.cache.enabled': false,
			'network.captive-portal-service.enabled': false,
			'network.connectivity-service.enabled': false,
		},
	});
	const [page = await browser.newPage()] = await browser.pages();
	return new FirefoxWindow(browser, page);
}

class FirefoxWindow implements Engine {
	readonly #browser: Browser;
	readonly #page: Page;

	constructor(browser: Browser, page: Page) {
		this.#browser = browser;
		this.#page = page;
	}

	async goto(address: string): Promise<void> {
		await this.#page.goto(address);
	}

	async back(): Promise<void> {
		await this.#page.evaluate(() => {
			history.back();
		});
	}

	async evaluate<Given extends readonly unknown[], Result>(
		run: (...given: Given) => Result,
		given: Given,
		frame?: string,
	): Promise<Result> {
		const document: Page | Frame = frame === undefined ? this.#page : await this.#frame(frame);
		const asked = run as unknown as (...given: unknown[]) => Result;
		return document.evaluate(asked, ...given);
	}

	async #frame(selector: string): Promise<Frame> {
		const element = await this.#page.$(selector);
		const found = await (await element?.toElement('iframe'))?.contentFrame();
		if (!found) throw new Error(`${selector} is no frame`);
		return found;
	}

	async press(x: number, y: number): Promise<void> {
		await this.#page.mouse.click(x, y);
	}

	async strike(key: string): Promise<void> {
		await this.#page.keyboard.press(key as KeyInput);
	}

	async resize(width: number, height: number): Promise<void> {
		await this.#page.setViewport({ width, height });
	}

	async screenshot(): Promise<Uint8Array> {
		return this.#page.screenshot();
	}

	async opened(): Promise<Engine> {
		const other = async () => (await this.#browser.pages()).find((page) => page !== this.#page);
		return new FirefoxWindow(this.#browser, await until(other, 'a window is opened'));
	}

	async shut(): Promise<void> {
		await this.#page.close();
	}

	async end(): Promise<void> {
		await this.#browser.close();
	}
}
