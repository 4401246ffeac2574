/** The three ways to put a view into an article, from the one that most systems keep. */
export const tabs = [
	{
		id: 'simple',
		name: 'Simple',
		note: 'A frame of a fixed height and a line under it. Most systems keep it.',
	},
	{
		id: 'responsive',
		name: 'Responsive',
		note: 'The same, with a few lines of script that give the frame the height of its content.',
	},
	{
		id: 'picture',
		name: 'Image and link',
		note: 'For newsletters, feeds, and systems that take frames out. The alternative text is written.',
	},
] as const;

/** One of them, by its id. */
export type Tab = (typeof tabs)[number]['id'];

/** The tab to which a key leads; undefined for keys that lead nowhere. */
export function step(from: Tab, key: string): Tab | undefined {
	const at = tabs.findIndex(({ id }) => id === from);
	const to: Readonly<Record<string, number>> = {
		ArrowRight: (at + 1) % tabs.length,
		ArrowLeft: (at + tabs.length - 1) % tabs.length,
		Home: 0,
		End: tabs.length - 1,
	};
	return tabs[to[key] ?? -1]?.id;
}
