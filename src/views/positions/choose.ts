/**
 * Fills the room kept for it with a choice of one proposal. Where the window is narrow the style sheet shows
 * only that one; elsewhere the choice itself is not shown.
 */
export function chooseProposal(section: HTMLElement, room: HTMLElement) {
	const themes = [...section.querySelectorAll<HTMLElement>('.theme')];
	const label = document.createElement('label');
	const select = document.createElement('select');
	label.append('Proposal', select);
	const places = themes.flatMap((theme) => {
		const group = document.createElement('optgroup');
		group.label = theme.querySelector('.title')?.textContent ?? 'Proposals';
		select.append(group);
		return [...theme.querySelectorAll('thead th')].map((head, column) => {
			const option = document.createElement('option');
			option.textContent = head.textContent.trim();
			group.append(option);
			return { theme, column };
		});
	});
	const show = () => {
		for (const old of section.querySelectorAll('.on')) old.classList.remove('on');
		const place = places[select.selectedIndex];
		if (!place) return;
		place.theme.classList.add('on');
		// A fold hides what is in it; on a wide window opening it does no harm, for its title stands open too.
		if (place.theme instanceof HTMLDetailsElement) place.theme.open = true;
		for (const row of place.theme.querySelectorAll<HTMLTableRowElement>('tbody tr')) {
			row.cells[place.column + 1]?.classList.add('on');
		}
	};
	select.addEventListener('change', show);
	room.append(label);
	show();
}
