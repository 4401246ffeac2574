import { chooseTwo } from './chooser.ts';
import { makeCopyable } from './copy.ts';

/** Gives the page of quotations its copy buttons, and the choice of two that are compared. */
export function enhance(section: HTMLElement) {
	const status = document.createElement('p');
	status.className = 'unseen';
	status.setAttribute('role', 'status');
	section.append(status);
	makeCopyable(section, (words) => {
		status.textContent = words;
	});
	const room = document.querySelector<HTMLElement>('.chooser');
	if (!room) return;
	const quotes = [...section.querySelectorAll('figure')].map((figure) => {
		const read = (selector: string) => figure.querySelector(selector)?.textContent.trim() ?? '';
		return {
			name: `${read('.speaker')}, ${read('time')}`,
			words: read('blockquote').slice(1, -1),
		};
	});
	chooseTwo(room, quotes);
}
