/** A country's outline in sheet units, as the page carries it. */
export interface Shape {
	readonly id: string;
	readonly path: string;
}
