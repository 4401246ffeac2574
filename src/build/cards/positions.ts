import { matrixOf, type Cell } from '#domain/positions.ts';
import { positionsShare } from '#domain/share.ts';
import type { Stance } from '#domain/stances.ts';
import { foot, lines, type Desk } from './marks.ts';
import type { Palette } from './palette.ts';
import { sheet, type Outline, type Picture } from './picture.ts';
import { fit } from './words.ts';

/** Three points: not reported. */
const dots = [-7, 0, 7].map((x) => `M${x - 1.5},0a1.5,1.5 0 1,0 3,0a1.5,1.5 0 1,0 -3,0Z`).join('');
const top = 206;
const bottom = 500;
/** Rows that can still be read. */
const most = 9;

/** The card of the page on positions: a row for each party, a mark for each proposal, a dash where nothing is reported. */
export function positionsPicture(desk: Desk): Picture {
	const { data, palette, measure } = desk;
	const { width, margin } = sheet;
	const { parties, themes } = matrixOf(data);
	const shown = parties.slice(0, most);
	const cellsOf = (id: string) =>
		themes.flatMap(({ rows }) => rows.find(({ party }) => party.id === id)?.cells ?? []);
	const { title, counts } = positionsShare(data);
	const row = Math.min(48, (bottom - top) / Math.max(1, shown.length - 1));
	const names = shown.map(({ name }) =>
		fit(name, 'sans', { width: 330, height: 30, sizes: [25, 23, 21, 19, 17], leading: 1 }, measure),
	);
	const left = margin + 360;
	const columns = Math.max(1, ...shown.map(({ id }) => cellsOf(id).length));
	const step = Math.min(64, (width - margin - left) / columns);
	const head = fit(
		title,
		'display',
		{ width: width - 2 * margin, height: 90, sizes: [80, 72, 64, 56, 48], leading: 1.05 },
		measure,
	);
	return [
		...lines(head, 'display', [margin, 64 + head.size * 0.84], palette.ink, 1.05),
		...shown.flatMap(({ id }, index): Picture => {
			const y = top + index * row;
			const name = names[index] ?? { size: 24, lines: [] };
			return [
				...lines(name, 'sans', [margin, y + 8], palette.ink, 1.1),
				...cellsOf(id).flatMap((cell, column) =>
					mark(cell, [left + column * step + step / 2, y], palette),
				),
			];
		}),
		...foot(desk, counts, margin),
	];
}

/** Where a party stands, drawn as in the tables of the page. */
function mark(cell: Cell | undefined, at: readonly [number, number], palette: Palette): Picture {
	const { ink, paper } = palette;
	if (cell === undefined) return [{ d: dots, fill: palette['ink-3'], at }];
	const box: Outline = { d: 'M-10,-10H10V10H-10Z', stroke: ink, width: 2, at };
	const line = (d: string, stroke: string): Outline => ({ d, stroke, width: 2, at });
	const marks: Readonly<Record<Stance, Picture>> = {
		for: [{ ...box, fill: ink }, line('M0,-5V5M-5,0H5', paper)],
		against: [box, line('M-5,0H5', ink)],
		conditional: [
			box,
			{ d: 'M-10,-10H10L-10,10Z', fill: ink, at },
			line('M-4,-7V-1M-7,-4H-1', paper),
			line('M1,4H7', ink),
		],
		open: [box, line('M0,-4a4,4 0 1,0 .01,0Z', ink)],
	};
	return marks[cell.shown.stance];
}
