/** Puts a text on the clipboard; false where that is refused, as in some frames. */
export async function copy(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return copyField(text);
	}
}

/** The old way, by a field that is selected: it works where a frame has no clipboard of its own. */
function copyField(text: string): boolean {
	const field = document.createElement('textarea');
	const focused = document.activeElement;
	field.value = text;
	field.className = 'unseen';
	document.body.append(field);
	field.select();
	try {
		// Deprecated, and nothing else is left where the clipboard is refused.
		// eslint-disable-next-line @typescript-eslint/no-deprecated
		return document.execCommand('copy');
	} catch {
		return false;
	} finally {
		field.remove();
		if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
	}
}
