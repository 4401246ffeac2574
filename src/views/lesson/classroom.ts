import { wayTo } from '#state/way.ts';
import { copy } from '#views/common/copy.ts';
import { buttonOf } from './parts.ts';
import { sortingOf } from './sorting.ts';
import { quizOf } from './self-check.ts';

/** Shows the plan of one length, or all of them. */
function chooseLength(root: HTMLElement) {
	const plans = [...root.querySelectorAll<HTMLElement>('.plan')];
	root.querySelector('.lengths')?.addEventListener('change', (event) => {
		if (!(event.target instanceof HTMLInputElement)) return;
		const { value } = event.target;
		for (const plan of plans) plan.hidden = value !== '' && plan.id !== value;
	});
}

/** A button that copies; where the clipboard is refused, the words are selected, to be copied by hand. */
function copier(name: string, text: () => string, place: Element): HTMLButtonElement {
	const button = buttonOf(`Copy ${name}`, () => {
		void copy(text()).then((isCopied) => {
			if (isCopied) button.textContent = 'Copied';
			else {
				getSelection()?.selectAllChildren(place);
				button.textContent = 'Selected: press Ctrl or Command and C';
			}
		});
	});
	return button;
}

/** Puts a button to every address that may be given to a class, and to the words for families. */
function makeCopyable(root: HTMLElement) {
	for (const place of root.querySelectorAll<HTMLElement>('[data-copy]')) {
		// Where this copy of the site stands, which need not be the address that it was built for.
		const address = () => new URL(wayTo(place.dataset['copy'] ?? ''), location.href).href;
		place.append(copier('link', address, place.querySelector('a') ?? place));
	}
	for (const place of root.querySelectorAll('[data-words]')) {
		place.after(copier('this paragraph', () => place.textContent, place));
	}
}

/** Brings the lesson to life: the choice of a length, the sorting, the quiz. Nothing is kept and nothing is sent. */
export function enhance(root: HTMLElement) {
	chooseLength(root);
	makeCopyable(root);
	const restarts = [sortingOf, quizOf].map((make) => make(root));
	const lengths = root.querySelector<HTMLInputElement>('.lengths input');
	// A page that the browser has kept for Back comes back as it was left, perhaps by another student.
	addEventListener('pageshow', ({ persisted }) => {
		if (!persisted) return;
		for (const restart of restarts) restart();
		lengths?.click();
	});
}
