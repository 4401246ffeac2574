/** What every driver of a browser can do: few things, so that a journey is written once for all of them. */
export interface Engine {
	goto: (address: string) => Promise<void>;
	back: () => Promise<void>;
	/** Runs a function in the page, or in the frame that a selector names. It closes over nothing. */
	evaluate: <Given extends readonly unknown[], Result>(
		run: (...given: Given) => Result,
		given: Given,
		frame?: string,
	) => Promise<Result>;
	/** Presses and lets go the pointer, in px from the corner of the window. */
	press: (x: number, y: number) => Promise<void>;
	/** Strikes one key, by its name in KeyboardEvent. */
	strike: (key: string) => Promise<void>;
	/** Gives the window the size of its page. */
	resize: (width: number, height: number) => Promise<void>;
	screenshot: () => Promise<Uint8Array>;
	/** The window that was opened last. */
	opened: () => Promise<Engine>;
	/** Closes this window alone. */
	shut: () => Promise<void>;
	/** Ends the browser and all that was started for it. */
	end: () => Promise<void>;
}

/** Asks again until an answer is there: a state is waited for, not a time. */
export async function until<Answer>(
	ask: () => Promise<Answer | undefined | false | null>,
	what: string,
	patience = 30_000,
): Promise<Answer> {
	const last = Date.now() + patience;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined && answer !== false && answer !== null) return answer;
		if (Date.now() > last) throw new Error(`Waited in vain: ${what}`);
		await new Promise((later) => setTimeout(later, 25));
	}
}
