import type { Role } from '#domain/schema.ts';

/** The picture that a texture is drawn in: `key`, where its fineness stays, or a map of any name, where it follows the width. */
export type Ground = string;

/** A texture that some role is drawn with. */
export interface Texture extends Pick<Role, 'fill' | 'texture'> {
	readonly id: string;
}

/** The textures that these roles need, each once; a solid fill needs none. */
export function textures(ground: Ground, roles: readonly Role[]): readonly Texture[] {
	const needed = new Map<string, Texture>();
	for (const { fill, texture } of roles) {
		if (texture === 'solid') continue;
		const id = idOf(ground, { fill, texture });
		needed.set(id, { id, fill, texture });
	}
	return [...needed.values()];
}

/** What the `fill` attribute of a role is; undefined where style gives a plain colour. */
export function textureOf(
	ground: Ground,
	role: Pick<Role, 'fill' | 'texture'>,
): string | undefined {
	return role.texture === 'solid' ? undefined : `url(#${idOf(ground, role)})`;
}

/** Lines in a tile of a texture, coarse to fine: the map shows those that fit its width. */
const finenesses = [2, 3, 6, 12, 24];

/** The finenesses that a picture can come to need: a key keeps its size, and only the map can be drawn near. */
export function drawnIn(ground: Ground): readonly number[] {
	return ground === 'key' ? [3] : finenesses.slice(0, ground === 'map' ? undefined : 3);
}
/** Side of a tile, in units of its picture; every fineness divides it. */
export const tile = 36;

/** So many lines down a tile, or as many rows of dots: round ends of dashes without length. */
export function linesOf(
	texture: Role['texture'],
	count: number,
): { d: string; width: number; dashes: string | undefined } {
	const step = tile / count;
	const isDots = texture === 'dots';
	const d = Array.from(
		{ length: count },
		(_, line) => `M${step * (line + 0.5)},${isDots ? step / 2 : 0}V${tile}`,
	).join('');
	return isDots
		? { d, width: (step * 5) / 12, dashes: `0 ${step}` }
		: { d, width: step / 3, dashes: undefined };
}

function idOf(ground: Ground, { fill, texture }: Pick<Role, 'fill' | 'texture'>): string {
	return `${ground}-${texture}-${fill}`;
}
