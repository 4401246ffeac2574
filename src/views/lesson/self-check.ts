import { answerIn, buttonOf, spokenPlace, tellIn } from './parts.ts';

/**
 * Gives every question a button that checks what is chosen. The answer names the claim and shows its words.
 * @returns a function that begins again
 */
export function quizOf(root: HTMLElement): () => void {
	const form = root.querySelector<HTMLFormElement>('form.quiz');
	if (!form) return () => undefined;
	const places: HTMLElement[] = [];
	for (const item of form.querySelectorAll('fieldset')) {
		const answer = answerIn(item);
		const told = spokenPlace();
		const turn = document.createElement('div');
		turn.className = 'turn';
		const check = () => {
			const chosen = item.querySelector<HTMLInputElement>('input:checked');
			if (!chosen) tellIn(told, 'Choose an answer first.', []);
			else tellIn(told, chosen.value === 'right' ? 'Yes.' : 'No.', answer);
		};
		// A verdict on an answer that is no longer chosen would mislead.
		item.addEventListener('change', () => {
			told.replaceChildren();
		});
		turn.append(buttonOf('Check', check), told);
		item.append(turn);
		places.push(told);
	}
	const restart = () => {
		form.reset();
		for (const place of places) place.replaceChildren();
	};
	form.addEventListener('submit', (event) => {
		event.preventDefault();
	});
	form.after(buttonOf('Start again', restart));
	return restart;
}
