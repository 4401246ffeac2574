import type { Library } from '#domain/edition.ts';
import { must, refTo, type Ref } from '#domain/ref.ts';
import type { Part } from '#domain/roles.ts';
import type { Role } from '#domain/schema.ts';

/** A country that has a part: how it is drawn and named. */
interface CountryMark {
	readonly id: string;
	readonly item: Ref;
	readonly role: Role;
	/** "France: Leads the pledge". */
	readonly name: string;
}

/** The countries of the cast in the order in which they are drawn: those with a part lie on top. */
export interface Land {
	/** Without a part on the day shown. */
	readonly plain: readonly string[];
	readonly marks: readonly CountryMark[];
}

/** Parts the cast into plain land and countries with a part. */
export function landOf(library: Library, parts: ReadonlyMap<string, Part>): Land {
	const { cast } = library.sheet;
	return {
		plain: cast.filter((id) => !parts.has(id)),
		marks: cast.flatMap((id) => {
			const role = parts.get(id)?.role;
			if (role === undefined) return [];
			const name = `${must(library.countries, id).name}: ${role.label}`;
			return [{ id, item: refTo('countries', id), role, name }];
		}),
	};
}

/** Where a page keeps the outline of a country, for every picture that refers to it. */
export function outlineOf(id: string): string {
	return `o-${id}`;
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
