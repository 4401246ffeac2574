import { wayTo } from '#state/way.ts';
import { copy } from '#views/common/copy.ts';
import { pairOf, queryOf, toldOf, withSource, type Choices, type Pair } from './pair.ts';

/** What the page knows: every event with the articles that carry it, and the pair that it was sent with. */
function choicesOf(root: HTMLElement, letters: readonly string[]): Choices {
	const [event = '', left = '', right = ''] = (root.dataset['first'] ?? '').split(',');
	const carriers = new Map(
		[...root.querySelectorAll('article')].map((article) => [
			article.id,
			[...article.querySelectorAll('[data-source]')].map(
				(one) => one.getAttribute('data-source') ?? '',
			),
		]),
	);
	return { carriers, sources: letters, first: { event, sources: [left, right] } };
}

/** What one article prints of an event; where it prints nothing, why. */
function wordsOf(article: HTMLElement, letter: string): Node {
	const list = article.querySelector(`[data-source="${letter}"]`)?.cloneNode(true);
	if (list instanceof Element) {
		for (const note of list.querySelectorAll('.differs')) note.remove();
		return list;
	}
	const none = document.createElement('p');
	none.className = 'none';
	const isApart = (article.dataset['apart'] ?? '').split(',').includes(letter);
	none.textContent = isApart
		? `${letter} was written at another time, about the other wave.`
		: `${letter} does not report it.`;
	return none;
}

/** How the two versions depart from what we show, as the list below has it. */
function findingsOf(article: HTMLElement, { sources }: Pair): Node[] {
	const notes = sources.flatMap((letter) => [
		...article.querySelectorAll(`[data-source="${letter}"] .differs`),
	]);
	const texts = notes.map((note) => note.lastChild?.textContent?.trim() ?? '');
	return (texts.length > 0 ? texts : ['Nothing that we marked.']).map((text) => {
		const item = document.createElement('li');
		item.textContent = text;
		return item;
	});
}

/** Lets a reader choose an event and two articles. Both stand in the address, so that Back and a link bring them again. */
export function enhance(root: HTMLElement) {
	const [eventField, ...sideFields] = root.querySelectorAll('select');
	const [told, title, found] = ['.told', '.stage h2 a', '.found ul'].map((one) =>
		root.querySelector(one),
	);
	if (!eventField || !told || !(title instanceof HTMLAnchorElement) || !found) return;
	const letters = [...(sideFields[0]?.options ?? [])].map(({ value }) => value);
	const choices = choicesOf(root, letters);
	let pair = choices.first;

	const show = () => {
		const article = document.getElementById(pair.event);
		const link = article?.querySelector<HTMLAnchorElement>('h3 a');
		if (!article || !link) return;
		eventField.value = pair.event;
		title.textContent = link.textContent;
		title.href = link.href;
		root.querySelectorAll('.side').forEach((side, index) => {
			const letter = pair.sources[index] ?? '';
			const field = sideFields[index];
			if (field) field.value = letter;
			side.ariaLabel = `Article ${letter}`;
			// The heading keeps its place and its style; only the words under it are others.
			const [name, words] = side.children;
			if (name) name.textContent = letter;
			words?.replaceWith(wordsOf(article, letter));
		});
		found.replaceChildren(...findingsOf(article, pair));
	};
	const arrive = () => {
		const reading = pairOf(location.search, choices);
		pair = reading.pair;
		const isOdd = reading.refused ? 'This link names something that is not here. ' : '';
		told.textContent = isOdd + toldOf(pair, choices);
		show();
	};
	const choose = (to: Pair) => {
		pair = to;
		try {
			history.pushState(null, '', `${location.pathname}?${queryOf(pair)}`);
		} catch (error) {
			// A sandbox may refuse it: the pair is shown all the same.
			console.warn(error);
		}
		told.textContent = toldOf(pair, choices);
		const folded = root.querySelector<HTMLDetailsElement>('.found');
		if (folded) folded.open = false;
		show();
	};
	eventField.addEventListener('change', () => {
		choose(pairOf(`event=${eventField.value}`, choices).pair);
	});
	sideFields.forEach((field, index) => {
		field.addEventListener('change', () => {
			choose(withSource(pair, index === 0 ? 0 : 1, field.value));
		});
	});
	addEventListener('popstate', arrive);
	arrive();
	offerCopy(root, () => new URL(wayTo(`./compare.html?${queryOf(pair)}`), location.href).href);
}

/** A button that copies the address of the pair; where that is refused, the address stands beside it, selected. */
function offerCopy(root: HTMLElement, address: () => string) {
	const button = document.createElement('button');
	button.type = 'button';
	button.textContent = 'Copy link to this pair';
	const told = document.createElement('span');
	told.setAttribute('role', 'status');
	button.addEventListener('click', () => {
		void copy(address()).then((isCopied) => {
			told.textContent = isCopied ? ' Link copied.' : ` ${address()}`;
			if (!isCopied) getSelection()?.selectAllChildren(told);
		});
	});
	root.querySelector('.copy')?.append(button, told);
}
