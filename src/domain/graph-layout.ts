/** An actor's chip in the settled graph: its centre and size, in the units of the picture. */
export interface Chip {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** One end of a tie: where it stops, and the direction in which it arrives, in degrees clockwise from right. */
export type Tip = readonly [x: number, y: number, direction: number];

/** A tie in the settled graph, as an SVG path between the borders of two chips. */
export interface TiePath {
	readonly id: string;
	readonly path: string;
	/** The middle of the path, where a mark of the tie's kind may stand. */
	readonly middle: readonly [number, number];
	/** Where the path begins and ends: what an arrowhead or a bar needs. */
	readonly start: Tip;
	readonly end: Tip;
}

/** The graph as it was settled at build: the same picture for every reader. */
export interface GraphLayout {
	readonly width: number;
	readonly height: number;
	/** Whether it had to be larger than a pane: then it is shown at its own size and the pane scrolls. */
	readonly grown: boolean;
	readonly chips: readonly Chip[];
	readonly ties: readonly TiePath[];
}
