import { countriesOf } from './emphasis.ts';
import type { Library } from './edition.ts';
import { must } from './ref.ts';
import type { Relation, Role } from './schema.ts';

/** A country's part in the dispute and the ties it rests on. */
export interface Part {
	readonly role: Role;
	readonly relations: readonly Relation[];
}

/**
 * The part of every country that has one, from the ties reported by a day. A country with several
 * takes the first in the order of the vocabulary.
 * @param asOf ISO date; ties dated after it do not count, undated ones always do
 */
export function partsOf(
	{
		data,
		actors,
	}: Pick<Library, 'actors'> & {
		readonly data: Pick<Library['data'], 'meta'> & { readonly relations: readonly Relation[] };
	},
	asOf: string,
): ReadonlyMap<string, Part> {
	const found = new Map<string, { role: Role; relations: Relation[] }>();
	for (const role of data.meta.roles) {
		for (const relation of data.relations) {
			if (relation.type !== role.relation) continue;
			if (relation.date !== undefined && relation.date > asOf) continue;
			for (const country of countriesOf(must(actors, relation[role.end]))) {
				const part = found.get(country);
				if (part === undefined) found.set(country, { role, relations: [relation] });
				else if (part.role === role) part.relations.push(relation);
			}
		}
	}
	return found;
}
