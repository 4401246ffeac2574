import { listed } from '#domain/network.ts';
import { indexById, must } from '#domain/ref.ts';
import type { Dataset, Evidence } from '#domain/schema.ts';

/** A value of an attribute; nothing is written where there is none. */
type Value = string | number | undefined;

/** A node or an edge with its attributes by name. */
interface Part {
	readonly id: string;
	readonly label: string;
	readonly values: Readonly<Record<string, Value>>;
}

/** A tie with its ends. */
interface Edge extends Part {
	readonly source: string;
	readonly target: string;
	readonly kind: string;
	readonly date: string | undefined;
}

/** An attribute that nodes or edges may have. */
export interface Attribute {
	readonly name: string;
	readonly type: 'string' | 'integer';
}

/** The actors and their ties as graph programs take them. */
export interface NetworkFile {
	readonly nodeAttributes: readonly Attribute[];
	readonly edgeAttributes: readonly Attribute[];
	readonly nodes: readonly Part[];
	readonly edges: readonly Edge[];
}

const text = (name: string): Attribute => ({ name, type: 'string' });
const articles: Attribute = { name: 'articles', type: 'integer' };

/** Every traceable actor and every tie between two of them. */
export function networkOf(data: Dataset): NetworkFile {
	const { actors, relations } = listed(data);
	const types = indexById(data.meta.relationTypes);
	const ids = new Set(actors.map(({ id }) => id));
	return {
		nodeAttributes: [...['kind', 'role', 'country', 'camp', 'sources'].map(text), articles],
		edgeAttributes: [
			...['type', 'status', 'date', 'event', 'summary', 'sources'].map(text),
			articles,
		],
		nodes: actors.map(({ id, name, kind, role, country, camp, evidence }) => ({
			id,
			label: name,
			values: { kind, role, country, camp, ...carriers(evidence) },
		})),
		edges: relations
			.filter(({ from, to }) => ids.has(from) && ids.has(to))
			.map(({ id, from, to, type, date, status, event, summary, evidence }) => ({
				id,
				label: must(types, type).verb,
				source: from,
				target: to,
				kind: type,
				date,
				values: { type, status, date, event, summary, ...carriers(evidence) },
			})),
	};
}

/** The attributes of a node or an edge that have a value, in the order of their declaration. */
export function valuesOf(
	attributes: readonly Attribute[],
	{ values }: Part,
): readonly { readonly name: string; readonly value: string }[] {
	return attributes.flatMap(({ name }) => {
		const value = values[name];
		return value === undefined ? [] : { name, value: String(value) };
	});
}

function carriers(evidence: readonly Evidence[]): { sources: string; articles: number } {
	const letters = [...new Set(evidence.map(({ source }) => source))].sort();
	return { sources: letters.join('; '), articles: letters.length };
}
