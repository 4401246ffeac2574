import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { until, type Engine } from './engine.ts';
import { Session } from './webdriver.ts';

/** Path of a command, where it is installed. */
const commandOf = (name: string) =>
	(process.env['PATH'] ?? '')
		.split(delimiter)
		.map((folder) => join(folder, name))
		.find((path) => existsSync(path));

/** Where Debian puts the small browser that comes with the engine. */
function findMiniBrowser(): string | undefined {
	const library = '/usr/lib';
	const folders = existsSync(library) ? readdirSync(library) : [];
	return folders
		.flatMap((machine) =>
			['4.1', '4.0'].map((version) =>
				join(library, machine, `webkit2gtk-${version}`, 'MiniBrowser'),
			),
		)
		.find((path) => existsSync(path));
}

const parts = {
	driver: commandOf('WebKitWebDriver'),
	screen: commandOf('Xvfb'),
	browser: findMiniBrowser(),
};

/** Whether a WebKit, its driver and a screen without a monitor are on this machine. */
export const hasWebKit = Object.values(parts).every((path) => path !== undefined);

/** Without this its tool bar would hold the window at 447 px. */
const smallBar = `toolbar *, box button, box entry, toolbutton, toolbutton *, entry, entry * {
	min-width: 0; min-height: 0; padding: 0; margin: 0; border: 0; font-size: 1px; -gtk-icon-transform: scale(0.1);
}`;

/** Starts WebKitGTK on a screen of its own, driven by W3C WebDriver. */
export async function startWebKit(): Promise<Engine> {
	const home = mkdtempSync(join(tmpdir(), 'webkit-'));
	mkdirSync(join(home, 'gtk-3.0'));
	writeFileSync(join(home, 'gtk-3.0', 'gtk.css'), smallBar);
	const screen = spawn(
		parts.screen ?? '',
		['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
		{ stdio: ['ignore', 'pipe', 'ignore'] },
	);
	const display = await firstLine(screen);
	const port = await freePort();
	const driver = spawn(parts.driver ?? '', [`--port=${port}`, '--host=127.0.0.1'], {
		stdio: 'ignore',
		env: {
			...process.env,
			DISPLAY: `:${display}`,
			GDK_BACKEND: 'x11',
			XDG_CONFIG_HOME: home,
			XDG_CACHE_HOME: home,
			XDG_DATA_HOME: home,
			// Containers allow no second sandbox; the pages are our own.
			WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
			// There is no graphics card: buffers are handed over as they are.
			WEBKIT_DISABLE_DMABUF_RENDERER: '1',
		},
	});
	const clear = () => {
		process.off('exit', clear);
		driver.kill();
		screen.kill();
		rmSync(home, { recursive: true, force: true, maxRetries: 5 });
	};
	process.once('exit', clear);
	try {
		const session = await Session.begin(`http://127.0.0.1:${port}`, {
			'webkitgtk:browserOptions': { binary: parts.browser, args: ['--automation'] },
		});
		const [handle = ''] = await session.windows();
		return new WebKitWindow(session, handle, clear);
	} catch (error) {
		clear();
		throw error;
	}
}

class WebKitWindow implements Engine {
	readonly #session: Session;
	readonly #handle: string;
	readonly #clear: () => void;

	constructor(session: Session, handle: string, clear: () => void) {
		this.#session = session;
		this.#handle = handle;
		this.#clear = clear;
	}

	async #send(path: string, body?: object, method?: string): Promise<unknown> {
		await this.#session.turnTo(this.#handle);
		return this.#session.command(path, body, method);
	}

	async goto(address: string): Promise<void> {
		await this.#send('/url', { url: address });
	}

	async back(): Promise<void> {
		await this.#send('/back', {});
	}

	async evaluate<Given extends readonly unknown[], Result>(
		run: (...given: Given) => Result,
		given: Given,
		frame?: string,
	): Promise<Result> {
		const code = { script: `return (${run.toString()}).apply(null, arguments)`, args: given };
		if (frame === undefined) return (await this.#send('/execute/sync', code)) as Result;
		const id = await this.#send('/element', { using: 'css selector', value: frame });
		await this.#send('/frame', { id });
		try {
			return (await this.#send('/execute/sync', code)) as Result;
		} finally {
			await this.#send('/frame', { id: null });
		}
	}

	async press(x: number, y: number): Promise<void> {
		await this.#session.turnTo(this.#handle);
		await this.#session.press(x, y);
	}

	async strike(key: string): Promise<void> {
		await this.#session.turnTo(this.#handle);
		await this.#session.strike(key);
	}

	/** The window has a bar above its page: its height is found by trying once. */
	async resize(width: number, height: number): Promise<void> {
		await this.#send('/window/rect', { x: 0, y: 0, width, height });
		const tall = () => this.evaluate(() => innerHeight, []);
		const bar = height - (await until(tall, 'the window has a height'));
		await this.#send('/window/rect', { x: 0, y: 0, width, height: height + bar });
		const drawn = () => this.evaluate((wide) => innerWidth === wide, [width]);
		await until(drawn, `the window is ${width} px wide`);
	}

	async screenshot(): Promise<Uint8Array> {
		return Buffer.from((await this.#send('/screenshot')) as string, 'base64');
	}

	async opened(): Promise<Engine> {
		const other = async () => (await this.#session.windows()).find((one) => one !== this.#handle);
		return new WebKitWindow(this.#session, await until(other, 'a window is opened'), this.#clear);
	}

	async shut(): Promise<void> {
		await this.#send('/window', undefined, 'DELETE');
	}

	async end(): Promise<void> {
		await this.#session.end().finally(this.#clear);
	}
}

/** What a process says first. */
function firstLine({ stdout }: ChildProcess): Promise<string> {
	return new Promise((said) =>
		stdout?.once('data', (line: Buffer) => said(line.toString().trim())),
	);
}

/** A port that nobody listens to. */
function freePort(): Promise<number> {
	return new Promise((found) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => found(port));
		});
	});
}
