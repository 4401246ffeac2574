import { carriage, sourceGroups, type Carriage } from '#domain/claims.ts';
import type { Cell, Matrix } from '#domain/positions.ts';
import type { Dataset } from '#domain/schema.ts';

const letters = { says: 's', differs: 'd', silent: 'o', apart: 'x' } as const;

/** Which articles carry a cell. */
export function carriageOf(data: Pick<Dataset, 'sources' | 'meta'>, cell: Cell): Carriage {
	return carriage(data, cell.evidence, cell.shown.asOf);
}

/** The name of a row of dots: one letter an article, so that cells alike share one picture. */
export function patternOf(data: Pick<Dataset, 'sources'>, { stands }: Carriage): string {
	return sourceGroups(data.sources)
		.map((group) =>
			group
				.map(({ id }) => letters[stands.find(({ source }) => source === id)?.stand ?? 'silent'])
				.join(''),
		)
		.join('-');
}

/** All rows of dots that the cells of some tables have. */
export function patternsOf(data: Pick<Dataset, 'sources' | 'meta'>, { themes }: Matrix): string[] {
	const cells = themes.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
	return [
		...new Set(
			cells.flatMap((cell) => (cell === undefined ? [] : patternOf(data, carriageOf(data, cell)))),
		),
	];
}

const step = 11;
const gap = 8;

/** Width of a row of dots. */
export function widthOf(pattern: string): number {
	const pauses = pattern.split('-').length - 1;
	return (pattern.length - pauses) * step + pauses * gap;
}

/** The letters of a row with where each begins; pauses between groups are left out. */
function placed(pattern: string): readonly { readonly letter: string; readonly x: number }[] {
	let x = 0;
	return Array.from({ length: pattern.length }, (_, index) => {
		const letter = pattern.charAt(index);
		const from = x;
		x += letter === '-' ? gap : step;
		return { letter, x: from };
	}).filter(({ letter }) => letter !== '-');
}

/** The dots of some letters in a row, as a path: discs and rings as circles, points as small ones. */
export function dotsPath(pattern: string, which: string): string {
	return placed(pattern)
		.filter(({ letter }) => which.includes(letter))
		.map(({ letter, x }) =>
			letter === 'x'
				? `M${x + 5.5} 4.75a1.25 1.25 0 1 0 .01 0z`
				: `M${x + 5.5} 2.25a3.75 3.75 0 1 0 .01 0z`,
		)
		.join('');
}

/** The slashes through the dots of articles that say it only differently. */
export function slashPath(pattern: string): string {
	return placed(pattern)
		.filter(({ letter }) => letter === 'd')
		.map(({ x }) => `M${x + 2} 9.5l7-7`)
		.join('');
}
