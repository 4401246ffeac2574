/**
 * Fills the room kept for it with a choice of one proposal, or of one party with all it says. Where the window
 * is narrow the style sheet shows only that; elsewhere the choice itself is not shown.
 */
export function chooseProposal(section: HTMLElement, room: HTMLElement) {
	const themes = [...section.querySelectorAll<HTMLElement>('.theme')];
	const label = document.createElement('label');
	const select = document.createElement('select');
	label.append('Proposal or party', select);
	/** What each option shows: the cells of a column of a theme, or those of the rows of a party. */
	const shown: (() => readonly Element[])[] = [];
	const offer = (title: string, options: readonly { words: string; cells: () => Element[] }[]) => {
		const group = document.createElement('optgroup');
		group.label = title;
		select.append(group);
		for (const { words, cells } of options) {
			const option = document.createElement('option');
			option.textContent = words;
			group.append(option);
			shown.push(cells);
		}
	};
	const rows = (theme: HTMLElement) => [...theme.querySelectorAll<HTMLTableRowElement>('tbody tr')];
	for (const theme of themes) {
		const heads = [...theme.querySelectorAll('thead th')];
		offer(
			theme.querySelector('.title')?.textContent ?? 'Proposals',
			heads.map((head, column) => ({
				words: head.textContent.trim(),
				cells: () => rows(theme).flatMap(({ cells }) => cells[column + 1] ?? []),
			})),
		);
	}
	const proposals = shown.length;
	const nameOf = (row: HTMLTableRowElement) => row.cells[0]?.firstChild?.textContent ?? '';
	const all = themes.flatMap(rows);
	offer(
		'Parties',
		[...new Set(all.map(nameOf))].map((words) => ({
			words,
			cells: () =>
				all.filter((row) => nameOf(row) === words).flatMap(({ cells }) => [...cells].slice(1)),
		})),
	);
	const show = () => {
		section.classList.toggle('by-party', select.selectedIndex >= proposals);
		for (const old of section.querySelectorAll('.on')) old.classList.remove('on');
		for (const cell of shown[select.selectedIndex]?.() ?? []) {
			cell.classList.add('on');
			const theme = cell.closest('.theme');
			theme?.classList.add('on');
			// A fold hides what is in it; on a wide window opening it does no harm, for its title stands open too.
			if (theme instanceof HTMLDetailsElement) theme.open = true;
		}
	};
	select.addEventListener('change', show);
	room.append(label);
	show();
}
