import { foot, lines, type Desk } from './marks.ts';
import { sheet, type Outline, type Picture } from './picture.ts';
import { fit } from './words.ts';

/** The card of the page on the articles: its title, what was found in them, a disc an article. */
export function sourcesPicture(desk: Desk): Picture {
	const { data, palette, measure } = desk;
	const { width, margin } = sheet;
	const { sources, discrepancies, meta } = data;
	const inner = width - 2 * margin;
	const title = fit(
		meta.workings.title,
		'display',
		{ width: inner, height: 170, sizes: [104, 96, 88, 80, 72, 64, 56], leading: 1.05 },
		measure,
	);
	const lead = fit(
		meta.workings.lead,
		'sans',
		{ width: inner, height: 140, sizes: [34, 32, 30, 28, 26, 24, 22], leading: 1.35 },
		measure,
	);
	const corrected = discrepancies.filter(({ outcome }) => outcome === 'corrected').length;
	const leadTop = 76 + title.lines.length * title.size * 1.05 + 20;
	const step = Math.min(120, inner / sources.length);
	return [
		...lines(title, 'display', [margin, 72 + title.size * 0.84], palette.ink, 1.05),
		...lines(lead, 'sans', [margin, leadTop + lead.size], palette['ink-2'], 1.35),
		...sources.flatMap(({ id }, index): Picture => {
			const x = margin + 34 + index * step;
			const disc: Outline = {
				d: 'M-34,0a34,34 0 1,0 68,0a34,34 0 1,0 -68,0Z',
				fill: palette.ink,
				at: [x, 470],
			};
			const half = measure(id, 'display', 40) / 2;
			return [
				disc,
				{ text: id, face: 'display', size: 40, x: x - half, y: 484, fill: palette.paper },
			];
		}),
		...foot(desk, `${corrected} corrected · ${discrepancies.length - corrected} left open`, margin),
	];
}
