/** The version of axe-core that looks at the pages; a test holds it to the one that is installed. */
export const axe = '4.14.1';

/** What programs check at every change of the site. */
export const tested: readonly { readonly what: string; readonly how: string }[] = [
	{
		what: 'Rules',
		how: `Every kind of page, and what it shows on a press, is read by axe-core ${axe}: WCAG 2.2 A and AA, and best practice. It is done on a phone’s width and on a desk’s, in light and in dark. It finds nothing.`,
	},
	{
		what: 'Keyboard',
		how: 'A program presses Tab through every kind of page, and back through the first. It checks that each stop is seen, has a ring, is met once and can be left.',
	},
	{
		what: 'Screen reader',
		how: 'A program reads the tree that browsers give to screen readers. It compares names and counts with the data.',
	},
	{
		what: 'Size',
		how: 'Widths from 320 to 2560 px, which is up to 400 % zoom. Text at 150 %, and with the spacing of WCAG 1.4.12. Nothing is cut, and nothing scrolls both ways but maps and tables.',
	},
	{
		what: 'Colour',
		how: 'All pairs of colours are worked out in light, in dark and on paper. The two hues are told apart by people who lack red, green or blue cones. Shape and word always go with them.',
	},
	{
		what: 'System',
		how: 'Forced colours, less motion, print on A4 and Letter, no script, no network.',
	},
	{
		what: 'Touch',
		how: 'What can be pressed is at least 24 px wide and high. What steers the explorer has 44 px. No gesture is the only way.',
	},
];

/** What is known to fall short. */
export const short: readonly string[] = [
	'Nobody has yet tested this site with NVDA, JAWS, VoiceOver or TalkBack. Programs cannot hear what these say.',
	'Nobody who uses a switch, a voice control or a screen magnifier has tested it.',
	'The tests above run in Chromium. In Firefox and WebKit the main journeys run.',
	'Marks that stand close together on a phone are smaller than 44 px. The lists hold the same, with larger rows.',
	'The graph shows many actors at once, more than most people can hold in mind. Below 400 px of width only its list is shown.',
	'Some lines in the graph have the same dashes and differ in hue alone. Their words stand in the list and on a press.',
	'The patterns on the map cannot be turned off.',
	'On a phone the pictures of the story show only the names that a step is about.',
	'There is no version in easy language, in sign language or in another language.',
];
