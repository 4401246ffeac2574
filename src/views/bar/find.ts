import { passagesWith, type Passage } from '#domain/passages.ts';

export { searchIndex } from '#domain/search.ts';

/** Where passages stand in the page, and what in each is its name and its link. */
const kinds = [
	{ sort: 'Question', all: '#questions details', name: 'h3' },
	{ sort: 'Word', all: '#glossary dl > div', name: 'dt' },
	{ sort: 'Scenario', all: '#scenarios li', name: 'b' },
	{ sort: 'Position', all: '#positions td a', name: '.label' },
	{ sort: 'Quote', all: '#quotes figure:has(.more)', name: 'blockquote' },
];

/** What finds passages of a page, read from what stands in it: they need no data of their own. */
export function passagesOf(page: ParentNode): (words: string) => readonly Passage[] {
	const passages = kinds.flatMap(({ sort, all, name }) =>
		[...page.querySelectorAll<HTMLElement>(all)].map((element) => {
			const link = element.matches('a') ? element : element.querySelector('a.more');
			const row = element.closest('tr')?.querySelector('th')?.firstChild?.textContent ?? '';
			const column = element.closest('td')?.dataset['of'] ?? '';
			const label = element.querySelector(name)?.textContent ?? '';
			return {
				href: link?.getAttribute('href') ?? `#${element.id}`,
				title: `${sort}: ${[row, column, label].filter((part) => part !== '').join(', ')}`,
				text: element.textContent,
			};
		}),
	);
	return (words) => passagesWith(passages, words);
}
