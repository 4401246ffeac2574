import { nextSorting, orderOf, stanceWords, type Sorting, type Stance } from '#domain/stances.ts';

/** The stance that a cell draws; nothing where none is reported. */
function stanceOf(cell: Element | undefined): Stance | undefined {
	const name = cell?.querySelector('.mark use')?.getAttribute('href')?.replace('#s-', '');
	return (Object.keys(stanceWords) as Stance[]).find((stance) => stance === name);
}

const told: Readonly<Record<Sorting, string>> = {
	ascending: 'those in favour first',
	descending: 'those against first',
	none: 'in the order given',
};

/**
 * Makes the heads of the columns buttons that sort the rows.
 * @param tell announces what was done
 */
export function makeSortable(table: HTMLTableElement, tell: (words: string) => void) {
	const heads = [...table.querySelectorAll<HTMLElement>('thead th')];
	const body = table.tBodies[0];
	if (!body) return;
	const given = [...body.rows];
	heads.forEach((head, column) => {
		const button = document.createElement('button');
		button.type = 'button';
		button.append(...head.childNodes);
		head.append(button);
		head.ariaSort = 'none';
		button.addEventListener('click', () => {
			const sorting = nextSorting(head.ariaSort as Sorting);
			for (const other of heads) other.ariaSort = 'none';
			head.ariaSort = sorting;
			const stances = given.map((row) => stanceOf(row.cells[column + 1]));
			body.append(...orderOf(stances, sorting).flatMap((index) => given[index] ?? []));
			tell(`Sorted by ${button.textContent.trim()}: ${told[sorting]}.`);
		});
	});
}
