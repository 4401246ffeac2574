/** One critical question of Chartability, and what can be said to it here. */
export interface Heuristic {
	/** As the workbook names the failure. */
	readonly name: string;
	readonly answer: string;
	/** The test that proves it, from the root of the project. */
	readonly proof: string;
}

/**
 * The critical heuristics of Chartability (Frank Elavsky and others; workbook of March 2025), in its order. What
 * counts is said of any dataset: no figure of this one stands here.
 */
export const heuristics: readonly Heuristic[] = [
	{
		name: 'Low contrast',
		answer:
			'Text has at least 7 to 1 on its ground. Shapes, lines and the edges of controls have 3 to 1. This holds in light, in dark and on paper.',
		proof: 'tests/data/colours.test.ts',
	},
	{
		name: 'Only visual',
		answer:
			'Each picture has a list with the same items. A program compares the two under every filter. The main findings stand as text at the top of the first page. Nobody has tried it with a screen reader yet.',
		proof: 'tests/browser/tree.test.ts',
	},
	{
		name: 'Small text size',
		answer: 'No text on any page is smaller than 12 px, labels in pictures included.',
		proof: 'tests/browser/sight.test.ts',
	},
	{
		name: 'Visual presents seizure risk',
		answer:
			'Nothing flashes and nothing plays by itself. With less motion asked for, nothing moves.',
		proof: 'tests/browser/sight.test.ts',
	},
	{
		name: 'Interaction output only has one input',
		answer:
			'Whatever a mouse does, a key and a finger do too. What lights up under a pointer lights up under the focus.',
		proof: 'tests/browser/keyboard.test.ts',
	},
	{
		name: 'No interaction cues or instructions',
		answer:
			'Each picture says in its name which keys work in it. The button “Keys” lists them all, and so does this page.',
		proof: 'tests/browser/keys.test.ts',
	},
	{
		name: 'Controls override AT controls',
		answer:
			'Letter keys work only while the focus is in the explorer, or on a slide. They never work in a field, and “keys=off” in the address ends them.',
		proof: 'tests/browser/keys.test.ts',
	},
	{
		name: 'No explanation for purpose or for how to read',
		answer:
			'A line above each picture says what it holds. A key beside it says what each shape, line and fill means.',
		proof: 'tests/browser/tree.test.ts',
	},
	{
		name: 'No title, summary, or caption',
		answer:
			'Each view has a heading, each table a caption or a heading of its own, and the page begins with its answer in short.',
		proof: 'tests/browser/tree.test.ts',
	},
	{
		name: 'Reading level inappropriate',
		answer:
			'Our own text reads at grade 9 or below by the formula of Flesch and Kincaid. Quotations stay as they are.',
		proof: 'tests/data/reading.test.ts',
	},
	{
		name: 'No table',
		answer:
			'The map has a list of countries, the timeline a list of claims, the graph a table of ties. All of it can be downloaded as tables.',
		proof: 'tests/browser/table.test.ts',
	},
	{
		name: 'Data density is inappropriate',
		answer:
			'The timeline joins what crowds into bars, and says how many each holds. The graph is dense: see the list above. Its list goes from actor to actor, and a filter thins out every view.',
		proof: 'tests/domain/density.test.ts',
	},
	{
		name: 'Navigation and interaction is tedious',
		answer:
			'Links at the top skip to each part. Each picture is one stop of the Tab key. The ties of any actor are at most 12 presses away.',
		proof: 'tests/browser/keyboard.test.ts',
	},
	{
		name: 'User style change not respected',
		answer:
			'Pages keep their content at four times their size, with wide spacing, with larger text, and in the colours of a reader’s system.',
		proof: 'tests/browser/reflow.test.ts',
	},
];
