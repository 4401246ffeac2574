import { copy } from '#views/common/copy.ts';
import type { Findings } from './findings.ts';

/** What can be found out without a press. Whatever is refused is an answer, not an error. */
export function probe(): Omit<Findings, 'follows' | 'height' | 'pressed'> {
	const isWordPress = /[#&?]secret=/.test(location.hash);
	const isPym = new URLSearchParams(location.search).has('childId');
	return {
		isFramed: window.parent !== window,
		isShutIn: self.origin === 'null',
		hasStorage: hasStorage(),
		hasFullScreen: (document as Partial<Document>).fullscreenEnabled ?? false,
		host: isWordPress ? 'WordPress' : isPym ? 'pym' : undefined,
	};
}

/** Asks for the store and leaves it untouched: where it is refused, asking throws. */
function hasStorage(): boolean {
	try {
		return window.localStorage.length >= 0;
	} catch {
		return false;
	}
}

/** Whether the clipboard of today takes words: some pages have none, and some have one that refuses. */
async function copyAsToday(words: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(words);
		return true;
	} catch {
		return false;
	}
}

/** Tries what a browser allows only at a press: first the clipboard, for a window uses the press up. */
export async function tryPressed(): Promise<NonNullable<Findings['pressed']>> {
	const words = location.href;
	const isModern = await copyAsToday(words);
	const canCopy = isModern ? 'yes' : (await copy(words)) ? 'by command' : 'no';
	const opened = window.open('', '_blank');
	opened?.close();
	return { canCopy, opensWindows: opened !== null };
}
