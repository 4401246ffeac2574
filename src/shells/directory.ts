import type { Dataset } from '#domain/schema.ts';

/** A part of the first page: the id of its section, and what it is called. */
export interface Part {
	readonly id: string;
	readonly title: string;
	/** Whether the bar at the top leads to it too. */
	readonly isInBar: boolean;
	/** The records that it shows; a folder of data without any has no such part. */
	readonly shows?: 'positions' | 'quotes' | 'questions' | 'scenarios' | 'glossary' | undefined;
}

const all: readonly Part[] = [
	{ id: 'answer', title: 'Answer', isInBar: false },
	{ id: 'story', title: 'Story', isInBar: true },
	{ id: 'explorer', title: 'Explorer', isInBar: true },
	{ id: 'positions', title: 'Positions', isInBar: true, shows: 'positions' },
	{ id: 'quotes', title: 'Quotes', isInBar: true, shows: 'quotes' },
	{ id: 'questions', title: 'Questions', isInBar: true, shows: 'questions' },
	{ id: 'scenarios', title: 'Scenarios', isInBar: false, shows: 'scenarios' },
	{ id: 'glossary', title: 'Words', isInBar: false, shows: 'glossary' },
];

/** Another page of the site. */
export interface OtherPage {
	readonly path: string;
	readonly title: string;
	readonly shows?: Part['shows'];
}

const others: readonly OtherPage[] = [
	{ path: 'sources.html', title: 'Sources' },
	{ path: 'present.html', title: 'Present' },
	{ path: 'teach.html', title: 'Teach this' },
	{ path: 'positions.html', title: 'All positions', shows: 'positions' },
	{ path: 'quotes.html', title: 'All quotations', shows: 'quotes' },
	{ path: 'record.html', title: 'The record as plain text' },
	{ path: 'embed.html', title: 'Embed a view' },
];

/** Where a reader of the first page can go: its parts and the other pages, as far as some data fills them. */
export interface Directory {
	readonly parts: readonly Part[];
	readonly pages: readonly OtherPage[];
}

/** The parts of the first page and the other pages that some data fills, in their order. */
export function directoryOf(data: Dataset): Directory {
	const isFilled = ({ shows }: Pick<Part, 'shows'>) =>
		shows === undefined || data[shows].length > 0;
	return { parts: all.filter(isFilled), pages: others.filter(isFilled) };
}
