import { linkedTo } from '#domain/emphasis.ts';
import type { Library } from '#domain/edition.ts';
import { refTo, type Ref } from '#domain/ref.ts';
import type { Part } from '#domain/roles.ts';
import type { Role } from '#domain/schema.ts';

/** A role and the countries that have it, each with its part. */
export interface RoleRow {
	readonly role: Role;
	readonly countries: readonly (readonly [string, Part])[];
}

/**
 * What a row of the key lights in all views: the countries with the role, the ties from which they have
 * it, and, where they are the only ones named of a larger group, that group with all that belongs to it.
 */
export function litByRole(library: Library, { role, countries }: RoleRow): readonly Ref[] {
	const ties = countries.flatMap(([, { relations }]) => relations);
	return [
		...countries.map(([id]) => refTo('countries', id)),
		...ties.flatMap(({ id, from, to, event }) => [
			refTo('relations', id),
			refTo('actors', from),
			refTo('actors', to),
			...(event === undefined ? [] : [refTo('events', event)]),
		]),
		...(role.among ? linkedTo(library, refTo('actors', role.among.actor)) : []),
	];
}
