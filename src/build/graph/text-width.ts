/** Widths in em of the widest face of our stack (Noto Sans), by group of letters. */
const groups: readonly (readonly [RegExp, number])[] = [
	[/[ijlI'’.,:|]/, 0.28],
	[/[ frt()-]/, 0.36],
	[/[mwMW%@]/, 0.9],
	[/[A-ZА-ЯІЇЄҐ]/, 0.66],
];
const other = 0.57;
/** Units: the text of a chip, and how much wider it is in the heavier weight. */
const size = 12.5;
const heavier = 1.07;

/** How wide a name is at most, in units of the picture; letters are estimated, for the build has no fonts. */
export function textWidth(text: string, strong: boolean): number {
	const em = Array.from(text).reduce((sum, letter) => {
		const [, width] = groups.find(([letters]) => letters.test(letter)) ?? [undefined, other];
		return sum + width;
	}, 0);
	return em * size * (strong ? heavier : 1);
}
