import { fetched } from './fetched.ts';
import { trouble } from './trouble.ts';

/**
 * Fetches what a place of the page wants, and gives it to that place, once. Where that fails the place says so
 * above what was sent, and can be asked again. Tells whether it worked.
 * @param place what is on the page already; it stays
 * @param load fetches a module
 * @param start what is done with the module once it is here
 */
export function attempt<Module>(
	place: HTMLElement,
	load: () => Promise<Module>,
	start: (made: Module) => unknown,
	words = 'This part cannot be used now.',
): () => Promise<boolean> {
	let note: HTMLElement | undefined;
	let present: Promise<boolean> | undefined;
	const make = async () => {
		try {
			const made = await fetched(load);
			// What is brought to life must be what was sent.
			note?.remove();
			await start(made);
			return true;
		} catch (error) {
			console.warn(error);
			present = undefined;
			if (place.isConnected && !note?.isConnected) {
				note = trouble(words, againAfter(error, bring));
				place.prepend(note);
			}
			return false;
		}
	};
	const bring = () => (present ??= make());
	return bring;
}

/** What another attempt is: a script that came broken is remembered so, until the page is loaded anew. */
export function againAfter(error: unknown, again: () => unknown): () => unknown {
	return error instanceof SyntaxError
		? () => {
				location.reload();
			}
		: again;
}
