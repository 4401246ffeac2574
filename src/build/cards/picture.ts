/** What a card is made of, apart from how it is painted: shapes and lines of text on a sheet. */
import { sheetSize } from '#domain/share.ts';

/** The sheet, and the margin at its sides. */
export const sheet = { ...sheetSize, margin: 64 } as const;

/** Faces of type: headings; text; text that is stressed. */
export type Face = 'display' | 'sans' | 'strong';

/** One outline, as an SVG path. */
export interface Outline {
	readonly d: string;
	readonly fill?: string;
	readonly stroke?: string;
	readonly width?: number;
	readonly dash?: string;
	/** Where its origin stands, and how much larger it is drawn. */
	readonly at?: readonly [x: number, y: number, scale?: number];
}

/** One line of text; `y` is its baseline. */
export interface Line {
	readonly text: string;
	readonly face: Face;
	readonly size: number;
	readonly x: number;
	readonly y: number;
	readonly fill: string;
}

/** A card, from back to front. */
export type Picture = readonly (Outline | Line)[];

/** How wide a text is set. */
export type Measure = (text: string, face: Face, size: number) => number;

/** The outlines of a text as one SVG path, its first baseline point at the origin. */
export type Trace = (text: string, face: Face, size: number) => string;

/** A card as SVG. Text is drawn as outlines, so that no font has to be found. */
export function svgOf(picture: Picture, paper: string, trace: Trace): string {
	const parts = picture.map((part) => {
		if ('text' in part) {
			const d = trace(part.text, part.face, part.size);
			return `<path d="${d}" fill="${part.fill}" transform="translate(${part.x} ${part.y})"/>`;
		}
		const { d, fill = 'none', stroke = 'none', width = 0, dash, at } = part;
		const [x, y, scale = 1] = at ?? [0, 0];
		const place = at === undefined ? '' : ` transform="translate(${x} ${y}) scale(${scale})"`;
		const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash}"`;
		return `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"${dashes}${place}/>`;
	});
	const { width, height } = sheet;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
		`<path d="M0,0H${width}V${height}H0Z" fill="${paper}"/>${parts.join('')}</svg>`
	);
}
