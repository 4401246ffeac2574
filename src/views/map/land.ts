import type { Library } from '#domain/edition.ts';
import { must, refTo, type Ref } from '#domain/ref.ts';
import type { Part } from '#domain/roles.ts';
import type { Role } from '#domain/schema.ts';
import type { Shape } from './shapes.ts';

/** A country that has a part: its outline, and how it is drawn and named. */
interface CountryMark {
	readonly id: string;
	readonly item: Ref;
	readonly path: string;
	readonly role: Role;
	/** "France: Leads the pledge". */
	readonly name: string;
}

/** The countries in the order in which they are drawn: those with a part lie on top. */
export interface Land {
	readonly plain: readonly Shape[];
	readonly marks: readonly CountryMark[];
}

/**
 * Parts the outlines into plain land and countries with a part. Both keep the order of the outlines,
 * so the order in which a page shows them gives the same land again.
 */
export function landOf(
	library: Library,
	shapes: readonly Shape[],
	parts: ReadonlyMap<string, Part>,
): Land {
	return {
		plain: shapes.filter(({ id }) => !parts.has(id)),
		marks: shapes.flatMap(({ id, path }) => {
			const role = parts.get(id)?.role;
			if (role === undefined) return [];
			const name = `${must(library.countries, id).name}: ${role.label}`;
			return [{ id, item: refTo('countries', id), path, role, name }];
		}),
	};
}

/** Roles that some country has, in the order of the vocabulary. */
export function rolesIn(
	{ data }: Library,
	parts: ReadonlyMap<string, Part>,
): readonly { readonly role: Role; readonly countries: readonly (readonly [string, Part])[] }[] {
	return data.meta.roles
		.map((role) => ({ role, countries: [...parts].filter(([, part]) => part.role === role) }))
		.filter(({ countries }) => countries.length > 0);
}
