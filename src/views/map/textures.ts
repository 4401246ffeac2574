import type { Role } from '#domain/schema.ts';

/** A texture that some role is drawn with. */
export interface Texture extends Pick<Role, 'fill' | 'texture'> {
	readonly id: string;
}

/** The textures that these roles need, each once; a solid fill needs none. */
export function textures(roles: readonly Role[]): readonly Texture[] {
	const needed = new Map<string, Texture>();
	for (const { fill, texture } of roles) {
		if (texture === 'solid') continue;
		const id = idOf({ fill, texture });
		needed.set(id, { id, fill, texture });
	}
	return [...needed.values()];
}

/** What the `fill` attribute of a country with this role is; undefined where style gives a plain colour. */
export function textureOf(role: Pick<Role, 'fill' | 'texture'>): string | undefined {
	return role.texture === 'solid' ? undefined : `url(#${idOf(role)})`;
}

function idOf({ fill, texture }: Pick<Role, 'fill' | 'texture'>): string {
	return `${texture}-${fill}`;
}
