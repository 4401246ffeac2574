/** What a card is made of, apart from how it is painted: shapes and lines of text on a sheet. */
import { sheetSize } from '#domain/share.ts';

/** The sheet, and the margin at its sides. */
export const sheet = { ...sheetSize, margin: 64 } as const;

/** Faces of type: headings; text; text that is stressed. */
export type Face = 'display' | 'sans' | 'strong';

/** Lines or dots on a ground, as the map draws roles that are told apart by more than their hue. */
export interface Texture {
	readonly kind: 'hatch' | 'dots';
	readonly stroke: string;
	readonly ground: string;
}

/** One outline, as an SVG path. */
export interface Outline {
	readonly d: string;
	readonly fill?: string | Texture;
	readonly stroke?: string;
	readonly width?: number;
	readonly dash?: string;
	/** Where its origin stands, how much larger it is drawn, and how far it is turned, in degrees clockwise. */
	readonly at?: readonly [x: number, y: number, scale?: number, turn?: number];
}

/** One line of text; `y` is its baseline. */
export interface Line {
	readonly text: string;
	readonly face: Face;
	readonly size: number;
	readonly x: number;
	readonly y: number;
	readonly fill: string;
	/** Colour of a rim that parts it from what lies behind. */
	readonly halo?: string;
}

/** A card, from back to front. */
export type Picture = readonly (Outline | Line)[];

/** How wide a text is set. */
export type Measure = (text: string, face: Face, size: number) => number;

/** The outlines of a text as one SVG path, its first baseline point at the origin. */
export type Trace = (text: string, face: Face, size: number) => string;

/** A card as SVG. Text is drawn as outlines, so that no font has to be found. */
export function svgOf(picture: Picture, paper: string, trace: Trace): string {
	const textures = new Map<string, Texture>();
	const painted = (fill: string | Texture) => {
		if (typeof fill === 'string') return fill;
		const id = `${fill.kind}-${fill.stroke}-${fill.ground}`.replaceAll('#', '');
		textures.set(id, fill);
		return `url(#${id})`;
	};
	const parts = picture.map((part) => {
		if ('text' in part) {
			const { text, face, size, x, y, fill, halo } = part;
			const rim =
				halo === undefined
					? ''
					: ` stroke="${halo}" stroke-width="6" stroke-linejoin="round" paint-order="stroke"`;
			return `<path d="${trace(text, face, size)}" fill="${fill}"${rim} transform="translate(${x} ${y})"/>`;
		}
		const { d, fill = 'none', stroke = 'none', width = 0, dash, at } = part;
		const [x, y, scale = 1, turn = 0] = at ?? [0, 0];
		const turned = turn === 0 ? '' : ` rotate(${turn})`;
		const place =
			at === undefined ? '' : ` transform="translate(${x} ${y})${turned} scale(${scale})"`;
		const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash}"`;
		return `<path d="${d}" fill="${painted(fill)}" stroke="${stroke}" stroke-width="${width}"${dashes}${place}/>`;
	});
	const { width, height } = sheet;
	const defs = [...textures].map(([id, texture]) => patternOf(id, texture)).join('');
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
		(defs === '' ? '' : `<defs>${defs}</defs>`) +
		`<path d="M0,0H${width}V${height}H0Z" fill="${paper}"/>${parts.join('')}</svg>`
	);
}

/** Tile of a texture, in units of what it fills. */
const tile = 12;

function patternOf(id: string, { kind, stroke, ground }: Texture): string {
	const mark =
		kind === 'hatch'
			? `<path d="M3,0V${tile}M9,0V${tile}" stroke="${stroke}" stroke-width="2.5"/>`
			: `<circle cx="3" cy="3" r="2" fill="${stroke}"/><circle cx="9" cy="9" r="2" fill="${stroke}"/>`;
	return (
		`<pattern id="${id}" width="${tile}" height="${tile}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
		`<path d="M0,0H${tile}V${tile}H0Z" fill="${ground}"/>${mark}</pattern>`
	);
}
