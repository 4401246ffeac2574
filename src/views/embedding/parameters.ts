/** A key of the query string of a frame, its values, and what it does. */
interface Parameter {
	readonly key: string;
	readonly values: string;
	readonly does: string;
}

/** What the address of a frame may say. */
export const parameters: readonly Parameter[] = [
	{ key: 'kind', values: 'list with commas', does: 'Only these kinds of event.' },
	{ key: 'source', values: 'letters with commas', does: 'Only claims that these articles carry.' },
	{ key: 'differ', values: '1', does: 'Only claims on which sources differ.' },
	{ key: 'from, to', values: 'year-month-day', does: 'Only this window of days.' },
	{ key: 'asof', values: 'year-month-day', does: 'Roles and ties as they stood that day.' },
	{
		key: 'event, actor, country, relation',
		values: 'the last part of its address',
		does: 'Begins with that item selected.',
	},
	{ key: 'theme', values: 'light, dark, auto', does: 'auto follows the reader’s device.' },
	{ key: 'transparent', values: '1', does: 'Your page shows through. Set the theme to match it.' },
	{ key: 'text', values: '100, 125, 150', does: 'Size of text in per cent.' },
	{ key: 'motion', values: 'off', does: 'Nothing moves by itself.' },
	{
		key: 'chrome',
		values: 'none',
		does: 'Without its title and its foot: then print the credit beside it.',
	},
	{ key: 'static', values: '1', does: 'Without controls, for a picture of the screen.' },
];
