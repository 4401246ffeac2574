/** Fills of kinds and of roles, in the order in which the data names them. */
const fills = ['#80500e', '#5e4695', '#45434e', '#1b1923', '#86858e', '#c2b6e0', '#e0be8d'];

/** A colour for each of some names. */
export function colourOf(names: readonly { readonly id: string }[]): (id: string | null) => string {
	const colours = new Map(names.map(({ id }, index) => [id, fills[index % fills.length] ?? '']));
	return (id) => colours.get(id ?? '') ?? '#e6e5ea';
}
