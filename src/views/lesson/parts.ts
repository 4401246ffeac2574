/** A button that says what it does. */
export function buttonOf(words: string, press: () => void): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.textContent = words;
	button.addEventListener('click', press);
	return button;
}

/** Takes the folded answer out of an item; script shows it when it is asked for. */
export function answerIn(item: Element): readonly Node[] {
	const fold = item.querySelector('details');
	fold?.querySelector('summary')?.remove();
	const inside = [...(fold?.childNodes ?? [])];
	fold?.remove();
	return inside;
}

/** A place whose words are read out when they change, without taking the reader there. */
export function spokenPlace(): HTMLElement {
	const place = document.createElement('div');
	place.setAttribute('role', 'status');
	return place;
}

/** A verdict, then copies of the answer: the answer itself stays at hand for the next time. */
export function tellIn(place: HTMLElement, verdict: string, answer: readonly Node[]) {
	const word = document.createElement('p');
	word.append(Object.assign(document.createElement('b'), { textContent: verdict }));
	place.replaceChildren(word, ...answer.map((node) => node.cloneNode(true)));
}
