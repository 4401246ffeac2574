import { chooseProposal } from './choose.ts';
import { openInPlace } from './open.ts';
import { makeSortable } from './sort.ts';

/** Gives the tables of positions, which are whole without script, what script adds to them. */
export function enhance(section: HTMLElement) {
	const status = document.createElement('p');
	status.className = 'unseen';
	status.setAttribute('role', 'status');
	section.append(status);
	for (const table of section.querySelectorAll('table')) {
		makeSortable(table, (words) => {
			status.textContent = words;
		});
	}
	section.querySelector('.sorts')?.append(' Press the head of a column to sort by it.');
	const room = section.querySelector<HTMLElement>('.choose');
	if (room) chooseProposal(section, room);
	openInPlace(section);
}
