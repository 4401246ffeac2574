/** The parts of the first page, in their order: the ids of their sections. */
export const parts = [
	{ id: 'answer', title: 'Answer', isInBar: false },
	{ id: 'story', title: 'Story', isInBar: true },
	{ id: 'explorer', title: 'Explorer', isInBar: true },
	{ id: 'positions', title: 'Positions', isInBar: true },
	{ id: 'quotes', title: 'Quotes', isInBar: true },
	{ id: 'questions', title: 'Questions', isInBar: true },
	{ id: 'scenarios', title: 'Scenarios', isInBar: false },
	{ id: 'glossary', title: 'Words', isInBar: false },
] as const;

/** The other pages that a reader can go to, by their path. */
export const pages = [
	{ path: 'sources.html', title: 'Sources' },
	{ path: 'present.html', title: 'Present' },
	{ path: 'teach.html', title: 'Teach this' },
	{ path: 'positions.html', title: 'All positions' },
	{ path: 'quotes.html', title: 'All quotations' },
	{ path: 'record.html', title: 'The record as plain text' },
	{ path: 'embed.html', title: 'Embed a view' },
] as const;
