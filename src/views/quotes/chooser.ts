import { compared, marks } from './wording.ts';

/** A quotation as the page names it. */
export interface Named {
	readonly name: string;
	readonly words: string;
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, ...inside: (Node | string)[]) {
	const element = document.createElement(name);
	element.append(...inside);
	return element;
}

/** A side of the comparison, as the pairs drawn at build look. */
function figureOf(side: 'left' | 'right', { name, words }: Named, other: Named): HTMLElement {
	const runs = side === 'left' ? compared(words, other.words) : compared(other.words, words);
	const { tag, only } = marks[side];
	const told = runs[side].flatMap(({ text, own }) => {
		if (!own) return [text];
		const unseen = make('span', only);
		unseen.className = 'unseen';
		const words = text.trimEnd();
		return [make(tag, unseen, words), text.slice(words.length)];
	});
	return make('figure', make('figcaption', name), make('blockquote', ...told));
}

/** Fills a room with the choice of two quotations and, under it, the two told word by word. */
export function chooseTwo(room: HTMLElement, quotes: readonly Named[]) {
	const pair = make('div');
	pair.className = 'pair';
	pair.ariaLive = 'polite';
	const selects = ['The first', 'The second'].map((title, place) => {
		const options = quotes.map(({ name, words }) =>
			make('option', `${name}: “${words.length > 48 ? `${words.slice(0, 48)}…` : words}”`),
		);
		const select = make('select', ...options);
		select.selectedIndex = Math.min(place, quotes.length - 1);
		room.append(make('label', title, select));
		return select;
	});
	const show = () => {
		const [first, second] = selects.map(({ selectedIndex }) => quotes[selectedIndex]);
		if (!first || !second) return;
		pair.replaceChildren(figureOf('left', first, second), figureOf('right', second, first));
	};
	for (const select of selects) select.addEventListener('change', show);
	room.append(pair);
	show();
}
