/**
 * Words that tell, in place, that something cannot be used now, and a button that tries again.
 * @param again what the button does; the words are taken away by whoever put them there
 */
export function trouble(words: string, again: () => unknown): HTMLElement {
	const note = document.createElement('p');
	note.className = 'trouble';
	note.setAttribute('role', 'status');
	const button = document.createElement('button');
	button.type = 'button';
	button.textContent = 'Try again';
	button.addEventListener('click', again);
	note.append(words, ' ', button);
	return note;
}
