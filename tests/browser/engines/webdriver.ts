import { until } from './engine.ts';

/** Keys that write no letter, as WebDriver numbers them: https://www.w3.org/TR/webdriver2/#keyboard-actions. */
const numbered: Readonly<Record<string, string>> = {
	Backspace: '\uE003',
	Tab: '\uE004',
	Enter: '\uE007',
	Escape: '\uE00C',
	PageUp: '\uE00E',
	PageDown: '\uE00F',
	End: '\uE010',
	Home: '\uE011',
	ArrowLeft: '\uE012',
	ArrowUp: '\uE013',
	ArrowRight: '\uE014',
	ArrowDown: '\uE015',
};

/** A session of W3C WebDriver, of which it speaks what the journeys need. */
export class Session {
	readonly #address: string;
	#handle = '';

	private constructor(address: string) {
		this.#address = address;
	}

	/** Begins a session with a driver, as soon as that answers. */
	static async begin(driver: string, wishes: Readonly<Record<string, unknown>>): Promise<Session> {
		const there = () =>
			fetch(`${driver}/status`).then(
				({ ok }) => ok,
				() => false,
			);
		await until(there, 'the driver of the browser answers');
		const body = { capabilities: { alwaysMatch: wishes } };
		const { sessionId } = (await ask(`${driver}/session`, 'POST', body)) as { sessionId: string };
		return new Session(`${driver}/session/${sessionId}`);
	}

	/** Sends a command to the window that is in front. */
	async command(path: string, body?: object, method = body ? 'POST' : 'GET'): Promise<unknown> {
		return ask(`${this.#address}${path}`, method, body);
	}

	/** Turns to a window. */
	async turnTo(handle: string): Promise<void> {
		if (this.#handle === handle) return;
		await this.command('/window', { handle });
		this.#handle = handle;
	}

	/** The names of all windows. */
	async windows(): Promise<readonly string[]> {
		return (await this.command('/window/handles')) as readonly string[];
	}

	/** Presses and lets go the pointer. */
	async press(x: number, y: number): Promise<void> {
		const actions = [
			{ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
			{ type: 'pointerDown', button: 0 },
			{ type: 'pointerUp', button: 0 },
		];
		await this.#act({ type: 'pointer', id: 'pointer', actions });
	}

	/** Strikes a key. */
	async strike(key: string): Promise<void> {
		const value = numbered[key] ?? key;
		const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
		await this.#act({ type: 'key', id: 'key', actions });
	}

	async #act(source: object): Promise<void> {
		await this.command('/actions', { actions: [source] });
	}

	async end(): Promise<void> {
		await this.command('', undefined, 'DELETE');
	}
}

/** One request of WebDriver. @throws what the driver says went wrong */
async function ask(address: string, method: string, body?: object): Promise<unknown> {
	const sent = body === undefined ? {} : { body: JSON.stringify(body) };
	const response = await fetch(address, { method, ...sent });
	const { value } = (await response.json()) as { value: unknown };
	if (!response.ok) {
		const { error, message } = value as { error: string; message: string };
		throw new Error(`${error}: ${message}`);
	}
	return value;
}
