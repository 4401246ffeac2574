/** Script of the frame that shows the positions alone: the evidence of a cell opens under its table. */
import { openBeneath } from '#shells/frame/evidence.ts';
import { live } from '#shells/frame/live.svelte.ts';
import { chooseProposal } from '#views/positions/choose.ts';
import { makeSortable } from '#views/positions/sort.ts';

void live({
	enhance(place, tell) {
		const section = place.querySelector<HTMLElement>('#positions');
		const status = place.querySelector('.told');
		if (!section) return;
		for (const table of section.querySelectorAll('table')) {
			makeSortable(table, (words) => {
				if (status) status.textContent = words;
			});
		}
		const choice = section.querySelector<HTMLElement>('.choose');
		if (choice) chooseProposal(section, choice);
		openBeneath(section, tell);
		section.dataset['live'] = 'true';
	},
});
