import { answerIn, buttonOf, spokenPlace, tellIn } from './parts.ts';

/** A group to sort into. */
interface Group {
	readonly id: string;
	readonly label: string;
}

/**
 * Gives every term a button for each group. A press tells at once whether it belongs there, who used it, and where.
 * @returns a function that begins again
 */
export function sortingOf(root: HTMLElement): () => void {
	const list = root.querySelector<HTMLElement>('.terms');
	if (!list) return () => undefined;
	const groups = JSON.parse(list.dataset['groups'] ?? '[]') as readonly Group[];
	const clear: (() => void)[] = [];
	for (const item of list.querySelectorAll('li')) {
		const answer = answerIn(item);
		const told = spokenPlace();
		const choices = document.createElement('div');
		choices.className = 'choices';
		choices.role = 'group';
		choices.ariaLabel = `Who used ${item.querySelector('.words')?.textContent ?? 'it'}`;
		const turn = document.createElement('div');
		turn.className = 'turn';
		turn.append(choices, told);
		const buttons = groups.map(({ id, label }) => {
			const button = buttonOf(label, () => {
				for (const one of buttons) one.ariaPressed = String(one === button);
				tellIn(told, id === item.dataset['group'] ? 'Yes.' : 'No.', answer);
			});
			button.ariaPressed = 'false';
			return button;
		});
		choices.append(...buttons);
		item.append(turn);
		clear.push(() => {
			told.replaceChildren();
			for (const one of buttons) one.ariaPressed = 'false';
		});
	}
	const restart = () => {
		for (const one of clear) one();
	};
	list.after(buttonOf('Start again', restart));
	return restart;
}
