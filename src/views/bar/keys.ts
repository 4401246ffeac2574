/** What keys do: by the view that has the focus, each key with its meaning. */
export const shortcuts: readonly {
	readonly where: string;
	readonly keys: readonly (readonly [key: string, does: string])[];
}[] = [
	{
		where: 'Everywhere in the explorer',
		keys: [
			['Tab', 'to the next view or button'],
			['Enter', 'choose what has the focus'],
			['Esc', 'let go of what is chosen'],
			['/', 'to the search'],
			['[ ]', 'to the recorded day before, after'],
			['?', 'these keys'],
		],
	},
	{
		where: 'Where, the map',
		keys: [
			['← →', 'from country to country, west to east, then to places'],
			['+ − 0', 'nearer, farther, the whole'],
		],
	},
	{
		where: 'Who, the graph',
		keys: [
			['← → ↑ ↓', 'to the nearest name that way'],
			['T', 'through the ties of that name; with Shift back'],
		],
	},
	{
		where: 'When, the timeline',
		keys: [
			['← →', 'from day to day'],
			['↑ ↓', 'from mark to mark of a day'],
			['Home End', 'to the first mark, the last'],
			['R', 'to the claim that this one answers'],
		],
	},
	{
		where: 'Lists',
		keys: [['↑ ↓', 'from item to item; it lights up in the pictures']],
	},
];
